package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.Study;

@DisplayName("Figures of groups")
class GroupFiguresTest {

  /** MADRS of 26 people on psilocybin against 26 on placebo, and their dizziness. */
  private static final Study TRIAL = Edit.study("vonrotz-2023");

  private static final String MEANS = "vonrotz-2023-f1";
  private static final String EVENTS = "vonrotz-2023-ae1";

  private static EffectSelection read(Study study, String id, UnaryOperator<Finding> change) {
    return pooling(study, id, change).byFinding();
  }

  private static Pooling pooling(Study study, String id, UnaryOperator<Finding> change) {
    return Edit.over(Edit.with(study, id, change)).where(f -> f.id().equals(id)).pooling();
  }

  private static SampleEffect effect(EffectSelection selection) {
    assertThat(selection.chosen()).hasSize(1);
    return selection.chosen().get(0);
  }

  private static LeftOutReason reason(EffectSelection selection) {
    assertThat(selection.chosen()).isEmpty();
    return selection.leftOut().get(0).reason();
  }

  private static Study crossover() {
    return TRIAL.toBuilder().design(Design.RANDOMISED_CROSSOVER).build();
  }

  private static UnaryOperator<Finding> groups(UnaryOperator<Group> change) {
    return f -> {
      Finding bare = Changed.with(f, "statistic", Optional.empty());
      return bare.toBuilder().groups(f.groups().stream().map(change).toList()).build();
    };
  }

  private static Group interval(Group group, Interval interval) {
    return Changed.with(
        Changed.with(group, "sd", OptionalDouble.empty()), "interval", Optional.of(interval));
  }

  private static UnaryOperator<Finding> counts(double own, double of, double other, double from) {
    return f ->
        f.toBuilder()
            .groups(
                List.of(
                    counted(f.groups().get(0), own, of), counted(f.groups().get(1), other, from)))
            .build();
  }

  private static Group counted(Group group, double events, double total) {
    Group none = Changed.with(group, "events", OptionalDouble.of(0));
    return Changed.with(
        Changed.with(none, "total", OptionalDouble.of(total)), "events", OptionalDouble.of(events));
  }

  @Nested
  @DisplayName("that are means")
  class Means {

    @Test
    @DisplayName("take the spread of an interval where no other is given, if it has two bounds")
    void ofInterval() {
      EffectSelection bounded =
          read(
              TRIAL,
              MEANS,
              groups(
                  g ->
                      interval(
                          g,
                          Interval.of95(g.mean().getAsDouble() - 4, g.mean().getAsDouble() + 4))));
      assertThat(effect(bounded).basis()).isEqualTo(EffectBasis.GROUP_MEANS);
      // half a width of 4 over 2.06, the 97.5 % quantile of t with 25 degrees, times sqrt(26)
      double sd = 4 / 2.0595 * Math.sqrt(26);
      assertThat(effect(bounded).effect().estimate())
          .isCloseTo((20.7 - 11.16) / sd * (1 - 3.0 / (4 * 50 - 1)), within(1e-3));
      EffectSelection open =
          read(TRIAL, MEANS, groups(g -> interval(g, Interval.of95(0, Double.POSITIVE_INFINITY))));
      assertThat(reason(open)).isEqualTo(LeftOutReason.NO_SPREAD);
    }

    @Test
    @DisplayName("of the same people under both conditions need their correlation")
    void ofTheSamePeople() {
      assertThat(reason(read(crossover(), MEANS, f -> f)))
          .isEqualTo(LeftOutReason.PERIODS_CORRELATED);
      SampleEffect known =
          effect(read(crossover(), MEANS, f -> f.toBuilder().prePostCorrelation(0.5).build()));
      assertThat(known.basis()).isEqualTo(EffectBasis.GROUP_MEANS);
      assertThat(known.people()).isEqualTo(26);
      assertThat(known.effect().estimate()).isPositive();
      SampleEffect assumed =
          effect(pooling(crossover(), MEANS, f -> f).assumedCorrelation(0.5).byFinding());
      assertThat(assumed.effect().estimate()).isEqualTo(known.effect().estimate());
    }

