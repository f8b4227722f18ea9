package org.microdosing.evidence.data;

import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Writes checked records as an image: every different text and value once, parts before wholes, and
 * values of one kind behind each other, so that reading is one pass of short loops without
 * look-ups. An image belongs to the classes that wrote it: it is for the jar that holds both, and
 * no format for exchange.
 */
final class ImageWriter {

  /** How deep the parts of each value go, in the order in which the values were met. */
  private final Map<Object, Integer> depths = new LinkedHashMap<>();

  private final Map<Object, Integer> numbers = new HashMap<>();
  private final ImageBytes image = new ImageBytes();

  private ImageWriter() {}

  /** Returns the image of some values, which are read in the same order. */
  static byte[] write(List<?> parts) {
    ImageWriter writer = new ImageWriter();
    parts.forEach(writer::depth);
    writer.write();
    writer.refer(parts);
    return writer.image.toByteArray();
  }

  private int depth(Object value) {
    Integer known = depths.get(value);
    if (known != null) {
      return known;
    }
    int depth = 0;
    for (Object part : parts(value)) {
      depth = Math.max(depth, depth(part) + 1);
    }
    depths.put(value, depth);
    return depth;
  }

  private static List<?> parts(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.stream().toList();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    return value instanceof Record entry ? components(entry) : List.of();
  }

  private static List<Object> components(Record entry) {
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : entry.getClass().getRecordComponents()) {
      try {
        parts.add(component.getAccessor().invoke(entry));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return parts;
  }

  private void write() {
    List<String> latin = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Object value : depths.keySet()) {
      if (value instanceof String text) {
        (text.chars().allMatch(c -> c < 0x100) ? latin : others).add(text);
      } else {
        values.add(value);
      }
    }
    values.sort(Comparator.<Object>comparingInt(this::depth).thenComparingInt(ImageWriter::tag));
    image.whole(ImageTag.MAGIC);
    for (List<?> some : List.of(latin, others, values)) {
      image.whole(some.size());
      some.forEach(value -> numbers.put(value, numbers.size()));
    }
    write(latin, StandardCharsets.ISO_8859_1);
    write(others, StandardCharsets.UTF_8);
    for (int i = 0; i < values.size(); ) {
      i += write(values, i);
    }
  }

  private void write(List<String> texts, Charset charset) {
    texts.forEach(text -> image.whole(text.length()));
    byte[] all = String.join("", texts).getBytes(charset);
    image.whole(all.length);
    image.writeBytes(all);
  }

  /**
   * Writes values of one kind, whose parts all stand before the first, and returns their number.
   */
  private int write(List<Object> values, int from) {
    int tag = tag(values.get(from));
    int depth = depth(values.get(from));
    int end = from + 1;
    while (end < values.size() && tag(values.get(end)) == tag && depth(values.get(end)) == depth) {
      end++;
    }
    image.whole(tag);
    image.whole(end - from);
    values.subList(from, end).forEach(this::writeParts);
    return end - from;
  }

  private static int tag(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? ImageTag.SOME : ImageTag.NONE;
    } else if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? ImageTag.SOME_INT : ImageTag.NO_INT;
    } else if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? ImageTag.SOME_DOUBLE : ImageTag.NO_DOUBLE;
    } else if (value instanceof Integer) {
      return ImageTag.WHOLE;
    } else if (value instanceof Double) {
      return ImageTag.NUMBER;
    } else if (value instanceof Boolean flag) {
      return flag ? ImageTag.TRUE : ImageTag.FALSE;
    } else if (value instanceof LocalDate) {
      return ImageTag.DATE;
    } else if (value instanceof YearMonth) {
      return ImageTag.MONTH;
    } else if (value instanceof Enum<?>) {
      return ImageTag.TERM;
    }
    return value instanceof List<?> ? ImageTag.LIST : ImageTypes.tag(((Record) value).getClass());
  }

  @SuppressWarnings("EnumOrdinal") // an image belongs to the classes beside it
  private void writeParts(Object value) {
    if (value instanceof OptionalInt optional) {
      optional.ifPresent(image::signed);
    } else if (value instanceof OptionalDouble optional) {
      optional.ifPresent(image::number);
    } else if (value instanceof Integer whole) {
      image.signed(whole);
    } else if (value instanceof Double number) {
      image.number(number);
    } else if (value instanceof LocalDate date) {
      image.whole((int) date.toEpochDay());
    } else if (value instanceof YearMonth month) {
      image.whole(month.getYear() * 12 + month.getMonthValue() - 1);
    } else if (value instanceof Enum<?> term) {
      image.whole(ImageTypes.terms(term.getDeclaringClass()));
      image.whole(term.ordinal());
    } else if (value instanceof List<?> list) {
      image.whole(list.size());
      refer(list);
    } else {
      refer(parts(value));
    }
  }

  private void refer(List<?> values) {
    for (Object value : values) {
      image.whole(Objects.requireNonNull(numbers.get(value), "not met before"));
    }
  }
}
