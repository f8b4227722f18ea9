package org.microdosing.evidence.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingRows;

/** The gaps found so far in the evidence on one question, and the findings to look at. */
final class Gaps {

  private final GapQuestion question;
  private final FindingRows direct;
  private final MicrodoseFindings micro;
  private final MicrodoseFindings placebo;
  private final List<Gap> found = new ArrayList<>();

  private Gaps(GapQuestion question, FindingRows direct) {
    this.question = question;
    this.direct = direct;
    this.micro = MicrodoseFindings.of(direct, question);
    this.placebo = micro.placeboControlled();
  }

  /** Takes what is direct evidence for a question. */
  static Gaps of(GapQuestion question, FindingRows direct) {
    return new Gaps(question, direct);
  }

  /** Returns what was found, the most severe first. */
  List<Gap> found() {
    return found.stream().sorted().toList();
  }

  GapQuestion question() {
    return question;
  }

  /** Returns what is direct evidence for the question, at any dose. */
  FindingRows direct() {
    return direct;
  }

  /** Returns the long-term questions of safety that no finding in people bears on. */
  List<LongTermQuestion> openQuestions() {
    return direct
        .columns()
        .measurements()
        .answers(LongTermQuestion.askedOf(question.substance()), direct.rows())
        .entrySet()
        .stream()
        .filter(answers -> answers.getValue().length == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Tells whether harms are asked about: not where only findings on one other kind of outcome were
   * selected.
   */
  boolean asksOfHarms() {
    if (question.substance().isPresent()) {
      return true;
    }
    FindingKinds kinds = direct.columns().kinds();
    List<OutcomeFamily> families = new ArrayList<>();
    for (int row : direct.rows()) {
      OutcomeFamily family = kinds.outcome(kinds.kindOf(row)).family();
      if (!families.contains(family)) {
        families.add(family);
      }
    }
    return families.size() != 1 || families.contains(OutcomeFamily.SAFETY);
  }

  /** Returns the findings in people at the doses asked about. */
  MicrodoseFindings micro() {
    return micro;
  }

  /** Returns those of them that are against placebo. */
  MicrodoseFindings placebo() {
    return placebo;
  }

  void add(GapKind kind, String statement, String query, long count, List<String> studies) {
    found.add(new Gap(kind, statement, query, count, studies));
  }
}
