package org.microdosing.evidence.data;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the JSON Schema says of a value: keywords in their order. Under {@code $ref} stands what is
 * described elsewhere: the {@link Fields} of an object, the {@link Terms} of a vocabulary, or the
 * name of a plain kind of value.
 *
 * @param keywords texts, numbers, lists and maps by keyword
 */
record ValueSchema(Map<String, Object> keywords) {

  /** Of a value that nothing is known of. */
  static final ValueSchema NONE = new ValueSchema(Map.of());

  static final ValueSchema TEXT = described("text");
  static final ValueSchema ID = described("id");
  static final ValueSchema COUNT = described("count");
  static final ValueSchema FLAG = new ValueSchema(Map.of("type", "boolean"));

  /** Of a value that is described elsewhere. */
  static ValueSchema described(Object elsewhere) {
    return new ValueSchema(Map.of("$ref", elsewhere));
  }

  /** Of a number within bounds; the least double above 0 as lower bound means any above 0. */
  static ValueSchema number(double low, double high) {
    ValueSchema schema = new ValueSchema(Map.of("type", "number"));
    if (low == Double.MIN_VALUE) {
      schema = schema.with("exclusiveMinimum", 0);
    } else if (low > -Double.MAX_VALUE) {
      schema = schema.with("minimum", low);
    }
    return high < Double.MAX_VALUE ? schema.with("maximum", high) : schema;
  }

  /** Of a whole number within bounds. */
  static ValueSchema whole(int low, int high) {
    return low == 0 && high == Integer.MAX_VALUE
        ? COUNT
        : new ValueSchema(Map.of("type", "integer")).with("minimum", low).with("maximum", high);
  }

  /** Of a list. */
  static ValueSchema list(ValueSchema element) {
    return new ValueSchema(Map.of("type", "array")).with("items", element.keywords);
  }

  /** Returns this with one more keyword, which may be of any kind that JSON has. */
  ValueSchema with(String keyword, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(keywords);
    more.put(keyword, value);
    return new ValueSchema(more);
  }
}
