package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.model.Study;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

@DisplayName("Plain tokens")
class PlainTokensTest {

  private static final Path STUDIES = Path.of("data/studies");

  /** What reading gives: the value, null if there is a problem, and the ids with their pointers. */
  private record Reading<T>(@Nullable T value, List<String> ids) {}

  @Test
  @DisplayName("read every study of the library, with the places of its ids, as the parser does")
  void everyStudy() throws IOException {
    for (Path file : studies()) {
      byte[] bytes = Files.readAllBytes(file);
      Reading<Study> plain = plain(bytes, stem(file), StudyReader.READER);
      assertThat(plain.value()).as(file.toString()).isNotNull();
      assertThat(plain).isEqualTo(parsed(bytes, stem(file), StudyReader.READER));
    }
  }

  @Test
  @DisplayName("take no file that the parser refuses, whichever bytes are changed")
  void changedBytes() throws IOException {
    Random random = new Random(1);
    byte[] marks = utf8("\"\\/{}[]:,.-+eE0123456789 \n\t\u0000\u007f\u00e9\u2028utfn");
    List<Path> files = studies();
    int taken = 0;
    for (int i = 0; i < 4000; i++) {
      Path file = files.get(random.nextInt(8));
      byte[] bytes = Files.readAllBytes(file);
      for (int change = random.nextInt(2); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
      }
      Reading<Study> plain = plain(bytes, stem(file), StudyReader.READER);
      if (plain.value() != null) {
        taken++;
        assertThat(plain)
            .as(() -> new String(bytes, StandardCharsets.UTF_8))
            .isEqualTo(parsed(bytes, stem(file), StudyReader.READER));
      }
    }
    assertThat(taken).isBetween(400, 3600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "7",
        "-7",
        "0.1",
        "-0.25",
        "123456789012345",
        "1234567890123456789",
        "0.30000000000000004",
        "9007199254740993",
        "1.7976931348623157e308",
        "4.9E-324",
        "2.5e+3",
        "1e5",
        "1E-7",
        "123456789.123456789",
        "0.000000000000001",
        "999999999999999.9"
      })
  @DisplayName("read numbers to the last bit as the parser does")
  void numbers(String number) {
    Reading<Double> plain = plain(utf8(number), "", ValueReader.NUMBER);
    assertThat(plain.value()).isNotNull();
    assertThat(plain).isEqualTo(parsed(utf8(number), "", ValueReader.NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "01", "-01", "1.", ".5", "+1", "1e", "1e+", "0x1", "NaN", "1 2", "1,", "-0",
        "-0.0", "1e999", "truex", "nul"
      })
  @DisplayName("leave numbers in doubt to the parser")
  void numbersInDoubt(String number) {
    assertThat(plain(utf8(number), "", ValueReader.NUMBER).value()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "caf\u00e9 \u00b5g \u2013 \u6f22",
        "\ud83c\udf44 two units",
        "a \\\"quoted\\\" word",
        "back\\\\slash \\/"
      })
  @DisplayName("read texts as the parser does")
  void texts(String text) {
    byte[] bytes = utf8('"' + text + '"');
    Reading<String> plain = plain(bytes, "", ValueReader.TEXT);
    assertThat(plain.value()).isNotNull();
    assertThat(plain).isEqualTo(parsed(bytes, "", ValueReader.TEXT));
    assertThat(plain(bytes, "", ValueReader.PROSE)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " a",
        "a ",
        "a\tb",
        "a\u007fb",
        "a\u202eb",
        "a\\nb",
        "a\\u00e9b",
        "a\\",
        "a\ufeffb"
      })
  @DisplayName("leave texts with anything unusual to the parser")
  void unusualTexts(String text) {
    assertThat(plain(utf8('"' + text + '"'), "", ValueReader.TEXT).value()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xc0, 0xc1, 0xe0, 0xed, 0xf0, 0xf5, 0xff})
  @DisplayName("take no byte that begins no character, nor a character that is cut or too long")
  void brokenCharacters(int first) {
    for (int[] rest : new int[][] {{}, {0x80}, {0x80, 0x80}, {0xa0, 0x80}, {0x80, 0x80, 0x80}}) {
      byte[] bytes = new byte[rest.length + 5];
      bytes[0] = '"';
      bytes[1] = 'a';
      bytes[2] = (byte) first;
      for (int i = 0; i < rest.length; i++) {
        bytes[3 + i] = (byte) rest[i];
      }
      bytes[bytes.length - 2] = 'b';
      bytes[bytes.length - 1] = '"';
      String value = plain(bytes, "", ValueReader.TEXT).value();
      String decoded = new String(bytes, StandardCharsets.UTF_8);
      assertThat(value == null || decoded.indexOf('\ufffd') < 0).as(decoded).isTrue();
    }
  }

  private static List<Path> studies() throws IOException {
    try (Stream<Path> files = Files.list(STUDIES)) {
      return files.sorted().toList();
    }
  }

  private static String stem(Path file) {
    return DataLayout.stem("studies/" + file.getFileName());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> Reading<T> plain(byte[] bytes, String stem, ValueReader<T> root) {
    PlainTokens tokens = new PlainTokens(bytes, 0, bytes.length, false, "file", new SharedTexts());
    try {
      return read(tokens, stem, root);
    } catch (PlainTokens.Unusual e) {
      return new Reading<>(null, List.of());
    }
  }

  private static <T> Reading<T> parsed(byte[] bytes, String stem, ValueReader<T> root) {
    try (JsonParser parser = Limits.FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      return read(new ParsedTokens(parser, "file", new SharedTexts()), stem, root);
    } catch (JacksonException e) {
      return new Reading<>(null, List.of());
    }
  }

  private static <T> Reading<T> read(Tokens tokens, String stem, ValueReader<T> root) {
    FileLog log = new FileLog("file");
    tokens.next();
    T value = root.read(new JsonCursor(tokens, log, stem));
    boolean isWhole = tokens.next() == null;
    List<String> ids = new ArrayList<>();
    Stream.of(log.definitions(), log.findings(), log.references())
        .flatMap(List::stream)
        .forEach(use -> ids.add(use.kind() + " " + use.id() + " " + use.place().pointer()));
    log.close();
    return isWhole && log.isClean() && value != null
        ? new Reading<>(Objects.requireNonNull(value), ids)
        : new Reading<>(null, List.of());
  }
}
