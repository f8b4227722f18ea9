package org.microdosing.evidence.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.ExplainedWarning;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.Study;

@DisplayName("What is possible and implausible")
class PlausibilityCheckTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @Test
  @DisplayName("is explained wherever the bundled evidence has it, and nothing else is explained")
  void bundledEvidence() {
    assertThat(LIBRARY.warnings()).isEmpty();
    assertThat(LIBRARY.studies().stream().flatMap(study -> study.explained().stream()))
        .hasSizeGreaterThan(20)
        .allSatisfy(explained -> assertThat(explained.reason()).endsWith("."));
  }

  @Test
  @DisplayName("is told where it is, with the rule and its source, once nothing explains it")
  void unexplained() {
    Study bare = LIBRARY.study("gasser-2014").toBuilder().explained(List.of()).build();

    List<Warning> warnings = warnings(bare);

    assertThat(warnings).hasSize(9);
    assertThat(warnings.get(0))
        .hasToString(
            "studies/gasser-2014.json /findings/4/groups/0/total: a total of 11 in an arm of 8"
                + " [people_beyond_arm; arithmetic of the record: a part is no larger than the"
                + " whole]");
  }

  @Test
  @DisplayName("is explained for the findings named, not for others of the study")
  void explainedInPart() {
    Study study = LIBRARY.study("gasser-2014");
    ExplainedWarning first =
        new ExplainedWarning(
            PlausibilityRule.PEOPLE_BEYOND_ARM, List.of("gasser-2014-ae1"), "Three crossed over.");

    assertThat(warnings(study.toBuilder().explained(List.of(first)).build()))
        .hasSize(8)
        .extracting(Warning::about)
        .doesNotContain("gasser-2014-ae1");
  }

  private static List<Warning> warnings(Study changed) {
    List<Study> all =
        LIBRARY.studies().stream().map(s -> s.id().equals(changed.id()) ? changed : s).toList();
    return EvidenceLibrary.of(LIBRARY.substances(), all, LIBRARY.context()).warnings();
  }
}
