package org.microdosing.evidence.answer;

import java.util.Optional;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
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
    String size = size(row);
    return size.isEmpty() ? "" : metric(row.finding()) + size;
  }

  private static String size(AnswerRow row) {
    Finding finding = row.finding();
    Optional<String> events = events(finding);
    if (events.isPresent()) {
      return events.get();
    }
    if (hasFigure(finding)) {
      return figure(finding, row.vote());
    }
    if (row.computed().isPresent()) {
      return computed(row.computed().get(), row.vote());
    }
    String p = p(finding);
    Optional<String> means = finding.means();
    return means.isPresent() ? means.get() + (p.isEmpty() ? "" : ", " + p) : p;
  }

  private static boolean hasFigure(Finding finding) {
    return finding.statistic().isPresent() && finding.statistic().get().value().isPresent();
  }

  private static String p(Finding finding) {
    return finding.statistic().isPresent() ? p(finding.statistic().get()) : "";
  }

  private static String p(Statistic statistic) {
    return statistic.pValue().isPresent() ? statistic.pValue().get().toString() : "";
  }

  /** Tells whether a finding has figures that tell how large it is. */
  static boolean isKnown(Finding finding) {
    if (hasFigure(finding)) {
      return true;
    }
    for (Group group : finding.groups()) {
      if (group.events().isPresent() || group.mean().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the size of a row is a difference, whose sign needs a meaning. */
  static boolean isDifference(AnswerRow row) {
    Optional<Statistic> statistic = row.finding().statistic();
    return (statistic.isPresent() && isDifference(statistic.get().type()))
        || row.computed().isPresent();
  }

  private static Optional<String> events(Finding finding) {
    Optional<String> control = finding.versus().arm();
    return control.isPresent()
            && hasCounts(finding, finding.arm().id())
            && hasCounts(finding, control.get())
        ? finding.counts()
        : Optional.empty();
  }

  private static boolean hasCounts(Finding finding, String arm) {
    for (Group group : finding.groups()) {
      if (group.arm().id().equals(arm)) {
        return group.events().isPresent();
      }
    }
    return false;
  }

  private static String metric(Finding finding) {
    Optional<Measurement> measured = finding.measurement();
    if (measured.isEmpty()) {
      return "";
    }
    Metric metric = measured.get().metric();
    return metric == Metric.RESPONSE || metric == Metric.REMISSION ? metric.label() + " " : "";
  }

  private static boolean isShare(Finding finding) {
    return finding.measurement().isPresent() && finding.measurement().get().metric().isShare();
  }

  private static String figure(Finding finding, Direction vote) {
    Statistic statistic = finding.statistic().orElseThrow();
    double value = statistic.value().orElseThrow();
    boolean turned = isDifference(statistic.type()) && isDirected(vote) && value < 0;
    String beside = statistic.interval().isPresent() ? "" : p(statistic);
    if (statistic.interval().isPresent()) {
      Interval interval = statistic.interval().get();
      beside = bounds(turned ? interval.negated() : interval);
    } else if (!beside.isEmpty()) {
      beside = ", " + beside;
    }
    return brief(statistic)
        + (statistic.type() == StatisticType.PERCENTAGE
            ? Numbers.significantPercent(value / 100, 3) + (isShare(finding) ? " in arm" : "")
            : Numbers.significant(turned ? -value : value, 3))
        + beside;
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
