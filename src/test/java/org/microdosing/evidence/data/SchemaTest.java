package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.model.ReportingTopic;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Term;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The JSON Schemas")
class SchemaTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Schemas SCHEMAS = new Schemas();

  private static final String RENEW =
      "stale; renew with: mvn test -Dtest=SchemaTest -Dschema.update=true";

  private static final SchemaFiles WRITTEN =
      new SchemaFiles(
          List.of(
              StudyReader.READER,
              SubstanceReader.READER,
              ContextReader.READER,
              VocabularyReader.READER,
              VersionReader.READER));

  static List<String> dataFiles() {
    List<String> paths = new DirectoryFiles(Path.of("data")).list(new ArrayList<>());
    assertThat(paths).isNotEmpty().contains("version.json", "substances/lsd.json");
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
    assertThat(SCHEMAS.roots()).hasSize(7);
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
  @DisplayName("are as the readers' declarations write them")
  void fresh() throws IOException {
    Map<String, String> texts = WRITTEN.texts();
    if (Boolean.getBoolean("schema.update")) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Files.writeString(Schemas.FOLDER.resolve(text.getKey()), text.getValue());
      }
    }
    assertThat(SCHEMAS.roots().keySet()).isEqualTo(texts.keySet());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      assertThat(Schemas.FOLDER.resolve(text.getKey()))
          .as(RENEW)
          .content()
          .as(RENEW)
          .isEqualTo(text.getValue());
    }
  }

  /** Terms that follow from records. */
  private static final Set<Class<?>> IN_NO_FILE =
      Set.of(
          Contrast.class,
          RecruitmentKind.class,
          BlindingStatus.class,
          ReportingTopic.class,
          ResultsDue.class);

  @Test
  @DisplayName("know every object and every vocabulary that a reader knows")
  void knowTheFields() throws ReflectiveOperationException, IOException {
    assertThat(WRITTEN.objects()).containsExactlyInAnyOrderElementsOf(fieldsOfReaders());
    Set<String> enums = new TreeSet<>();
    for (Class<?> type : classes("model", "")) {
      if (type.isEnum() && Term.class.isAssignableFrom(type) && !IN_NO_FILE.contains(type)) {
        String name = type.getSimpleName();
        enums.add(Character.toLowerCase(name.charAt(0)) + name.substring(1));
      }
    }
    enums.add("relation");
    assertThat(WRITTEN.terms().keySet()).isEqualTo(enums);
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

  private static List<Fields> fieldsOfReaders() throws ReflectiveOperationException, IOException {
    List<Fields> fields = new ArrayList<>();
    for (Class<?> reader : classes("data", "Reader")) {
      for (Field field : reader.getDeclaredFields()) {
        if (field.getType() == Fields.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          fields.add((Fields) field.get(null));
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
