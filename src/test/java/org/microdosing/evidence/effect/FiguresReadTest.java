package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.effect.EffectReading.FiguresRead;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Vocabulary;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.PairedMeans;
import org.microdosing.evidence.synthesis.TestConversions;

@DisplayName("EffectFigures of a finding")
class FiguresReadTest {

  /** MADRS of 26 people on psilocybin against 26 on placebo. */
  private static final Study TRIAL = Edit.study("vonrotz-2023");

  private static final Finding FINDING = Edit.finding("vonrotz-2023-f1");
  private static final Comparison BEFORE =
      new Comparison(ComparisonKind.BASELINE, Optional.empty(), Optional.empty());

  /** A finding that says nothing, of arms that state no sizes: tests add what they are about. */
  private record Case(
      Finding finding, Design design, OptionalDouble correlation, OptionalInt perArm) {

    static Case of(StatisticType type, double value) {
      Statistic bare = Edit.statistic(type, value);
      Finding finding = Changed.with(FINDING, "statistic", Optional.of(bare));
      return new Case(
          Changed.with(finding, "groups", List.of()),
          Design.RANDOMISED_PARALLEL,
          OptionalDouble.empty(),
          OptionalInt.of(26));
    }

    Case statistic(String component, Object value) {
      Statistic statistic = finding.statistic().orElseThrow();
      return with("statistic", Optional.of(Changed.with(statistic, component, value)));
    }

    Case noValue() {
      return statistic("value", OptionalDouble.empty())
          .statistic("pValue", Optional.of(PValue.of(0.01)));
    }

    Case p(double p) {
      return statistic("pValue", Optional.of(PValue.of(p)));
    }

    Case ci(double low, double high) {
      return statistic("interval", Optional.of(Interval.of95(low, high)));
    }

    Case se(double se) {
      return statistic("standardError", OptionalDouble.of(se));
    }

    Case with(String component, Object value) {
      return new Case(Changed.with(finding, component, value), design, correlation, perArm);
    }

    Case crossover() {
      return new Case(finding, Design.RANDOMISED_CROSSOVER, correlation, perArm);
    }

    Case correlation(double r) {
      return new Case(finding, design, OptionalDouble.of(r), perArm);
    }

    Case perArm(int n) {
      return new Case(finding, design, correlation, OptionalInt.of(n));
    }

    Case noSizes() {
      return new Case(finding, design, correlation, OptionalInt.empty());
    }

    ComparedGroups comparand() {
      List<Arm> arms = TRIAL.arms().stream().map(a -> Changed.with(a, "n", perArm)).toList();
      Study study = Changed.with(Changed.with(TRIAL, "arms", arms), "design", design);
      return new ComparedGroups(
          new StudyEvidence(
              study,
              study.id(),
              List.of(finding),
              arms.stream().collect(Collectors.toMap(Arm::id, a -> DoseBand.FULL))),
          finding,
          design,
          correlation);
    }

    FiguresRead read() {
      ComparedGroups compared = comparand();
      return ReportedFigures.read(
          compared,
          MeasuredThing.of(compared.finding(), PoolingWords.of(Vocabulary.EMPTY)).orElseThrow());
    }

    LeftOutReason missing() {
      assertThat(read()).isInstanceOf(FiguresRead.Missing.class);
      return ((FiguresRead.Missing) read()).reason();
    }

    FiguresRead.Found found() {
      assertThat(read()).isInstanceOf(FiguresRead.Found.class);
      return (FiguresRead.Found) read();
    }
  }

  @Nested
  @DisplayName("as reported between groups")
  class BetweenGroups {

    @Test
    @DisplayName("are missing where there is no statistic: with means it is the spread that lacks")
    void noStatistic() {
      Case none = Case.of(StatisticType.T, 2).with("statistic", Optional.empty());
      assertThat(none.missing()).isEqualTo(LeftOutReason.NO_FIGURES);
      assertThat(none.with("groups", FINDING.groups()).missing())
          .isEqualTo(LeftOutReason.NO_SPREAD);
      assertThat(
              Case.of(StatisticType.RATIO, 2).statistic("value", OptionalDouble.empty()).missing())
          .isEqualTo(LeftOutReason.NO_FIGURES);
    }

    @ParameterizedTest
    @EnumSource(
        value = StatisticType.class,
        names = {"F", "ODDS_RATIO", "CHI_SQUARED", "PERCENTAGE"})
    @DisplayName("are missing where only the p value of something else than a t test is given")
    void onlyP(StatisticType type) {
      assertThat(Case.of(type, 2).noValue().missing()).isEqualTo(LeftOutReason.NO_FIGURES);
    }

