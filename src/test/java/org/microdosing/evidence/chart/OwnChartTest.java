package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.summary.DoseBandMap;
import org.microdosing.evidence.summary.MapCell;

@DisplayName("A chart of one's own")
class OwnChartTest {

  /** Findings of each dose band as a bar, as a program might draw them. */
  private record FindingBars(DoseBandMap map) implements Chart {

    @Override
    public String title() {
      return "Findings on " + map.substance().name();
    }

    @Override
    public String toSvg() {
      StringBuilder bars = new StringBuilder();
      for (DoseBand band : DoseBand.microdoseFirst()) {
        int findings =
            map.cells().values().stream()
                .map(row -> row.get(band))
                .mapToInt(MapCell::findings)
                .sum();
        bars.append("<rect x='0' y='")
            .append(20 * band.rank())
            .append("' width='")
            .append(findings)
            .append("' height='10'/>");
      }
      return "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='100' role='img'><title>"
          + title()
          + "</title><desc>A bar for each dose band.</desc>"
          + bars
          + "</svg>";
    }
  }

  private final Chart chart = new FindingBars(Studies.LIBRARY.map("lsd"));

  @Test
  @DisplayName("is written to a file as the others are")
  void isWritten(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("bars.svg");

    chart.writeTo(file);

    assertThat(Files.readString(file)).isEqualTo(chart.toSvg());
    assertThat(Picture.of(chart.toSvg()).elements("rect")).hasSize(DoseBand.values().length);
    assertThatThrownBy(() -> chart.writeTo(directory.resolve("none/bars.svg")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write ");
  }

  @Test
  @DisplayName("stands in a page beside the others")
  void standsInAPage() {
    Chart given = EvidenceMapChart.of(Studies.LIBRARY.map("lsd"));

    String html =
        Page.html(
            "Two pictures",
            List.of(
                new Block.Figure("bars.svg", chart.title(), chart::toSvg),
                new Block.Figure("map.svg", given.title(), given::toSvg)));

    assertThat(html).contains("<title>Findings on LSD</title>").contains("Evidence on LSD");
  }
}
