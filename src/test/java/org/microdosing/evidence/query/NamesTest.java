package org.microdosing.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.model.Condition;

@DisplayName("Names")
class NamesTest {

  private static final List<String> SUBSTANCES =
      List.of("2c-b", "dmt", "ketamine", "lsd", "mdma", "mescaline", "psilocybin");

  @ParameterizedTest(name = "{0} is nearest to {1}")
  @CsvSource({
    "psylocibin, psilocybin",
    "Psilocibin, psilocybin",
    "ketamin, ketamine",
    "mescalin, mescaline",
    "lds, lsd",
    "2cb, 2c-b",
    "mdam, mdma"
  })
  void areForgivenTypingErrors(String typed, String meant) {
    assertThat(Names.nearest(typed, SUBSTANCES)).contains(meant);
  }

  @Test
  @DisplayName("unlike any known one have no nearest")
  void unlikeNamesHaveNoNearest() {
    assertThat(Names.nearest("aspirin", SUBSTANCES)).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({"'', '', 0", "abc, '', 3", "kitten, sitting, 3", "ab, ba, 1", "ca, abc, 3"})
  void distanceCountsEdits(String a, String b, int distance) {
    assertThat(Names.distance(a, b)).isEqualTo(distance);
    assertThat(Names.distance(b, a)).isEqualTo(distance);
  }

  @Test
  @DisplayName("that are unknown are answered with the known ones and the nearest")
  void unknownNamesAreAnswered() {
    UnknownNameException error = new UnknownNameException("substance", "psylocibin", SUBSTANCES);

    assertThat(error)
        .hasMessage(
            "unknown substance \"psylocibin\"; did you mean \"psilocybin\"?"
                + " Known: 2c-b, dmt, ketamine, lsd, mdma, mescaline, psilocybin");
    assertThat(error.nearest()).contains("psilocybin");
    assertThat(error.known()).isEqualTo(SUBSTANCES);
    assertThat(error.name()).isEqualTo("psylocibin");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "treatment-resistant depression, TREATMENT_RESISTANT_DEPRESSION",
    "TRD, TREATMENT_RESISTANT_DEPRESSION",
    "trd, TREATMENT_RESISTANT_DEPRESSION",
    "MDD, MAJOR_DEPRESSIVE_DISORDER",
    "ptsd, PTSD",
    "adhd, ADHD",
    "healthy_volunteers, HEALTHY_VOLUNTEERS"
  })
  @DisplayName("of conditions are terms, ids or abbreviations")
  void conditions(String name, Condition condition) {
    assertThat(Conditions.named(name)).isEqualTo(condition);
  }

  @Test
  @DisplayName("of conditions that are unknown are answered")
  void unknownConditions() {
    assertThatThrownBy(() -> Conditions.named("treatment resistant depresion"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"treatment-resistant depression\"?");
  }
}
