package org.microdosing.evidence.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.table.FindingRows;

/** The gaps found so far in the evidence on one substance, and the findings to look at. */
final class Gaps {

  private final Substance substance;
  private final FindingRows direct;
  private final MicrodoseFindings micro;
  private final MicrodoseFindings placebo;
  private final List<Gap> found = new ArrayList<>();

  private Gaps(Substance substance, FindingRows direct) {
    this.substance = substance;
    this.direct = direct;
    this.micro = MicrodoseFindings.of(direct, substance.id());
    this.placebo = micro.placeboControlled();
  }

  /** Takes what is direct evidence for a substance. */
  static Gaps of(Substance substance, FindingRows direct) {
    return new Gaps(substance, direct);
  }

  Substance substance() {
    return substance;
  }

  /** Returns what is direct evidence for the substance, at any dose. */
  FindingRows direct() {
    return direct;
  }

  /** Returns the long-term questions of safety that no finding in people bears on. */
  List<LongTermQuestion> openQuestions() {
    return direct
        .columns()
        .measurements()
        .answers(LongTermQuestion.askedOf(Optional.of(substance)), direct.rows())
        .entrySet()
        .stream()
        .filter(answers -> answers.getValue().length == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the findings in people at microdoses. */
  MicrodoseFindings micro() {
    return micro;
  }

  /** Returns those of them that are against placebo. */
  MicrodoseFindings placebo() {
    return placebo;
  }

  /** Returns the question that summarises the substance. */
  String summary() {
    return "library.summarise(\"" + substance.id() + "\")";
  }

  /** Returns what was found, the most severe first. */
  List<Gap> found() {
    return found.stream().sorted().toList();
  }

  void add(GapKind kind, String statement, String query, long count, List<String> studies) {
    found.add(new Gap(kind, statement, query, count, studies));
  }
}
