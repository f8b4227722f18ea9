package org.microdosing.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.model.Condition;

@DisplayName("Names")
class SubstanceNamesTest {

  private static final SubstanceNames NAMES =
      SubstanceNames.of(EvidenceLoader.bundled().substances());

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "lsd, lsd",
    "LSD-25, lsd",
    "ＬＳＤ, lsd",
    "acid, lsd",
    "MM120, lsd",
    "MM-120, lsd",
    "Delysid, lsd",
    "XTC, mdma",
    "ecstasy, mdma",
    "molly, mdma",
    "shrooms, psilocybin",
    "magic mushrooms, psilocybin",
    "COMP360, psilocybin",
    "2CB, 2c-b",
    "'N,N-DMT', dmt",
    "special K, ketamine",
    "mescalin, mescaline"
  })
  @DisplayName("lead to a substance by aliases and by the products that contain it")
  void lead(String name, String id) {
    assertThat(NAMES.find(name)).contains(id);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MDA | it is not MDMA: a relative and a minor metabolite of MDMA; a different substance",
        "psilocin | it is not Psilocybin: the active form of psilocybin; milligrams are not",
        "4-HO-DMT | it is not Psilocybin",
        "esketamine | it is not Ketamine: the S form alone",
        "25I-NBOMe | it is not 2C-B",
        "pink cocaine | it is not MDMA",
        "ayahuasca | it does not count as DMT",
        "peyote | it does not count as Mescaline",
        "K | it can mean a name of ketamine or the letter, potassium (substance ketamine)",
        "lucy | it can mean a name of LSD or a first name (substance lsd)",
        "E | it can mean a name of ecstasy or the letter (substance mdma)"
      })
  @DisplayName("that mean something else are answered with what they mean, and with no neighbour")
  void meanSomethingElse(String name, String meaning) {
    assertThat(NAMES.find(name)).isEmpty();
    UnknownNameException answer =
        catchThrowableOfType(UnknownNameException.class, () -> NAMES.id(name));
    assertThat(answer)
        .hasMessageStartingWith("no substance \"" + name + "\": ")
        .hasMessageContaining(meaning)
        .hasMessageContaining("Known: 2c-b, dmt")
        .hasMessageNotContaining("did you mean");
    assertThat(answer.nearest()).isEmpty();
    assertThat(answer.name()).isEqualTo(name);
  }

  @Test
  @DisplayName("that are unknown are answered with the known ones and the nearest")
  void unknownNamesAreAnswered() {
    List<String> known =
        List.of("2c-b", "dmt", "ketamine", "lsd", "mdma", "mescaline", "psilocybin");
    UnknownNameException error =
        catchThrowableOfType(UnknownNameException.class, () -> NAMES.id("psylocibin"));

    assertThat(error)
        .hasMessage(
            "unknown substance \"psylocibin\"; did you mean \"psilocybin\"?"
                + " Known: 2c-b, dmt, ketamine, lsd, mdma, mescaline, psilocybin");
    assertThat(error.nearest()).contains("psilocybin");
    assertThat(error.known()).isEqualTo(known);
    assertThat(error.name()).isEqualTo("psylocibin");
  }

  @Test
  @DisplayName("of any length and of any characters are answered on one short line")
  void hostileNames() {
    assertThatThrownBy(() -> NAMES.id("q".repeat(50_000)))
        .hasMessageStartingWith("unknown substance \"qqq")
        .message()
        .hasSizeLessThan(200);
    assertThatThrownBy(() -> NAMES.id("a\u001b[31m\n\u202e"))
        .hasMessageStartingWith("unknown substance \"a\\u001b[31m\\u000a\\u202e\"");
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
    assertThat(Condition.of(name)).isEqualTo(condition);
  }

  @Test
  @DisplayName("of conditions that are unknown are answered")
  void unknownConditions() {
    assertThatThrownBy(() -> Condition.of("treatment resistant depresion"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"treatment-resistant depression\"?");
  }
}
