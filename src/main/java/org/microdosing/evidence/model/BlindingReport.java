package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Shares;

/**
 * What one placebo-controlled study of people reports of guessing and expectancy.
 *
 * <p>A finding about guesses tells that blinding was broken when
 *
 * <ol>
 *   <li>it has a direction other than no difference and mixed (noticing the drug more under it,
 *       guessing above chance), or none and the source calls the result significant;
 *   <li>without a direction, its counts of correct guesses (a proportion by the instrument {@code
 *       capsule-guess}) in two arms give a mean Bang index (Bang and others 2004, Control Clin
 *       Trials 25, 143-156) whose 95 percent interval lies above 0. The mean over both arms is 0
 *       whenever people merely prefer one answer;
 *   <li>without counts, Wilson's interval of the share of correct guesses lies above one half.
 * </ol>
 *
 * <p>No difference, or an interval that reaches chance, tells that it held. One broken finding
 * makes the study broken, else one that held makes it held. Associations and cues are listed but
 * not judged. The whole study is read, not only the findings that a question selected.
 *
 * @param study id of the study
 * @param status what the findings add up to
 * @param guesses findings about guesses and noticing
 * @param decisive those of them that the status rests on
 * @param expectancy findings about expectations
 * @since 0.1
 */
public record BlindingReport(
    String study,
    BlindingStatus status,
    List<Finding> guesses,
    List<Finding> decisive,
    List<Finding> expectancy) {

  /** Copies the lists. */
  public BlindingReport {
    guesses = List.copyOf(guesses);
    decisive = List.copyOf(decisive);
    expectancy = List.copyOf(expectancy);
  }

  /**
   * Tells whether the study reports anything about expectations.
   *
   * @return true if so
   */
  public boolean reportsExpectancy() {
    return !expectancy.isEmpty();
  }

  /**
   * Reads one study.
   *
   * @param study the study
   * @return what it reports
   */
  public static BlindingReport of(Study study) {
    BlindingStatus status = statusOf(study);
    List<Finding> guesses = about(study, Outcome.BLINDING_INTEGRITY);
    List<Finding> decisive = new ArrayList<>(guesses.size());
    for (Finding guess : guesses) {
      if (status(study, guess) == status) {
        decisive.add(guess);
      }
    }
    return new BlindingReport(
        study.id(), status, guesses, decisive, about(study, Outcome.EXPECTANCY));
  }

  /**
   * Returns what the findings of a study add up to.
   *
   * @param study the study
   * @return the least favourable status that a finding shows
   */
  public static BlindingStatus statusOf(Study study) {
    BlindingStatus least = BlindingStatus.NOT_MEASURED;
    for (Finding finding : study.findings()) {
      if (finding.outcome() == Outcome.BLINDING_INTEGRITY) {
        least = least.and(status(study, finding));
      }
    }
    return least == BlindingStatus.NOT_MEASURED ? byReporting(study.reporting().blinding()) : least;
  }

  /**
   * What is known of a study without a finding about guesses; reported without a figure is unclear.
   */
  private static BlindingStatus byReporting(ReportingStatus status) {
    return switch (status) {
      case REPORTED -> BlindingStatus.UNCLEAR;
      case NOT_REPORTED -> BlindingStatus.NOT_MEASURED;
      case NOT_READ -> BlindingStatus.NOT_READ;
    };
  }

  private static List<Finding> about(Study study, Outcome outcome) {
    List<Finding> some = List.of();
    for (Finding finding : study.findings()) {
      if (finding.outcome() == outcome) {
        some = some.isEmpty() ? new ArrayList<>() : some;
        some.add(finding);
      }
    }
    return some;
  }

  private static BlindingStatus status(Study study, Finding finding) {
    if (finding.versus().kind() == ComparisonKind.ASSOCIATION) {
      return BlindingStatus.UNCLEAR;
    }
    if (finding.direction().isPresent()) {
      Direction direction = finding.direction().get();
      return switch (direction) {
        case NO_DIFFERENCE -> BlindingStatus.HELD;
        case MIXED, NOT_READ -> BlindingStatus.UNCLEAR;
        default -> BlindingStatus.BROKEN;
      };
    }
    if (finding.significant().isPresent()) {
      return finding.significant().get() ? BlindingStatus.BROKEN : BlindingStatus.HELD;
    }
    Optional<Interval> excess = excess(study, finding);
    if (excess.isEmpty()) {
      return BlindingStatus.UNCLEAR;
    }
    return excess.get().low() > 0 ? BlindingStatus.BROKEN : BlindingStatus.HELD;
  }

  /** Returns the interval of what correct guesses exceed chance by. */
  private static Optional<Interval> excess(Study study, Finding finding) {
    if (!RightGuesses.isAboutThem(finding)) {
      return Optional.empty();
    }
    List<Group> arms = new ArrayList<>();
    for (Group group : finding.groups()) {
      if (group.hasProportion()) {
        arms.add(group);
      }
    }
    if (arms.size() == 2) {
      Group one = arms.get(0);
      Group two = arms.get(1);
      double wrong = two.total().orElseThrow() - two.events().orElseThrow();
      return Optional.of(
          Shares.difference(
              one.events().orElseThrow(),
              one.total().orElseThrow(),
              wrong,
              two.total().orElseThrow()));
    }
    int people = study.participants().counted().orElse(0);
    Optional<Double> share =
        finding.statistic().isPresent()
            ? RightGuesses.share(finding.statistic().get())
            : Optional.empty();
    if (share.isEmpty() || people == 0) {
      return Optional.empty();
    }
    Interval right = Shares.wilson(share.get() * people, people);
    return Optional.of(Interval.of95(right.low() - 0.5, right.high() - 0.5));
  }

  /** Returns the study with what it reports, on one line. */
  @Override
  public String toString() {
    return study + ": " + status.label() + (reportsExpectancy() ? "; reports on expectancy" : "");
  }
}
