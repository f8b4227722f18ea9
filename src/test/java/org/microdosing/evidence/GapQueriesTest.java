package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.gap.Gap;
import org.microdosing.evidence.gap.GapKind;
import org.microdosing.evidence.model.Substance;

@DisplayName("The question beside each gap")
class GapQueriesTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final String IMPORTS =
      """
      import java.util.*;
      import org.microdosing.evidence.*;
      import org.microdosing.evidence.model.*;
      import org.microdosing.evidence.summary.*;
      EvidenceLibrary library = EvidenceLibrary.bundled();
      """;

  @Test
  @DisplayName("is Java that runs on the library and answers what the gap says")
  void runs() {
    Set<GapKind> shown = new TreeSet<>();
    try (Jshell shell = new Jshell()) {
      shell.run(IMPORTS);
      for (Substance substance : LIBRARY.substances()) {
        for (Gap gap : LIBRARY.summarise(substance.id()).gaps()) {
          List<String> answer = shell.run(gap.query() + ";");
          assertThat(answer).as(gap.query()).containsExactly(Long.toString(gap.count()));
          shown.add(gap.kind());
        }
      }
    }
    assertThat(shown)
        .as("kinds of gap that the bundled evidence has")
        .contains(
            GapKind.NO_STUDY,
            GapKind.NO_MICRODOSE_FINDING,
            GapKind.NO_PATIENTS,
            GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION,
            GapKind.NO_TRIAL_IN_CONDITIONS,
            GapKind.BLINDING_NOT_READ,
            GapKind.HARMS_NOT_READ,
            GapKind.SHORT_FOLLOW_UP,
            GapKind.SHORT_SAFETY,
            GapKind.OPEN_SAFETY_QUESTIONS,
            GapKind.ONE_LABORATORY,
            GapKind.NO_WOMEN,
            GapKind.SELF_REPORT_ONLY,
            GapKind.SILENT_TRIALS,
            GapKind.DEFINITION_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "library.findings().condition(\"TRD\").doseBand(DoseBand.MICRODOSE)",
        "library.findings().condition(\"TRD\").substance(\"lsd\")",
        "library.findings().outcome(Outcome.MOOD).doseBand(DoseBand.MICRODOSE)",
        "library.findings().outcome(Outcome.DEPRESSION).doseBand(DoseBand.FULL)",
        "library.findings().where(f -> f.id().startsWith(\"m\"))",
        "library.studies().condition(\"TRD\")",
        "library.studies().published(2025, 2026)"
      })
  @DisplayName("is asked of the query where the gaps are those of a query")
  void runsOnQueries(String query) {
    try (Jshell shell = new Jshell()) {
      shell.run(IMPORTS + "var query = " + query + ";");
      List<String> answers =
          shell.run(
              """
              query.summarise().gaps().stream().map(g -> g.query() + " == " + g.count())
                  .collect(java.util.stream.Collectors.joining("\\n"));
              """);
      List<String> questions =
          answers.get(0).translateEscapes().lines().map(q -> q.replaceAll("^\"|\"$", "")).toList();
      assertThat(questions).isNotEmpty();
      for (String question : questions) {
        assertThat(shell.run(question + ";")).as(question).containsExactly("true");
      }
    }
  }

  @Test
  @DisplayName("is printed in lines of 100 columns that are still the same Java")
  void prints() {
    for (Substance substance : LIBRARY.substances()) {
      for (Gap gap : LIBRARY.summarise(substance.id()).gaps()) {
        assertThat(gap.toString().lines()).allMatch(line -> line.length() <= 100);
        assertThat(gap.toString().replaceAll("\\s", ""))
            .endsWith((gap.query() + "==" + gap.count()).replaceAll("\\s", ""));
      }
    }
  }
}
