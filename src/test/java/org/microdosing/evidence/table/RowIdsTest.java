package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;

@DisplayName("Rows are found by id")
class RowIdsTest {

  private static RowIds ids(List<Study> studies) {
    int[] first = new int[studies.size() + 1];
    for (int row = 0; row < studies.size(); row++) {
      first[row + 1] = first[row] + studies.get(row).findings().size();
    }
    return RowIds.of(studies.toArray(Study[]::new), first);
  }

  @Test
  @DisplayName("of every bundled study and finding")
  void bundled() {
    List<Study> studies = BundledEvidence.all().stream().map(one -> one.study()).toList();
    RowIds ids = ids(studies);
    int row = 0;
    for (int s = 0; s < studies.size(); s++) {
      assertThat(ids.study(studies.get(s).id())).hasValue(s);
      for (Finding finding : studies.get(s).findings()) {
        assertThat(ids.finding(finding.id())).as(finding.id()).hasValue(row++);
      }
    }
    assertThat(ids.sortedStudies())
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(studies.stream().map(Study::id).toList());
  }

  @Test
  @DisplayName("and not of anything that has none")
  void unknown() {
    RowIds ids = ids(List.of(BundledEvidence.study("murphy-2023")));
    assertThat(ids.study("murphy")).isEmpty();
    assertThat(ids.finding("murphy-2023")).isEmpty();
    assertThat(ids.finding("murphy-2023-f99")).isEmpty();
    assertThat(ids.finding("-f1")).isEmpty();
    assertThat(ids.finding("f1")).isEmpty();
  }

  @Test
  @DisplayName("of findings whose ids do not begin with that of their study, or with two of them")
  void otherIds() {
    Study one = named("one", "one-f1", "one-two-f1", "onef1", "f1", "two-f1");
    Study other = named("one-two", "one-two-f2", "one-f2");
    RowIds ids = ids(List.of(one, other));
    List<String> all = new ArrayList<>();
    List.of(one, other).forEach(study -> study.findings().forEach(f -> all.add(f.id())));
    for (int row = 0; row < all.size(); row++) {
      assertThat(ids.finding(all.get(row))).as(all.get(row)).hasValue(row);
    }
  }

  private static Study named(String id, String... findings) {
    Finding like = BundledEvidence.study("murphy-2023").findings().get(0);
    List<Finding> some = new ArrayList<>();
    for (String finding : findings) {
      some.add(like.toBuilder().id(finding).studyId(id).build());
    }
    return BundledEvidence.study("murphy-2023").toBuilder().id(id).findings(some).build();
  }
}
