package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.Interval;
import tools.jackson.databind.JsonNode;

@DisplayName("Double arcsines of proportions")
class FreemanTukeyTest {

  private static final JsonNode FIGURES = MetaforFile.read("freeman-tukey");

  private static List<Proportion> groups() {
    List<Proportion> groups = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      groups.add(
          new Proportion(
              "study " + (i + 1),
              FIGURES.get("xi").get(i).intValue(),
              FIGURES.get("ni").get(i).intValue()));
    }
    return groups;
  }

  @Test
  @DisplayName("of studies and of their pool read as metafor gives them")
  void reference() {
    List<EffectSize> effects = groups().stream().map(Proportion::doubleArcsine).toList();
    for (int i = 0; i < effects.size(); i++) {
      close(effects.get(i).estimate(), FIGURES.get("yi").get(i));
      close(effects.get(i).variance(), FIGURES.get("vi").get(i));
      close(effects.get(i).backTransformedEstimate(), FIGURES.get("studies").get(i));
    }
    MetaAnalysis m = MetaAnalysis.of(effects).test(CoefficientTest.Z).fit();
    close(m.backTransformedEstimate(), FIGURES.get("pooled"));
    Interval interval = m.backTransformed(m.confidenceInterval());
    close(interval.low(), FIGURES.get("ciLow"));
    close(interval.high(), FIGURES.get("ciHigh"));
  }

  private static void close(double actual, JsonNode expected) {
    assertThat(actual).isCloseTo(expected.doubleValue(), within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 30, 1000})
  @DisplayName("read back as the proportion that they were made of, for every count")
  void roundTrip(int total) {
    IntStream.rangeClosed(0, total)
        .forEach(
            events -> {
              EffectSize effect = new Proportion("a", events, total).doubleArcsine();
              assertThat(effect.backTransformedEstimate())
                  .isCloseTo((double) events / total, within(1e-11));
              Interval interval = effect.backTransformed(effect.interval(0.95));
              assertThat(interval.low()).isBetween(0.0, (double) events / total + 1e-11);
              assertThat(interval.high()).isBetween((double) events / total - 1e-11, 1.0);
            });
  }
}