    @Test
    @DisplayName("are of the same people where the study that first reported them is a crossover")
    void ofAnotherReport() {
      Study first = Edit.study("ramaekers-2021");
      assertThat(first.design()).isEqualTo(Design.RANDOMISED_CROSSOVER);
      Study report = TRIAL.toBuilder().sampleOf(first.id()).build();
      EffectSelection read =
          Edit.over(first, report).where(f -> f.id().equals(MEANS)).pooling().byFinding();
      assertThat(reason(read)).isEqualTo(LeftOutReason.PERIODS_CORRELATED);
      assertThat(effect(read(report, MEANS, f -> f)).basis())
          .as("where that study is not at hand, its own design tells")
          .isEqualTo(EffectBasis.GROUP_MEANS);
    }

    @Test
    @DisplayName("of nobody are unusable, and no error")
    void ofNobody() {
      EffectSelection none =
          read(TRIAL, MEANS, groups(g -> Changed.with(g, "n", OptionalInt.of(0))));
      assertThat(reason(none)).isEqualTo(LeftOutReason.UNUSABLE_FIGURES);
    }

    @Test
    @DisplayName("before and after are of those measured both times")
    void beforeAndAfter() {
      Group after = TRIAL.findings().get(0).groups().get(0);
      UnaryOperator<Finding> change =
          f -> {
            Group before =
                Changed.with(
                    Changed.with(f.groups().get(0), "mean", OptionalDouble.of(24)),
                    "n",
                    OptionalInt.of(30));
            return Changed.with(baseline(f), "groups", List.of(before, f.groups().get(0)));
          };
      assertThat(after.n()).hasValue(26);
      SampleEffect effect =
          effect(pooling(TRIAL, MEANS, change).assumedCorrelation(0.5).byFinding());
      assertThat(effect.kind()).isEqualTo(EffectKind.CHANGE);
      assertThat(effect.people()).isEqualTo(26);
      assertThat(effect.effect().notes())
          .anyMatch(note -> note.contains("people measured both times taken as 26"));
      SampleEffect same =
          effect(
              pooling(
                      TRIAL,
                      MEANS,
                      f ->
                          Changed.with(
                              baseline(f),
                              "groups",
                              List.of(
                                  Changed.with(f.groups().get(0), "mean", OptionalDouble.of(24)),
                                  f.groups().get(0))))
                  .assumedCorrelation(0.5)
                  .byFinding());
      assertThat(same.effect().notes()).noneMatch(note -> note.contains("measured both times"));
    }
  }

  private static Finding baseline(Finding finding) {
    Finding bare = Changed.with(finding, "statistic", Optional.empty());
    return bare.toBuilder()
        .versus(new Comparison(ComparisonKind.BASELINE, Optional.empty(), Optional.empty()))
        .build();
  }

  @Nested
  @DisplayName("that are counts")
  class Counts {

    @ParameterizedTest(name = "{0}/{1} v {2}/{3}: {4}")
    @CsvSource({
      "2, 26, 0, 26, EFFECT",
      "0, 26, 0, 26, NO_EVENTS",
      "26, 26, 26, 26, NO_EVENTS",
      "3, 26, 3, 26, EFFECT",
      "2.5, 26, 0, 26, UNUSABLE_FIGURES",
      "2, 26, 0.5, 26, UNUSABLE_FIGURES"
    })
    @DisplayName("of two groups need whole people, and somebody with and without the event")
    void ofTwoGroups(double own, double of, double other, double from, String result) {
      check(read(TRIAL, EVENTS, counts(own, of, other, from)), result);
    }

    @ParameterizedTest(name = "{0}/{1} v {2}/{3}: {4}")
    @CsvSource({
      "2, 26, 0, 26, EFFECT",
      "0, 26, 0, 26, NO_EVENTS",
      "26, 26, 26, 26, NO_EVENTS",
      "3, 26, 3, 26, EFFECT",
      "26, 26, 0, 26, EFFECT",
      "2.5, 26, 0, 26, UNUSABLE_FIGURES",
      "2, 26, 0.5, 26, UNUSABLE_FIGURES",
      "2, 26, 0, 25, UNUSABLE_FIGURES"
    })
    @DisplayName("of the same people need as many under both conditions, and a correlation")
    void ofTheSamePeople(double own, double of, double other, double from, String result) {
      check(
          pooling(crossover(), EVENTS, counts(own, of, other, from))
              .assumedCorrelation(0.5)
              .byFinding(),
          result);
      assertThat(reason(read(crossover(), EVENTS, counts(own, of, other, from))))
          .isEqualTo(LeftOutReason.PERIODS_CORRELATED);
    }

