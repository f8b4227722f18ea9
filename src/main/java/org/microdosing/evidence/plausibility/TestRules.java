package org.microdosing.evidence.plausibility;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.measure.PValue.Relation;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;

/**
 * P values against t, F, chi-squared and z, within what rounding allows, one-sided tests included,
 * as statcheck compares them; and what is called significant against p.
 */
final class TestRules implements FindingRule {

  private static final double ALPHA = 0.05;

  /** Beyond this p, no usual level of significance lies. */
  private static final double LARGEST_ALPHA = 0.1;

  @Override
  public void check(CheckedStudy checked, Finding finding, FindingLog log) {
    if (finding.statistic().isEmpty() || finding.statistic().get().pValue().isEmpty()) {
      return;
    }
    Statistic statistic = finding.statistic().get();
    PValue p = statistic.pValue().get();
    checkSignificance(finding, p, log);
    if (statistic.value().isEmpty() || statistic.relation() != Relation.EQUAL) {
      return;
    }
    RoundedNumber value = new RoundedNumber(Math.abs(statistic.value().getAsDouble()));
    Optional<PRange> range =
        tail(statistic, value.high())
            .flatMap(low -> tail(statistic, value.low()).map(high -> new PRange(low, high)));
    if (range.isPresent() && !range.get().allows(p) && !range.get().oneSided().allows(p)) {
      log.warn(
          PlausibilityRule.P_AGAINST_TEST,
          "/statistic/p",
          name(statistic)
              + " = "
              + Numbers.plain(statistic.value().getAsDouble())
              + (statistic.degreesOfFreedom().isEmpty()
                  ? ""
                  : " on " + numbers(statistic.degreesOfFreedom()) + " degrees of freedom")
              + " gives "
              + range.get()
              + ", found "
              + p);
    }
  }

  private static String numbers(List<Double> values) {
    return String.join(" and ", values.stream().map(Numbers::plain).toList());
  }

  private static void checkSignificance(Finding finding, PValue p, FindingLog log) {
    if (finding.significant().isEmpty()) {
      return;
    }
    boolean called = finding.significant().get();
    boolean surely = p.relation() != Relation.GREATER && p.value() < ALPHA;
    boolean surelyNot =
        p.relation() != Relation.LESS && p.value() > (called ? LARGEST_ALPHA : ALPHA);
    if (called && surelyNot) {
      log.warn(PlausibilityRule.SIGNIFICANCE_AGAINST_P, "/significant", p + " called significant");
    } else if (!called && surely) {
      log.warn(
          PlausibilityRule.SIGNIFICANCE_AGAINST_P, "/significant", p + " called not significant");
    }
  }

  private static String name(Statistic statistic) {
    return isZ(statistic) ? "z" : statistic.type().label();
  }

  private static boolean isZ(Statistic statistic) {
    return statistic.typeText().filter(t -> t.equalsIgnoreCase("z")).isPresent();
  }

  /** The two-sided p value of a statistic; empty where it cannot be computed. */
  private static Optional<Double> tail(Statistic statistic, double size) {
    double value = Math.max(size, 0);
    List<Double> df = statistic.degreesOfFreedom();
    if (isZ(statistic)) {
      return Optional.of(2 * NormalDistribution.of(0, 1).survivalProbability(value));
    }
    if (statistic.type() == StatisticType.T && df.size() == 1) {
      return Optional.of(2 * TDistribution.of(df.get(0)).survivalProbability(value));
    }
    if (statistic.type() == StatisticType.F && df.size() == 2) {
      return Optional.of(FDistribution.of(df.get(0), df.get(1)).survivalProbability(value));
    }
    if (statistic.type() == StatisticType.CHI_SQUARED && df.size() == 1) {
      return Optional.of(ChiSquaredDistribution.of(df.get(0)).survivalProbability(value));
    }
    return Optional.empty();
  }
}
