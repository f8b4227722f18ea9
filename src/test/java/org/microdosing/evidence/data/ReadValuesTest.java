package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers and texts of a file")
class ReadValuesTest {

  private final FileLog log = new FileLog("file");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-7",
        "0.1",
        "-0.25",
        "1234567890123456789",
        "0.30000000000000004",
        "9007199254740993",
        "1.7976931348623157e308",
        "4.9E-324",
        "2.5e+3",
        "1E-7",
        "123456789.123456789",
        "999999999999999.9"
      })
  @DisplayName("are numbers to the last bit")
  void numbers(String number) {
    assertThat(read(number, ValueReader.NUMBER)).isEqualTo(Double.parseDouble(number));
    assertThat(log.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-", "01", "-01", "1.", ".5", "+1", "1e", "1e+", "0x1", "NaN", "1 2", "1,",
        "1e999", "truex", "nul"
      })
  @DisplayName("are no numbers if JSON has none like that, or no double holds them")
  void noNumbers(String number) {
    assertThat(read(number, ValueReader.NUMBER)).isNull();
    assertThat(log.problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "plain, plain",
        "caf\u00e9 \u00b5g \u2013 \u6f22, caf\u00e9 \u00b5g \u2013 \u6f22",
        "\ud83c\udf44 two units, \ud83c\udf44 two units",
        "a \\\"quoted\\\" word, a \"quoted\" word",
        "back\\\\slash \\/, back\\slash /",
        "a\\u00e9b, a\u00e9b"
      })
  @DisplayName("are texts as they stand, escapes resolved, whether they may repeat or not")
  void texts(String written, String text) {
    assertThat(read('"' + written + '"', ValueReader.TEXT)).isEqualTo(text);
    assertThat(read('"' + written + '"', ValueReader.PROSE)).isEqualTo(text);
    assertThat(log.problems()).isEmpty();
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
        "a\\ud83d",
        "a\\",
        "a\\xb"
      })
  @DisplayName("are no texts if they are empty, have spaces at an end or what no reader sees")
  void noTexts(String written) {
    assertThat(read('"' + written + '"', ValueReader.TEXT)).isNull();
    assertThat(log.problems()).hasSize(1);
  }

  private <T> @Nullable T read(String json, ValueReader<T> reader) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new FileReader().read(() -> new ByteArrayInputStream(bytes), "file", reader, log);
  }
}
