package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.LazyList;

/**
 * How certain the records leave one about an outcome at a dose band, computed along the domains of
 * GRADE (Cochrane Handbook, chapter 14; Murad and others 2017 for evidence without a pooled
 * estimate), with a reason for every step.
 *
 * <p>This is a computation, not a GRADE assessment. A panel of people would still have to judge:
 *
 * <ul>
 *   <li>risk of bias study by study (allocation, selective reporting, carry-over in crossovers,
 *       analysis), of which records hold blinding, numbers, and judgements that others published;
 *   <li>how large the effects are, whether their intervals exclude what would matter to people, and
 *       whether sizes agree; this reads directions and numbers of people;
 *   <li>whether large effects, a gradient with dose or opposing biases raise certainty: nothing is
 *       ever raised here;
 *   <li>which outcomes matter, and whether a measure stands for them;
 *   <li>what silent trials measured;
 *   <li>whether steps overlap, so that one flaw counts twice.
 * </ul>
 *
 * <p>The limits (more than half of the people, 70 and 80 percent, 128 and 400 people) stand with
 * their sources in {@code docs/method.md}; other limits would move levels.
 *
 * @param outcome the outcome
 * @param band the dose band
 * @param level the level; {@link CertaintyLevel#NONE} if there is no evidence to judge
 * @param basis the kind of evidence that was judged
 * @param samples independent samples judged
 * @param participants the people that they compare, each once
 * @param atMost whether that number is only known to be no larger
 * @param studies ids of the studies judged
 * @param steps one step for each domain, in their order; empty without evidence
 * @param readings how the sources of the findings judged were read, which is in no step
 * @param outside findings about outcome and band that were left out: of a weaker kind of evidence,
 *     without direction or comparison, or beside a measure that goes first
 * @since 0.1
 */
public record Certainty(
    Outcome outcome,
    DoseBand band,
    CertaintyLevel level,
    EvidenceBasis basis,
    int samples,
    int participants,
    boolean atMost,
    List<String> studies,
    List<CertaintyStep> steps,
    ReadingCounts readings,
    int outside)
    implements JsonResult {

  /** Checks and copies the components. */
  public Certainty {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(basis, "basis");
    studies = LazyList.copyOf(studies);
    steps = List.copyOf(steps);
    Objects.requireNonNull(readings, "readings");
  }

  /**
   * Judges what rows of a table say of an outcome at a dose band. Rows may be narrowed before, for
   * example to a condition or to courses. The level of a mixture of substances is never above that
   * of the best of them alone.
   *
   * @param rows the rows
   * @param outcome the outcome
   * @param band the dose band
   * @return the certainty
   */
  @SuppressWarnings("exports") // made by summaries, which may see the table
  public static Certainty of(FindingRows rows, Outcome outcome, DoseBand band) {
    BodyOfEvidence body = BodyOfEvidence.of(rows, outcome, band);
    return of(body, MixtureLimit.on(DomainSteps.of(body), rows, body));
  }

  private static Certainty of(BodyOfEvidence body, List<CertaintyStep> steps) {
    PeopleCompared people = body.people(sample -> true);
    return new Certainty(
        body.outcome(),
        body.band(),
        DomainSteps.level(body, steps),
        body.basis(),
        body.samples().size(),
        people.people(),
        people.atMost(),
        body.studies(sample -> true),
        steps,
        body.readings(),
        body.outside());
  }

  /**
   * Returns the step of one domain.
   *
   * @param domain the domain
   * @return the change in levels, 0 if the domain lowers nothing or there is no evidence
   */
  public int change(CertaintyDomain domain) {
    return steps.stream().filter(s -> s.domain() == domain).mapToInt(CertaintyStep::change).sum();
  }

  /** Returns level, basis and every step with its reason, at most 100 columns wide. */
  @Override
  public String toString() {
    List<Block.Entry> entries = new ArrayList<>();
    if (basis == EvidenceBasis.NONE) {
      return page(new Block.Paragraph(Line.of(nothing())));
    }
    entries.add(
        Block.Entry.of(
            "starts " + basis.start().label(),
            Line.of(
                    basis.label()
                        + ", "
                        + Phrases.samples(samples)
                        + (participants > 0 ? " with " + people().inWords() : "")
                        + ": ")
                .studies(studies)));
    steps.forEach(
        step -> entries.add(Block.Entry.of(step.domain().label(), Line.of(step.words()))));
    entries.add(Block.Entry.of("read", Line.of(readings + ", which is in no step")));
    if (outside > 0) {
      entries.add(
          Block.Entry.of(
              "not judged",
              Line.of(
                  Phrases.findings(outside)
                      + " of weaker kinds, without direction or comparison, or beside a measure that"
                      + " goes first")));
    }
    return page(new Block.Entries(entries));
  }

  /**
   * Returns the people compared, with what is known of their number.
   *
   * @return their number, 0 if none is known
   */
  public PeopleCompared people() {
    return new PeopleCompared(participants, atMost);
  }

  private String nothing() {
    return outside == 0
        ? "No finding is about it."
        : Phrases.count(outside, "finding is", "findings are")
            + " about it, without direction or without a comparison that could tell.";
  }

  private String page(Block what) {
    String heading =
        "Certainty about " + outcome.label() + ", " + band.label() + ": " + level.label();
    return Page.text(List.of(new Block.Heading(2, heading), what)).stripTrailing();
  }
}
