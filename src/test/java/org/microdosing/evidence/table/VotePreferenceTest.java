package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.AnalysisKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("The finding that stands for a sample")
class VotePreferenceTest {

  /** Returns the preference of some findings of a study that are put in the order given. */
  private static int[] preferences(StudyEvidence study, List<Finding> findings) {
    VotePreference preference = VotePreference.of(List.of(study.with(findings)), findings.size());
    int[] all = new int[findings.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = preference.of(i);
    }
    return all;
  }

  private static Finding finding(StudyEvidence study, String id) {
    return study.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1} before {2}")
  @CsvSource({
    "holze-2021, holze-2021-f8, holze-2021-f7, the rank of the instrument",
    "murphy-2024-ltp, murphy-2024-ltp-f2, murphy-2024-ltp-f1, the end of the course"
  })
  @DisplayName("is that of the better instrument, else of the later part of a course")
  void order(String id, String first, String second) {
    StudyEvidence study = BundledEvidence.evidence(id);
    int[] both = preferences(study, List.of(finding(study, first), finding(study, second)));
    assertThat(both[0]).isLessThan(both[1]);
  }

  @Test
  @DisplayName("is what its source calls primary, before any instrument and time")
  void primary() {
    for (StudyEvidence study : BundledEvidence.all()) {
      for (Finding finding : study.findings()) {
        if (finding.outcome() != Outcome.ADVERSE_EVENTS) {
          Finding worst =
              Changed.with(
                  Changed.with(finding, "timing", Optional.empty()),
                  "measurement",
                  Optional.empty());
          Finding primary = Changed.with(worst, "analysis", Optional.of(AnalysisKind.PRIMARY));
          Finding best = Changed.with(finding, "analysis", Optional.of(AnalysisKind.SECONDARY));
          int[] both = preferences(study, List.of(primary, best));
          assertThat(both[0]).as(finding.id()).isLessThan(both[1]);
        }
      }
    }
  }

  @Test
  @DisplayName("does not depend on its direction, size or significance")
  void blindToResults() {
    for (StudyEvidence study : BundledEvidence.all()) {
      List<Finding> blinded =
          study.findings().stream()
              .map(f -> Changed.with(f, "direction", Optional.empty()))
              .map(f -> Changed.with(f, "estimateFavours", Optional.empty()))
              .map(f -> Changed.with(f, "significant", Optional.empty()))
              .map(f -> Changed.with(f, "statistic", Optional.empty()))
              .map(f -> Changed.with(f, "groups", List.of()))
              .toList();
      assertThat(preferences(study, blinded))
          .as(study.id())
          .isEqualTo(preferences(study, study.findings()));
    }
  }

  @Test
  @DisplayName("has no rank to go by where a vocabulary has none, and then the time decides")
  void withoutRanks() {
    StudyEvidence ranked = BundledEvidence.evidence("holze-2021");
    StudyEvidence unranked =
        new StudyEvidence(ranked.study(), ranked.sample(), ranked.findings(), ranked.armBands());
    List<Finding> both =
        List.of(finding(ranked, "holze-2021-f8"), finding(ranked, "holze-2021-f7"));
    int[] places = preferences(unranked, both);
    assertThat(places[0]).isEqualTo(places[1]);
  }

  @Test
  @DisplayName("is no single kind of adverse event: nausea, headache and more in mertens-2026")
  void kindsOfEvents() {
    StudyEvidence study = BundledEvidence.evidence("mertens-2026");
    List<Finding> kinds =
        study.findings().stream().filter(f -> f.outcome() == Outcome.ADVERSE_EVENTS).toList();
    assertThat(kinds)
        .anyMatch(f -> f.measure().startsWith("nausea"))
        .anyMatch(f -> f.measure().startsWith("headache"))
        .anyMatch(f -> FindingVote.of(f).isPresent());
    assertThat(preferences(study, kinds)).containsOnly(VotePreference.NONE);
  }

  @Test
  @DisplayName("is people with any adverse event: mueller-2025")
  void anyEvent() {
    StudyEvidence study = BundledEvidence.evidence("mueller-2025");
    assertThat(preferences(study, List.of(finding(study, "mueller-2025-f5"))))
        .doesNotContain(VotePreference.NONE);
  }
}
