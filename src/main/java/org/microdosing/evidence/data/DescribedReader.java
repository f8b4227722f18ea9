package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;

/**
 * A reader and what the JSON Schema says of the values that it reads.
 *
 * @param <T> what the value becomes
 * @param reader reads the value
 * @param schema describes the value
 */
record DescribedReader<T>(ValueReader<T> reader, ValueSchema schema) implements ValueReader<T> {

  @Override
  public @Nullable T read(JsonCursor in) {
    return reader.read(in);
  }

  /** Returns this with one more keyword of the schema. */
  DescribedReader<T> with(String keyword, Object value) {
    return new DescribedReader<>(reader, schema.with(keyword, value));
  }

  /** Returns what the JSON Schema says of the values that a reader reads. */
  static ValueSchema schemaOf(ValueReader<?> reader) {
    if (reader instanceof DescribedReader<?> described) {
      return described.schema;
    }
    return reader instanceof Terms<?> ? ValueSchema.described(reader) : ValueSchema.NONE;
  }

  /** Returns a reader without its description, which reading has no use for. */
  static <T> ValueReader<T> bare(ValueReader<T> reader) {
    return reader instanceof DescribedReader<T> described ? described.reader : reader;
  }
}
