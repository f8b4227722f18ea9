package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.synthesis.EffectSize;

@DisplayName("The result of a row")
class SizeWordsTest {

  /** A row of MADRS endpoints against placebo; each test gives it its figures. */
  private static final AnswerRow ROW =
      bare(
          EvidenceLibrary.bundled()
              .answer(
                  Question.about(Outcome.DEPRESSION)
                      .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
                      .substances("psilocybin"))
              .near()
              .stream()
              .filter(row -> row.study().id().equals("mertens-2026"))
              .findFirst()
              .orElseThrow());

  private static AnswerRow bare(AnswerRow row) {
    Finding finding =
        Changed.with(
            row.finding().toBuilder().groups(List.of()).build(), "statistic", Optional.empty());
    return with(row, metric(finding, Metric.ENDPOINT));
  }

  private static AnswerRow with(AnswerRow row, Finding finding) {
    return Changed.with(row, "finding", finding);
  }

  private static Finding metric(Finding finding, Metric metric) {
    Measurement measured = Changed.with(finding.measurement().orElseThrow(), "metric", metric);
    return finding.toBuilder().measurement(measured).build();
  }

  private static Statistic with(Statistic statistic, Interval interval) {
    return Changed.with(statistic, "interval", Optional.of(interval));
  }

  private static Statistic p(Statistic statistic, double p) {
    return Changed.with(statistic, "pValue", Optional.of(PValue.of(p)));
  }

  private static AnswerRow row(Direction vote, Statistic statistic) {
    return Changed.with(
        with(ROW, ROW.finding().toBuilder().statistic(statistic).build()), "vote", vote);
  }

  private static Group events(String arm, double events, double total) {
    return group(arm, OptionalDouble.empty(), events, total);
  }

  private static Group mean(String arm, double mean) {
    return group(arm, OptionalDouble.of(mean), -1, -1);
  }

  private static Group group(String arm, OptionalDouble mean, double events, double total) {
    return new Group(
        ArmRef.of(arm),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        mean,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        events < 0 ? OptionalDouble.empty() : OptionalDouble.of(events),
        total < 0 ? OptionalDouble.empty() : OptionalDouble.of(total),
        Optional.empty(),
        Optional.empty());
  }

  private static AnswerRow groups(AnswerRow row, Group... groups) {
    return with(row, row.finding().toBuilder().groups(List.of(groups)).build());
  }

