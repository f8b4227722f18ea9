package org.microdosing.evidence.file;

import java.io.IOException;
import java.io.StringWriter;
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
import tools.jackson.core.util.Separators;

/**
 * Writes plain structure as JSON: maps, lists, texts, numbers and truth values. Line feeds are the
 * same on every platform.
 */
public final class JsonText {

  private JsonText() {}

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** Writes on one line. */
  public static void write(Map<String, Object> tree, Writer out) throws IOException {
    write(tree, ObjectWriteContext.empty(), out);
  }

  /** Writes indented by two spaces; lists stay on a line. */
  public static void writeIndented(Map<String, Object> tree, Writer out) throws IOException {
    write(tree, Layout.RESULT, out);
  }

  /** Returns the text of a data file, which ends in a line feed. */
  public static String dataFile(Map<String, Object> tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(Layout.DATA, text)) {
      value(tree, json);
    }
    return text.append('\n').toString();
  }

  /** Returns the layout of the data files: indented by two spaces, each element on its line. */
  public static ObjectWriteContext dataLayout() {
    return Layout.DATA;
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

  /** A printer has a state, so each writing gets one of its own. */
  private static final class Layout extends ObjectWriteContext.Base {

    static final Layout RESULT = new Layout(false);
    static final Layout DATA = new Layout(true);

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final Separators DATA_SEPARATORS =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");

    private final boolean isData;

    Layout(boolean isData) {
      this.isData = isData;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultPrettyPrinter printer =
          isData ? new DefaultPrettyPrinter(DATA_SEPARATORS) : new DefaultPrettyPrinter();
      printer.indentObjectsWith(INDENTER);
      if (isData) {
        printer.indentArraysWith(INDENTER);
      }
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
