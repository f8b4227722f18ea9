package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Schema and loader agree")
class SchemaAgreementTest {

  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Schemas SCHEMAS = new Schemas();

  /** What takes the place of a value; each is right in some place and wrong in others. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "1",
          "1.0",
          "-1",
          "0.5",
          "250",
          "3000000000",
          "\"\"",
          "\"word\"",
          "\"Two words\"",
          "\" padded\"",
          "\"zero\\u0000\"",
          "\"\\u3000\"",
          "\"12-34-5\"",
          "\"10.1000/x\"",
          "\"PMC1\"",
          "\"2026-02-31\"",
          "\"2099-12\"",
          "\"=\"",
          "\"%\"",
          "\"placebo\"",
          "[]",
          "[\"word\"]",
          "[1, 2, 3]",
          "{}");

  /** What the bad files show of what a schema cannot express; the mutations show the rest. */
  private static final Set<BeyondSchema> IN_BAD_FILES =
      EnumSet.of(
          BeyondSchema.SYNTAX,
          BeyondSchema.DUPLICATE_PROPERTY,
          BeyondSchema.PLACE,
          BeyondSchema.REFERENCE,
          BeyondSchema.SOURCE_READ,
          BeyondSchema.UNIQUE_ID,
          BeyondSchema.NAME_OF_FILE,
          BeyondSchema.ID_OF_PART,
          BeyondSchema.CIRCLE,
          BeyondSchema.SELF,
          BeyondSchema.ORDER,
          BeyondSchema.BEYOND_DOUBLE);

  static List<Path> badDirectories() throws IOException {
    try (Stream<Path> directories = Files.list(BAD)) {
      return directories.sorted().toList();
    }
  }

