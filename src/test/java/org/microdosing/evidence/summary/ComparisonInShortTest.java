package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.FindingQuery;

@DisplayName("A comparison in short")
class ComparisonInShortTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static void assertFits(SummaryComparison comparison) {
    String text = comparison.toString();
    assertThat(text.lines()).as(text).hasSizeLessThanOrEqualTo(40);
    assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    assertThat(text)
        .contains("Side by side, not pooled", "page() has everything", "not medical advice");
    assertThat(comparison.page()).doesNotContain("page() has everything");
  }

  @Test
  @DisplayName("fits on a screen for every two substances and every two dose bands")
  void fits() {
    List<String> ids = LIBRARY.substances().stream().map(Substance::id).toList();
    for (String one : ids) {
      for (String other : ids) {
        assertFits(LIBRARY.compare(one, other));
      }
      assertFits(LIBRARY.compare(one, DoseBand.MICRODOSE, DoseBand.FULL));
    }
  }

  @Test
  @DisplayName("says of each side what its samples voted against placebo, with their dose band")
  void votes() {
    String text = LIBRARY.compare("lsd", "psilocybin").toString().replaceAll(" +", " ");
    assertThat(text).containsPattern("(?m)^depression microdose: 2 improved, 1 conflicting");
  }

  @Test
  @DisplayName("sets two questions side by side, of which each counts just its findings")
  void questions() {
    FindingQuery micro = LIBRARY.findings().human().doseBand(DoseBand.MICRODOSE);
    FindingQuery courses = micro.course();
    SummaryComparison both = courses.compare(micro.without(courses));
    assertThat(both.left().findingCount()).isEqualTo(courses.count());
    assertThat(both.right().findingCount()).isEqualTo(micro.count() - courses.count());
    assertThat(both.toString()).contains("The first question", "The second question");
    assertFits(both);
  }
}
