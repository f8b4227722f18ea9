package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Outcome;

/** Declares the fields of an object of its own, as readers of records do in their static part. */
@DisplayName("The parts that readers of records are made of")
class ReaderPartsTest {

  private final Fields fields = Fields.ofFile("file", "What a test reads.");
  private final Field<String> id = fields.required("id", Ids.ofFile(IdKind.STUDY), "what it is");
  private final Field<Optional<String>> text = fields.text("text", "what it is");
  private final Field<Optional<String>> prose = fields.prose("prose", "what it is");
  private final Field<Boolean> flag = fields.orElse("flag", ValueReader.FLAG, true, "what it is");
  private final Field<List<String>> some =
      fields.requiredList("some", ValueReader.TEXT, "what it is");
  private final Field<List<Integer>> list = fields.list("list", ValueReader.WHOLE, "what it is");
  private final Field<OptionalDouble> number = fields.number("number", "what it is");
  private final Field<OptionalDouble> bounded = fields.number("bounded", -1, 1, "what it is");
  private final Field<OptionalInt> count = fields.count("count", "what it is");
  private final Field<OptionalInt> whole = fields.whole("whole", 1800, 2100, "what it is");
  private final Field<Optional<Outcome>> outcome =
      fields.optional("outcome", Terms.of(Outcome.class), "what it is");
  private final Field<Optional<Direction>> direction =
      fields.optional("direction", Terms.of(Direction.class, d -> "to-" + d.name()), "what it is");
  private final Field<Optional<String>> arm =
      fields.optional("arm", Ids.fresh(IdKind.ARM), "what it is");
  private final Field<Optional<String>> meant =
      fields.optional("meant", Ids.reference(IdKind.ARM), "what it is");
  private final Field<Optional<String>> part =
      fields.optional("part", Ids.ofPart(IdKind.FINDING), "what it is");
  private final Field<Optional<String>> code =
      fields.optional("code", in -> in.text(Pattern.compile("[A-Z]+"), "capitals"), "what it is");

  private final FileLog log = new FileLog("studies/a-2020.json");

  private @Nullable Values read(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new FileReader()
        .read(
            () -> new ByteArrayInputStream(bytes), "a-2020", in -> in.object(fields, v -> v), log);
  }

  private static String file(String more) {
    return "{\"id\": \"a-2020\", \"some\": [\"x\"]" + more + "}";
  }

  private List<String> problems() {
    return log.problems().stream().map(p -> p.pointer() + ": " + p.message()).toList();
  }

  @Test
  @DisplayName("read every kind of property")
  void everything() {
    Values values =
        read(
            "{\"$schema\": \"../schema/study.json\", \"id\": \"a-2020\", \"text\": \"t\","
                + " \"prose\": \"p q\", \"flag\": false, \"some\": [\"x\", \"y\"],"
                + " \"list\": [1, 2], \"number\": -2.5, \"bounded\": 1, \"count\": 0,"
                + " \"whole\": 2100, \"outcome\": \"mood\", \"direction\": \"to-WORSENED\","
                + " \"arm\": \"low\", \"meant\": \"low\", \"part\": \"a-2020-f1\","
                + " \"code\": \"AB\"}");
    assertThat(problems()).isEmpty();
    assertThat(values).isNotNull();
    assertThat(values.get(id)).isEqualTo("a-2020");
    assertThat(values.get(text)).hasValue("t");
    assertThat(values.get(prose)).hasValue("p q");
    assertThat(values.get(flag)).isFalse();
    assertThat(values.get(some)).containsExactly("x", "y");
    assertThat(values.get(list)).containsExactly(1, 2);
    assertThat(values.get(number)).hasValue(-2.5);
    assertThat(values.get(bounded)).hasValue(1);
    assertThat(values.get(count)).hasValue(0);
    assertThat(values.get(whole)).hasValue(2100);
    assertThat(values.get(outcome)).hasValue(Outcome.MOOD);
    assertThat(values.get(direction)).hasValue(Direction.WORSENED);
    assertThat(values.get(arm)).hasValue("low");
    assertThat(values.get(meant)).hasValue("low");
    assertThat(values.get(part)).hasValue("a-2020-f1");
    assertThat(values.get(code)).hasValue("AB");
    assertThat(log.findings()).extracting(IdUse::id).containsExactly("a-2020-f1");
    assertThat(log.definitions()).extracting(IdUse::id).containsExactly("a-2020");
  }

  @Test
  @DisplayName("put something in the place of what is left out")
  void leftOut() {
    Values values = read(file(""));
    assertThat(problems()).isEmpty();
    assertThat(values).isNotNull();
    assertThat(values.get(text)).isEmpty();
    assertThat(values.get(prose)).isEmpty();
    assertThat(values.get(flag)).isTrue();
    assertThat(values.get(list)).isEmpty();
    assertThat(values.get(number)).isEmpty();
    assertThat(values.get(bounded)).isEmpty();
    assertThat(values.get(count)).isEmpty();
    assertThat(values.get(whole)).isEmpty();
    assertThat(values.get(outcome)).isEmpty();
    assertThat(values.get(arm)).isEmpty();
  }

