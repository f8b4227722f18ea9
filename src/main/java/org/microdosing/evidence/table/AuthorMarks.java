package org.microdosing.evidence.table;

import java.util.List;
import org.microdosing.evidence.model.AuthorGroups;
import org.microdosing.evidence.model.StudyEvidence;

/** What ties studies to groups of authors, as numbers; few questions ask for it. */
final class AuthorMarks {

  private final int[][] marks;
  private final int count;

  private AuthorMarks(List<StudyEvidence> studies) {
    Numbering<String> known = new Numbering<>();
    marks = new int[studies.size()][];
    for (int s = 0; s < marks.length; s++) {
      marks[s] = known.numbersOf(AuthorGroups.marks(studies.get(s).study()));
    }
    count = known.values().size();
  }

  static AuthorMarks of(List<StudyEvidence> studies) {
    return new AuthorMarks(studies);
  }

  /** Tells whether authors or samples join all of some studies. */
  boolean areOfOneGroup(int[] studies) {
    int[][] some = new int[studies.length][];
    for (int i = 0; i < some.length; i++) {
      some[i] = marks[studies[i]];
    }
    return AuthorGroups.areOne(some, count);
  }
}
