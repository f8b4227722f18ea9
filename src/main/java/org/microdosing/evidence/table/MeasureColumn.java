package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * What the words of the measure of each finding tell. Few measures recur in many findings, so each
 * is read once.
 */
@SuppressWarnings("EnumOrdinal") // facts are kept as small numbers
public final class MeasureColumn {

  private static final LongTermQuestion[] QUESTIONS = LongTermQuestion.values();

  private final int[] number;
  private final List<MeasureWords> words = new ArrayList<>();
  private final byte[] questions;

  private MeasureColumn(List<StudyEvidence> studies, Finding[] findings, FindingTimes times) {
    number = new int[findings.length];
    questions = new byte[findings.length];
    Numbering<String> measures = new Numbering<>();
    int row = 0;
    for (StudyEvidence evidence : studies) {
      for (int i = 0; i < evidence.findings().size(); i++, row++) {
        number[row] = measures.numberOf(findings[row].measure());
        if (number[row] == words.size()) {
          words.add(MeasureWords.of(findings[row].measure()));
        }
        if (evidence.study().isHuman()) {
          questions[row] = (byte) questions(findings[row], wordsOf(row), times.days(row));
        }
      }
    }
  }

  public static MeasureColumn of(
      List<StudyEvidence> studies, Finding[] findings, FindingTimes times) {
    return new MeasureColumn(studies, findings, times);
  }

  private static int questions(Finding finding, MeasureWords words, double days) {
    Set<LongTermQuestion> named = words.questions();
    int questions = 0;
    for (LongTermQuestion question : QUESTIONS) {
      if (question.concerns(finding.outcome(), named.contains(question), days)) {
        questions |= 1 << question.ordinal();
      }
    }
    return questions;
  }

  public MeasureWords wordsOf(int row) {
    return words.get(number[row]);
  }

  /** Returns the long-term questions that a row bears on, one bit for each; 0 for animals. */
  public int questions(int row) {
    return questions[row];
  }
}
