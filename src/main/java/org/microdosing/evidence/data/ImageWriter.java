package org.microdosing.evidence.data;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Writes checked records as an image: every different text and value once, parts before wholes, so
 * that reading is one pass without look-ups. An image belongs to the classes that wrote it: it is
 * for the jar that holds both, and no format for exchange.
 */
final class ImageWriter {

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<Object, Integer> values = new LinkedHashMap<>();
  private final ImageBytes body = new ImageBytes();

  private ImageWriter() {}

  /** Returns the image of some values, which are read in the same order. */
  static byte[] write(List<?> parts) {
    ImageWriter writer = new ImageWriter();
    writer.note(parts);
    int[] numbers = parts.stream().mapToInt(writer::number).toArray();
    writer.refer(numbers);
    return writer.bytes();
  }

  /** Notes the texts and types, which come first. */
  private void note(Object value) {
    if (value instanceof String text) {
      texts.putIfAbsent(text, texts.size());
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::note);
    } else if (value instanceof List<?> list) {
      list.forEach(this::note);
    } else if (value instanceof Record entry) {
      for (RecordComponent component : entry.getClass().getRecordComponents()) {
        note(part(component, entry));
      }
    }
  }

  /** Writes a value, if no equal one was written, and returns its number. */
  private int number(Object value) {
    if (value instanceof String text) {
      return Objects.requireNonNull(texts.get(text), text);
    }
    Integer known = values.get(value);
    if (known != null) {
      return known;
    }
    write(value);
    int number = texts.size() + values.size();
    values.put(value, number);
    return number;
  }

  @SuppressWarnings("EnumOrdinal") // an image belongs to the classes beside it
  private void write(Object value) {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        refer(ImageTag.SOME, number(optional.get()));
      } else {
        body.whole(ImageTag.NONE);
      }
    } else if (value instanceof OptionalInt optional) {
      body.whole(optional.isPresent() ? ImageTag.SOME_INT : ImageTag.NO_INT);
      optional.ifPresent(body::signed);
    } else if (value instanceof OptionalDouble optional) {
      body.whole(optional.isPresent() ? ImageTag.SOME_DOUBLE : ImageTag.NO_DOUBLE);
      optional.ifPresent(body::number);
    } else if (value instanceof Integer whole) {
      body.whole(ImageTag.WHOLE);
      body.signed(whole);
    } else if (value instanceof Double number) {
      body.whole(ImageTag.NUMBER);
      body.number(number);
    } else if (value instanceof Boolean flag) {
      body.whole(flag ? ImageTag.TRUE : ImageTag.FALSE);
    } else if (value instanceof LocalDate date) {
      refer(ImageTag.DATE, (int) date.toEpochDay());
    } else if (value instanceof YearMonth month) {
      refer(ImageTag.MONTH, month.getYear() * 12 + month.getMonthValue() - 1);
    } else if (value instanceof Enum<?> term) {
      refer(ImageTag.TERM, ImageTypes.terms(term.getDeclaringClass()));
      body.whole(term.ordinal());
    } else if (value instanceof List<?> list) {
      int[] parts = list.stream().mapToInt(this::number).toArray();
      refer(ImageTag.LIST, parts.length);
      refer(parts);
    } else {
      writeRecord((Record) value);
    }
  }

  private void writeRecord(Record entry) {
    RecordComponent[] components = entry.getClass().getRecordComponents();
    int[] parts = new int[components.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = number(part(components[i], entry));
    }
    body.whole(ImageTypes.tag(entry.getClass()));
    refer(parts);
  }

  private void refer(int tag, int number) {
    body.whole(tag);
    body.whole(number);
  }

  private void refer(int[] parts) {
    for (int part : parts) {
      body.whole(part);
    }
  }

  private static Object part(RecordComponent component, Record owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private byte[] bytes() {
    ImageBytes all = new ImageBytes();
    all.whole(ImageTag.MAGIC);
    all.whole(texts.size());
    all.whole(values.size());
    ByteArrayOutputStream letters = new ByteArrayOutputStream();
    for (String text : texts.keySet()) {
      boolean isLatin = text.chars().allMatch(c -> c < 0x100);
      byte[] encoded =
          text.getBytes(isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
      all.whole(encoded.length * 2 + (isLatin ? 0 : 1));
      letters.writeBytes(encoded);
    }
    all.append(letters);
    all.append(body);
    return all.toByteArray();
  }
}
