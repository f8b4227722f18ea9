package org.microdosing.evidence.table;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.HarmInPeople;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.QuestionsBorneOn;
import org.microdosing.evidence.model.Rater;
import org.microdosing.evidence.model.StudyEvidence;

/** What the codes of each finding tell: the adverse event, who rated, and questions of safety. */
@SuppressWarnings("EnumOrdinal") // questions are kept as bits
public final class MeasurementColumn {

  private static final int NO_EVENT = -1;

  private final int[] events;
  private final Numbering<AdverseEventTerm> terms = new Numbering<>();
  private final BitSet observed = new BitSet();
  private final BitSet harms = new BitSet();
  private final short[] questions;

  private MeasurementColumn(List<StudyEvidence> studies, int size) {
    events = new int[size];
    questions = new short[size];
    // Vocabularies hand out the same few objects, and comparing them takes longer.
    IdentityHashMap<AdverseEventTerm, Integer> numbers = new IdentityHashMap<>();
    int row = 0;
    for (StudyEvidence evidence : studies) {
      for (Finding finding : evidence.findings()) {
        Optional<AdverseEventTerm> event = evidence.vocabulary().adverseEvent(finding);
        events[row] = NO_EVENT;
        if (event.isPresent()) {
          events[row] = numbers.computeIfAbsent(event.get(), terms::numberOf);
        }
        observed.set(row, evidence.vocabulary().rater(finding).equals(Optional.of(Rater.OBSERVER)));
        harms.set(row, HarmInPeople.isShownBy(evidence.study(), finding));
        for (LongTermQuestion question :
            QuestionsBorneOn.by(evidence.study(), finding, evidence.vocabulary())) {
          questions[row] |= bit(question);
        }
        row++;
      }
    }
  }

  private static short bit(LongTermQuestion question) {
    return (short) (1 << question.ordinal());
  }

  static MeasurementColumn of(List<StudyEvidence> studies, int size) {
    return new MeasurementColumn(studies, size);
  }

  /** Returns the kinds of adverse event that rows name. */
  public List<AdverseEventTerm> terms() {
    return terms.values();
  }

  /** Returns the place of the kind of adverse event of a row among all; -1 if it names none. */
  public int event(int row) {
    return events[row];
  }

  /** Tells whether a clinician or observer rated. */
  public boolean isObserved(int row) {
    return observed.get(row);
  }

  /** Tells whether a row shows harm in people. */
  public boolean isHarmInPeople(int row) {
    return harms.get(row);
  }

  /** Returns the rows among some that bear on each question that is asked; never of animals. */
  public Map<LongTermQuestion, int[]> answers(List<LongTermQuestion> asked, int[] rows) {
    Map<LongTermQuestion, IntList> some = new EnumMap<>(LongTermQuestion.class);
    int any = 0;
    for (LongTermQuestion question : asked) {
      some.put(question, new IntList());
      any |= bit(question);
    }
    for (int row : rows) {
      if ((questions[row] & any) != 0) {
        for (Map.Entry<LongTermQuestion, IntList> own : some.entrySet()) {
          if ((questions[row] & bit(own.getKey())) != 0) {
            own.getValue().add(row);
          }
        }
      }
    }
    Map<LongTermQuestion, int[]> answers = new EnumMap<>(LongTermQuestion.class);
    for (Map.Entry<LongTermQuestion, IntList> own : some.entrySet()) {
      answers.put(own.getKey(), own.getValue().toArray());
    }
    return answers;
  }
}
