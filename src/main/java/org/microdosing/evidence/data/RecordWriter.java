package org.microdosing.evidence.data;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue.Relation;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.Term;
import tools.jackson.core.JsonGenerator;

/**
 * Writes records as the objects of data files.
 *
 * <p>A file has one property for each component of a record, of the same name and in the same
 * order, so that one rule serves all records; {@link LeftOutProperties} knows the few that differ.
 * What is unknown, empty or usual is left out.
 */
final class RecordWriter {

  private final JsonGenerator out;

  RecordWriter(JsonGenerator out) {
    this.out = out;
  }

  /** Writes a record as an object. */
  void object(Record value) {
    out.writeStartObject();
    properties(value);
    out.writeEndObject();
  }

  /** Writes a file of the context as an object. */
  void context(ContextFile file) {
    out.writeStartObject();
    property("sources", file.sources());
    file.lists().forEach((name, items) -> property(name, items));
    out.writeEndObject();
  }

  /** Writes lists as the properties of an object. */
  void lists(Map<String, List<?>> lists) {
    out.writeStartObject();
    lists.forEach(this::property);
    out.writeEndObject();
  }

  /** Writes a property, if there is anything to say. */
  void property(String name, Object value) {
    Object present = present(value);
    if (present != null) {
      out.writeName(name);
      value(present);
    }
  }

  private void properties(Record owner) {
    for (RecordPart part : RecordPart.of(owner)) {
      Object value = part.value(owner);
      if (value instanceof Regimen regimen) {
        properties(regimen);
      } else if (!LeftOutProperties.isLeftOut(owner, part.name(), value)) {
        property(
            part.name(),
            LeftOutProperties.listsSources(owner) ? value : LeftOutProperties.ids(value));
      }
    }
  }

  /** Returns what is in an optional, and null for nothing. */
  private static @Nullable Object present(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? (Object) optional.getAsInt() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? (Object) optional.getAsDouble() : null;
    }
    return value;
  }

  private void value(Object value) {
    if (value instanceof String || value instanceof Temporal) {
      out.writeString(value.toString());
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Integer whole) {
      out.writeNumber(whole);
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Term term) {
      out.writeString(term.id());
    } else if (value instanceof Relation relation) {
      out.writeString(relation.sign());
    } else if (value instanceof ArmRef ref) {
      out.writeString(ref.id());
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(this::value);
      out.writeEndArray();
    } else if (value instanceof Interval interval) {
      interval(interval);
    } else if (value instanceof Comparison comparison && comparison.arm().isPresent()) {
      out.writeStartObject();
      property("arm", comparison.arm());
      out.writeEndObject();
    } else if (value instanceof Record nested) {
      object(nested);
    } else {
      throw new IllegalStateException("no form in files for " + value.getClass());
    }
  }

  /** Writes a number so that reading it gives the same one, bit by bit. */
  private void number(double value) {
    boolean negativeZero = value == 0 && Double.compare(value, 0.0) < 0;
    out.writeNumber(negativeZero ? "-0.0" : Numbers.plain(value));
  }

  /** Writes an interval: its level in percent, and no property for an open side. */
  private void interval(Interval interval) {
    out.writeStartObject();
    if (!Double.isInfinite(interval.low())) {
      property("low", interval.low());
    }
    if (!Double.isInfinite(interval.high())) {
      property("high", interval.high());
    }
    property("level", percent(interval));
    out.writeEndObject();
  }

  /** Returns the level in percent: the shortest number that a reader makes the same level of. */
  static double percent(Interval interval) {
    double level = interval.level();
    double rounded = Math.round(level * 1e12) / 1e10;
    return rounded / 100 == level
        ? rounded
        : BigDecimal.valueOf(level).movePointRight(2).doubleValue();
  }
}
