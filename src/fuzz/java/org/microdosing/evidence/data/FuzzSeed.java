package org.microdosing.evidence.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that fuzzing starts from: one of the real files, cut until it is small, or a file of the
 * tests. The rate of a run falls with the size of its inputs, and a list of two findings takes a
 * reader wherever a list of fifty does.
 *
 * @param folder the folder of the file; the top of the data is the empty text
 * @param content the file
 */
record FuzzSeed(String folder, String content) {

  private static final int LARGEST = 4000;
  private static final int LONGEST_TEXT = 48;
  private static final int LONGEST_LIST = 6;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Returns the seeds of every kind of file. */
  static Stream<FuzzSeed> all() {
    return Stream.concat(real(), ofTests());
  }

  /** Returns the bundled files, cut. */
  private static Stream<FuzzSeed> real() {
    Path data = Path.of("data");
    return files(data)
        .filter(file -> DataLayout.isData(data.relativize(file).toString()))
        .map(file -> new FuzzSeed(folder(data.relativize(file)), cut(file)));
  }

  /** Returns the good and the bad files of the tests as they are, as far as they are small. */
  private static Stream<FuzzSeed> ofTests() {
    return Stream.of("src/test/resources/valid", "src/test/resources/bad")
        .flatMap(top -> files(Path.of(top)))
        .filter(file -> file.toString().endsWith(DataLayout.ENDING))
        .map(file -> new FuzzSeed("studies", text(file)));
  }

  private static String folder(Path path) {
    return path.getNameCount() == 1 ? "" : path.getName(0).toString();
  }

  private static String cut(Path file) {
    String content = text(file);
    for (int length = LONGEST_LIST; length > 0; length--) {
      JsonNode tree = MAPPER.readTree(content);
      shorten(tree, length);
      String cut = MAPPER.writeValueAsString(tree);
      if (cut.length() <= LARGEST || length == 1) {
        return cut;
      }
    }
    throw new AssertionError("no list is that short");
  }

  /** Drops the ends of lists and of long texts. */
  private static void shorten(JsonNode node, int length) {
    if (node instanceof ArrayNode list) {
      while (list.size() > length) {
        list.remove(list.size() - 1);
      }
    } else if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        JsonNode value = property.getValue();
        if (value.isString() && value.asString().length() > LONGEST_TEXT) {
          object.put(property.getKey(), value.asString().substring(0, LONGEST_TEXT).strip());
        }
      }
    }
    node.forEach(below -> shorten(below, length));
  }

  private static Stream<Path> files(Path top) {
    try (Stream<Path> files = Files.walk(top)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      return sorted.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
