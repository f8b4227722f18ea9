package org.microdosing.evidence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.EvidenceLibrary;

@DisplayName("Generated pages")
class GeneratedDocsTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Map<String, String> PAGES = GeneratedDocs.pages(LIBRARY);

  static Stream<String> paths() {
    return PAGES.keySet().stream();
  }

  @Test
  @DisplayName("are quoted in the README as they are")
  void quoted() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme).contains("Does microdosing help?");
    assertThat(GeneratedDocs.quoting(readme, LIBRARY))
        .as("renew it with the command docs")
        .isEqualTo(readme);
    Pattern.compile("!\\[[^]]*]\\(docs/([^)]+)\\)")
        .matcher(readme)
        .results()
        .forEach(picture -> assertThat(PAGES).containsKey(picture.group(1)));
  }

  @Test
  @DisplayName("are all that lies beside the briefs")
  void noneLeftBehind() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs", "briefs"))) {
      assertThat(files.map(file -> "briefs/" + file.getFileName())).isSubsetOf(PAGES.keySet());
    }
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
