package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The size of a package")
class PackageSizeTest {

  private static final Path SOURCE = Path.of("src/main/java/org/microdosing/evidence");

  /** More than this, and a reader no longer sees what a package is about. */
  private static final int FILES = 45;

  /** One record, one reader and one method of the field each, which are found by their names. */
  private static final Set<String> LISTS = Set.of("model", "data", "synthesis");

  static List<String> packages() throws IOException {
    try (Stream<Path> all = Files.list(SOURCE)) {
      return all.filter(Files::isDirectory)
          .map(p -> p.getFileName().toString())
          .filter(name -> !LISTS.contains(name))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  @DisplayName("is at most 45 files, but for records, their readers and statistical methods")
  void files(String name) throws IOException {
    try (Stream<Path> all = Files.list(SOURCE.resolve(name))) {
      assertThat(
              all.map(p -> p.getFileName().toString())
                  .filter(file -> file.endsWith(".java") && !file.equals("package-info.java")))
          .hasSizeBetween(1, FILES);
    }
  }
}
