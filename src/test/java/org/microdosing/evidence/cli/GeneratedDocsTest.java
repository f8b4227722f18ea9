package org.microdosing.evidence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.EvidenceLibrary;

@DisplayName("Generated pages")
class GeneratedDocsTest {

  private static final Map<String, String> PAGES = GeneratedDocs.pages(EvidenceLibrary.bundled());

  static Stream<String> paths() {
    return PAGES.keySet().stream();
  }

  @ParameterizedTest(name = "docs/{0}")
  @MethodSource("paths")
  @DisplayName("are as the data makes them")
  void fresh(String path) {
    assertThat(Path.of("docs", path))
        .as("stale; renew with: mvn -q compile exec:java -Dexec.args=docs")
        .exists()
        .content()
        .as("stale; renew with: mvn -q compile exec:java -Dexec.args=docs")
        .isEqualTo(PAGES.get(path));
  }
}
