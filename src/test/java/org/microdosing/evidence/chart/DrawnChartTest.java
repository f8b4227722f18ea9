package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.drawing.Paint;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.w3c.dom.Element;

@DisplayName("A chart as a file")
class DrawnChartTest {

  static Stream<Chart> charts() {
    return Stream.of(
        DoseDirectionPlot.of(Studies.LIBRARY.directionsByDose("psilocybin", Outcome.DEPRESSION)),
        EffectDirectionPlot.of(Studies.LIBRARY.summarise("lsd").microdosesAgainstPlacebo()),
        EvidenceMapChart.of(Studies.LIBRARY.map("lsd")),
        DoseLadder.of(Studies.LIBRARY.studies().substance("lsd"), Studies.LIBRARY::assess),
        StudyTimeline.of(Studies.LIBRARY.studies()),
        HarmsPlot.of(Studies.LIBRARY.summarise("psilocybin"), DoseBand.FULL),
        BlindingPlot.of(Studies.LIBRARY.summarise("lsd")),
        RiskOfBiasPlot.of(Studies.LIBRARY.riskOfBias()),
        ForestPlot.of(MetaAnalysis.of(Effects.of(8)).fit()),
        FunnelPlot.of(MetaAnalysis.of(Effects.of(12)).fit()));
  }

  private static BufferedImage drawn(String svg) {
    SVGDocument document =
        Objects.requireNonNull(
            new SVGLoader()
                .load(
                    new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                    null,
                    LoaderContext.createDefault()));
    BufferedImage image =
        new BufferedImage(
            (int) document.size().width, (int) document.size().height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    document.render((JComponent) null, graphics);
    graphics.dispose();
    return image;
  }

  private static String colour(BufferedImage image, double x, double y) {
    return String.format(Locale.ROOT, "#%06x", image.getRGB((int) x, (int) y) & 0xffffff);
  }

  @ParameterizedTest
  @MethodSource("charts")
  @DisplayName("is drawn by a program that reads no style sheet as browsers draw it")
  void isDrawn(Chart chart) {
    String withoutSheet = chart.toSvg().replaceAll("(?s)<style>.*?</style>", "");
    Picture picture = Picture.of(chart);

    BufferedImage image = drawn(withoutSheet);

    assertThat(image.getWidth()).isEqualTo((int) picture.width());
    assertThat(colour(image, 1, 1)).isEqualTo(Paint.PAPER.light());
    List<Element> circles = picture.elements("circle", "f-mark");
    for (Element circle : circles) {
      assertThat(colour(image, Picture.number(circle, "cx"), Picture.number(circle, "cy")))
          .isEqualTo(Paint.MARK.light());
    }
    assertThat(dark(image)).as("words and marks that can be seen").isGreaterThan(2000);
  }

  private static int dark(BufferedImage image) {
    int dark = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return dark;
  }

  @ParameterizedTest
  @MethodSource("charts")
  @DisplayName("says its style twice and the same: in the sheet and as attributes")
  void saysItsStyleTwice(Chart chart) {
    for (Element element : Picture.of(chart).elements("*")) {
      for (String css : Picture.css(element)) {
        for (Paint paint : Paint.values()) {
          if (css.equals(paint.fill())) {
            assertThat(element.getAttribute("fill")).isEqualTo(paint.light());
          }
          if (css.equals(paint.stroke())) {
            assertThat(element.getAttribute("stroke")).isEqualTo(paint.light());
          }
        }
        if (css.equals("hollow")) {
          assertThat(element.getAttribute("fill")).isEqualTo("none");
        }
        if (css.equals("end") || css.equals("middle")) {
          assertThat(element.getAttribute("text-anchor")).isEqualTo(css);
        }
      }
    }
  }

  @Test
  @DisplayName("is a picture or a page by the end of its name")
  void isAPictureOrAPage(@TempDir Path folder) throws IOException {
    Chart chart = charts().findFirst().orElseThrow();

    chart.writeTo(folder.resolve("a.SVG"));
    chart.writeTo(folder.resolve("a.html"));

    assertThat(Files.readString(folder.resolve("a.SVG"))).isEqualTo(chart.toSvg());
    assertThat(Files.readString(folder.resolve("a.html")))
        .startsWith("<!DOCTYPE html>")
        .contains(chart.toSvg());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.png", "x", "svg", "x.svgz", "x.htm", "x.pdf"})
  @DisplayName("is not written under another ending, and says what to use")
  void isNotWritten(String name, @TempDir Path folder) {
    Chart chart = charts().findFirst().orElseThrow();

    assertThatThrownBy(() -> chart.writeTo(folder.resolve(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a chart is written as .svg or .html")
        .hasMessageContaining(name);
    assertThat(folder.resolve(name)).doesNotExist();
  }
}
