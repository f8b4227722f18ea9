package org.microdosing.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.ApprovedPage;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.summary.SummaryScope;

/** The pages are of a few studies, so that new studies leave them alone. */
@DisplayName("What queries print, of a few studies")
class PrintedQueriesTest {

  private final FindingQuery findings = Edit.few();

  @Test
  @DisplayName("stands as it was approved: tables of studies and findings")
  void tables() throws IOException {
    ApprovedPage.assertApproved(
        "queries",
        pages(
            withRegistration(),
            findings.study("vonrotz-2023"),
            findings.study("raison-2023"),
            findings.study("kiilerich-2023"),
            findings.study("polito-2019").outcome(Outcome.MOOD, Outcome.STRESS),
            findings.outcome(Outcome.PAIN),
            findings.studies().placeboControlled()));
  }

  private static String pages(Object... results) {
    return Stream.of(results).map(Object::toString).collect(Collectors.joining("\n\n----\n\n"));
  }

  @Test
  @DisplayName("is of queries that can be summarised, by studies or by findings")
  void summaries() {
    StudyQuery studies = findings.studies();
    assertThat(studies.summarise().studyCount()).isEqualTo(studies.count());
    assertThat(studies.summarise().findingCount()).isEqualTo(findings.count());
    assertThat(studies.summarise(SummaryScope.findings("some")).scope()).hasToString("some");
    FindingQuery better = findings.direction(Direction.IMPROVED);
    assertThat(better.summarise().findingCount()).isEqualTo(better.count());
  }

  @Test
  @DisplayName("is of queries by family of outcomes, of one or several")
  void families() {
    assertThat(findings.family(OutcomeFamily.SAFETY))
        .isNotEmpty()
        .allMatch(f -> f.outcome().family() == OutcomeFamily.SAFETY);
    assertThat(findings.family(OutcomeFamily.values())).hasSize(findings.count());
    assertThat(findings.family(OutcomeFamily.SAFETY, OutcomeFamily.SYMPTOMS))
        .hasSize(
            findings.family(OutcomeFamily.SAFETY).count()
                + findings.family(OutcomeFamily.SYMPTOMS).count());
    assertThat(findings.family()).isEmpty();
  }

  @Test
  @DisplayName("is of studies that have results, or none")
  void reported() {
    StudyQuery all = withRegistration();
    assertThat(all.reported()).extracting(Study::id).containsExactly("marschall-2022");
    assertThat(all.unreported()).extracting(Study::id).containsExactly("registry-nct07189299");
  }

  @Test
  @DisplayName("is of 60 rows at most, and says how many more there are")
  void more() {
    StudyQuery studies = Edit.indexed();
    List<String> lines = studies.toString().lines().toList();
    assertThat(lines).hasSize(2 + 60 + 1);
    assertThat(lines.get(0)).isEqualTo(studies.count() + " studies");
    assertThat(lines.get(62)).isEqualTo("... and " + (studies.count() - 60) + " more");
    FindingQuery some = studies.findings();
    assertThat(some.toString()).endsWith("... and " + (some.count() - 60) + " more\n");
    StudyQuery few =
        StudyQuery.over(List.of(), studies.stream().limit(60).toList(), (s, a) -> DoseBand.UNKNOWN);
    assertThat(few.toString().lines()).hasSize(2 + 60);
  }

  private static StudyQuery withRegistration() {
    return StudyQuery.over(
        Edit.LIBRARY.substances(),
        List.of(Edit.study("marschall-2022"), Edit.study("registry-nct07189299")),
        (study, arm) -> DoseBand.MICRODOSE);
  }
}
