package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.drawing.Theme;

@DisplayName("A picture of a brief, printed")
class PrintedPictureTest {

  /** A4 less margins of 1 cm on both sides, in points. */
  private static final double SHEET = 190 / 25.4 * 72;

  static List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs", "briefs"))) {
      return files.filter(f -> f.toString().endsWith(".svg")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  @DisplayName("has text of at least 7 points across the width of A4")
  void canBeRead(Path file) throws IOException {
    Picture picture = Picture.of(Files.readString(file));

    assertThat(Theme.TEXT_SIZE * Math.min(0.75, SHEET / picture.width())).isGreaterThanOrEqualTo(7);
  }
}
