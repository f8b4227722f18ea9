package org.microdosing.evidence.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The POM of the library")
class CentralRulesTest {

  /** The POM as a release has it: with the addresses that it demands, without the build. */
  private static String released() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    return pom.replaceFirst("(?s)<properties>.*</profiles>", "")
        .replace("${project.address}", "https://example.org/evidence")
        .replace("${project.repository}", "https://example.org/evidence.git")
        .replace("${project.version}", version);
  }

  @Test
  @DisplayName(
      "has every element that the Central Repository asks for, once the addresses are known")
  void complete() throws IOException {
    assertThat(CentralRules.problemsOfPom(released())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "description", "url", "licenses", "developers", "scm"})
  @DisplayName("is refused without one of them")
  void refused(String element) throws IOException {
    String without =
        released().replaceFirst("(?s)\n  <" + element + ">.*?\n?(?:  )?</" + element + ">", "");

    assertThat(CentralRules.problemsOfPom(without)).isNotEmpty();
  }

  @Test
  @DisplayName("is refused with the name of a property in it, or as a snapshot")
  void unresolved() throws IOException {
    assertThat(CentralRules.problemsOfPom(Files.readString(Path.of("pom.xml"))))
        .contains("the POM names a property that only the build knows");
    assertThat(CentralRules.problemsOfPom(released().replace("</version>", "-SNAPSHOT</version>")))
        .contains("a snapshot is no release");
  }
}
