package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.effect.EffectReading.FiguresRead;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.synthesis.Conversions;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.Sign;
import org.microdosing.evidence.synthesis.TestConversions;

/**
 * Reads the statistic that a source reports, where the figures of its groups were not read.
 *
 * <p>Differences of means become Hedges' g by their t statistic, {@code t = difference / SE}
 * (Cochrane Handbook, sections 6.5.2.3 and 6.5.2.4). Those from adjusted models are more precise
 * than the raw scores, so their g is a little too large; each carries a note. Where only an exact p
 * value is given, it is taken as that of a t test, and the effect says so.
 */
final class ReportedFigures {

  private final ComparedGroups compared;
  private final MeasuredThing measured;
  private final Statistic statistic;

  private ReportedFigures(ComparedGroups compared, MeasuredThing measured, Statistic statistic) {
    this.compared = compared;
    this.measured = measured;
    this.statistic = statistic;
  }

  static FiguresRead read(ComparedGroups compared, MeasuredThing measured) {
    Optional<Statistic> statistic = compared.finding().statistic();
    if (statistic.isEmpty()) {
      return FiguresRead.missing(noStatistic(compared));
    }
    if (statistic.get().value().isEmpty() && statistic.get().pValue().isEmpty()) {
      return FiguresRead.missing(LeftOutReason.NO_FIGURES);
    }
    if (compared.comparesTimes()) {
      return ReportedPairs.change(compared, measured, statistic.get());
    }
    return new ReportedFigures(compared, measured, statistic.get()).read();
  }

  private static LeftOutReason noStatistic(ComparedGroups compared) {
    boolean means = compared.finding().groups().stream().anyMatch(g -> g.mean().isPresent());
    return means ? LeftOutReason.NO_SPREAD : LeftOutReason.NO_FIGURES;
  }

  private FiguresRead read() {
    if (statistic.value().isEmpty()) {
      return fromP(LeftOutReason.NO_FIGURES, "");
    }
    return switch (statistic.type()) {
      case HEDGES_G -> compared.isWithinPeople() ? correlated() : hedgesG();
      case COHEN_D -> compared.isWithinPeople() ? correlated() : cohenD();
      case MEAN_DIFFERENCE -> compared.isWithinPeople() ? periods() : difference();
      case T, F -> compared.isWithinPeople() ? periods() : test();
      case ODDS_RATIO -> compared.isWithinPeople() ? correlated() : oddsRatio();
      default -> fromP(LeftOutReason.NOT_CONVERTIBLE, statistic.type().label());
    };
  }

  private static FiguresRead correlated() {
    return FiguresRead.missing(LeftOutReason.PERIODS_CORRELATED);
  }

  private FiguresRead periods() {
    return ReportedPairs.periods(compared, measured, statistic);
  }

  private FiguresRead hedgesG() {
    double g = statistic.value().orElseThrow();
    if (statistic.standardError().isPresent()) {
      return reported(
          EffectSize.ofStandardError(
              compared.label(),
              g,
              statistic.standardError().getAsDouble(),
              EffectMeasure.HEDGES_G));
    }
    Optional<Interval> bounded = ReportedError.bounded(statistic);
    if (bounded.isPresent()) {
      return reported(
          Conversions.fromInterval(compared.label(), g, bounded.get(), EffectMeasure.HEDGES_G));
    }
    return cohenD();
  }

  private FiguresRead reported(EffectSize effect) {
    return found(EffectBasis.REPORTED_EFFECT, effect, false);
  }

  private FiguresRead found(EffectBasis basis, EffectSize effect, boolean signed) {
    return new FiguresRead.Found(
        EffectKind.DIFFERENCE, basis, new EffectFigures.Reported(effect, people()), signed);
  }

  private FiguresRead cohenD() {
    if (people() == 0) {
      return FiguresRead.missing(LeftOutReason.NO_GROUP_SIZES);
    }
    return reported(
        TestConversions.hedgesGFromD(
            compared.label(), statistic.value().orElseThrow(), n1(), n2()));
  }

  private FiguresRead difference() {
    if (people() == 0) {
      return FiguresRead.missing(LeftOutReason.NO_GROUP_SIZES);
    }
    double value = statistic.value().orElseThrow();
    OptionalDouble se = ReportedError.of(statistic, people() - 2.0);
    if (se.isEmpty()) {
      return FiguresRead.missing(LeftOutReason.NO_SPREAD);
    }
    EffectSize g =
        TestConversions.hedgesGFromT(compared.label(), value / se.getAsDouble(), n1(), n2())
            .withNote("converted from the reported difference of means " + statistic);
    return found(EffectBasis.REPORTED_DIFFERENCE, g, true);
  }

  private FiguresRead test() {
    double value = statistic.value().orElseThrow();
    List<Double> df = statistic.degreesOfFreedom();
    boolean f = statistic.type() == StatisticType.F;
    if (f && (df.size() != 2 || df.get(0) != 1)) {
      return new FiguresRead.Missing(LeftOutReason.NOT_CONVERTIBLE, "F with " + df + " df");
    }
    if (people() == 0) {
      return FiguresRead.missing(LeftOutReason.NO_GROUP_SIZES);
    }
    return found(
        EffectBasis.REPORTED_TEST,
        f
            ? TestConversions.hedgesGFromF(compared.label(), value, n1(), n2(), Sign.POSITIVE)
            : TestConversions.hedgesGFromT(compared.label(), value, n1(), n2()),
        false);
  }

  private FiguresRead oddsRatio() {
    Optional<Interval> bounded = ReportedError.bounded(statistic);
    if (bounded.isEmpty()) {
      return FiguresRead.missing(LeftOutReason.NO_SPREAD);
    }
    EffectSize odds =
        Conversions.fromRatio(
            compared.label(),
            statistic.value().orElseThrow(),
            bounded.get(),
            EffectMeasure.ODDS_RATIO);
    return new FiguresRead.Found(
        EffectKind.ODDS,
        EffectBasis.REPORTED_EFFECT,
        new EffectFigures.Reported(odds, people()),
        true);
  }

  /** Takes an exact p value of scores as that of a t test of the two groups. */
  private FiguresRead fromP(LeftOutReason otherwise, String detail) {
    Optional<PValue> p = ReportedError.ofScores(statistic, measured);
    if (p.isEmpty()) {
      return new FiguresRead.Missing(otherwise, detail);
    }
    if (compared.isWithinPeople()) {
      return periods();
    }
    return people() == 0
        ? FiguresRead.missing(LeftOutReason.NO_GROUP_SIZES)
        : found(
            EffectBasis.REPORTED_P_VALUE,
            TestConversions.hedgesGFromP(compared.label(), p.get(), n1(), n2(), Sign.POSITIVE),
            false);
  }

  private int people() {
    return compared.armSize().isPresent() && compared.controlSize().isPresent() ? n1() + n2() : 0;
  }

  private int n1() {
    return compared.armSize().orElseThrow();
  }

  private int n2() {
    return compared.controlSize().orElseThrow();
  }
}
