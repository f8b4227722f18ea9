package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON for reviewers: two spaces a level, and what has one property or is a list on one line
 * where it fits.
 */
final class SchemaText {

  private static final int WIDTH = 100;

  private SchemaText() {}

  static String of(JsonNode node) {
    return broken(node, "") + "\n";
  }

  private static String text(JsonNode node, String indent, int column) {
    String line = line(node);
    boolean isShort = node.isValueNode() || node.isArray() || node.size() < 2;
    boolean fits = isShort && column + line.length() < WIDTH && hasShortParts(node);
    return fits || node.isValueNode() ? line : broken(node, indent);
  }

  private static boolean hasShortParts(JsonNode node) {
    return node.isValueNode()
        || ((node.isArray() || node.size() < 2)
            && node.valueStream().allMatch(SchemaText::hasShortParts));
  }

  private static String broken(JsonNode node, String indent) {
    String deeper = indent + "  ";
    List<String> parts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> parts.add(deeper + text(item, deeper, deeper.length())));
      return "[\n" + String.join(",\n", parts) + "\n" + indent + "]";
    }
    node.properties()
        .forEach(
            p -> {
              String start = deeper + "\"" + p.getKey() + "\": ";
              parts.add(start + text(p.getValue(), deeper, start.length()));
            });
    return "{\n" + String.join(",\n", parts) + "\n" + indent + "}";
  }

  private static String line(JsonNode node) {
    List<String> parts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> parts.add(line(item)));
      return "[" + String.join(", ", parts) + "]";
    }
    if (node.isObject()) {
      node.properties().forEach(p -> parts.add("\"" + p.getKey() + "\": " + line(p.getValue())));
      return "{ " + String.join(", ", parts) + " }";
    }
    return node.toString();
  }
}
