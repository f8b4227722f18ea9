package org.microdosing.evidence.answer;

import java.util.Optional;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * How large a result is: the counts of both arms, else the figure that the source prints, else a
 * standardised difference that its group figures give. Differences stand positive toward the side
 * that the row names, since sources differ in what their signs mean.
 */
final class SizeWords {

  private static final double LEVEL = 0.95;

  private SizeWords() {}

  /** Returns the size in few letters, empty where none was read or the accounts conflict. */
  static String of(AnswerRow row) {
    if (row.vote() == Direction.MIXED) {
      return "";
    }
    Finding finding = row.finding();
    return events(finding)
        .or(() -> finding.statistic().filter(s -> s.value().isPresent()).map(s -> figure(s, row)))
        .or(() -> row.computed().map(effect -> computed(effect, row.vote())))
        .or(() -> means(finding))
        .or(() -> finding.statistic().flatMap(Statistic::pValue).map(Object::toString))
        .map(size -> metric(finding) + size)
        .orElse("");
  }

  /** Tells whether a finding has figures that tell how large it is. */
  static boolean isKnown(Finding finding) {
    return finding.statistic().filter(s -> s.value().isPresent()).isPresent()
        || finding.groups().stream().anyMatch(g -> g.counts().isPresent() || g.mean().isPresent());
  }

  /** Tells whether the size of a row is a difference, whose sign needs a meaning. */
  static boolean isDifference(AnswerRow row) {
    return row.finding().statistic().filter(s -> isDifference(s.type())).isPresent()
        || row.computed().isPresent();
  }

  private static Optional<String> events(Finding finding) {
    boolean both =
        group(finding, finding.arm()).flatMap(Group::counts).isPresent()
            && control(finding).flatMap(Group::counts).isPresent();
    return both ? finding.counts() : Optional.empty();
  }

  private static Optional<String> means(Finding finding) {
    String p = finding.statistic().flatMap(Statistic::pValue).map(v -> ", " + v).orElse("");
    return finding.means().map(means -> means + p);
  }

  private static Optional<Group> control(Finding finding) {
    return finding.versus().arm().flatMap(other -> group(finding, ArmRef.of(other)));
  }

  private static Optional<Group> group(Finding finding, ArmRef arm) {
    return finding.groups().stream().filter(g -> g.arm().equals(arm)).findFirst();
  }

  private static String metric(Finding finding) {
    return finding
        .measurement()
        .map(Measurement::metric)
        .filter(m -> m == Metric.RESPONSE || m == Metric.REMISSION)
        .map(m -> m.label() + " ")
        .orElse("");
  }

  private static String figure(Statistic statistic, AnswerRow row) {
    double value = statistic.value().orElseThrow();
    boolean turned = isDifference(statistic.type()) && isDirected(row.vote()) && value < 0;
    String interval = statistic.interval().map(i -> bounds(turned ? i.negated() : i)).orElse("");
    return brief(statistic)
        + (statistic.type() == StatisticType.PERCENTAGE
            ? Numbers.significantPercent(value / 100, 3) + " in arm"
            : Numbers.significant(turned ? -value : value, 3))
        + interval
        + (interval.isEmpty() ? statistic.pValue().map(p -> ", " + p).orElse("") : "");
  }

  private static String computed(EffectSize effect, Direction vote) {
    boolean turned = isDirected(vote) && effect.estimate() < 0;
    Interval interval = effect.interval(LEVEL);
    return "g "
        + Numbers.significant(turned ? -effect.estimate() : effect.estimate(), 2)
        + bounds(turned ? interval.negated() : interval);
  }

  /** Tells whether a row names a side. */
  private static boolean isDirected(Direction vote) {
    return switch (vote) {
      case IMPROVED, WORSENED, INCREASED, DECREASED -> true;
      case NO_DIFFERENCE, MIXED, NOT_READ -> false;
    };
  }

  private static boolean isDifference(StatisticType type) {
    return switch (type) {
      case MEAN_DIFFERENCE, HEDGES_G, COHEN_D, EFFECT_SIZE -> true;
      default -> false;
    };
  }

  private static String bounds(Interval interval) {
    return " ["
        + (Double.isInfinite(interval.low()) ? "-∞" : Numbers.significant(interval.low(), 2))
        + ", "
        + (Double.isInfinite(interval.high()) ? "∞" : Numbers.significant(interval.high(), 2))
        + "]";
  }

  private static String brief(Statistic statistic) {
    return switch (statistic.type()) {
      case PERCENTAGE, EFFECT_SIZE -> "";
      case MEAN_DIFFERENCE -> "MD ";
      case ODDS_RATIO -> "OR ";
      case RISK_RATIO -> "RR ";
      case HEDGES_G -> "g ";
      case COHEN_D -> "d ";
      default -> statistic.type().label() + " ";
    };
  }
}
