package org.microdosing.evidence.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Term;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.FindingRows;

/**
 * Finds what the evidence on one substance lacks. Every rule is a question to the library; a gap
 * states the question and its answer.
 */
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

  /** Returns the gaps in what is direct evidence for a substance, the most severe first. */
  static List<Gap> of(Substance substance, FindingRows direct) {
    Gaps gaps = new Gaps(substance, direct);
    if (direct.numbers().length == 0) {
      gaps.add(
          GapKind.NO_STUDY,
          "No study gives " + Phrases.inSentence(substance.name()) + ".",
          "library.studies().substance(\"" + substance.id() + "\").count()",
          0,
          List.of());
    } else {
      TrialGaps.find(gaps);
      MeasurementGaps.find(gaps);
    }
    return gaps.found.stream().sorted().toList();
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
    return OpenQuestions.of(direct);
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

  void add(GapKind kind, String statement, String query, long count, List<String> studies) {
    found.add(new Gap(kind, statement, query, count, studies));
  }

  static String labels(Collection<? extends Term> terms) {
    return terms.stream().map(Term::label).collect(Collectors.joining(", "));
  }

  static String constants(String type, Collection<? extends Term> terms) {
    return terms.stream().map(t -> type + "." + t.name()).collect(Collectors.joining(", "));
  }
}
