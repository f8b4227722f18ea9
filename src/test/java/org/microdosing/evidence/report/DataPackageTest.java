package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Statistic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A data package")
class DataPackageTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static JsonNode descriptor;
  private static Map<String, List<Map<String, String>>> tables;

  @TempDir private Path scratch;

  @BeforeAll
  static void write(@TempDir Path directory) throws IOException {
    List<Path> written = DataPackage.write(LIBRARY, directory);
    descriptor = JsonMapper.shared().readTree(Files.readString(written.get(0)));
    tables = new HashMap<>();
    for (JsonNode resource : descriptor.get("resources")) {
      Path file = directory.resolve(resource.get("path").stringValue());
      assertThat(written).contains(file);
      tables.put(resource.get("name").stringValue(), rows(Files.readString(file), resource));
    }
    assertThat(written).hasSize(tables.size() + 1);
  }

  /** Reads a table; its first row must be the fields that the descriptor declares, in order. */
  private static List<Map<String, String>> rows(String csv, JsonNode resource) {
    List<List<String>> cells = CsvReader.read(csv);
    List<String> names = cells.get(0);
    assertThat(fields(resource).map(f -> f.get("name").stringValue())).isEqualTo(names);
    return cells.stream()
        .skip(1)
        .map(
            row ->
                IntStream.range(0, names.size())
                    .boxed()
                    .collect(Collectors.toMap(names::get, row::get)))
        .toList();
  }

  private static Stream<JsonNode> fields(JsonNode resource) {
    return resource.get("schema").get("fields").valueStream();
  }

  static Stream<String> names() {
    return Stream.of(
        "substances", "studies", "arms", "exposures", "findings", "groups", "effects", "columns");
  }

  private static JsonNode resource(String name) {
    return descriptor
        .get("resources")
        .valueStream()
        .filter(r -> r.get("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("holds every study, arm, finding and group of the library")
  void whole() {
    assertThat(tables.keySet()).containsExactlyInAnyOrderElementsOf(names().toList());
    assertThat(tables.get("substances")).hasSameSizeAs(LIBRARY.substances());
    assertThat(tables.get("studies")).hasSize(LIBRARY.studies().count());
    assertThat(tables.get("arms"))
        .hasSize(LIBRARY.studies().stream().mapToInt(s -> s.arms().size()).sum());
    assertThat(tables.get("findings")).hasSize(LIBRARY.findings().count());
    assertThat(tables.get("groups"))
        .hasSize(LIBRARY.findings().stream().mapToInt(f -> f.groups().size()).sum());
    assertThat(tables.get("columns"))
        .hasSize(
            tables.size() == 8
                ? (int) names().limit(7).flatMap(n -> fields(resource(n))).count()
                : 0);
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("has cells of the declared types only, and a value wherever it declares one")
  void types(String name) {
    fields(resource(name))
        .forEach(
            field -> {
              String column = field.get("name").stringValue();
              boolean required = field.at("/constraints/required").booleanValue(false);
              List<String> terms =
                  field.at("/constraints/enum").valueStream().map(JsonNode::stringValue).toList();
              assertThat(field.get("description").stringValue()).isNotBlank();
              Pattern pattern = Pattern.compile(pattern(field.get("type").stringValue()));
              assertThat(
                      tables.get(name).stream()
                          .map(row -> row.get(column))
                          .filter(
                              cell ->
                                  cell.isEmpty()
                                      ? required
                                      : !pattern.matcher(cell).matches()
                                          || !(terms.isEmpty() || terms.contains(cell))))
                  .as(column)
                  .isEmpty();
            });
  }

  private static String pattern(String type) {
    return switch (type) {
      case "integer" -> "-?[0-9]+";
      case "number" -> "-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?";
      case "boolean" -> "true|false";
      case "string" -> "(?s).*";
      default -> throw new IllegalArgumentException("no type that readers know: " + type);
    };
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("has keys that tell rows apart, and references that lead to a row")
  void keys(String name) {
    JsonNode schema = resource(name).get("schema");
    List<String> key = schema.get("primaryKey").valueStream().map(JsonNode::stringValue).toList();
    Set<List<String>> seen = new HashSet<>();
    for (Map<String, String> row : tables.get(name)) {
      assertThat(seen.add(key.stream().map(row::get).toList())).as("key of %s", row).isTrue();
    }
    schema
        .path("foreignKeys")
        .forEach(
            reference -> {
              String target = reference.at("/reference/resource").stringValue();
              String other = reference.at("/reference/fields/0").stringValue();
              Set<String> there =
                  tables.get(target.isEmpty() ? name : target).stream()
                      .map(row -> row.get(other))
                      .collect(Collectors.toSet());
              String column = reference.at("/fields/0").stringValue();
              assertThat(tables.get(name))
                  .extracting(row -> row.get(column))
                  .filteredOn(cell -> !cell.isEmpty())
                  .isNotEmpty()
                  .isSubsetOf(there);
            });
    int declared =
        ColumnList.TABLES.stream()
            .filter(layout -> layout.name().equals(name))
            .mapToInt(layout -> layout.references().size())
            .sum();
    assertThat(schema.path("foreignKeys").size()).isEqualTo(declared);
  }

  @Test
  @DisplayName("has every figure of every finding and group, to the last digit")
  void figures() {
    Map<String, Map<String, String>> rows = new HashMap<>();
    tables.get("findings").forEach(row -> rows.put(row.get("finding_id"), row));
    for (Finding finding : LIBRARY.findings()) {
      Map<String, String> row = rows.get(finding.id());
      assertNumber(
          row.get("value"),
          finding.statistic().map(Statistic::value).flatMap(DataPackageTest::boxed));
      assertThat(row.get("counts")).isEqualTo(finding.counts().orElse(""));
    }
    Map<String, List<Map<String, String>>> groups =
        tables.get("groups").stream().collect(Collectors.groupingBy(r -> r.get("finding_id")));
    for (Finding finding : LIBRARY.findings()) {
      for (int i = 0; i < finding.groups().size(); i++) {
        Group group = finding.groups().get(i);
        Map<String, String> row = groups.get(finding.id()).get(i);
        assertNumber(row.get("mean"), boxed(group.mean()));
        assertNumber(row.get("sd"), boxed(group.sd()));
        assertNumber(row.get("events"), boxed(group.events()));
        assertNumber(row.get("total"), boxed(group.total()));
      }
    }
  }

  private static Optional<Double> boxed(OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  private static void assertNumber(String cell, Optional<Double> expected) {
    assertThat(cell.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(cell)))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("has for each finding the effect that it gives by itself")
  void effects() {
    assertThat(tables.get("effects")).hasSizeGreaterThan(400);
    for (String id : List.of("carhart-harris-2021-f1", "goodwin-2022-ae14", "raison-2023-f3")) {
      Optional<Map<String, String>> row =
          tables.get("effects").stream().filter(r -> r.get("finding_id").equals(id)).findFirst();
      var alone = LIBRARY.findings().where(f -> f.id().equals(id)).effectSelection().effects();
      assertThat(row.map(r -> Double.valueOf(r.get("estimate"))))
          .isEqualTo(alone.stream().map(e -> e.estimate()).findFirst());
    }
  }

  @Test
  @DisplayName("states licence, version and the works it rests on")
  void stated() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom)
        .contains("<name>" + descriptor.at("/licenses/0/name").stringValue() + "</name>")
        .contains("<url>" + descriptor.at("/licenses/0/path").stringValue() + "</url>")
        .contains("<name>" + descriptor.at("/contributors/0/title").stringValue() + "</name>");
    assertThat(descriptor.get("version").stringValue()).isEqualTo(LIBRARY.version().version());
    assertThat(descriptor.get("sources")).hasSize(LIBRARY.studies().count());
  }

  @Test
  @DisplayName("of one's own studies states no licence, and no key that leads out of it")
  void addOn() throws IOException {
    Path directory = scratch.resolve("package");
    DataPackage.write(oneStudy(), directory);

    JsonNode own =
        JsonMapper.shared().readTree(Files.readString(directory.resolve("datapackage.json")));
    assertThat(own.has("licenses")).isFalse();
    assertThat(own.has("contributors")).isFalse();
    assertThat(own.has("version")).isFalse();
    assertThat(own.findValues("reference").stream().map(r -> r.get("resource").stringValue()))
        .contains("arms", "studies")
        .doesNotContain("substances");
  }

  private EvidenceLibrary oneStudy() throws IOException {
    Path studies = Files.createDirectories(scratch.resolve("data").resolve("studies"));
    String file = "vonrotz-2023.json";
    Files.copy(Path.of("data/studies").resolve(file), studies.resolve(file));
    return EvidenceLibrary.load(scratch.resolve("data"));
  }

  @Test
  @DisplayName("is written whole or not at all, and never over one that is there")
  void allOrNothing() throws IOException {
    Path file = Files.writeString(scratch.resolve("groups.csv"), "mine");
    assertThatThrownBy(() -> DataPackage.write(LIBRARY, scratch))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining(scratch.toString());
    assertThat(scratch).isDirectoryContaining(file::equals);
    assertThat(file).hasContent("mine");
    try (Stream<Path> all = Files.list(scratch)) {
      assertThat(all).containsExactly(file);
    }
    assertThatThrownBy(() -> DataPackage.write(LIBRARY, file.resolve("below")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  @DisplayName("is the same in every language of the machine")
  void locales() throws IOException {
    Path one = scratch.resolve("one");
    Path other = scratch.resolve("other");
    EvidenceLibrary few = oneStudy();
    List<Path> files = DataPackage.write(few, one);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      DataPackage.write(few, other);
    } finally {
      Locale.setDefault(before);
    }
    for (Path file : files) {
      assertThat(other.resolve(file.getFileName().toString())).hasSameBinaryContentAs(file);
    }
  }
}
