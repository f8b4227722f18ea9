package org.microdosing.evidence.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;

/**
 * Reported values against bounds, against the figures of their groups, and against what is usual.
 */
final class ValueRules implements FindingRule {

  private static final double LARGE = 2;

  /** Logarithm of a ratio as large as 2 standard deviations (times pi by root 3). */
  private static final double LARGE_LOG_RATIO = LARGE * Math.PI / Math.sqrt(3);

  private static final double PERCENT_OFF = 1.0;
  private static final double TIMES_OFF = 2;

  /** Adjustment for covariates seldom moves a difference by more standard deviations. */
  private static final double ADJUSTMENT = 0.3;

  @Override
  public void check(CheckedStudy checked, Finding finding, FindingLog log) {
    Optional<Statistic> statistic = finding.statistic().filter(s -> s.value().isPresent());
    if (statistic.isPresent()) {
      checkPercentage(finding, statistic.get(), log);
      checkAgainstGroups(finding, statistic.get(), log);
    }
    if (statistic.isEmpty() || !isReportedLarge(statistic.get(), log)) {
      checkComputedSize(finding, log);
    }
  }

  private static void checkPercentage(Finding finding, Statistic statistic, FindingLog log) {
    double value = statistic.value().orElseThrow();
    if (statistic.type() != StatisticType.PERCENTAGE) {
      return;
    }
    boolean share =
        finding.measurement().map(Measurement::metric).filter(Metric::isShare).isPresent();
    if (Math.abs(value) > 100 || (share && value < 0 && finding.versus().arm().isEmpty())) {
      log.warn(PlausibilityRule.PERCENTAGE, "/statistic/value", Numbers.plain(value) + " per cent");
    }
  }

  private static void checkAgainstGroups(Finding finding, Statistic statistic, FindingLog log) {
    double value = statistic.value().orElseThrow();
    List<Double> given = given(finding, statistic.type());
    boolean percent = statistic.type() == StatisticType.PERCENTAGE;
    double slack =
        new RoundedNumber(value).half()
            + (percent ? PERCENT_OFF : 0)
            + ArmPair.in(finding).map(p -> adjustment(p, statistic.type())).orElse(0.0);
    if (given.isEmpty() || given.stream().anyMatch(g -> isNear(value, g, percent, slack))) {
      return;
    }
    log.warn(
        PlausibilityRule.VALUE_AGAINST_GROUPS,
        "/statistic/value",
        statistic.type().label()
            + " "
            + Numbers.plain(value)
            + ", but the groups give "
            + String.join(" or ", given.stream().map(g -> Numbers.significant(g, 3)).toList()));
  }

  /** What adjustment and rounding may make of a difference of means. */
  private static double adjustment(ArmPair pair, StatisticType type) {
    if (type != StatisticType.MEAN_DIFFERENCE || !pair.hasMeans()) {
      return 0;
    }
    double sd = Math.min(pair.arm().sd().orElse(0), pair.versus().sd().orElse(0));
    return pair.rounding() + ADJUSTMENT * sd;
  }

  /** Signs depend on how a source subtracts; adjustment may halve or double a difference. */
  private static boolean isNear(double value, double given, boolean percent, double slack) {
    double size = Math.abs(value);
    double other = Math.abs(given);
    return percent
        ? Math.abs(size - other) <= slack
        : Math.abs(size - other) <= slack
            || (size <= other * TIMES_OFF + slack && other <= size * TIMES_OFF + slack);
  }

  /** The values that the groups give for a kind of statistic; none where they do not tell. */
  private static List<Double> given(Finding finding, StatisticType type) {
    Optional<ArmPair> pair = ArmPair.in(finding);
    List<Double> given = new ArrayList<>();
    switch (type) {
      case PERCENTAGE -> {
        if (finding.groups().stream().allMatch(ValueRules::hasShare)) {
          given.addAll(percentages(finding.groups()));
        }
      }
      case MEAN ->
          finding.groups().stream()
              .flatMap(g -> Stream.of(g.mean(), g.median()))
              .flatMapToDouble(OptionalDouble::stream)
              .forEach(given::add);
      case MEAN_DIFFERENCE ->
          pair.filter(ArmPair::hasMeans).ifPresent(p -> given.add(p.meanDifference()));
      case HEDGES_G, COHEN_D -> pair.flatMap(ValueRules::standardised).ifPresent(given::add);
      case ODDS_RATIO, RISK_RATIO ->
          pair.filter(ArmPair::hasProportions)
              .flatMap(p -> ratio(p, type))
              .ifPresent(
                  r -> {
                    given.add(r);
                    given.add(1 / r);
                  });
      default -> {}
    }
    return given;
  }

  private static boolean hasShare(Group group) {
    return group.hasProportion() && group.total().orElseThrow() > 0;
  }

  /** The share of each group, of two their difference, and that of all together. */
  private static List<Double> percentages(List<Group> groups) {
    List<Double> shares = new ArrayList<>();
    groups.forEach(group -> shares.add(100 * ArmPair.share(group)));
    if (groups.size() == 2) {
      shares.add(shares.get(0) - shares.get(1));
    }
    if (groups.size() > 1) {
      double events = groups.stream().mapToDouble(g -> g.events().orElseThrow()).sum();
      shares.add(100 * events / groups.stream().mapToDouble(g -> g.total().orElseThrow()).sum());
    }
    return shares;
  }

  private static Optional<Double> ratio(ArmPair pair, StatisticType type) {
    double own = ArmPair.share(pair.arm());
    double other = ArmPair.share(pair.versus());
    double ratio =
        type == StatisticType.RISK_RATIO ? own / other : own / (1 - own) / (other / (1 - other));
    return Double.isFinite(ratio) && ratio > 0 ? Optional.of(ratio) : Optional.empty();
  }

  /** The difference of means in pooled standard deviations. */
  private static Optional<Double> standardised(ArmPair pair) {
    Group arm = pair.arm();
    Group versus = pair.versus();
    if (!arm.hasMeans() || !versus.hasMeans()) {
      return Optional.empty();
    }
    double own = arm.n().getAsInt() - 1.0;
    double other = versus.n().getAsInt() - 1.0;
    double variance =
        (own * square(arm.sd().getAsDouble()) + other * square(versus.sd().getAsDouble()))
            / (own + other);
    return variance > 0 && own + other > 0
        ? Optional.of(pair.meanDifference() / Math.sqrt(variance))
        : Optional.empty();
  }

  private static double square(double x) {
    return x * x;
  }

  private static boolean isReportedLarge(Statistic statistic, FindingLog log) {
    double value = statistic.value().orElseThrow();
    boolean large =
        switch (statistic.type()) {
          case HEDGES_G, COHEN_D -> Math.abs(value) > LARGE;
          case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO ->
              value > 0 && Math.abs(Math.log(value)) > LARGE_LOG_RATIO;
          default -> false;
        };
    if (large) {
      log.warn(
          PlausibilityRule.EFFECT_LARGE,
          "/statistic/value",
          statistic.type().label() + " " + Numbers.plain(value));
    }
    return large;
  }

  private static void checkComputedSize(Finding finding, FindingLog log) {
    ArmPair.in(finding)
        .filter(ArmPair::hasMeans)
        .flatMap(ValueRules::standardised)
        .filter(d -> Math.abs(d) > LARGE)
        .ifPresent(
            d ->
                log.warn(
                    PlausibilityRule.EFFECT_LARGE,
                    "/groups",
                    "the means are "
                        + Numbers.significant(Math.abs(d), 2)
                        + " standard deviations apart"));
  }
}
