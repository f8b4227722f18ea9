package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;

/**
 * The smallest and the largest of the effects of one type that sources report for an outcome.
 *
 * <p>Size is the distance from no effect, whatever the direction: the absolute value of a
 * standardised difference or correlation, the absolute logarithm of a ratio. Only types that mean
 * the same on every scale are compared; mean differences in points of different questionnaires are
 * not. Values stand as their sources print them, with their interval where one is reported.
 *
 * @param type the type of effect
 * @param smallest the finding with the smallest effect
 * @param largest the finding with the largest effect; the same if there is one only
 * @param count how many findings report an effect of this type
 * @since 0.1
 */
public record EffectRange(StatisticType type, Finding smallest, Finding largest, int count) {

  /**
   * Returns the ranges of some findings.
   *
   * @param findings findings about one outcome
   * @return one range for each comparable type that occurs, in the order of the types
   */
  public static List<EffectRange> of(Collection<Finding> findings) {
    Map<StatisticType, List<Finding>> byType = new EnumMap<>(StatisticType.class);
    for (Finding finding : findings) {
      Optional<Statistic> statistic = finding.statistic();
      if (statistic.isPresent() && isComparable(statistic.get())) {
        byType.computeIfAbsent(statistic.get().type(), t -> new ArrayList<>()).add(finding);
      }
    }
    Comparator<Finding> bySize =
        Comparator.comparingDouble(EffectRange::size).thenComparing(Finding::id);
    List<EffectRange> ranges = new ArrayList<>();
    byType.forEach(
        (type, some) ->
            ranges.add(
                new EffectRange(
                    type,
                    some.stream().min(bySize).orElseThrow(),
                    some.stream().max(bySize).orElseThrow(),
                    some.size())));
    return List.copyOf(ranges);
  }

  private static boolean isComparable(Statistic statistic) {
    if (statistic.value().isEmpty()) {
      return false;
    }
    return isRatio(statistic.type())
        ? statistic.value().getAsDouble() > 0
        : switch (statistic.type()) {
          case HEDGES_G, COHEN_D, EFFECT_SIZE, CORRELATION -> true;
          default -> false;
        };
  }

  private static boolean isRatio(StatisticType type) {
    return switch (type) {
      case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> true;
      default -> false;
    };
  }

  private static double size(Finding finding) {
    Statistic statistic = finding.statistic().orElseThrow();
    double value = statistic.value().orElseThrow();
    return Math.abs(isRatio(statistic.type()) ? Math.log(value) : value);
  }

  /** Returns type, smallest and largest effect with direction and the ids of their findings. */
  @Override
  public String toString() {
    return PageWords.fit(
        type.label()
            + " "
            + (count == 1 ? words(smallest) : words(smallest) + " to " + words(largest)));
  }

  private static String words(Finding finding) {
    Statistic statistic = finding.statistic().orElseThrow();
    return Numbers.plain(statistic.value().orElseThrow())
        + statistic.interval().map(i -> " " + i).orElse("")
        + " ("
        + finding.direction().map(d -> d.label() + ", ").orElse("")
        + finding.id()
        + ")";
  }
}
