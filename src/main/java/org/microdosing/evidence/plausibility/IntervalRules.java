package org.microdosing.evidence.plausibility;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue.Relation;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;

/** Intervals against their estimates and p values, ratios on the logarithmic scale. */
final class IntervalRules implements FindingRule {

  /** An estimate may lie so far from the middle, as a share of half the width. */
  private static final double ASYMMETRY = 0.2;

  /** What models do besides may change a p value by such a factor. */
  private static final double APPROXIMATION = 3;

  /** People of a study that states no number: so many that t and normal agree. */
  private static final int LARGE_SAMPLE = 1000;

  @Override
  public void check(CheckedStudy checked, Finding finding, FindingLog log) {
    OptionalInt people = finding.compared().isPresent() ? finding.compared() : finding.people();
    int most =
        people.orElseGet(() -> checked.study().participants().counted().orElse(LARGE_SAMPLE));
    finding
        .statistic()
        .ifPresent(statistic -> checkStatistic(statistic, Math.max(most - 1, 1), log));
    for (int i = 0; i < finding.groups().size(); i++) {
      Group group = finding.groups().get(i);
      String place = "/groups/" + i + "/interval";
      if (group.interval().isPresent()) {
        OptionalDouble middle = group.mean().isPresent() ? group.mean() : group.median();
        if (middle.isEmpty() && !group.hasProportion()) {
          log.warn(
              PlausibilityRule.INTERVAL_WITHOUT_ESTIMATE,
              place,
              "an interval " + group.interval().get() + " without mean or median");
        } else if (middle.isPresent()) {
          contains(group.interval().get(), middle.getAsDouble(), place, log);
        }
      }
    }
  }

  private static void checkStatistic(Statistic statistic, int df, FindingLog log) {
    if (statistic.interval().isEmpty()) {
      checkStandardError(statistic, df, log);
      return;
    }
    Interval interval = statistic.interval().get();
    String place = "/statistic/interval";
    if (statistic.value().isEmpty()) {
      log.warn(
          PlausibilityRule.INTERVAL_WITHOUT_ESTIMATE,
          place,
          "an interval " + interval + " without the value that it belongs to");
      return;
    }
    double value = statistic.value().getAsDouble();
    if (contains(interval, value, place, log) && interval.isBounded()) {
      EstimateScale.of(statistic.type())
          .ifPresent(scale -> checkShape(statistic, interval, value, scale, df, log));
    }
  }

  private static boolean contains(Interval interval, double value, String place, FindingLog log) {
    double half = new RoundedNumber(value).half();
    if (interval.low() - half <= value && value <= interval.high() + half) {
      return true;
    }
    log.warn(
        PlausibilityRule.INTERVAL_AGAINST_ESTIMATE,
        place,
        interval + " does not contain " + Numbers.plain(value));
    return false;
  }

  private static void checkShape(
      Statistic statistic,
      Interval interval,
      double value,
      EstimateScale scale,
      int df,
      FindingLog log) {
    if (!scale.has(interval.low()) || !scale.has(value)) {
      return;
    }
    double low = scale.of(interval.low());
    double high = scale.of(interval.high());
    double middle = (low + high) / 2;
    double half = (high - low) / 2;
    double rounding =
        scale.rounding(interval.low(), interval.high(), value)
            + scale.rounding(interval.high(), interval.low(), value)
            + scale.rounding(value, interval.low(), interval.high());
    double off = Math.abs(scale.of(value) - middle);
    if (off > ASYMMETRY * half + rounding) {
      log.warn(
          PlausibilityRule.INTERVAL_ASYMMETRIC,
          "/statistic/interval",
          interval + " is not symmetric about " + Numbers.plain(value) + scale.words());
      return;
    }
    checkP(
        statistic,
        ExpectedP.of(Math.abs(scale.of(value)), rounding, half, interval.level(), df),
        interval.toString(),
        log);
  }

  private static void checkStandardError(Statistic statistic, int df, FindingLog log) {
    if (statistic.value().isPresent()
        && statistic.standardError().isPresent()
        && statistic.standardError().getAsDouble() > 0
        && isDifference(statistic.type())) {
      double value = statistic.value().getAsDouble();
      double error = statistic.standardError().getAsDouble();
      double rounding = RoundedNumber.beside(value, error).half();
      checkP(
          statistic,
          ExpectedP.of(Math.abs(value), rounding, error, df),
          "a standard error of " + Numbers.plain(error),
          log);
    }
  }

  private static boolean isDifference(StatisticType type) {
    return EstimateScale.of(type).filter(scale -> scale == EstimateScale.PLAIN).isPresent();
  }

  private static void checkP(Statistic statistic, PRange expected, String found, FindingLog log) {
    if (statistic.pValue().isEmpty()
        || statistic.relation() != Relation.EQUAL
        || statistic.type() == StatisticType.MEAN
        || expected.wider(APPROXIMATION).allows(statistic.pValue().get())) {
      return;
    }
    log.warn(
        PlausibilityRule.P_AGAINST_INTERVAL,
        "/statistic/p",
        Numbers.plain(statistic.value().getAsDouble())
            + " with "
            + found
            + " gives "
            + expected
            + ", found "
            + statistic.pValue().get());
  }
}