  @ParameterizedTest(name = "{0} {1}, {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MEAN_DIFFERENCE | -4.56  | IMPROVED      | MD 4.56",
        "MEAN_DIFFERENCE |  4.56  | IMPROVED      | MD 4.56",
        "MEAN_DIFFERENCE | -4.56  | WORSENED      | MD 4.56",
        "MEAN_DIFFERENCE | -4.56  | INCREASED     | MD 4.56",
        "MEAN_DIFFERENCE | -4.56  | DECREASED     | MD 4.56",
        "MEAN_DIFFERENCE | -4.56  | NO_DIFFERENCE | MD -4.56",
        "MEAN_DIFFERENCE | -4.56  | NOT_READ      | MD -4.56",
        "HEDGES_G        | -0.3   | IMPROVED      | g 0.3",
        "COHEN_D         | -0.3   | IMPROVED      | d 0.3",
        "EFFECT_SIZE     | -0.3   | IMPROVED      | 0.3",
        "ODDS_RATIO      |  0.5   | IMPROVED      | OR 0.5",
        "RISK_RATIO      |  0.5   | IMPROVED      | RR 0.5",
        "T               | -2.345 | IMPROVED      | t -2.34",
        "F               |  8.314 | IMPROVED      | F 8.31",
        "PERCENTAGE      |  31    | IMPROVED      | 31%"
      })
  @DisplayName("has a printed figure in three digits; differences are toward the side named")
  void printedFigures(StatisticType type, double value, Direction vote, String size) {
    assertThat(SizeWords.of(row(vote, Edit.statistic(type, value)))).isEqualTo(size);
  }

  @Test
  @DisplayName("has the interval toward the side named too, open where it has one bound, else p")
  void intervals() {
    Statistic difference = Edit.statistic(StatisticType.MEAN_DIFFERENCE, -4.6);
    Statistic bounded = with(difference, Interval.of95(-7.01, 2.18));
    assertThat(SizeWords.of(row(Direction.IMPROVED, bounded))).isEqualTo("MD 4.6 [-2.2, 7]");
    assertThat(SizeWords.of(row(Direction.NOT_READ, bounded))).isEqualTo("MD -4.6 [-7, 2.2]");
    Statistic none = with(Edit.statistic(StatisticType.MEAN_DIFFERENCE, 0), Interval.of95(-1, 2));
    assertThat(SizeWords.of(row(Direction.IMPROVED, none))).isEqualTo("MD 0 [-1, 2]");
    Interval open = Interval.of95(Double.NEGATIVE_INFINITY, 1);
    assertThat(SizeWords.of(row(Direction.IMPROVED, with(difference, open))))
        .isEqualTo("MD 4.6 [-1, ∞]");
    assertThat(SizeWords.of(row(Direction.NOT_READ, with(difference, open))))
        .isEqualTo("MD -4.6 [-∞, 1]");
    assertThat(SizeWords.of(row(Direction.IMPROVED, p(difference, 0.02))))
        .isEqualTo("MD 4.6, p = 0.02");
    assertThat(SizeWords.of(row(Direction.IMPROVED, p(bounded, 0.02))))
        .as("the interval tells as much")
        .isEqualTo("MD 4.6 [-2.2, 7]");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Metric.class)
  @DisplayName("has a percentage as a share of the arm where the measure is one")
  void percentages(Metric metric) {
    AnswerRow row = row(Direction.IMPROVED, Edit.statistic(StatisticType.PERCENTAGE, 62));
    String size = SizeWords.of(with(row, metric(row.finding(), metric)));
    assertThat(size)
        .isEqualTo(
            switch (metric) {
              case RESPONSE -> "response 62% in arm";
              case REMISSION -> "remission 62% in arm";
              case PROPORTION -> "62% in arm";
              default -> "62%";
            });
  }

  @Test
  @DisplayName("has counts of both arms before any figure, and nothing of one arm alone")
  void counts() {
    String arm = ROW.finding().arm().id();
    String control = ROW.finding().versus().arm().orElseThrow();
    AnswerRow figure = row(Direction.IMPROVED, Edit.statistic(StatisticType.ODDS_RATIO, 1.2));
    assertThat(SizeWords.of(groups(figure, events(arm, 6, 48), events(control, 5, 47))))
        .isEqualTo("6/48 v 5/47");
    assertThat(SizeWords.of(groups(figure, events(arm, 6, 48)))).isEqualTo("OR 1.2");
    assertThat(SizeWords.of(groups(figure, events(control, 5, 47)))).isEqualTo("OR 1.2");
    assertThat(SizeWords.of(groups(figure, events(arm, 6, 48), mean(control, 2))))
        .isEqualTo("OR 1.2");
    assertThat(
            SizeWords.of(
                groups(figure, mean("another", 2), events(arm, 6, 48), events(control, 5, 47))))
        .isEqualTo("6/48 v 5/47");
    assertThat(SizeWords.of(groups(ROW, events(arm, 6, 48)))).isEmpty();
    Comparison before = new Comparison(ComparisonKind.BASELINE, Optional.empty(), Optional.empty());
    AnswerRow baseline = with(ROW, ROW.finding().toBuilder().versus(before).build());
    assertThat(SizeWords.of(groups(baseline, events(arm, 6, 48)))).isEmpty();
  }

  @Test
  @DisplayName("has a computed g where no figure is printed, else means, each with the p printed")
  void computed() {
    String arm = ROW.finding().arm().id();
    String control = ROW.finding().versus().arm().orElseThrow();
    EffectSize effect = EffectSize.of("a", -0.5, 0.04);
    AnswerRow g = Changed.with(ROW, "computed", Optional.of(effect));
    assertThat(SizeWords.of(Changed.with(g, "vote", Direction.WORSENED)))
        .isEqualTo("g 0.5 [0.11, 0.89]");
    assertThat(SizeWords.of(Changed.with(g, "vote", Direction.NOT_READ)))
        .isEqualTo("g -0.5 [-0.89, -0.11]");
    AnswerRow toward = Changed.with(ROW, "computed", Optional.of(EffectSize.of("a", 0.5, 0.04)));
    assertThat(SizeWords.of(Changed.with(toward, "vote", Direction.IMPROVED)))
        .isEqualTo("g 0.5 [0.11, 0.89]");
    AnswerRow none = Changed.with(ROW, "computed", Optional.of(EffectSize.of("a", 0, 0.04)));
    assertThat(SizeWords.of(Changed.with(none, "vote", Direction.IMPROVED))).startsWith("g 0 [");
    AnswerRow means = groups(ROW, mean(arm, -1.7), mean(control, -0.7));
    assertThat(SizeWords.of(means)).isEqualTo("means -1.7 v -0.7");
    Statistic alone =
        Changed.with(Edit.statistic(StatisticType.P_VALUE, 0.5), "value", OptionalDouble.empty());
    Statistic p = p(alone, 0.03);
    assertThat(SizeWords.of(with(means, means.finding().toBuilder().statistic(p).build())))
        .isEqualTo("means -1.7 v -0.7, p = 0.03");
    assertThat(SizeWords.of(row(Direction.IMPROVED, p))).isEqualTo("p = 0.03");
    assertThat(SizeWords.of(row(Direction.IMPROVED, alone))).isEmpty();
  }

  @Test
  @DisplayName("has no size where accounts conflict")
  void conflict() {
    AnswerRow row = row(Direction.MIXED, Edit.statistic(StatisticType.MEAN_DIFFERENCE, 3));
    assertThat(SizeWords.of(row)).isEmpty();
    assertThat(ResultWords.result(row)).isEqualTo("accounts or parts conflict");
  }

  @Test
  @DisplayName("is known by a figure, a count or a mean, and by nothing else")
  void known() {
    String arm = ROW.finding().arm().id();
    assertThat(SizeWords.isKnown(ROW.finding())).isFalse();
    assertThat(
            SizeWords.isKnown(
                row(Direction.IMPROVED, Edit.statistic(StatisticType.F, 3)).finding()))
        .isTrue();
    assertThat(SizeWords.isKnown(groups(ROW, mean(arm, 1)).finding())).isTrue();
    assertThat(SizeWords.isKnown(groups(ROW, events(arm, 1, 2)).finding())).isTrue();
    Statistic alone =
        p(
            Changed.with(
                Edit.statistic(StatisticType.P_VALUE, 0.5), "value", OptionalDouble.empty()),
            0.2);
    assertThat(SizeWords.isKnown(row(Direction.IMPROVED, alone).finding())).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(StatisticType.class)
  @DisplayName("is a difference, whose sign has a side, for differences of means alone")
  void differences(StatisticType type) {
    boolean difference =
        type == StatisticType.MEAN_DIFFERENCE
            || type == StatisticType.HEDGES_G
            || type == StatisticType.COHEN_D
            || type == StatisticType.EFFECT_SIZE;
    assertThat(SizeWords.isDifference(row(Direction.IMPROVED, Edit.statistic(type, 0.5))))
        .isEqualTo(difference);
    assertThat(SizeWords.isDifference(ROW)).isFalse();
    assertThat(
            SizeWords.isDifference(
                Changed.with(ROW, "computed", Optional.of(EffectSize.of("a", 1, 1)))))
        .isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}; {2}")
  @CsvSource({
    "IMPROVED, favours drug, drug",
    "WORSENED, favours placebo, placebo",
    "NO_DIFFERENCE, favours neither, neither",
    "INCREASED, more under the drug, more",
    "DECREASED, less under the drug, less",
    "MIXED, accounts or parts conflict, conflict",
    "NOT_READ, 'no difference reported, side not read', no diff."
  })
  @DisplayName("says which side it favours, in a sentence and in a column")
  void sides(Direction vote, String sentence, String column) {
    AnswerRow row = Changed.with(ROW, "vote", vote);
    assertThat(ResultWords.result(row)).isEqualTo(sentence);
    assertThat(ResultWords.favoured(row)).isEqualTo(column);
  }

  @Test
  @DisplayName("favours a control that is no placebo by that word")
  void control() {
    AnswerRow worse = Changed.with(ROW, "vote", Direction.WORSENED);
    Finding dose = ROW.finding().toBuilder().contrast(ComparatorClass.OTHER_DOSE).build();
    assertThat(ResultWords.favoured(with(worse, dose))).isEqualTo("control");
  }

  @Test
  @DisplayName("stands behind its size")
  void together() {
    assertThat(
            ResultWords.result(
                row(Direction.IMPROVED, Edit.statistic(StatisticType.MEAN_DIFFERENCE, -3))))
        .isEqualTo("MD 3, favours drug");
  }

  @Test
  @DisplayName("says in few letters in whom it was found and how it was read")
  void fewLetters() {
    assertThat(ResultWords.brief(Condition.TREATMENT_RESISTANT_DEPRESSION)).isEqualTo("TRD");
    assertThat(ResultWords.brief(Condition.HEALTHY_VOLUNTEERS)).isEqualTo("healthy");
    assertThat(ResultWords.brief(Condition.PSYCHEDELIC_USERS)).isEqualTo("users");
    assertThat(ResultWords.brief(Condition.GENERAL_POPULATION)).isEqualTo("public");
    assertThat(ResultWords.brief(Condition.ANXIETY_DISORDER)).isEqualTo("anxiety");
    assertThat(ResultWords.brief(Condition.NOT_STATED)).isEqualTo("unknown");
    assertThat(ResultWords.brief(Condition.DEPRESSIVE_SYMPTOMS)).isEqualTo("low mood");
    assertThat(ResultWords.brief(Condition.DEPRESSION_UNSPECIFIED)).isEqualTo("depression");
    assertThat(ResultWords.brief(Condition.DISTRESS_IN_SERIOUS_ILLNESS))
        .isEqualTo("serious illness");
    assertThat(ResultWords.brief(Condition.MIGRAINE)).isEqualTo("migraine");
    assertThat(List.of(Verification.values()))
        .extracting(ResultWords::read)
        .containsExactlyInAnyOrder("text", "data", "abst", "reg", "2nd", "none")
        .doesNotHaveDuplicates();
    assertThat(ResultWords.read(Verification.FULL_TEXT)).isEqualTo("text");
    assertThat(ResultWords.read(Verification.SECONDARY)).isEqualTo("2nd");
  }
}
