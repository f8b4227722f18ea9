package org.microdosing.evidence.effect;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.effect.EffectReading.FiguresRead;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.Proportion;

/** Reads the share of people that a source prints without its count, where it says of how many. */
final class ReportedShare {

  private ReportedShare() {}

  /** Returns the share, if the finding gives one that is exact, of a number of people. */
  static Optional<FiguresRead> read(ComparedGroups compared, MeasuredThing measured) {
    Optional<Statistic> printed =
        compared
            .finding()
            .statistic()
            .filter(s -> measured.metric().isShare() && s.value().isPresent())
            .filter(s -> s.relation() == PValue.Relation.EQUAL && s.range().isEmpty());
    OptionalInt people = people(compared);
    if (printed.isEmpty() || people.isEmpty()) {
      return Optional.empty();
    }
    return share(printed.get()).map(share -> share(compared, share, people.getAsInt()));
  }

  private static FiguresRead share(ComparedGroups compared, double share, int people) {
    if (!(share >= 0 && share <= 1) || !isPossible(share, people)) {
      return new FiguresRead.Missing(
          LeftOutReason.UNUSABLE_FIGURES,
          Numbers.significantPercent(share, 12) + " is not a share of " + Phrases.people(people));
    }
    return new FiguresRead.Found(
        EffectKind.SHARE,
        EffectBasis.REPORTED_SHARE,
        new EffectFigures.Share(Proportion.ofShare(compared.label(), share, people)),
        true);
  }

  /**
   * Tells whether some count of people gives the printed share, to the digits printed (Brown and
   * Heathers 2017, Social Psychological and Personality Science 8(4):363-369): if none does, the
   * share is of other people.
   */
  private static boolean isPossible(double share, int people) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros();
    double half = 0.5 * Math.pow(10, -Math.max(0, percent.scale()));
    double nearest = 100.0 * Math.round(share * people) / people;
    return Math.abs(nearest - percent.doubleValue()) <= half * (1 + 1e-9);
  }

  private static Optional<Double> share(Statistic statistic) {
    double value = statistic.value().orElseThrow();
    if (statistic.type() == StatisticType.PERCENTAGE) {
      return Optional.of(BigDecimal.valueOf(value).movePointLeft(2).doubleValue());
    }
    return statistic.type() == StatisticType.PROPORTION ? Optional.of(value) : Optional.empty();
  }

  private static OptionalInt people(ComparedGroups compared) {
    return PeopleCompared.of(compared.study(), compared.finding())
        .filter(p -> !p.atMost() && p.people() > 0)
        .map(p -> OptionalInt.of(p.people()))
        .orElse(OptionalInt.empty());
  }
}