    private void check(EffectSelection read, String result) {
      if (result.equals("EFFECT")) {
        assertThat(effect(read).kind()).isEqualTo(EffectKind.ODDS);
      } else {
        assertThat(reason(read)).isEqualTo(LeftOutReason.valueOf(result));
      }
    }

    @Test
    @DisplayName("of the same people are one person each, and no table of two groups")
    void pairs() {
      Pooling paired = pooling(crossover(), EVENTS, counts(5, 26, 2, 26)).assumedCorrelation(0.5);
      assertThat(effect(paired.byFinding()).people()).isEqualTo(26);
      assertThat(effect(read(TRIAL, EVENTS, counts(5, 26, 2, 26))).people()).isEqualTo(52);
      assertThatThrownBy(paired::tables).isInstanceOf(NotPoolableException.class);
    }
  }

  @Nested
  @DisplayName("that are a share of one")
  class Shares {

    @Test
    @DisplayName("are of its people, against baseline as well as described")
    void oneGroup() {
      List<UnaryOperator<Finding>> ways = new ArrayList<>();
      ways.add(GroupFiguresTest::baseline);
      ways.add(f -> f.toBuilder().relation(RelationKind.DESCRIPTION).build());
      for (UnaryOperator<Finding> way : ways) {
        SampleEffect share =
            effect(read(TRIAL, EVENTS, f -> way.apply(counts(2, 26, 0, 26).apply(f))));
        assertThat(share.kind()).isEqualTo(EffectKind.SHARE);
        assertThat(share.basis()).isEqualTo(EffectBasis.ONE_GROUP);
        assertThat(share.people()).isEqualTo(26);
        assertThat(reason(read(TRIAL, EVENTS, f -> way.apply(counts(2.5, 26, 0, 26).apply(f)))))
            .isEqualTo(LeftOutReason.UNUSABLE_FIGURES);
      }
    }

    @ParameterizedTest(name = "{0} {1} of 26 people: {2}")
    @CsvSource({
      "PERCENTAGE, 50, EFFECT",
      "PERCENTAGE, 0, EFFECT",
      "PERCENTAGE, 100, EFFECT",
      "PERCENTAGE, 7.7, EFFECT",
      "PERCENTAGE, 7.9, UNUSABLE_FIGURES",
      "PERCENTAGE, 104, UNUSABLE_FIGURES",
      "PERCENTAGE, -4, UNUSABLE_FIGURES",
      "PROPORTION, 0.5, EFFECT",
      "MEAN, 0.5, DESCRIPTION"
    })
    @DisplayName("are read as printed where some count of its people gives it")
    void printed(StatisticType type, double value, String result) {
      EffectSelection read = read(TRIAL, EVENTS, f -> printing(f, type, value));
      if (result.equals("EFFECT")) {
        assertThat(effect(read).basis()).isEqualTo(EffectBasis.REPORTED_SHARE);
        assertThat(effect(read).people()).isEqualTo(26);
      } else {
        assertThat(reason(read)).isEqualTo(LeftOutReason.valueOf(result));
      }
    }

    @Test
    @DisplayName("are not read where the source says about, or more than")
    void inexact() {
      EffectSelection more =
          read(
              TRIAL,
              EVENTS,
              f -> {
                Finding exact = printing(f, StatisticType.PERCENTAGE, 50);
                Statistic above =
                    Changed.with(
                        exact.statistic().orElseThrow(), "relation", PValue.Relation.GREATER);
                return exact.toBuilder().statistic(above).build();
              });
      assertThat(reason(more)).isEqualTo(LeftOutReason.DESCRIPTION);
    }

    private Finding printing(Finding finding, StatisticType type, double value) {
      Statistic figure = Edit.statistic(type, value);
      return finding.toBuilder()
          .relation(RelationKind.DESCRIPTION)
          .versus(Comparison.NONE)
          .groups(List.of())
          .people(26)
          .statistic(figure)
          .build();
    }
  }
}