    @ParameterizedTest
    @EnumSource(
        value = StatisticType.class,
        names = {"HEDGES_G", "COHEN_D", "MEAN_DIFFERENCE", "T", "P_VALUE", "NOT_STATED"})
    @DisplayName("are those of a t test where an exact p value of scores is all there is")
    void exactP(StatisticType type) {
      Case onlyP = Case.of(type, 2).noValue();
      double t = TDistribution.of(50).inverseSurvivalProbability(0.005);
      assertThat(estimate(onlyP)).isCloseTo(g(t), within(1e-9));
      assertThat(onlyP.found().basis()).isEqualTo(EffectBasis.REPORTED_P_VALUE);
      assertThat(onlyP.found().figures().effect("a").notes())
          .anyMatch(n -> n.contains("two-sided p = 0.01 of a t test"));
      assertThat(onlyP.noSizes().missing()).isEqualTo(LeftOutReason.NO_GROUP_SIZES);
      assertThat(onlyP.crossover().missing()).isEqualTo(LeftOutReason.PERIODS_CORRELATED);
    }

    @ParameterizedTest
    @EnumSource(
        value = StatisticType.class,
        names = {"HEDGES_G", "COHEN_D", "MEAN_DIFFERENCE", "T", "ODDS_RATIO"})
    @DisplayName("of a crossover are of the same people, and no difference of groups")
    void crossover(StatisticType type) {
      assertThat(Case.of(type, 2).ci(1, 3).crossover().missing())
          .isEqualTo(LeftOutReason.PERIODS_CORRELATED);
    }

    @ParameterizedTest
    @EnumSource(
        value = StatisticType.class,
        names = {"HEDGES_G", "COHEN_D", "MEAN_DIFFERENCE", "T"})
    @DisplayName("need the sizes of groups where nothing else tells the error")
    void sizes(StatisticType type) {
      assertThat(Case.of(type, 0.5).p(0.01).noSizes().missing())
          .isEqualTo(LeftOutReason.NO_GROUP_SIZES);
      assertThat(Case.of(type, 0.5).p(0.01).found().figures().people()).isEqualTo(52);
    }

    @Test
    @DisplayName("of g take its own error, else its interval, else the sizes")
    void errorOfG() {
      Case g = Case.of(StatisticType.HEDGES_G, 0.5);
      assertThat(error(g.se(0.2).noSizes())).isCloseTo(0.2, within(1e-12));
      assertThat(error(g.ci(0.1, 0.9).noSizes())).isCloseTo(0.4 / 1.959963984540054, within(1e-9));
      assertThat(error(g)).isCloseTo(Math.sqrt(2 / 26.0 + 0.25 / 104), within(0.01));
    }

    @Test
    @DisplayName("of a difference take its own error, else its interval, else its p value")
    void errorOfADifference() {
      Case difference = Case.of(StatisticType.MEAN_DIFFERENCE, -8);
      double t50 = 2.008559112; // t(50) at 0.975
      assertThat(estimate(difference.se(2).ci(-9, -7))).isCloseTo(g(-4), within(1e-9));
      assertThat(estimate(difference.se(0).ci(-8 - t50, -8 + t50))).isCloseTo(g(-8), within(1e-9));
      assertThat(estimate(difference.ci(-8, -8).p(0.05))).isCloseTo(g(-t50), within(1e-9));
    }

    @ParameterizedTest(name = "value {0}, p {1}")
    @CsvSource({"-8, 0", "-8, 1", "0, 0.05"})
    @DisplayName("of a difference have no error where neither value nor p give one")
    void noError(double value, double p) {
      assertThat(Case.of(StatisticType.MEAN_DIFFERENCE, value).p(p).missing())
          .isEqualTo(LeftOutReason.NO_SPREAD);
    }

    @Test
    @DisplayName("of two people have no error, because nothing is left to estimate it from")
    void twoPeople() {
      assertThat(Case.of(StatisticType.MEAN_DIFFERENCE, -8).ci(-9, -7).perArm(1).missing())
          .isEqualTo(LeftOutReason.NO_SPREAD);
      assertThat(Case.of(StatisticType.MEAN_DIFFERENCE, -8).p(0.05).perArm(1).missing())
          .isEqualTo(LeftOutReason.NO_SPREAD);
    }

