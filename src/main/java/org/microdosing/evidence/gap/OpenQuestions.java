package org.microdosing.evidence.gap;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.MeasureColumn;

/** Which long-term questions of safety no finding bears on. */
@SuppressWarnings("EnumOrdinal") // sets of questions are kept as bits
final class OpenQuestions {

  private OpenQuestions() {}

  /** Returns the questions that no finding in people bears on. */
  static List<LongTermQuestion> of(FindingRows rows) {
    MeasureColumn measures = rows.columns().measures();
    int answered = 0;
    for (int row : rows.rows()) {
      answered |= measures.questions(row);
    }
    List<LongTermQuestion> open = new ArrayList<>();
    for (LongTermQuestion question : LongTermQuestion.values()) {
      if ((answered >> question.ordinal() & 1) == 0) {
        open.add(question);
      }
    }
    return List.copyOf(open);
  }
}
