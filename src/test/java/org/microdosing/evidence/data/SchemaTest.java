package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.measure.PValue.Relation;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The JSON Schemas")
class SchemaTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Schemas SCHEMAS = new Schemas();

  /** Which fields of which reader read the objects that each place of the schemas describes. */
  private static final Map<String, String> READERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("common.schema.json#/$defs/citation", "CitationReader.FIELDS"),
              Map.entry("common.schema.json#/$defs/interval", "IntervalReader.FIELDS"),
              Map.entry("common.schema.json#/$defs/pValue", "PValueReader.FIELDS"),
              Map.entry("common.schema.json#/$defs/source", "SourceReader.FIELDS"),
              Map.entry("common.schema.json#/$defs/valueRange", "ValueRangeReader.FIELDS"),
              Map.entry("context.schema.json#", "ContextReader.FIELDS"),
              Map.entry(
                  "context.schema.json#/$defs/absoluteLimit", "DefinitionReader.LIMIT_FIELDS"),
              Map.entry("context.schema.json#/$defs/article", "ArticleReader.FIELDS"),
              Map.entry("context.schema.json#/$defs/break", "ScheduleReader.BREAK_FIELDS"),
              Map.entry("context.schema.json#/$defs/claim", "ClaimReader.FIELDS"),
              Map.entry("context.schema.json#/$defs/claimEvidence", "ClaimReader.EVIDENCE_FIELDS"),
              Map.entry("context.schema.json#/$defs/course", "ScheduleReader.COURSE_FIELDS"),
              Map.entry("context.schema.json#/$defs/dataset", "ReviewReader.DATASET_FIELDS"),
              Map.entry("context.schema.json#/$defs/definition", "DefinitionReader.FIELDS"),
              Map.entry("context.schema.json#/$defs/mechanism", "MechanismReader.FIELDS"),
              Map.entry(
                  "context.schema.json#/$defs/mechanismEvidence",
                  "MechanismReader.EVIDENCE_FIELDS"),
              Map.entry("context.schema.json#/$defs/pooledFigure", "PooledFigureReader.FIELDS"),
              Map.entry("context.schema.json#/$defs/pooledResult", "PooledResultReader.FIELDS"),
              Map.entry("context.schema.json#/$defs/review", "ReviewReader.FIELDS"),
              Map.entry("context.schema.json#/$defs/reviewSize", "ReviewSizeReader.FIELDS"),
              Map.entry("context.schema.json#/$defs/riskOfBias", "ReviewReader.RISK_FIELDS"),
              Map.entry("context.schema.json#/$defs/schedule", "ScheduleReader.FIELDS"),
              Map.entry("context.schema.json#/$defs/scheduleNote", "ScheduleNoteReader.FIELDS"),
              Map.entry(
                  "context.schema.json#/$defs/unpublishedWork", "UnpublishedWorkReader.FIELDS"),
              Map.entry("context.schema.json#/$defs/use", "ScheduleReader.USE_FIELDS"),
              Map.entry("study.schema.json#", "StudyReader.FIELDS"),
              Map.entry("study.schema.json#/$defs/arm", "ArmReader.FIELDS"),
              Map.entry("study.schema.json#/$defs/baseline", "GroupReader.BASELINE_FIELDS"),
              Map.entry("study.schema.json#/$defs/comparator", "ComparatorReader.FIELDS"),
              Map.entry("study.schema.json#/$defs/comparison", "ComparisonReader.FIELDS"),
              Map.entry("study.schema.json#/$defs/dose", "DoseReader.FIELDS"),
              Map.entry("study.schema.json#/$defs/exposure", "ArmReader.EXPOSURE_FIELDS"),
              Map.entry("study.schema.json#/$defs/finding", "FindingReader.FIELDS"),
              Map.entry("study.schema.json#/$defs/group", "GroupReader.FIELDS"),
              Map.entry("study.schema.json#/$defs/participants", "ParticipantsReader.FIELDS"),
              Map.entry("study.schema.json#/$defs/population", "PopulationReader.FIELDS"),
              Map.entry("study.schema.json#/$defs/reportedDoses", "FindingReader.DOSES_FIELDS"),
              Map.entry("study.schema.json#/$defs/statistic", "StatisticReader.FIELDS"),
              Map.entry("substance.schema.json#", "SubstanceReader.FIELDS"),
              Map.entry(
                  "substance.schema.json#/$defs/activeMetabolite", "ActiveMetaboliteReader.FIELDS"),
              Map.entry(
                  "substance.schema.json#/$defs/bioavailability", "BioavailabilityReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/doseFact", "DoseFactReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/form", "ChemicalFormReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/halfLife", "HalfLifeReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/identifier", "IdentifierReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/molarMass", "MolarMassReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/quantity", "QuantityReader.FIELDS"),
              Map.entry(
                  "substance.schema.json#/$defs/saltConversion", "SaltConversionReader.FIELDS"),
              Map.entry(
                  "substance.schema.json#/$defs/saltEquivalence", "SaltEquivalenceReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/statement", "StatementReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/target", "TargetReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/timeCourse", "TimeCourseReader.FIELDS"),
              Map.entry("substance.schema.json#/$defs/treatyStatus", "TreatyStatusReader.FIELDS"),
              Map.entry("version.schema.json#", "VersionReader.FIELDS"),
              Map.entry("version.schema.json#/$defs/counts", "VersionReader.COUNT_FIELDS")));

  static List<String> dataFiles() {
    List<String> paths = new DirectoryFiles(Path.of("data")).list(new ArrayList<>());
    assertThat(paths).hasSizeGreaterThan(140).contains("version.json", "substances/lsd.json");
    return paths;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dataFiles")
  @DisplayName("accept every data file")
  void acceptData(String path) {
    assertThat(SCHEMAS.problems(path, MAPPER.readTree(Path.of("data", path)))).isEmpty();
  }

  @Test
  @DisplayName("follow the standard they name")
  void followTheStandard() {
    assertThat(SCHEMAS.roots()).hasSize(6);
    SCHEMAS
        .roots()
        .forEach(
            (name, root) -> {
              assertThat(root.path("$schema").asString())
                  .isEqualTo("https://json-schema.org/draft/2020-12/schema");
              assertThat(root.path("$id").asString()).isEqualTo(name);
              assertThat(SCHEMAS.problemsOfSchema(root)).as(name).isEmpty();
            });
  }

  @Test
  @DisplayName("describe each object and each property, and admit no other")
  void describeEverything() {
    SCHEMAS
        .objects()
        .forEach(
            (place, object) -> {
              assertThat(object.path("title").asString()).as(place).isNotBlank();
              assertThat(object.path("description").asString()).as(place).endsWith(".");
              assertThat(object.path("additionalProperties").toString()).isEqualTo("false");
              object
                  .get("properties")
                  .properties()
                  .forEach(
                      p ->
                          assertThat(p.getValue().path("description").asString())
                              .as(place + " " + p.getKey())
                              .isNotBlank());
            });
  }

  @Test
  @DisplayName("know the properties that the readers know, and require those that they require")
  void knowTheFields() throws ReflectiveOperationException, IOException {
    Map<String, Fields> fields = fieldsOfReaders();
    assertThat(READERS.keySet()).isEqualTo(SCHEMAS.objects().keySet());
    assertThat(new TreeSet<>(READERS.values())).isEqualTo(new TreeSet<>(fields.keySet()));

    READERS.forEach(
        (place, reader) -> {
          JsonNode object = SCHEMAS.objects().get(place);
          Fields read = fields.get(reader);
          assertThat(Schemas.names(object))
              .as(place)
              .containsExactlyInAnyOrderElementsOf(read.names());
          List<String> required = new ArrayList<>();
          object.path("required").forEach(name -> required.add(name.asString()));
          assertThat(required).as(place).containsExactlyInAnyOrderElementsOf(requiredOf(read));
        });
  }

  @Test
  @DisplayName("spell the terms of each vocabulary as the enums do, in their order")
  void spellTheTerms() throws ReflectiveOperationException, IOException {
    Map<String, List<String>> enums = new TreeMap<>();
    for (Class<?> type : classes("model", "")) {
      // The family of an outcome follows from the outcome and stands in no file.
      if (type.isEnum() && Term.class.isAssignableFrom(type) && type != OutcomeFamily.class) {
        String name = type.getSimpleName();
        enums.put(
            Character.toLowerCase(name.charAt(0)) + name.substring(1),
            Arrays.stream(type.getEnumConstants()).map(c -> ((Term) c).id()).toList());
      }
    }
    enums.put("relation", Arrays.stream(Relation.values()).map(Relation::sign).toList());

    Map<String, List<String>> listed = new TreeMap<>();
    for (Map.Entry<String, JsonNode> def :
        SCHEMAS.roots().get("vocabulary.schema.json").get("$defs").properties()) {
      List<String> terms = new ArrayList<>();
      def.getValue().get("enum").forEach(term -> terms.add(term.asString()));
      listed.put(def.getKey(), terms);
      // One line says what each term means.
      assertThat(
              def.getValue().get("description").asString().lines().filter(l -> l.startsWith("- ")))
          .as(def.getKey())
          .hasSameSizeAs(terms)
          .allMatch(line -> terms.stream().anyMatch(t -> line.startsWith("- " + t + ": ")));
    }
    assertThat(listed).isEqualTo(enums);
  }

  @Test
  @DisplayName("may be named by a data file, which loads as it would without")
  void mayBeNamed(@TempDir Path directory) throws IOException {
    String path = "studies/domany-2019.json";
    ObjectNode file = (ObjectNode) MAPPER.readTree(Path.of("data", path));
    file.put("$schema", "../schema/study.schema.json");
    Files.createDirectory(directory.resolve("studies"));
    Files.writeString(directory.resolve(path), file.toString());

    assertThat(SCHEMAS.problems(path, file)).isEmpty();
    Study plain =
        EvidenceLoader.bundled().studies().stream()
            .filter(s -> s.id().equals("domany-2019"))
            .findFirst()
            .orElseThrow();
    assertThat(EvidenceLoader.load(directory).studies()).containsExactly(plain);
  }

  private static List<String> requiredOf(Fields fields) {
    return Stream.iterate(0, i -> i < fields.size(), i -> i + 1)
        .filter(i -> fields.get(i).isRequired())
        .map(i -> fields.get(i).name())
        .toList();
  }

  private static Map<String, Fields> fieldsOfReaders()
      throws ReflectiveOperationException, IOException {
    Map<String, Fields> fields = new TreeMap<>();
    for (Class<?> reader : classes("data", "Reader")) {
      for (Field field : reader.getDeclaredFields()) {
        if (field.getType() == Fields.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          fields.put(reader.getSimpleName() + "." + field.getName(), (Fields) field.get(null));
        }
      }
    }
    return fields;
  }

  private static List<Class<?>> classes(String name, String ending)
      throws ReflectiveOperationException, IOException {
    String library = "org.microdosing.evidence." + name;
    Path folder = Path.of("src/main/java", library.replace('.', '/'));
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String type = file.getFileName().toString().replace(".java", "");
        if (type.endsWith(ending) && !type.endsWith("-info")) {
          classes.add(Class.forName(library + "." + type));
        }
      }
    }
    return classes;
  }
}
