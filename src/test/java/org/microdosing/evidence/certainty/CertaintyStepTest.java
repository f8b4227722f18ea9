package org.microdosing.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A step of certainty")
class CertaintyStepTest {

  @ParameterizedTest
  @ValueSource(ints = {0, -1, -2, -3})
  @DisplayName("lowers it by up to three levels")
  void lowers(int change) {
    assertThat(CertaintyStep.of(CertaintyDomain.IMPRECISION, change, "few people").change())
        .isEqualTo(change);
  }

  @ParameterizedTest(name = "{0} for \"{1}\"")
  @CsvSource({"1, many people", "-4, few people", "-1, ' '"})
  @DisplayName("never raises it, nor lowers it further, nor without a reason")
  void refused(int change, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CertaintyStep.of(CertaintyDomain.IMPRECISION, change, reason))
        .withMessage("no step: " + change + " for " + reason);
  }

  @Test
  @DisplayName("prints its domain, change and reason, and the studies that the reason is about")
  void printed() {
    assertThat(CertaintyStep.of(CertaintyDomain.IMPRECISION, 0, "400 people compared"))
        .hasToString("imprecision 0, 400 people compared");
    assertThat(
            new CertaintyStep(
                CertaintyDomain.RISK_OF_BIAS, -1, "many left", List.of("one", "other")))
        .hasToString("risk of bias -1, many left (one, other)");
  }
}
