package org.microdosing.evidence.data;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue.Relation;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.Reporting;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Term;

/**
 * Records of studies as trees of maps, lists, texts, numbers and flags, in the form of the data
 * files: written against the format and not against the readers, so that the two check each other.
 */
final class RecordTree {

  private RecordTree() {}

  /** Returns the tree, null for what a file leaves out. */
  static Object of(Object value) throws ReflectiveOperationException {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? of(optional.get()) : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? (Object) optional.getAsDouble() : null;
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? (Object) (double) optional.getAsInt() : null;
    }
    if (value instanceof Relation relation) {
      return relation == Relation.EQUAL ? null : relation.sign();
    }
    if (value == Route.NOT_STATED || value == ExposureKind.DIRECT || value == Material.COMPOUND) {
      return null;
    }
    if (value instanceof Term term) {
      return term.id();
    }
    if (value instanceof ArmRef ref) {
      return ref.id();
    }
    if (value instanceof Comparison comparison && comparison.arm().isPresent()) {
      return Map.of("arm", comparison.arm().get());
    }
    if (value instanceof Interval interval) {
      return interval(interval);
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      for (Object item : list) {
        items.add(of(item));
      }
      return items.isEmpty() ? null : items;
    }
    return value instanceof Record ? object(value) : value;
  }

  private static Object object(Object value) throws ReflectiveOperationException {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String name = component.getName();
      Object part = component.getAccessor().invoke(value);
      if (part instanceof Regimen regimen) {
        if (object(regimen) instanceof Map<?, ?> flat) {
          flat.forEach((key, item) -> tree.put((String) key, item));
        }
      } else if (value instanceof Finding && part instanceof Source source) {
        tree.put(name, source.id());
      } else if (!isDerived(value, name, part)) {
        Object item = of(part);
        if (item != null) {
          tree.put(name.equals("pValue") ? "p" : name, item);
        }
      }
    }
    return tree.isEmpty() && value instanceof Regimen ? null : tree;
  }

  /** Tells whether a file leaves a component out because it follows from others. */
  private static boolean isDerived(Object value, String name, Object part) {
    return switch (name) {
      case "studyId" -> true;
      case "substance", "material" -> value instanceof Dose;
      case "greyLiterature",
          "international",
          "mixesArms",
          "subgroup",
          "approximate",
          "generic",
          "firstPart" ->
          part.equals(false);
      case "relation" -> part == RelationKind.COMPARISON;
      case "reporting" -> part.equals(Reporting.NOT_READ);
      case "poolable" -> part.equals(true);
      case "versus" -> part.equals(Comparison.NONE);
      default -> false;
    };
  }

  private static Map<String, Object> interval(Interval interval) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (interval.low() != Double.NEGATIVE_INFINITY) {
      tree.put("low", interval.low());
    }
    if (interval.high() != Double.POSITIVE_INFINITY) {
      tree.put("high", interval.high());
    }
    tree.put("level", Math.round(interval.level() * 1e6) / 1e4);
    return tree;
  }
}
