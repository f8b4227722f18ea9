package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.page.WordWrap;
import org.microdosing.evidence.table.FindingEffects;

/**
 * The smallest and the largest of the effects of one type that sources report for an outcome.
 *
 * <p>Size is the distance from no effect, whatever the direction: the absolute value of a
 * standardised difference or correlation, the absolute logarithm of a ratio. Only types that mean
 * the same on every scale are compared; mean differences in points of different questionnaires are
 * not. Values stand as their sources print them, with their interval where one is reported; but a
 * standardised difference whose record says which side it favours stands without a sign, with that
 * side, since sources differ in what their signs mean.
 *
 * @param type the type of effect
 * @param smallest the finding with the smallest effect
 * @param largest the finding with the largest effect; the same if there is one only
 * @param count how many findings report an effect of this type
 * @since 0.1
 */
public record EffectRange(StatisticType type, Finding smallest, Finding largest, int count) {

  private static final StatisticType[] TYPES = StatisticType.values();

  /**
   * Returns the ranges of some findings.
   *
   * @param findings findings about one outcome
   * @return one range for each comparable type that occurs, in the order of the types
   */
  public static List<EffectRange> of(Collection<Finding> findings) {
    Finding[] all = findings.toArray(Finding[]::new);
    int[] rows = IntStream.range(0, all.length).toArray();
    return of(FindingEffects.of(all), rows, row -> all[row]);
  }

  /** Returns the ranges of some rows; those of equal size are told apart by id. */
  static List<EffectRange> of(FindingEffects effects, int[] rows, IntFunction<Finding> findings) {
    int[] smallest = new int[TYPES.length];
    int[] largest = new int[TYPES.length];
    int[] counts = new int[TYPES.length];
    for (int row : rows) {
      int type = effects.typeOf(row);
      if (type >= 0) {
        if (counts[type]++ == 0) {
          smallest[type] = row;
          largest[type] = row;
        } else if (compare(effects, findings, row, smallest[type]) < 0) {
          smallest[type] = row;
        } else if (compare(effects, findings, row, largest[type]) > 0) {
          largest[type] = row;
        }
      }
    }
    List<EffectRange> ranges = new ArrayList<>();
    for (int type = 0; type < TYPES.length; type++) {
      if (counts[type] > 0) {
        ranges.add(
            new EffectRange(
                TYPES[type],
                findings.apply(smallest[type]),
                findings.apply(largest[type]),
                counts[type]));
      }
    }
    return List.copyOf(ranges);
  }

  private static int compare(
      FindingEffects effects, IntFunction<Finding> findings, int row, int other) {
    int bySize = Double.compare(effects.sizeOf(row), effects.sizeOf(other));
    return bySize != 0 ? bySize : findings.apply(row).id().compareTo(findings.apply(other).id());
  }

  /** Returns type, smallest and largest effect with direction and the ids of their findings. */
  @Override
  public String toString() {
    return WordWrap.hanging(
        type.label()
            + " "
            + (count == 1 ? words(smallest) : words(smallest) + " to " + words(largest)));
  }

  private static String words(Finding finding) {
    Statistic statistic = finding.statistic().orElseThrow();
    double value = statistic.value().orElseThrow();
    Optional<FavouredSide> side =
        isDifference(statistic.type()) ? finding.estimateFavours() : Optional.empty();
    boolean turned = side.isPresent() && value < 0;
    return Numbers.plain(turned ? -value : value)
        + statistic.interval().map(i -> " " + (turned ? i.negated() : i)).orElse("")
        + " ("
        + side.map(s -> "favours " + s.label() + ", ").orElse("")
        + finding.direction().map(d -> d.label() + ", ").orElse("")
        + finding.id()
        + ")";
  }

  /** Sources print differences as positive for better, or for more: the sign alone says neither. */
  private static boolean isDifference(StatisticType type) {
    return switch (type) {
      case HEDGES_G, COHEN_D, EFFECT_SIZE -> true;
      default -> false;
    };
  }
}
