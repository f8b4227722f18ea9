package org.microdosing.evidence.data;

import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of the plain values that properties of all kinds have. */
final class PlainSchemas {

  /** What {@link SharedTexts} forbids within a text, as a class of characters. */
  private static final String FORBIDDEN =
      "\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufdd0-\\ufdef"
          + "\\ufeff\\ufffe\\uffff";

  private PlainSchemas() {}

  static void addTo(ObjectNode definitions) {
    definitions
        .putObject("text")
        .put("title", "Text")
        .put(
            "description",
            "Words: not empty, without spaces at the ends, and without control characters, line"
                + " separators, overrides of the direction of text or halves of characters. What"
                + " is unknown is left out, never empty.")
        .put("type", "string")
        .put("minLength", 1)
        .put("maxLength", Limits.TEXT)
        .put("pattern", "^[^ " + FORBIDDEN + "]([^" + FORBIDDEN + "]*[^ " + FORBIDDEN + "])?$");
    definitions
        .putObject("id")
        .put("title", "Id")
        .put(
            "description",
            "An id: lower-case letters a-z, digits, dots and hyphens, starting with a letter or"
                + " digit.")
        .put("type", "string")
        .put("maxLength", Limits.TEXT)
        .put("pattern", "^[a-z0-9][a-z0-9.-]*$")
        .putArray("examples")
        .add("bershad-2019")
        .add("lsd-13")
        .add("s1");
    definitions
        .putObject("count")
        .put("title", "Count")
        .put("description", "A whole number from 0, written without a decimal point.")
        .put("type", "integer")
        .put("minimum", 0)
        .put("maximum", Integer.MAX_VALUE);
  }
}
