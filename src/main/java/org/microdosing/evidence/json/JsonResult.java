package org.microdosing.evidence.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.microdosing.evidence.file.JsonText;

/**
 * A result that tells what it holds as plain structure, and as JSON.
 *
 * <p>Properties have the names of components; terms are in lower case with underscores; dates are
 * ISO 8601; studies, findings and substances stand by their ids. What is unknown is left out, as is
 * a number that JSON cannot write, such as the open side of an interval.
 *
 * <p>Jackson 2 and 3 write a result in this form as it is, without a module.
 *
 * @since 0.2
 */
public interface JsonResult {

  /**
   * Returns what this holds, as maps, lists, texts, numbers and truth values only.
   *
   * @return an immutable map in the order of the properties
   */
  @JsonValue
  default Map<String, Object> toMap() {
    return JsonTree.of(this);
  }

  /**
   * Returns this as JSON on one line.
   *
   * @return JSON text
   */
  default String toJson() {
    StringWriter text = new StringWriter();
    try {
      writeJson(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Writes this as JSON on one line, without the whole text in memory.
   *
   * @param out where to; stays open
   * @throws IOException if it cannot be written
   */
  default void writeJson(Writer out) throws IOException {
    JsonText.write(toMap(), out);
  }
}