    @Test
    @DisplayName("of odds need an interval with two bounds")
    void odds() {
      Case odds = Case.of(StatisticType.ODDS_RATIO, 2);
      assertThat(odds.missing()).isEqualTo(LeftOutReason.NO_SPREAD);
      assertThat(odds.ci(1, Double.POSITIVE_INFINITY).missing()).isEqualTo(LeftOutReason.NO_SPREAD);
      FiguresRead.Found found = odds.ci(1, 4).noSizes().found();
      assertThat(found.kind()).isEqualTo(EffectKind.ODDS);
      assertThat(found.figures().effect("a").estimate()).isCloseTo(Math.log(2), within(1e-12));
      assertThat(odds.ci(1, 4).with("versus", BEFORE).missing())
          .isEqualTo(LeftOutReason.NOT_CONVERTIBLE);
    }

    @Test
    @DisplayName("of an F are a difference with one degree of freedom above, and only then")
    void f() {
      Case f = Case.of(StatisticType.F, 9);
      assertThat(estimate(f.statistic("degreesOfFreedom", List.of(1.0, 50.0))))
          .isCloseTo(g(3), within(1e-9));
      for (List<Double> df : List.of(List.of(2.0, 50.0), List.of(1.0), List.<Double>of())) {
        assertThat(f.statistic("degreesOfFreedom", df).missing())
            .isEqualTo(LeftOutReason.NOT_CONVERTIBLE);
      }
    }
  }

  @Nested
  @DisplayName("as reported within one group")
  class WithinOneGroup {

    private final Case change =
        Case.of(StatisticType.MEAN_DIFFERENCE, -8)
            .with("versus", BEFORE)
            .with("people", OptionalInt.of(25))
            .se(2);

    @ParameterizedTest
    @EnumSource(
        value = StatisticType.class,
        names = {"HEDGES_G", "COHEN_D", "EFFECT_SIZE"})
    @DisplayName("are not converted where they are standardised, since nobody says by which spread")
    void standardised(StatisticType type) {
      Case some = Case.of(type, 2).with("versus", BEFORE).correlation(0.5);
      assertThat(some.missing()).isEqualTo(LeftOutReason.NOT_CONVERTIBLE);
      assertThat(((FiguresRead.Missing) some.read()).detail()).endsWith("of the same people twice");
    }

    @Test
    @DisplayName("need a correlation below 1, three people and an error")
    void needs() {
      assertThat(change.missing()).isEqualTo(LeftOutReason.CORRELATION_UNKNOWN);
      assertThat(change.correlation(1).missing()).isEqualTo(LeftOutReason.CORRELATION_UNKNOWN);
      Case known = change.correlation(0.5);
      assertThat(known.noValue().found().basis()).isEqualTo(EffectBasis.REPORTED_P_VALUE);
      assertThat(known.with("people", OptionalInt.empty()).noSizes().missing())
          .isEqualTo(LeftOutReason.NO_GROUP_SIZES);
      assertThat(known.with("people", OptionalInt.of(2)).missing())
          .isEqualTo(LeftOutReason.NO_GROUP_SIZES);
      assertThat(known.with("people", OptionalInt.of(3)).found().figures().people()).isEqualTo(3);
      assertThat(known.se(0).missing()).isEqualTo(LeftOutReason.NO_SPREAD);
    }

    @Test
    @DisplayName("are the same from t, from F with one degree of freedom, and from their p value")
    void tests() {
      Case of25 = Case.of(StatisticType.T, -4).with("versus", BEFORE).correlation(0.5);
      Case t = of25.with("people", OptionalInt.of(25));
      Case f =
          Case.of(StatisticType.F, 16)
              .with("versus", BEFORE)
              .with("people", OptionalInt.of(25))
              .correlation(0.5);
      double byDifference = estimate(change.correlation(0.5)); // -8 with an error of 2
      assertThat(estimate(t)).isCloseTo(byDifference, within(1e-12));
      assertThat(estimate(f.statistic("degreesOfFreedom", List.of(1.0, 24.0))))
          .isCloseTo(-byDifference, within(1e-12));
      assertThat(f.statistic("degreesOfFreedom", List.of(2.0, 48.0)).missing())
          .isEqualTo(LeftOutReason.NOT_CONVERTIBLE);
      double p = 2 * TDistribution.of(24).survivalProbability(4);
      assertThat(estimate(t.noValue().p(p))).isCloseTo(-byDifference, within(1e-9));
      assertThat(error(t)).isCloseTo(error(change.correlation(0.5)), within(1e-12));
    }

