package org.microdosing.evidence.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AuthorGroups;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * What joins studies to groups of authors. Names take long to read and few questions need them, so
 * those of a study are read when they are first asked for.
 */
final class AuthorMarks {

  private final List<StudyEvidence> studies;
  private final int[] @Nullable [] marks;
  private final Numbering<String> known = new Numbering<>();

  private AuthorMarks(List<StudyEvidence> studies) {
    this.studies = studies;
    this.marks = new int[studies.size()][];
  }

  static AuthorMarks of(List<StudyEvidence> studies) {
    return new AuthorMarks(studies);
  }

  /** Tells whether some studies are of one group of authors. */
  synchronized boolean areOfOneGroup(int[] some) {
    int[][] asked = new int[some.length][];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = marks(some[i]);
    }
    return AuthorGroups.areOne(asked, known.values().size());
  }

  private int[] marks(int study) {
    int[] own = marks[study];
    if (own == null) {
      own = known.numbersOf(AuthorGroups.marks(studies.get(study).study()));
      marks[study] = own;
    }
    return own;
  }
}
