package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.TDistribution;
import org.microdosing.evidence.effect.EffectReading.Numbers;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.synthesis.Conversions;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.GroupMean;
import org.microdosing.evidence.synthesis.Sign;
import org.microdosing.evidence.synthesis.TestConversions;

/**
 * Reads the statistic that a source reports, where the figures of its groups were not read.
 *
 * <p>Differences of means become Hedges' g by their t statistic, {@code t = difference / SE}
 * (Cochrane Handbook, sections 6.5.2.3 and 6.5.2.4). Those from adjusted models are more precise
 * than the raw scores, so their g is a little too large; each carries a note.
 */
final class ReportedFigures {

  private final ComparedGroups groups;
  private final Statistic statistic;

  private ReportedFigures(ComparedGroups groups, Statistic statistic) {
    this.groups = groups;
    this.statistic = statistic;
  }

  static Numbers read(ComparedGroups groups) {
    Optional<Statistic> statistic = groups.finding().statistic();
    if (statistic.isEmpty()) {
      return Numbers.missing(noStatistic(groups));
    }
    if (statistic.get().value().isEmpty() && statistic.get().pValue().isEmpty()) {
      return Numbers.missing(LeftOutReason.NO_FIGURES);
    }
    return new ReportedFigures(groups, statistic.get()).read();
  }

  private static LeftOutReason noStatistic(ComparedGroups groups) {
    boolean means = groups.finding().groups().stream().anyMatch(g -> g.mean().isPresent());
    return means ? LeftOutReason.NO_SPREAD : LeftOutReason.NO_FIGURES;
  }

  private Numbers read() {
    return switch (statistic.type()) {
      case HEDGES_G -> groups.comparesTimes() ? change() : hedgesG();
      case COHEN_D -> groups.comparesTimes() ? change() : cohenD();
      case MEAN_DIFFERENCE -> groups.comparesTimes() ? change() : difference();
      case T, F -> groups.comparesTimes() ? change() : test();
      case ODDS_RATIO -> oddsRatio();
      default -> new Numbers.Missing(LeftOutReason.NOT_CONVERTIBLE, statistic.type().label());
    };
  }

  private Numbers hedgesG() {
    if (statistic.value().isEmpty()) {
      return Numbers.missing(LeftOutReason.NO_FIGURES);
    }
    if (groups.isWithinPeople()) {
      return Numbers.missing(LeftOutReason.PERIODS_CORRELATED);
    }
    double g = statistic.value().getAsDouble();
    if (statistic.standardError().isPresent()) {
      return reported(
          EffectSize.ofStandardError(
              groups.label(), g, statistic.standardError().getAsDouble(), EffectMeasure.HEDGES_G));
    }
    if (bounded().isPresent()) {
      return reported(
          Conversions.fromInterval(groups.label(), g, bounded().get(), EffectMeasure.HEDGES_G));
    }
    return cohenD();
  }

  private Numbers reported(EffectSize effect) {
    return new Numbers.Found(
        EffectKind.DIFFERENCE,
        EffectBasis.REPORTED_EFFECT,
        new EffectFigures.Reported(effect, people()),
        false);
  }

  private Numbers cohenD() {
    if (statistic.value().isEmpty()) {
      return Numbers.missing(LeftOutReason.NO_FIGURES);
    }
    if (groups.isWithinPeople()) {
      return Numbers.missing(LeftOutReason.PERIODS_CORRELATED);
    }
    if (people() == 0) {
      return Numbers.missing(LeftOutReason.NO_GROUP_SIZES);
    }
    return reported(
        TestConversions.hedgesGFromD(groups.label(), statistic.value().getAsDouble(), n1(), n2()));
  }

  private Numbers difference() {
    if (statistic.value().isEmpty()) {
      return Numbers.missing(LeftOutReason.NO_FIGURES);
    }
    double value = statistic.value().getAsDouble();
    if (groups.isWithinPeople()) {
      return paired(value, EffectMeasure.HEDGES_G, LeftOutReason.PERIODS_CORRELATED);
    }
    if (people() == 0) {
      return Numbers.missing(LeftOutReason.NO_GROUP_SIZES);
    }
    OptionalDouble se = standardError(value, people() - 2.0);
    if (se.isEmpty()) {
      return Numbers.missing(LeftOutReason.NO_SPREAD);
    }
    EffectSize g =
        TestConversions.hedgesGFromT(groups.label(), value / se.getAsDouble(), n1(), n2())
            .withNote("converted from the reported difference of means " + statistic);
    return new Numbers.Found(
        EffectKind.DIFFERENCE,
        EffectBasis.REPORTED_DIFFERENCE,
        new EffectFigures.Reported(g, people()),
        true);
  }

