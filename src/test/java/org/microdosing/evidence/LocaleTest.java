package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("All that the library writes")
class LocaleTest {

  private static Map<String, String> plain;

  @BeforeAll
  static void write() {
    plain = in(Locale.ROOT);
    assertThat(plain).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  // Persian digits; and Turkish letters with the calendar and the digits of Thailand.
  @ValueSource(strings = {"fa-u-nu-arabext", "tr-u-ca-buddhist-nu-thai"})
  @DisplayName("is the same in every locale, to the letter")
  void locale(String tag) {
    assertThat(in(Locale.forLanguageTag(tag))).isEqualTo(plain);
  }

  @Test
  @DisplayName("is the same in a virtual machine that knows only ASCII and Arabic digits")
  void machine() throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.extensions=nu-arab",
            "-cp",
            System.getProperty("java.class.path"),
            EveryOutput.class.getName());
    program.environment().put("LC_ALL", "C");
    program.environment().remove("JAVA_TOOL_OPTIONS"); // Java would say that it heeds them.
    Process process = program.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();

    Map<String, String> written = new LinkedHashMap<>();
    printed
        .lines()
        .forEach(
            line -> {
              int end = line.lastIndexOf(' ');
              written.put(line.substring(0, end), line.substring(end + 1));
            });
    assertThat(written).isEqualTo(plain);
  }

  private static Map<String, String> in(Locale locale) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(locale);
      // What Java itself writes tells whether the locale is in force at all.
      if (locale.hasExtensions()) {
        assertThat(String.format("%d", 7)).isNotEqualTo("7");
      }
      return EveryOutput.codes(EvidenceLibrary.bundled(), "psilocybin");
    } finally {
      Locale.setDefault(before);
    }
  }
}
