package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Pairs of counts")
class MatchedPairsTest {

  private static final JsonNode FILE = MetaforFile.read("matched-pairs");

  private static void agrees(String measure, Function<MatchedPairs, EffectSize> effect) {
    List<EffectSize> effects = new ArrayList<>();
    for (JsonNode row : FILE.get("raw")) {
      effects.add(
          effect.apply(
              new MatchedPairs(
                  "crossover",
                  row.get("ai").intValue(),
                  row.get("bi").intValue(),
                  row.get("ci").intValue(),
                  row.get("di").intValue())));
    }
    Figures.column(effects, EffectSize::estimate, FILE.get(measure), "yi", 1e-10);
    Figures.column(effects, EffectSize::variance, FILE.get(measure), "vi", 1e-10);
  }

  @Test
  @DisplayName("give the effects of metafor's escalc")
  void metafor() {
    agrees("MPRR", MatchedPairs::logRiskRatio);
    agrees("MPOR", MatchedPairs::logOddsRatio);
    agrees("MPRD", MatchedPairs::riskDifference);
    agrees("MPORC", MatchedPairs::conditionalLogOddsRatio);
    agrees("MPPETO", MatchedPairs::petoLogOddsRatio);
  }

  @Test
  @DisplayName("are corrected only where a measure is not defined without it, and say so")
  void corrections() {
    MatchedPairs oneSided = new MatchedPairs("a", 0, 4, 0, 6);
    assertThat(oneSided.riskDifference().estimate()).isCloseTo(0.4, within(1e-15));
    assertThat(oneSided.riskDifference().notes()).isEmpty();
    assertThat(oneSided.petoLogOddsRatio().estimate()).isEqualTo(2);
    assertThat(oneSided.conditionalLogOddsRatio().estimate()).isCloseTo(Math.log(9), within(1e-15));
    assertThat(oneSided.conditionalLogOddsRatio().notes())
        .anyMatch(note -> note.contains("1/2 added"))
        .anyMatch(note -> note.contains("conditional"));
    assertThat(oneSided.logRiskRatio().estimate()).isCloseTo(Math.log(5), within(1e-15));
    MatchedPairs neverBoth = new MatchedPairs("b", 0, 4, 2, 6);
    assertThat(neverBoth.logRiskRatio().notes()).isEmpty();
    assertThat(neverBoth.logRiskRatio().estimate()).isCloseTo(Math.log(2), within(1e-15));
  }

  @Test
  @DisplayName("of every small table give finite effects with a positive variance")
  void everySmallTable() {
    for (int i = 1; i < 256; i++) {
      MatchedPairs pairs = new MatchedPairs("p", i & 3, (i >> 2) & 3, (i >> 4) & 3, i >> 6);
      for (EffectSize effect :
          List.of(
              pairs.logRiskRatio(),
              pairs.logOddsRatio(),
              pairs.riskDifference(),
              pairs.conditionalLogOddsRatio(),
              pairs.petoLogOddsRatio())) {
        assertThat(effect.estimate()).as("%s", pairs).isFinite();
        assertThat(effect.variance()).as("%s", pairs).isPositive();
      }
    }
  }

  @Test
  @DisplayName("are counts, and some")
  void refuses() {
    assertThatThrownBy(() -> new MatchedPairs("a", 0, 0, 0, 0)).hasMessageContaining("no pairs");
    assertThatThrownBy(() -> new MatchedPairs("a", 1, -1, 0, 0)).hasMessageContaining("negative");
  }
}