    @Test
    @DisplayName("are a change over the spread of people, rebuilt from the error of the difference")
    void change() {
      FiguresRead.Found found = change.correlation(0.5).found();
      assertThat(found.kind()).isEqualTo(EffectKind.CHANGE);
      double spread = 2 * Math.sqrt(25); // SE √n / √(2 (1 - r)), with r of one half
      EffectSize byHand =
          PairedMeans.of("by hand", -8, spread, 0, spread, 25, 0.5).standardisedChangeRaw();
      assertThat(found.figures().effect("a").estimate())
          .isCloseTo(byHand.estimate(), within(1e-12));
      assertThat(
              change.crossover().with("versus", FINDING.versus()).correlation(0.5).found().kind())
          .as("two conditions of the same people")
          .isEqualTo(EffectKind.DIFFERENCE);
    }
  }

  @Nested
  @DisplayName("of groups")
  class OfGroups {

    private final List<Group> groups = FINDING.groups();

    @Test
    @DisplayName("are those of the time of the finding where an arm has several")
    void atTheTime() {
      Group early = Changed.with(groups.get(0), "timepoint", Optional.of("day 1"));
      Group late = Changed.with(groups.get(0), "timepoint", Optional.of("day 14"));
      Case both =
          Case.of(StatisticType.T, 2)
              .with("groups", List.of(early, late, groups.get(1)))
              .with("arm", groups.get(0).arm());
      assertThat(both.with("timepoint", Optional.of("day 14")).comparand().armGroup())
          .hasValue(late);
      assertThat(both.with("timepoint", Optional.of("day 1")).comparand().armGroup())
          .hasValue(early);
      assertThat(both.with("timepoint", Optional.of("day 3")).comparand().armGroup()).isEmpty();
      Case alone = both.with("groups", List.of(early, groups.get(1)));
      assertThat(alone.with("timepoint", Optional.of("day 3")).comparand().armGroup())
          .as("one group needs no time")
          .hasValue(early);
    }

    @Test
    @DisplayName("before and after are the first, and that of the finding or else the last")
    void beforeAndAfter() {
      Group baseline = Changed.with(groups.get(0), "timepoint", Optional.of("baseline"));
      Group early = Changed.with(groups.get(0), "timepoint", Optional.of("day 1"));
      Group late = Changed.with(groups.get(0), "timepoint", Optional.of("day 14"));
      Case all =
          Case.of(StatisticType.T, 2)
              .with("groups", List.of(groups.get(1), baseline, early, late))
              .with("arm", groups.get(0).arm());
      assertThat(all.comparand().before()).hasValue(baseline);
      assertThat(all.with("timepoint", Optional.of("day 1")).comparand().after()).hasValue(early);
      assertThat(all.with("timepoint", Optional.of("other")).comparand().after()).hasValue(late);
      Case one = all.with("groups", List.of(groups.get(1), late));
      assertThat(one.comparand().before()).isEmpty();
      assertThat(one.comparand().after()).isEmpty();
    }

    @Test
    @DisplayName("have the people that the finding gives, else the smaller of both arms")
    void pairs() {
      Case bare = Case.of(StatisticType.T, 2);
      assertThat(bare.with("people", OptionalInt.of(9)).comparand().pairs()).hasValue(9);
      assertThat(bare.with("people", OptionalInt.empty()).comparand().pairs()).hasValue(26);
      assertThat(bare.with("people", OptionalInt.empty()).noSizes().comparand().pairs()).isEmpty();
      Group fewer = Changed.with(groups.get(1), "n", OptionalInt.of(20));
      assertThat(
              bare.with("people", OptionalInt.empty())
                  .with("groups", List.of(fewer))
                  .comparand()
                  .pairs())
          .hasValue(20);
    }

    @Test
    @DisplayName("have the sizes of arms, but not in a crossover, where arms hold everybody")
    void sizes() {
      Case bare = Case.of(StatisticType.T, 2);
      assertThat(bare.comparand().armSize()).hasValue(26);
      assertThat(bare.crossover().comparand().armSize()).isEmpty();
      assertThat(bare.crossover().comparand().isWithinPeople()).isTrue();
      ComparedGroups first =
          bare.crossover().with("period", Optional.of(CrossoverPeriod.FIRST)).comparand();
      assertThat(first.isWithinPeople()).isFalse();
    }
  }

  private static double error(Case some) {
    return some.found().figures().effect("a").standardError();
  }

  private static double estimate(Case some) {
    return some.found().figures().effect("a").estimate();
  }

  /** Returns Hedges' g of two groups of 26 by their t statistic. */
  private static double g(double t) {
    return TestConversions.hedgesGFromT("by hand", t, 26, 26).estimate();
  }
}
