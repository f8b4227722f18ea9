package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;

@DisplayName("The people that a finding compares")
class PeopleComparedTest {

  private static PeopleCompared people(String id) {
    String study = id.substring(0, id.lastIndexOf('-'));
    return PeopleCompared.of(BundledEvidence.study(study), BundledEvidence.finding(study, id))
        .orElseThrow();
  }

  private static int enrolled(String study) {
    return BundledEvidence.study(study).participants().counted().orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource({
    "fava-2020-f4, 37, 99",
    "mertens-2026-f2, 95, 142",
    "mertens-2026-f1, 94, 142",
    "murray-2024-f4, 21, 73"
  })
  @DisplayName("are fewer than a study of several arms enrolled")
  void fewerThanEnrolled(String id, int compared, int all) {
    assertThat(people(id)).isEqualTo(new PeopleCompared(compared, false));
    assertThat(enrolled(id.substring(0, id.lastIndexOf('-')))).isEqualTo(all);
  }

  @Test
  @DisplayName("are as the record counts them before anything else: hasler-2004, 8 people")
  void asRecorded() {
    assertThat(people("hasler-2004-f5")).isEqualTo(new PeopleCompared(8, false));
  }

  @Test
  @DisplayName("are at most those of the study where nobody says who was compared: murray-2024")
  void atMost() {
    assertThat(people("murray-2024-f1")).isEqualTo(new PeopleCompared(73, true));
    assertThat(people("murray-2024-f1")).hasToString("at most 73");
  }

  @ParameterizedTest(name = "{0}: at most {1}")
  @CsvSource({"haijen-2022-f6, 47", "schindler-2022-cluster-f3, 14", "rootman-2022-f4, 953"})
  @DisplayName("are at most those of the whole arms in a subgroup whose size was not read")
  void subgroup(String id, int whole) {
    assertThat(people(id)).isEqualTo(new PeopleCompared(whole, true));
    assertThat(people(id).inWords()).isEqualTo("at most " + whole + " people");
  }

  @Test
  @DisplayName("are the same people once in a crossover, and never more than the study has")
  void crossover() {
    for (StudyEvidence evidence : BundledEvidence.all()) {
      Study study = evidence.study();
      OptionalInt all = study.participants().counted();
      for (Finding finding : study.findings()) {
        if (all.isPresent() && finding.compared().isEmpty() && finding.people().isEmpty()) {
          PeopleCompared.of(study, finding)
              .ifPresent(
                  people ->
                      assertThat(people.people())
                          .as(finding.id())
                          .isLessThanOrEqualTo(all.getAsInt()));
        }
      }
    }
    assertThat(BundledEvidence.study("cavanna-2022").design())
        .isEqualTo(Design.RANDOMISED_CROSSOVER);
    assertThat(people("cavanna-2022-f1")).isEqualTo(new PeopleCompared(34, false));
  }

  @Test
  @DisplayName("are not counted from sessions: raised blood pressure in mertens-2026")
  void sessions() {
    Finding pressure = BundledEvidence.finding("mertens-2026", "mertens-2026-ae10");
    assertThat(pressure.group("psilocybin-5").orElseThrow().total()).hasValue(72);
    assertThat(pressure.countUnit()).contains(CountUnit.SESSIONS);
    assertThat(people("mertens-2026-ae10")).isEqualTo(new PeopleCompared(95, false));
  }

  private static PeopleCompared together(String study, String... findings) {
    return PeopleCompared.of(
            BundledEvidence.study(study),
            Stream.of(findings).map(id -> BundledEvidence.finding(study, id)).toList())
        .orElseThrow();
  }

  @Test
  @DisplayName("are, of several doses, all arms and the control that they share, each once")
  void together() {
    assertThat(people("robison-2025-f19")).isEqualTo(new PeopleCompared(79, false));
    assertThat(together("robison-2025", "robison-2025-f19", "robison-2025-f20"))
        .as("40 + 40 + 39")
        .isEqualTo(new PeopleCompared(119, false));
    assertThat(together("fava-2020", "fava-2020-f2", "fava-2020-f3"))
        .as("22 + 20 + 19")
        .isEqualTo(new PeopleCompared(61, false));
    assertThat(together("robison-2025", "robison-2025-f19"))
        .isEqualTo(new PeopleCompared(79, false));
  }

  @Test
  @DisplayName("are the same people in all arms of a crossover, and in arms of unknown size")
  void togetherTheSame() {
    assertThat(together("hutten-2020-mood", "hutten-2020-mood-f8", "hutten-2020-mood-f9"))
        .isEqualTo(new PeopleCompared(24, false));
    assertThat(together("szigeti-2021", "szigeti-2021-a46", "szigeti-2021-a61", "szigeti-2021-f6"))
        .as("people on LSD and on psilocybin are among the 134")
        .isEqualTo(new PeopleCompared(134, false));
    assertThat(PeopleCompared.of(BundledEvidence.study("robison-2025"), List.of())).isEmpty();
  }

  @Test
  @DisplayName("are at most those of the arms where a finding compares fewer")
  void togetherAtMost() {
    Study study = BundledEvidence.study("robison-2025");
    Finding some = BundledEvidence.finding("robison-2025", "robison-2025-f19");
    Finding others = BundledEvidence.finding("robison-2025", "robison-2025-f20");
    Finding fewer = Changed.with(some, "compared", OptionalInt.of(70));
    assertThat(PeopleCompared.of(study, List.of(fewer, others)))
        .contains(new PeopleCompared(119, true));
  }

  @Test
  @DisplayName("are nobody in studies of animals")
  void animals() {
    Study rats = BundledEvidence.study("cameron-2019-dmt");
    assertThat(PeopleCompared.of(rats, rats.findings().get(0))).isEmpty();
    assertThat(PeopleCompared.of(rats, rats.findings())).isEmpty();
  }

  @Test
  @DisplayName("are unknown where no number is: cavarra-2025")
  void unknown() {
    Study study = BundledEvidence.study("cavarra-2025");
    Finding finding = BundledEvidence.finding("cavarra-2025", "cavarra-2025-f1");
    assertThat(PeopleCompared.of(study, finding)).isEmpty();
    assertThat(PeopleCompared.of(study, Changed.with(finding, "compared", OptionalInt.of(50))))
        .contains(new PeopleCompared(50, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new PeopleCompared(-1, false));
  }
}
