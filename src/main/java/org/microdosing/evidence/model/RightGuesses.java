package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Shares;

/**
 * How many guesses of what people had been given were right, in one arm or in all arms together.
 *
 * @param finding the finding that tells it
 * @param arm label of the arm; empty for all arms together
 * @param control whether the arm is what the finding compares with
 * @param share the share of right guesses, from 0 to 1
 * @param right right guesses; empty where only the share is given
 * @param total all guesses; empty where only the share is given
 * @since 0.2
 */
public record RightGuesses(
    Finding finding,
    Optional<String> arm,
    boolean control,
    double share,
    OptionalDouble right,
    OptionalDouble total) {

  /** The instrument whose proportion is that of correct guesses. */
  private static final String CORRECT_GUESSES = "capsule-guess";

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the share is not between 0 and 1
   */
  public RightGuesses {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(total, "total");
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("no share: " + share);
    }
  }

  /**
   * Reads one finding about guesses.
   *
   * @param study the study
   * @param finding one of its findings
   * @return each arm that has counts, else all arms together; empty if the finding does not tell a
   *     share of right guesses
   */
  public static List<RightGuesses> of(Study study, Finding finding) {
    if (!isAboutThem(finding)) {
      return List.of();
    }
    List<RightGuesses> arms = new ArrayList<>();
    for (Group group : finding.groups()) {
      if (group.hasProportion()) {
        double right = group.events().orElseThrow();
        double total = group.total().orElseThrow();
        String id = group.arm().id();
        arms.add(
            new RightGuesses(
                finding,
                Optional.of(study.arm(id).map(Arm::label).orElse(id)),
                finding.versus().arm().filter(id::equals).isPresent(),
                right / total,
                OptionalDouble.of(right),
                OptionalDouble.of(total)));
      }
    }
    return arms.isEmpty() ? together(finding) : List.copyOf(arms);
  }

  /** Tells whether a finding counts guesses that were right, and not guesses of one thing. */
  static boolean isAboutThem(Finding finding) {
    Optional<Measurement> measured = finding.measurement();
    return measured.isPresent()
        && measured.get().metric() == Metric.PROPORTION
        && measured.get().instrument().equals(Optional.of(CORRECT_GUESSES));
  }

  private static List<RightGuesses> together(Finding finding) {
    return finding.statistic().flatMap(RightGuesses::share).stream()
        .map(
            share ->
                new RightGuesses(
                    finding,
                    Optional.empty(),
                    false,
                    share,
                    OptionalDouble.empty(),
                    OptionalDouble.empty()))
        .toList();
  }

  /** Returns the share that a statistic is, from 0 to 1; empty if it is none. */
  static Optional<Double> share(Statistic statistic) {
    if (statistic.value().isEmpty()) {
      return Optional.empty();
    }
    double value = statistic.value().getAsDouble();
    double share = statistic.type() == StatisticType.PERCENTAGE ? value / 100 : value;
    boolean isShare =
        statistic.type() == StatisticType.PERCENTAGE
            || statistic.type() == StatisticType.PROPORTION;
    return isShare && share >= 0 && share <= 1 ? Optional.of(share) : Optional.empty();
  }

  /**
   * Returns Wilson's interval of the share, as if every guess were independent of the others.
   *
   * @return the interval at 95 percent; empty where only the share is given
   */
  public Optional<Interval> interval() {
    return right.isPresent() && total.isPresent()
        ? Optional.of(Shares.wilson(right.getAsDouble(), total.getAsDouble()))
        : Optional.empty();
  }

  /** Returns the counts, else the share. */
  @Override
  public String toString() {
    return right.isPresent() && total.isPresent()
        ? Numbers.plain(right.getAsDouble()) + "/" + Numbers.plain(total.getAsDouble())
        : Numbers.significantPercent(share, 3);
  }
}
