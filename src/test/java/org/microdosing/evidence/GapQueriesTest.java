package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.gap.Gap;
import org.microdosing.evidence.gap.GapKind;
import org.microdosing.evidence.model.Substance;

@DisplayName("The question beside each gap")
class GapQueriesTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @Test
  @DisplayName("is Java that runs on the library and answers what the gap says")
  void runs() {
    Set<GapKind> shown = new TreeSet<>();
    try (Jshell shell = new Jshell()) {
      shell.run(
          """
          import java.util.*;
          import org.microdosing.evidence.*;
          import org.microdosing.evidence.model.*;
          import org.microdosing.evidence.summary.*;
          EvidenceLibrary library = EvidenceLibrary.bundled();
          """);
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
            GapKind.BLINDING_NOT_MEASURED,
            GapKind.SHORT_FOLLOW_UP,
            GapKind.SHORT_SAFETY,
            GapKind.OPEN_SAFETY_QUESTIONS,
            GapKind.ONE_LABORATORY,
            GapKind.NO_WOMEN,
            GapKind.SELF_REPORT_ONLY,
            GapKind.SILENT_TRIALS,
            GapKind.DEFINITION_MISMATCH);
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
