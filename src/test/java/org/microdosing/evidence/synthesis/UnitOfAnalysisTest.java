package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.measure.EffectMeasure;
import tools.jackson.databind.JsonNode;

@DisplayName("A pool of effects")
class UnitOfAnalysisTest {

  private static List<EffectSize> districts() {
    JsonNode schools = MetaforFile.read("threelevel-konstantopoulos2011");
    List<EffectSize> effects = MetaforFile.effects("GEN", schools);
    return IntStream.range(0, effects.size())
        .mapToObj(
            i -> effects.get(i).withLabel("district " + schools.get("cluster").get(i).intValue()))
        .toList();
  }

  @Test
  @DisplayName("of which some share a study says so, warns, and names the model that fits")
  void repeatedLabels() {
    MetaAnalysis m = MetaAnalysis.of(districts()).fit();
    assertThat(m.counted()).isEqualTo("56 effects of 11 studies");
    assertThat(m.toString()).startsWith("Random-effects meta-analysis of 56 effects of 11 studies");
    assertThat(m.warnings())
        .anyMatch(w -> w.startsWith("56 effects of 11 studies are pooled as if each were of other"))
        .anyMatch(w -> w.contains("use ThreeLevel"));
    assertThat(MetaAnalysis.of(Bcg.EFFECTS).fit().counted()).isEqualTo("13 studies");
    assertThat(MetaAnalysis.of(Bcg.EFFECTS).fit().warnings()).isEmpty();
    assertThat(MetaAnalysis.of(Bcg.EFFECTS.subList(0, 1)).fit().counted()).isEqualTo("1 study");
  }

  @Test
  @DisplayName("can be told which effects are of one study, and keeps its numbers")
  void clusters() {
    List<EffectSize> effects = Bcg.EFFECTS.subList(0, 3);
    MetaAnalysis m = MetaAnalysis.of(effects).clusters(List.of("x", "y", "x")).fit();
    assertThat(m.counted()).isEqualTo("3 effects of 2 studies");
    assertThat(m.estimate()).isEqualTo(MetaAnalysis.of(effects).fit().estimate());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetaAnalysis.of(effects).clusters(List.of("x")))
        .withMessage("each effect needs its cluster: 3 effects, 1 clusters");
  }

  @Test
  @DisplayName("with exactly the same figures warns that they may be of the same people")
  void copies() {
    List<EffectSize> effects = new ArrayList<>(Bcg.EFFECTS);
    effects.add(Bcg.EFFECTS.get(0).withLabel("copy"));
    assertThat(MetaAnalysis.of(effects).fit().warnings())
        .singleElement()
        .asString()
        .startsWith(
            "Exactly the same figures: Aronson 1948 = copy. If they are of the same people");
    List<TwoByTwo> tables = new ArrayList<>(Bcg.TABLES);
    tables.add(new TwoByTwo("copy", 4, 123, 11, 139));
    assertThat(MetaAnalysis.mantelHaenszel(EffectMeasure.ODDS_RATIO, tables).warnings())
        .anyMatch(w -> w.startsWith("Exactly the same figures: Aronson 1948 = copy"));
  }

  @Test
  @DisplayName("says once what the notes of its effects say, and of which")
  void notes() {
    List<EffectSize> effects =
        List.of(
            EffectSize.logOddsRatio("a", 0, 20, 3, 20),
            EffectSize.logOddsRatio("b", 2, 20, 3, 21),
            EffectSize.logOddsRatio("c", 0, 30, 2, 30));
    MetaAnalysis m = MetaAnalysis.of(effects).fit();
    assertThat(m.warnings()).contains("Of the effects: 0.5 added to each cell (a, c).");
    assertThat(m.toString()).contains("  - Of the effects: 0.5 added to each cell (a, c).");
  }

  @Test
  @DisplayName("of counts has the level that was asked for")
  void levels() {
    MetaAnalysis m = MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, Bcg.TABLES, 0.9);
    assertThat(m.confidenceInterval().level()).isEqualTo(0.9);
    assertThat(m.confidenceInterval().width())
        .isLessThan(
            MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, Bcg.TABLES)
                .confidenceInterval()
                .width());
    assertThat(MetaAnalysis.peto(Bcg.TABLES, 0.99).leaveOneOut())
        .allMatch(row -> row.confidenceInterval().level() == 0.99);
    assertThatIllegalArgumentException().isThrownBy(() -> MetaAnalysis.peto(Bcg.TABLES, 95));
  }
}
