package org.microdosing.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of an unknown name")
class UnknownNameTextTest {

  @Test
  @DisplayName("is the nearest name, and by which characters it differs if it looks the same")
  void nearest() {
    assertThat(UnknownNameText.of("substance", "xyz", Optional.empty()))
        .isEqualTo("unknown substance \"xyz\".");
    assertThat(UnknownNameText.of("substance", "psylocibin", Optional.of("psilocybin")))
        .isEqualTo("unknown substance \"psylocibin\"; did you mean \"psilocybin\"?");
    assertThat(UnknownNameText.of("substance", "mdm\u0430", Optional.of("mdma")))
        .endsWith(
            "did you mean \"mdma\"? (they look alike, but it has U+0430 where the other has"
                + " U+0061)");
  }

  @Test
  @DisplayName("ends with the known names, 60 of them, or with none")
  void known() {
    assertThat(UnknownNameText.known(List.of())).isEqualTo(" None is known.");
    assertThat(UnknownNameText.known(List.of("dmt", "lsd"))).isEqualTo(" Known: dmt, lsd");
    assertThat(UnknownNameText.known(Collections.nCopies(60, "a"))).endsWith("a, a");
    assertThat(UnknownNameText.known(Collections.nCopies(62, "a"))).endsWith("a, a, and 2 more");
  }
}