  @Test
  @DisplayName("on each bad file: what a schema can express, both refuse")
  void onBadFiles() throws IOException {
    int refused = 0;
    Set<BeyondSchema> beyond = EnumSet.noneOf(BeyondSchema.class);
    for (Path bad : badDirectories()) {
      Map<String, List<Problem>> problems =
          problems(() -> EvidenceLoader.load(bad)).stream()
              .collect(Collectors.groupingBy(Problem::file));
      assertThat(problems).as(bad.toString()).isNotEmpty();
      for (Map.Entry<String, List<Problem>> file : problems.entrySet()) {
        beyond.addAll(beyond(file.getValue()));
        Optional<JsonNode> read = read(bad.resolve(file.getKey()));
        if (read.isEmpty()) {
          assertThat(file.getValue()).allMatch(p -> BeyondSchema.of(p).isPresent());
        } else if (agree(file.getKey(), read.get(), file.getValue())) {
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(35);
    assertThat(beyond).isEqualTo(IN_BAD_FILES);
  }

  @Test
  @DisplayName("on each property of each object with each kind of value, and on each left out")
  void onMutations() throws IOException {
    int refused = 0;
    int accepted = 0;
    Set<BeyondSchema> beyond = EnumSet.noneOf(BeyondSchema.class);
    for (String kind :
        List.of("studies/", "substances/", "context/", "vocabulary/", "version.json")) {
      for (Example example : examples(kind)) {
        for (Mutation mutation : example.mutations()) {
          JsonNode mutated = mutation.of(example);
          List<Problem> problems = load(example.path(), mutated);
          beyond.addAll(beyond(problems));
          if (agree(example.path(), mutated, problems)) {
            refused++;
          } else {
            accepted++;
          }
        }
      }
    }
    assertThat(refused).isGreaterThan(10_000);
    assertThat(accepted).isGreaterThan(2_000);
    assertThat(beyond).containsAll(EnumSet.complementOf(EnumSet.copyOf(IN_BAD_FILES)));
  }

  /**
   * Checks that a schema accepts what the loader accepts, and refuses what the loader refuses for a
   * reason that a schema can express.
   *
   * @return whether the schema refuses
   */
  private static boolean agree(String path, JsonNode file, List<Problem> problems) {
    List<String> refusal = SCHEMAS.problems(path, file);
    boolean expressible = problems.stream().anyMatch(p -> BeyondSchema.of(p).isEmpty());
    if (problems.isEmpty() || expressible) {
      assertThat(!refusal.isEmpty())
          .as("%s: schema says %s, loader says %s", path, refusal, problems)
          .isEqualTo(expressible);
    }
    return !refusal.isEmpty();
  }

  private static Set<BeyondSchema> beyond(List<Problem> problems) {
    return problems.stream()
        .flatMap(p -> BeyondSchema.of(p).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(BeyondSchema.class)));
  }

  private static Optional<JsonNode> read(Path file) {
    try {
      return Optional.of(MAPPER.readTree(file)).filter(node -> !node.isMissingNode());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static List<Problem> load(String path, JsonNode file) {
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    EvidenceFiles one =
        new EvidenceFiles() {
          @Override
          public String origin() {
            return "memory";
          }

          @Override
          public List<String> list(List<Problem> problems) {
            return List.of(path);
          }

          @Override
          public InputStream open(String listed) {
            return new ByteArrayInputStream(bytes);
          }
        };
    // A directory with substances stands on its own.
    return problems(() -> EvidenceLoader.load(one, !path.startsWith("substances/")));
  }

  private static List<Problem> problems(Runnable load) {
    try {
      load.run();
      return List.of();
    } catch (EvidenceDataException e) {
      return e.problems();
    }
  }

  /**
   * Every kind of object that the files of a kind hold, at its first place in the smallest file.
   */
  private static List<Example> examples(String kind) throws IOException {
    Map<Long, String> bySize = new TreeMap<>();
    for (String path : SchemaTest.dataFiles()) {
      if (path.startsWith(kind)) {
        bySize.put(Files.size(Path.of("data", path)) * 1000 + bySize.size(), path);
      }
    }
    Map<String, Example> examples = new TreeMap<>();
    for (String path : bySize.values()) {
      JsonNode file = MAPPER.readTree(Path.of("data", path));
      collect(path, file, file, "", examples);
    }
    return List.copyOf(examples.values());
  }

  private static void collect(
      String path, JsonNode file, JsonNode node, String pointer, Map<String, Example> examples) {
    if (node.isObject()) {
      String shape = pointer.replaceAll("/\\d+", "");
      examples.computeIfAbsent(shape, s -> Example.smallest(path, file, pointer));
      node.properties()
          .forEach(p -> collect(path, file, p.getValue(), pointer + "/" + p.getKey(), examples));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path, file, node.get(i), pointer + "/" + i, examples);
      }
    }
  }

  /** An object of a data file. */
  private record Example(String path, JsonNode file, String pointer) {

    /**
     * The object in a file that holds as little as possible beside it, and is still a good one:
     * what no mutation changes would only be read and checked again and again.
     */
    static Example smallest(String path, JsonNode file, String pointer) {
      Example smallest = new Example(path, file, pointer);
      int length;
      do {
        length = smallest.file().toString().length();
        smallest = smallest.smaller();
      } while (smallest.file().toString().length() < length);
      return smallest;
    }

    /** Leaves out what it can, from the whole file down to the object. */
    private Example smaller() {
      Example smaller = this;
      for (String property : List.copyOf(((ObjectNode) file).propertyNames())) {
        smaller = smaller.withoutParts("/" + property);
      }
      for (int depth = 0; depth < steps().size(); depth++) {
        smaller = smaller.withoutParts(pointer(smaller.steps().subList(0, depth)));
      }
      return smaller;
    }

    /** Leaves out each part of a list or object that the object is not in. */
    private Example withoutParts(String container) {
      JsonNode node = file.at(container);
      if (!node.isArray() && (!node.isObject() || !(pointer + "/").startsWith(container + "/"))) {
        return this;
      }
      List<String> parts =
          node.isArray()
              ? IntStream.range(0, node.size()).mapToObj(Integer::toString).toList()
              : List.copyOf(((ObjectNode) node).propertyNames());
      return withoutParts(container, Lists.reverse(parts));
    }

    /** Leaves out the parts, the last first, all at once if it can, or else by halves. */
    @SuppressWarnings("ReferenceEquality") // what leaves nothing out is the same
    private Example withoutParts(String container, List<String> parts) {
      Example without = this;
      for (String part : parts) {
        without = without.without(container, part).orElse(without);
      }
      if (without == this || load(path, without.file()).isEmpty()) {
        return without;
      }
      if (parts.size() == 1) {
        return this;
      }
      int half = parts.size() / 2;
      return withoutParts(container, parts.subList(0, half))
          .withoutParts(container, parts.subList(half, parts.size()));
    }

    /** Leaves out a part; the object's place moves up where it stood further down in that list. */
    private Optional<Example> without(String container, String part) {
      if ((pointer + "/").startsWith(container + "/" + part + "/")) {
        return Optional.empty();
      }
      JsonNode without = file.deepCopy();
      JsonNode node = without.at(container);
      if (node instanceof ObjectNode object) {
        object.remove(part);
        return Optional.of(new Example(path, without, pointer));
      }
      int index = Integer.parseInt(part);
      ((ArrayNode) node).remove(index);
      List<String> steps = new ArrayList<>(steps());
      int depth = Splitter.on('/').omitEmptyStrings().splitToList(container).size();
      if (pointer.startsWith(container + "/") && Integer.parseInt(steps.get(depth)) > index) {
        steps.set(depth, Integer.toString(Integer.parseInt(steps.get(depth)) - 1));
      }
      return Optional.of(new Example(path, without, pointer(steps)));
    }

    private static String pointer(List<String> steps) {
      return steps.stream().map(step -> "/" + step).collect(Collectors.joining());
    }

    /** The names and indices that lead to the object; none for the whole file. */
    private List<String> steps() {
      return Splitter.on('/').omitEmptyStrings().splitToList(pointer);
    }

    List<Mutation> mutations() {
      List<String> names = steps().stream().filter(step -> !step.matches("\\d+")).toList();
      JsonNode schema = SCHEMAS.objectAt(path, names).orElseThrow();
      Set<String> properties = new TreeSet<>(Schemas.names(schema));
      properties.add("unheardOf");
      List<Mutation> mutations = new ArrayList<>();
      for (String property : properties) {
        mutations.add(new Mutation(property, Optional.empty()));
        VALUES.forEach(v -> mutations.add(new Mutation(property, Optional.of(v))));
      }
      return mutations;
    }
  }

  /** A property set to a value, or left out where there is none. */
  private record Mutation(String property, Optional<String> value) {

    JsonNode of(Example example) {
      JsonNode mutated = example.file().deepCopy();
      ObjectNode object = (ObjectNode) mutated.at(example.pointer());
      value.ifPresentOrElse(
          v -> object.set(property, MAPPER.readTree(v)), () -> object.remove(property));
      return mutated;
    }
  }
}
