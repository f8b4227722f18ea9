package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the objects of a JSON file of another program, within limits. */
final class JsonItems {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(1_000_000)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .build())
          .build();

  private JsonItems() {}

  /**
   * Returns the objects of a list, or the one object of a file. What comes before a mistake is
   * kept, and the mistake is a problem.
   */
  static List<JsonItem> read(String text, ProblemLog log) {
    List<JsonItem> items = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        items.add(item(parser));
      } else if (first == JsonToken.START_ARRAY) {
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          if (t == JsonToken.START_OBJECT) {
            items.add(item(parser));
          } else {
            log.add(line(parser), "expected an object, found " + parser.getString());
            parser.skipChildren();
          }
        }
      } else {
        log.add(1, "expected an object or a list of objects");
      }
      if (parser.nextToken() != null) {
        log.add(line(parser), "expected the end of the file, found more");
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      log.add(line, "expected JSON: " + e.getOriginalMessage() + "; the rest was not read");
    }
    return items;
  }

  private static int line(JsonParser parser) {
    return Math.max(0, parser.currentTokenLocation().getLineNr());
  }

  private static JsonItem item(JsonParser parser) {
    int line = line(parser);
    Map<String, Object> properties = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value(parser);
      if (value != null) {
        properties.putIfAbsent(name, value);
      }
    }
    return new JsonItem(line, properties);
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> item(parser);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          Object value = value(parser);
          if (value != null) {
            list.add(value);
          }
        }
        yield list;
      }
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
      default -> null;
    };
  }
}
