package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Builds beside that of the library")
class BuildFilesTest {

  private static final Pattern PROPERTY =
      Pattern.compile("(?m)^    <([\\w.-]+(?:\\.version|\\.release))>(.*)</\\1>$");
  private static final Pattern VERSION = Pattern.compile("(?m)^  <version>(.*)</version>$");

  @ParameterizedTest
  @ValueSource(strings = {"bench", "fuzz", "spark"})
  @DisplayName("use what that of the library uses, in the same version")
  void sameVersions(String build) throws IOException {
    String library = Files.readString(Path.of("pom.xml"));
    String beside = Files.readString(Path.of("src", build, "pom.xml"));

    assertThat(version(beside)).isEqualTo(version(library));
    Map<String, String> shared = properties(beside);
    shared.keySet().retainAll(properties(library).keySet());
    assertThat(shared).hasSizeGreaterThan(4);
    assertThat(properties(library)).containsAllEntriesOf(shared);
  }

  private static String version(String pom) {
    return VERSION.matcher(pom).results().findFirst().orElseThrow().group(1);
  }

  private static Map<String, String> properties(String pom) {
    Map<String, String> properties = new TreeMap<>();
    PROPERTY.matcher(pom).results().forEach(p -> properties.put(p.group(1), p.group(2)));
    return properties;
  }
}
