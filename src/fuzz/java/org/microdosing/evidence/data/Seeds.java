package org.microdosing.evidence.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where fuzzing starts: the real data files, made short so that an execution takes microseconds,
 * and the small good and bad files of the tests. The first byte of a seed is its folder.
 */
final class Seeds {

  /** The folder of each kind of file; that of the version is the top. */
  static final List<String> FOLDERS = List.of("studies", "substances", "context", "");

  private static final Path DATA = Path.of("data");
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Beyond these a list or a text says nothing new. */
  private static final int LONGEST_LIST = 2;

  private static final int LONGEST_TEXT = 40;

  private Seeds() {}

  static Stream<byte[]> all() throws IOException {
    return Stream.concat(
        Stream.concat(files(DATA).map(Seeds::shortened), files(RESOURCES.resolve("valid"))),
        files(RESOURCES.resolve("bad")));
  }

  private static Stream<byte[]> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<byte[]> seeds =
          files
              .filter(f -> f.toString().endsWith(".json") && FOLDERS.contains(folder(root, f)))
              .sorted()
              .map(f -> seed(root, f))
              .toList();
      return seeds.stream();
    }
  }

  /** Returns the last folder of a file below a root, empty for the root itself. */
  private static String folder(Path root, Path file) {
    Path parent = root.relativize(file).getParent();
    return parent == null ? "" : parent.getFileName().toString();
  }

  private static byte[] seed(Path root, Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      byte[] seed = new byte[content.length + 1];
      seed[0] = (byte) FOLDERS.indexOf(folder(root, file));
      System.arraycopy(content, 0, seed, 1, content.length);
      return seed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] shortened(byte[] seed) {
    JsonNode tree = MAPPER.readTree(seed, 1, seed.length - 1);
    byte[] content = MAPPER.writeValueAsBytes(shortened(tree));
    byte[] made = new byte[content.length + 1];
    made[0] = seed[0];
    System.arraycopy(content, 0, made, 1, content.length);
    return made;
  }

  private static JsonNode shortened(JsonNode node) {
    if (node.isObject()) {
      ObjectNode made = MAPPER.createObjectNode();
      node.properties().forEach(p -> made.set(p.getKey(), shortened(p.getValue())));
      return made;
    }
    if (node.isArray()) {
      ArrayNode made = MAPPER.createArrayNode();
      for (int i = 0; i < Math.min(node.size(), LONGEST_LIST); i++) {
        made.add(shortened(node.get(i)));
      }
      return made;
    }
    if (node.isString() && node.stringValue().length() > LONGEST_TEXT) {
      return MAPPER
          .getNodeFactory()
          .stringNode(node.stringValue().substring(0, LONGEST_TEXT).strip());
    }
    return node;
  }
}