  private Numbers test() {
    if (statistic.value().isEmpty()) {
      return Numbers.missing(LeftOutReason.NO_FIGURES);
    }
    double value = statistic.value().getAsDouble();
    List<Double> df = statistic.degreesOfFreedom();
    boolean f = statistic.type() == StatisticType.F;
    if (f && (df.size() != 2 || df.get(0) != 1)) {
      return new Numbers.Missing(LeftOutReason.NOT_CONVERTIBLE, "F with " + df + " df");
    }
    if (groups.isWithinPeople()) {
      return Numbers.missing(LeftOutReason.PERIODS_CORRELATED);
    }
    if (people() == 0) {
      return Numbers.missing(LeftOutReason.NO_GROUP_SIZES);
    }
    EffectSize g =
        f
            ? TestConversions.hedgesGFromF(groups.label(), value, n1(), n2(), Sign.POSITIVE)
            : TestConversions.hedgesGFromT(groups.label(), value, n1(), n2());
    return new Numbers.Found(
        EffectKind.DIFFERENCE,
        EffectBasis.REPORTED_TEST,
        new EffectFigures.Reported(g, people()),
        false);
  }

  private Numbers oddsRatio() {
    if (statistic.value().isEmpty()) {
      return Numbers.missing(LeftOutReason.NO_FIGURES);
    }
    if (groups.isWithinPeople() || groups.comparesTimes()) {
      return Numbers.missing(LeftOutReason.PERIODS_CORRELATED);
    }
    if (bounded().isEmpty()) {
      return Numbers.missing(LeftOutReason.NO_SPREAD);
    }
    return new Numbers.Found(
        EffectKind.ODDS,
        EffectBasis.REPORTED_EFFECT,
        new EffectFigures.Reported(
            Conversions.fromRatio(
                groups.label(),
                statistic.value().getAsDouble(),
                bounded().get(),
                EffectMeasure.ODDS_RATIO),
            people()),
        true);
  }

  private Numbers change() {
    if (statistic.type() != StatisticType.MEAN_DIFFERENCE) {
      return new Numbers.Missing(
          LeftOutReason.NOT_CONVERTIBLE, statistic.type().label() + " within one group");
    }
    return statistic.value().isEmpty()
        ? Numbers.missing(LeftOutReason.NO_FIGURES)
        : paired(
            statistic.value().getAsDouble(),
            EffectMeasure.STANDARDISED_CHANGE_RAW,
            LeftOutReason.CORRELATION_UNKNOWN);
  }

  /**
   * Rebuilds the two conditions of the same people from their difference: the standard deviation of
   * the difference is {@code SE √n}, that of people {@code SE √n / √(2(1 - r))} (Cochrane Handbook,
   * sections 6.5.2.8 and 23.2.7.2).
   */
  private Numbers paired(double value, EffectMeasure measure, LeftOutReason unknown) {
    if (groups.correlation().isEmpty() || groups.correlation().getAsDouble() >= 1) {
      return Numbers.missing(unknown);
    }
    OptionalInt n = groups.pairs();
    if (n.isEmpty() || n.getAsInt() < 3) {
      return Numbers.missing(LeftOutReason.NO_GROUP_SIZES);
    }
    OptionalDouble se = standardError(value, n.getAsInt() - 1.0);
    if (se.isEmpty()) {
      return Numbers.missing(LeftOutReason.NO_SPREAD);
    }
    double r = groups.correlation().getAsDouble();
    double sd = se.getAsDouble() * Math.sqrt(n.getAsInt()) / Math.sqrt(2 * (1 - r));
    GroupMean before = GroupMean.of("before", 0, sd, n.getAsInt());
    GroupMean after = GroupMean.of("after", value, sd, n.getAsInt());
    String note =
        "standard deviation rebuilt from the difference "
            + statistic
            + " with a correlation of "
            + r;
    return new Numbers.Found(
        measure == EffectMeasure.HEDGES_G ? EffectKind.DIFFERENCE : EffectKind.CHANGE,
        EffectBasis.REPORTED_DIFFERENCE,
        new EffectFigures.Pair(before, after, r, measure, note),
        true);
  }

  /** Returns the standard error of a difference as reported, from its interval, or from its p. */
  private OptionalDouble standardError(double value, double df) {
    if (statistic.standardError().isPresent() && statistic.standardError().getAsDouble() > 0) {
      return statistic.standardError();
    }
    if (bounded().isPresent() && bounded().get().width() > 0 && df >= 1) {
      Interval interval = bounded().get();
      double t = TDistribution.of(df).inverseSurvivalProbability((1 - interval.level()) / 2);
      return OptionalDouble.of(interval.width() / (2 * t));
    }
    Optional<PValue> p =
        statistic.pValue().filter(x -> x.isExact() && x.value() > 0 && x.value() < 1);
    if (p.isPresent() && value != 0 && df >= 1) {
      double t = TDistribution.of(df).inverseSurvivalProbability(p.get().value() / 2);
      return OptionalDouble.of(Math.abs(value) / t);
    }
    return OptionalDouble.empty();
  }

  private Optional<Interval> bounded() {
    return statistic.interval().filter(Interval::isBounded);
  }

  private int people() {
    return groups.armSize().isPresent() && groups.controlSize().isPresent() ? n1() + n2() : 0;
  }

  private int n1() {
    return groups.armSize().orElseThrow();
  }

  private int n2() {
    return groups.controlSize().orElseThrow();
  }
}
