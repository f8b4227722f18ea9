package org.microdosing.evidence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.LibraryClasses;
import org.microdosing.evidence.answer.Answer;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.summary.EvidenceSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Results as JSON")
class JsonResultTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Path SCHEMAS = Path.of("data/schema/results");
  private static final Map<String, List<JsonResult>> RESULTS = Results.all();

  static List<String> names() {
    return List.copyOf(RESULTS.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("are what their schema says, which is made from the records that are written")
  void schema(String name) throws IOException {
    List<JsonResult> results = RESULTS.get(name);
    String expected = ResultSchemas.schema(name, results.get(0).getClass());
    Path file = SCHEMAS.resolve(name + ".schema.json");
    if (Boolean.getBoolean("schema.update")) {
      Files.createDirectories(SCHEMAS);
      Files.writeString(file, expected);
    }
    assertThat(file).content().isEqualTo(expected);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(expected, InputFormat.JSON);

    assertThat(results)
        .allSatisfy(r -> assertThat(schema.validate(r.toJson(), InputFormat.JSON)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("are the same whoever writes them: the library, or Jackson on the user's side")
  void jackson(String name) {
    assertThat(RESULTS.get(name))
        .allSatisfy(
            result -> {
              JsonNode own = MAPPER.readTree(result.toJson());
              assertThat(own.isEmpty()).isFalse();
              assertThat(MAPPER.readTree(MAPPER.writeValueAsString(result))).isEqualTo(own);
              assertThat(MAPPER.<JsonNode>valueToTree(result).toString()).isEqualTo(own.toString());
            });
  }

  @Test
  @DisplayName("have a schema each, and no schema is left over")
  void files() throws IOException {
    assertThat(ResultSchemas.files(SCHEMAS).stream().map(f -> f.getFileName().toString()))
        .containsExactlyElementsOf(
            new TreeSet<>(names().stream().map(n -> n + ".schema.json").toList()));
  }

  @Test
  @DisplayName("are tried for every kind of result")
  void everyKind() {
    List<String> kinds =
        LibraryClasses.all().stream()
            .filter(c -> c.isAssignableTo(JsonResult.class) && !c.isInterface())
            .map(JavaClass::getName)
            .toList();
    List<String> schemas =
        RESULTS.values().stream().map(r -> r.get(0).getClass().getName()).toList();

    // These stand in the schemas of the results that hold them.
    assertThat(kinds)
        .filteredOn(kind -> !schemas.contains(kind))
        .map(kind -> kind.substring(kind.lastIndexOf('.') + 1))
        .containsExactlyInAnyOrder(
            "AnswerRow",
            "ComingTrial",
            "DirectionSynthesis",
            "DoseResponse",
            "EffectSize",
            "Safety");
  }

  @Test
  @DisplayName("name studies, findings and substances by their ids, and terms in lower case")
  void references() {
    Answer answer =
        EvidenceLibrary.bundled().answer(Question.about(Outcome.DEPRESSION).substances("lsd"));
    JsonNode row = MAPPER.readTree(answer.toJson()).get("near").get(0);

    assertThat(row.get("study").asString()).isEqualTo(answer.near().get(0).study().id());
    assertThat(row.get("finding").asString()).isEqualTo(answer.near().get(0).finding().id());
    assertThat(row.get("substance").asString()).isEqualTo("lsd");
    assertThat(row.get("outcome").asString()).isEqualTo("depression");
  }

  @Test
  @DisplayName("tell the same as the result")
  void same() {
    EvidenceSummary summary = EvidenceLibrary.bundled().summarise("psilocybin");
    JsonNode json = MAPPER.readTree(summary.toJson());

    assertThat(json.get("participants").asInt()).isEqualTo(summary.participants());
    assertThat(json.get("studies").size()).isEqualTo(summary.studyCount());
    assertThat(json.get("directions").size()).isEqualTo(summary.directions().size());
    assertThat(json.get("gaps").get(0).get("query").asString())
        .isEqualTo(summary.gaps().get(0).query());
  }

  @Test
  @DisplayName("go to a writer that stays open")
  void writer() throws IOException {
    StringWriter out = new StringWriter();
    EvidenceLibrary.bundled().map().writeJson(out);
    out.write("!");

    assertThat(out.toString()).startsWith("{\"cells\":{").endsWith("}}!");
  }

  record Open(Interval interval, List<Double> values) implements JsonResult {}

  @Test
  @DisplayName("leave out a bound that is open, and say in a list that a number is none")
  void open() {
    assertThat(
            new Open(new Interval(1, Double.POSITIVE_INFINITY, 0.95), List.of(2.0, Double.NaN))
                .toJson())
        .isEqualTo("{\"interval\":{\"low\":1.0,\"level\":0.95},\"values\":[2.0,\"NaN\"]}");
  }

  record Odd(Object thing) implements JsonResult {}

  @Test
  @DisplayName("fail loudly where something has no form")
  void loud() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Odd(new Object()).toJson())
        .withMessage("no form as JSON: java.lang.Object");
  }
}
