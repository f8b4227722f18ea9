package org.microdosing.evidence.json;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes plain structure as JSON. */
final class JsonText {

  private JsonText() {}

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** Writes on one line. */
  static void write(Map<String, Object> tree, Writer out) throws IOException {
    write(tree, ObjectWriteContext.empty(), out);
  }

  /** Writes indented by two spaces, with line feeds, whatever the platform has. */
  static void writeIndented(Map<String, Object> tree, Writer out) throws IOException {
    write(tree, new Indented(), out);
  }

  private static void write(Map<String, Object> tree, ObjectWriteContext layout, Writer out)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(layout, out)) {
      value(tree, json);
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  private static void value(Object value, JsonGenerator json) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (name, inner) -> {
            json.writeName((String) name);
            value(inner, json);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> value(element, json));
      json.writeEndArray();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      json.writeNumber(number.doubleValue());
    } else {
      throw new IllegalArgumentException("no form as JSON: " + value.getClass().getName());
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(INDENTER);
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
