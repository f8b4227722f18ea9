package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.summary.FollowUp;

/**
 * What this library holds on a question, in one screen.
 *
 * <p>Direct evidence answers exactly the question: a course of microdoses against placebo, in the
 * people asked about. Near evidence says in each row what differs. Results without a control,
 * harms, what is not known and what is coming stand apart. It reports evidence and gives no advice.
 *
 * @since 0.2
 */
public final class Answer implements JsonResult {

  private final Question question;
  private final List<Substance> substances;
  private final Optional<DataVersion> version;
  private final Optional<InclusionRule> inclusionRule;
  private final List<AnswerRow> direct;
  private final List<AnswerRow> near;
  private final List<AnswerRow> withoutControl;
  private final List<CourseTrial> trials;
  private final Map<Outcome, Certainty> certainty;
  private final Map<Outcome, Certainty> certaintyInAnybody;
  private final List<HarmLine> harms;
  private final List<LongTermQuestion> open;
  private final FollowUp followUp;
  private final List<ComingTrial> registered;
  private final int fullDoseSamples;

  private Answer(
      Question question,
      List<Substance> substances,
      StudyQuery studies,
      EvidenceContext context,
      Optional<DataVersion> version) {
    AnswerFinder finder = new AnswerFinder(question, substances, studies);
    this.question = question;
    this.substances = List.copyOf(substances);
    this.version = version;
    this.inclusionRule = context.inclusionRule();
    AnswerRows rows = new AnswerRows(question, substances, studies);
    List<AnswerRow> controlled = rows.find(true);
    this.direct = rows(controlled, true);
    this.near = rows(controlled, false);
    this.withoutControl = rows.find(false);
    this.trials = finder.trials();
    this.certainty = finder.certainty(false);
    this.certaintyInAnybody = finder.certainty(true);
    this.harms = finder.harms();
    this.open = finder.open();
    this.followUp = finder.againstPlacebo();
    this.registered = finder.coming();
    this.fullDoseSamples = finder.fullDoseSamples();
  }

  private static List<AnswerRow> rows(List<AnswerRow> all, boolean direct) {
    List<AnswerRow> some = new ArrayList<>();
    for (AnswerRow row : all) {
      if (row.differences().isEmpty() == direct) {
        some.add(row);
      }
    }
    return Collections.unmodifiableList(some);
  }

  /**
   * Answers a question; programs ask a library instead.
   *
   * @param question the question
   * @param substances the substances that it asks about
   * @param studies all studies of a library
   * @param context what stands around them
   * @param version the version of the data, where it states one
   * @return the answer
   */
  public static Answer of(
      Question question,
      List<Substance> substances,
      StudyQuery studies,
      EvidenceContext context,
      Optional<DataVersion> version) {
    return new Answer(
        Objects.requireNonNull(question, "question"), substances, studies, context, version);
  }

  /**
   * Returns what was asked.
   *
   * @return the question
   */
  public Question question() {
    return question;
  }

  /**
   * Returns the substances asked about.
   *
   * @return the substances, in the order asked
   */
  public List<Substance> substances() {
    return substances;
  }

  /**
   * Returns what answers exactly the question.
   *
   * @return one row for each sample and outcome, those of most people first
   */
  public List<AnswerRow> direct() {
    return direct;
  }

  /**
   * Returns what comes near, against a control.
   *
   * @return one row for each sample, outcome and regimen; the smallest differences first
   */
  public List<AnswerRow> near() {
    return near;
  }

  /**
   * Returns what was seen without a control: against baseline, other days or other people. Time and
   * expectation could do the same.
   *
   * @return the rows, sorted like those against a control
   */
  public List<AnswerRow> withoutControl() {
    return withoutControl;
  }

  /**
   * Returns how sure the direct evidence leaves one of the first outcome asked about.
   *
   * @return the certainty, of level none where there is no direct evidence
   */
  public Certainty certainty() {
    return certainty(question.outcomes().iterator().next());
  }

  /**
   * Returns how sure the direct evidence leaves one of an outcome.
   *
   * @param outcome an outcome asked about
   * @return the certainty, of level none where there is no direct evidence
   * @throws IllegalArgumentException if the question is not about it
   */
  public Certainty certainty(Outcome outcome) {
    return asked(certainty, outcome);
  }

  /**
   * Returns how sure courses of microdoses leave one of an outcome, whoever took them.
   *
   * @param outcome an outcome asked about
   * @return the certainty
   * @throws IllegalArgumentException if the question is not about it
   */
  public Certainty certaintyInAnybody(Outcome outcome) {
    return asked(certaintyInAnybody, outcome);
  }

  private Certainty asked(Map<Outcome, Certainty> some, Outcome outcome) {
    Certainty known = some.get(outcome);
    if (known == null) {
      throw new IllegalArgumentException("the question is not about " + outcome.label());
    }
    return known;
  }

  /**
   * Returns what was counted of harms at microdoses against placebo, in anybody.
   *
   * @return one line for each sample
   */
  public List<HarmLine> harms() {
    return harms;
  }

  /**
   * Returns what no finding of this library tells.
   *
   * @return the gaps in words, the one that the question is about first
   */
  public List<String> unknown() {
    return UnknownWords.of(this);
  }

  /**
   * Returns registered trials of microdoses without results in this library.
   *
   * @return the trials, those in the people asked about first
   */
  public List<ComingTrial> registered() {
    return registered;
  }

  /**
   * Returns the trials with results that compare what is asked with placebo in the people asked
   * about, whatever they tell of the outcomes.
   *
   * @return the trials, by their ids
   */
  public List<CourseTrial> trials() {
    return trials;
  }

  /** Returns the long-term questions of safety that no finding at microdoses bears on. */
  List<LongTermQuestion> open() {
    return Collections.unmodifiableList(open);
  }

  /** Returns how long people were followed on a course against placebo. */
  FollowUp followUp() {
    return followUp;
  }

  /** Returns how many samples had full doses. */
  int fullDoseSamples() {
    return fullDoseSamples;
  }

  Optional<InclusionRule> inclusionRule() {
    return inclusionRule;
  }

  /** Returns the version of the data, empty where it states none. */
  Optional<DataVersion> version() {
    return version;
  }

  /**
   * Returns the answer as Markdown.
   *
   * @return the page
   */
  public String toMarkdown() {
    return Page.markdown(AnswerPage.blocks(this));
  }

  /**
   * Returns the answer as one HTML file that needs nothing else.
   *
   * @return the file
   */
  public String toHtml() {
    return Page.html(question.toString(), AnswerPage.blocks(this));
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(AnswerForm.of(this));
  }

  /** Returns the answer as plain text: at most 45 lines of at most 100 columns. */
  @Override
  public String toString() {
    return Page.text(AnswerPage.blocks(this));
  }
}
