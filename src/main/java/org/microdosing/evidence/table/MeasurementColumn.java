package org.microdosing.evidence.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.QuestionsBorneOn;
import org.microdosing.evidence.model.Rater;
import org.microdosing.evidence.model.StudyEvidence;

/** What the codes of each finding tell: the adverse event, who rated, and questions of safety. */
@SuppressWarnings("EnumOrdinal") // questions are kept as bits
public final class MeasurementColumn {

  private final @Nullable AdverseEventTerm[] events;
  private final boolean[] observed;
  private final short[] questions;

  private MeasurementColumn(List<StudyEvidence> studies, int size) {
    events = new AdverseEventTerm[size];
    observed = new boolean[size];
    questions = new short[size];
    int row = 0;
    for (StudyEvidence evidence : studies) {
      for (Finding finding : evidence.findings()) {
        events[row] = evidence.vocabulary().adverseEvent(finding).orElse(null);
        observed[row] = evidence.vocabulary().rater(finding).equals(Optional.of(Rater.OBSERVER));
        for (LongTermQuestion question :
            QuestionsBorneOn.by(evidence.study(), finding, evidence.vocabulary())) {
          questions[row] |= (short) (1 << question.ordinal());
        }
        row++;
      }
    }
  }

  static MeasurementColumn of(List<StudyEvidence> studies, int size) {
    return new MeasurementColumn(studies, size);
  }

  /** Returns the kind of adverse event of a row, empty if its record names none. */
  public Optional<AdverseEventTerm> event(int row) {
    return Optional.ofNullable(events[row]);
  }

  /** Tells whether a clinician or observer rated. */
  public boolean isObserved(int row) {
    return observed[row];
  }

  /** Tells whether a row bears on a question of safety; never for animals. */
  public boolean bearsOn(int row, LongTermQuestion question) {
    return (questions[row] >> question.ordinal() & 1) != 0;
  }

  /** Returns the rows among some that bear on each question that is asked. */
  public Map<LongTermQuestion, int[]> answers(List<LongTermQuestion> asked, int[] rows) {
    Map<LongTermQuestion, int[]> answers = new EnumMap<>(LongTermQuestion.class);
    for (LongTermQuestion question : asked) {
      IntList some = new IntList();
      for (int row : rows) {
        if (bearsOn(row, question)) {
          some.add(row);
        }
      }
      answers.put(question, some.toArray());
    }
    return answers;
  }
}
