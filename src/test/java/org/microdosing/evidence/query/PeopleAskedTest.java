package org.microdosing.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Sample;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceSummary;

@DisplayName("How many people took part is one number for one question, of")
class PeopleAskedTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  static Stream<String> substances() {
    return LIBRARY.substances().stream().map(Substance::id);
  }

  @ParameterizedTest
  @MethodSource("substances")
  @DisplayName("studies, asked of them, of their summary or record by record")
  void studies(String id) {
    for (DoseBand band : DoseBand.values()) {
      StudyQuery studies = LIBRARY.studies().substance(id).doseBand(band);
      assertThat(studies.participants())
          .isEqualTo(PlainCounts.people(studies.toList(), LIBRARY::study))
          .isEqualTo(studies.human().participants())
          .isEqualTo(people(studies.summarise()));
    }
    StudyQuery all = LIBRARY.studies().substance(id);
    assertThat(all.participants()).isEqualTo(people(LIBRARY.summarise(id)));
  }

  @ParameterizedTest
  @MethodSource("substances")
  @DisplayName("findings, asked of their studies, of their summary or record by record")
  void findings(String id) {
    for (DoseBand band : DoseBand.values()) {
      FindingQuery findings = LIBRARY.findings().substance(id).doseBand(band);
      assertThat(findings.studies().participants())
          .isEqualTo(PlainCounts.people(findings.studies().toList(), LIBRARY::study))
          .isEqualTo(people(findings.summarise()));
      for (Outcome outcome : Outcome.values()) {
        FindingQuery some = findings.outcome(outcome);
        assertThat(some.studies().participants()).isEqualTo(people(some.summarise()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("substances")
  @DisplayName("a cell of a map, asked of the findings that it counts")
  void cells(String id) {
    LIBRARY
        .map()
        .cells()
        .get(id)
        .forEach(
            (outcome, cell) ->
                assertThat(cell.participants())
                    .isEqualTo(
                        PlainCounts.people(
                            cell.studies().stream().map(LIBRARY::study).toList(), LIBRARY::study)));
  }

  /** The people of a summary, which has to say them alike in every place. */
  private static int people(EvidenceSummary summary) {
    assertThat(summary.participants())
        .isEqualTo(summary.people().total())
        .isEqualTo(summary.samples().stream().mapToInt(PeopleAskedTest::people).sum());
    return summary.participants();
  }

  private static int people(Sample sample) {
    return sample.people().orElse(0);
  }
}
