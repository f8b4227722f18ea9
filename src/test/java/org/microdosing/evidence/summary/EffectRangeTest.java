package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.Finding;

@DisplayName("The range of reported effects")
class EffectRangeTest {

  private static final Finding PRINTED_BELOW_ZERO = Edit.finding("carhart-harris-2021-f4");

  @Test
  @DisplayName("says which side a difference favours instead of a sign that sources use both ways")
  void sides() {
    assertThat(range(PRINTED_BELOW_ZERO))
        .startsWith("Hedges' g 0.98 ")
        .contains("(favours the arm, ");
    assertThat(range(Edit.finding("mitchell-2023-f1"))).contains(" 0.7 ", "(favours the arm, ");
  }

  @Test
  @DisplayName("leaves a difference as its source prints it where the side is not recorded")
  void unknown() {
    assertThat(range(Changed.with(PRINTED_BELOW_ZERO, "estimateFavours", Optional.empty())))
        .startsWith("Hedges' g -0.98 ")
        .doesNotContain("favours");
  }

  private static String range(Finding finding) {
    return EffectRange.of(List.of(finding)).get(0).toString();
  }
}
