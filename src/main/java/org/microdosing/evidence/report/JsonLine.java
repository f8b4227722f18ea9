package org.microdosing.evidence.report;

import java.io.StringWriter;
import java.util.Map;
import org.microdosing.evidence.measure.Numbers;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a flat object as one line of JSON. */
final class JsonLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLine() {}

  static String of(Map<String, Object> values) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      values.forEach(
          (name, value) -> {
            out.writeName(name);
            if (value instanceof Double number) {
              out.writeNumber(Numbers.plain(number));
            } else if (value instanceof Integer count) {
              out.writeNumber(count);
            } else if (value instanceof Boolean flag) {
              out.writeBoolean(flag);
            } else {
              out.writeString(value.toString());
            }
          });
      out.writeEndObject();
    }
    return text.toString();
  }
}