  @Test
  @DisplayName("name what is missing, each by itself")
  void missing() {
    assertThat(read("{}")).isNull();
    assertThat(problems())
        .containsExactly(": missing property \"id\"", ": missing property \"some\"");
    assertThat(id.isRequired()).isTrue();
    assertThat(text.isRequired()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'\"some\": []'|/some|expected at least one",
        "'\"some\": \"x\"'|/some|expected a list, found",
        "'\"some\": [\"x\", 3]'|/some/1|expected a text, found",
        "'\"bounded\": 1.01'|/bounded|expected a number from -1 to 1",
        "'\"bounded\": -1.01'|/bounded|expected a number from -1 to 1",
        "'\"number\": 1e999'|/number|expected a number",
        "'\"count\": -1'|/count|expected a whole number from 0",
        "'\"count\": 2147483648'|/count|expected a whole number from 0",
        "'\"whole\": 1799'|/whole|expected a whole number from 1800 to 2100",
        "'\"whole\": 2101'|/whole|expected a whole number from 1800 to 2100",
        "'\"whole\": 1900.5'|/whole|expected a whole number from 1800 to 2100",
        "'\"flag\": 1'|/flag|expected true or false",
        "'\"outcome\": \"moood\"'|/outcome|mood",
        "'\"direction\": \"up\"'|/direction|to-IMPROVED",
        "'\"text\": \"\"'|/text|expected a text, found an empty one",
        "'\"text\": \" a\"'|/text|without spaces at its ends",
        "'\"prose\": \"a \"'|/prose|without spaces at its ends",
        "'\"code\": \"Ab\"'|/code|'expected capitals, found \"Ab\"'",
        "'\"arm\": \"Low\"'|/arm|expected an id of lower-case letters",
        "'\"arm\": \"-low\"'|/arm|expected an id of lower-case letters",
        "'\"part\": \"b-2020-f1\"'|/part|'expected an id that starts with \"a-2020-\"'",
        "'\"part\": \"a-2020f1\"'|/part|'expected an id that starts with \"a-2020-\"'",
        "'\"unknown\": 1'|/unknown|unknown",
        "'\"text\": \"a\", \"text\": \"b\"'|/text|duplicate property"
      })
  @DisplayName("refuse what is bad where it stands")
  void refused(String property, String pointer, String message) {
    String json =
        property.startsWith("\"some\"")
            ? "{\"id\": \"a-2020\", " + property + "}"
            : file(", " + property);
    assertThat(read(json)).isNull();
    assertThat(log.problems())
        .singleElement()
        .matches(p -> p.pointer().equals(pointer))
        .matches(p -> p.message().contains(message));
  }

  @Test
  @DisplayName("expect the id of a file to be its name")
  void otherName() {
    assertThat(read("{\"id\": \"b-2020\", \"some\": [\"x\"]}")).isNull();
    assertThat(problems())
        .containsExactly("/id: expected the name of the file, \"a-2020\", found \"b-2020\"");
  }

  @Test
  @DisplayName("check at the end of a file that what is meant is there")
  void meantNowhere() {
    read(file(", \"meant\": \"lov\", \"arm\": \"low\""));
    assertThat(log.problems())
        .singleElement()
        .matches(p -> p.pointer().equals("/meant") && p.message().contains("low"));
  }

  @Test
  @DisplayName("take an id once in a file")
  void sameId() {
    Fields two = new Fields("object", "What a test reads.");
    Field<String> one = two.required("one", Ids.fresh(IdKind.ARM), "what it is");
    two.required("two", Ids.fresh(IdKind.ARM), "what it is");
    byte[] bytes = "{\"one\": \"low\", \"two\": \"low\"}".getBytes(StandardCharsets.UTF_8);
    new FileReader()
        .read(
            () -> new ByteArrayInputStream(bytes), "x", in -> in.object(two, v -> v.get(one)), log);
    assertThat(problems())
        .containsExactly("/two: expected an id of its own, found that of the arm at /one");
  }

  @Test
  @DisplayName("are declared before they are read, and at most 64 of an object")
  void declared() {
    Fields many = new Fields("object", "What a test reads.");
    for (int i = 0; i < 64; i++) {
      assertThat(many.text("p" + i, "what it is").index()).isEqualTo(i);
    }
    assertThat(many.size()).isEqualTo(64);
    assertThatIllegalStateException()
        .isThrownBy(() -> many.text("p64", "what it is"))
        .withMessage("too late or too many fields: p64");
    read(file(""));
    assertThatIllegalStateException()
        .isThrownBy(() -> fields.text("late", "what it is"))
        .withMessage("too late or too many fields: late");
    assertThat(fields.matcher()).isSameAs(fields.matcher());
  }

  @Test
  @DisplayName("tell the last of 64 properties from the others")
  void lastOfMany() {
    Fields many = new Fields("object", "What a test reads.");
    for (int i = 0; i < 63; i++) {
      many.text("p" + i, "what it is");
    }
    many.required("last", ValueReader.TEXT, "what it is");
    byte[] bytes = "{\"p0\": \"a\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(
            new FileReader()
                .<Values>read(
                    () -> new ByteArrayInputStream(bytes), "x", in -> in.object(many, v -> v), log))
        .isNull();
    assertThat(problems()).containsExactly(": missing property \"last\"");
  }

  @ParameterizedTest(name = "{0} characters of white space")
  @ValueSource(ints = {0, 65_400, 65_536, 262_144, 1_048_400, 1_048_576, 2_000_000})
  @DisplayName("read files of any length below the limit alike")
  void lengths(int space) {
    assertThat(read(file("") + " ".repeat(space))).isNotNull();
    assertThat(problems()).isEmpty();
  }
}
