package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.LazyList;
import org.microdosing.evidence.table.QuestionCell;
import org.microdosing.evidence.table.SampleVotes;

/**
 * Synthesis without meta-analysis of one question: an outcome, a kind of comparison and a dose band
 * (Cochrane Handbook, chapter 12; Campbell and others 2020, BMJ 368, l6890).
 *
 * <p>Each independent sample has one {@linkplain SampleVote vote}. The {@linkplain #signTest() sign
 * test} sets samples that improved against samples that worsened. Samples that found no difference,
 * or whose findings conflict, show neither and are no votes in it (section 12.4.2.3); they stand
 * beside it, and {@link #sensitivity()} counts each of them half for and half against. More and
 * less of something that is neither better nor worse is counted but never taken for a benefit.
 * Findings without comparison, such as associations, are not synthesised.
 *
 * @param outcome the outcome
 * @param contrast what was compared with
 * @param band the dose band
 * @param votes one vote for each sample, at least one, in the order of the samples
 * @since 0.1
 */
public record DirectionSynthesis(
    Outcome outcome, Contrast contrast, DoseBand band, List<SampleVote> votes)
    implements JsonResult {

  /**
   * Copies the votes.
   *
   * @throws IllegalArgumentException if there are none
   */
  public DirectionSynthesis {
    votes = LazyList.copyOf(votes);
    if (votes.isEmpty()) {
      throw new IllegalArgumentException("a synthesis needs votes");
    }
  }

  /** Answers every question of studies that are sorted by id, each once. */
  static List<DirectionSynthesis> of(List<StudyEvidence> evidence) {
    return of(FindingRows.of(evidence));
  }

  static List<DirectionSynthesis> of(FindingRows rows) {
    List<DirectionSynthesis> questions = new ArrayList<>();
    for (QuestionCell cell : rows.cells()) {
      if (cell.contrast() != Contrast.NONE) {
        SampleVotes votes = cell.votes();
        if (votes.count() > 0) {
          questions.add(
              new DirectionSynthesis(
                  cell.outcome(),
                  cell.contrast(),
                  cell.band(),
                  new VoteList(rows.columns(), votes)));
        }
      }
    }
    return List.copyOf(questions);
  }

  /**
   * Returns the samples that vote one way.
   *
   * @param direction the direction; {@link Direction#MIXED} for samples whose findings conflict
   * @return their number
   */
  public int count(Direction direction) {
    return votes instanceof VoteList counted
        ? counted.count(direction)
        : (int) votes.stream().filter(v -> v.direction() == direction).count();
  }

  /**
   * Returns the samples.
   *
   * @return their number, whatever they vote
   */
  public int samples() {
    return votes.size();
  }

  /**
   * Returns the people of the samples, each once.
   *
   * @return their number; samples without a number, and animals, add nobody
   */
  public int participants() {
    return votes instanceof VoteList counted
        ? counted.participants()
        : votes.stream().mapToInt(v -> v.people().orElse(0)).sum();
  }

  /**
   * Tells whether the people are only known to be no more.
   *
   * @return true if the number of any sample is only known to be no larger
   * @since 0.2
   */
  public boolean isAtMost() {
    return votes instanceof VoteList counted
        ? counted.isAtMost()
        : votes.stream().anyMatch(SampleVote::atMost);
  }

  /**
   * Returns the sign test of samples that improved against samples that worsened.
   *
   * @return empty with fewer than {@link SignTest#LEAST_VOTES} such samples, of which it can say
   *     nothing
   */
  public Optional<SignTest> signTest() {
    return test(0);
  }

  /**
   * Returns the same test with every sample that found no difference, or whose findings conflict,
   * counted half for and half against.
   *
   * @return empty with fewer than {@link SignTest#LEAST_VOTES} samples to count
   */
  public Optional<SignTest> sensitivity() {
    return test(undecided() / 2.0);
  }

  /**
   * Returns the samples that show neither better nor worse.
   *
   * @return the number of samples that found no difference or conflict; those whose direction was
   *     not read are none of them
   */
  public int undecided() {
    return count(Direction.NO_DIFFERENCE) + count(Direction.MIXED);
  }

  private Optional<SignTest> test(double eachWay) {
    double favouring = count(Direction.IMPROVED) + eachWay;
    double against = count(Direction.WORSENED) + eachWay;
    return favouring + against >= SignTest.LEAST_VOTES
        ? Optional.of(new SignTest(favouring, against))
        : Optional.empty();
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(DirectionForm.of(this));
  }

  /** Returns the question, the votes and the sign test with its sensitivity, on up to 3 lines. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(outcome.label())
            .append(", ")
            .append(band.label())
            .append(", ")
            .append(contrast.label())
            .append(": ")
            .append(tally());
    signTest().ifPresent(t -> text.append("\n  improved against worsened: ").append(t));
    if (signTest().isPresent() && undecided() > 0) {
      sensitivity().ifPresent(t -> text.append("\n  undecided halved: ").append(t));
    }
    return text.toString();
  }

  /** Returns the votes in words, for example {@code 2 improved, 1 conflicting (3 samples)}. */
  private String tally() {
    String people =
        participants() > 0 ? ", " + new PeopleCompared(participants(), isAtMost()).inWords() : "";
    return CertaintySection.votes(this) + " (" + Phrases.samples(samples()) + people + ")";
  }

  /** Returns what it is counted with on a page. */
  DoseComparison comparison() {
    return DoseComparison.of(band, contrast);
  }
}
