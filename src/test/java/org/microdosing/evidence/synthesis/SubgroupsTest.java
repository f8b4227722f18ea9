package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;

@DisplayName("Subgroups")
class SubgroupsTest {

  private static List<EffectSize> of(String allocation) {
    return IntStream.range(0, 13)
        .filter(i -> Bcg.ALLOCATION.get(i).equals(allocation))
        .mapToObj(Bcg.EFFECTS::get)
        .toList();
  }

  @Test
  @DisplayName("are meta-analyses of their own, in the order in which they appear")
  void separate() {
    Subgroups groups =
        MetaAnalysis.of(Bcg.EFFECTS).fit().subgroups(Bcg.ALLOCATION, SubgroupVariance.SEPARATE);

    assertThat(groups)
        .extracting(Subgroups.Group::label)
        .containsExactly("random", "alternate", "systematic");
    assertThat(groups).extracting(Subgroups.Group::k).containsExactly(7, 2, 4);
    for (Subgroups.Group group : groups) {
      assertThat(group.analysis()).isEqualTo(MetaAnalysis.of(of(group.label())).fit());
      assertThat(group.coefficient().estimate()).isEqualTo(group.analysis().estimate());
      assertThat(group.coefficient().confidenceInterval())
          .isEqualTo(group.analysis().confidenceInterval());
    }
    assertThat(groups.variance()).isEqualTo(SubgroupVariance.SEPARATE);
    assertThat(groups.between().degreesOfFreedom()).isEqualTo(2);
    assertThat(groups.between().denominatorDegreesOfFreedom()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CoefficientTest.class)
  @DisplayName("with separate variances are compared as estimates with their own errors")
  void betweenSeparate(CoefficientTest test) {
    Subgroups groups =
        MetaAnalysis.of(Bcg.EFFECTS)
            .test(test)
            .fit()
            .subgroups(Bcg.ALLOCATION, SubgroupVariance.SEPARATE);
    double weights = 0;
    double weighted = 0;
    for (Subgroups.Group group : groups) {
      double w = Math.pow(group.analysis().standardError(), -2);
      weights += w;
      weighted += w * group.analysis().estimate();
    }
    double q = 0;
    for (Subgroups.Group group : groups) {
      double distance = group.analysis().estimate() - weighted / weights;
      q += Math.pow(distance / group.analysis().standardError(), 2);
    }
    assertThat(groups.qBetween()).isCloseTo(q, within(1e-10));
    assertThat(groups.qBetweenPValue()).isCloseTo(Math.exp(-q / 2), within(1e-10));
  }

  @Test
  @DisplayName("of equal effects split Cochran's Q into within and between")
  void partition() {
    MetaAnalysis equal = MetaAnalysis.of(Bcg.EFFECTS).equalEffects();
    Subgroups groups = equal.subgroups(Bcg.ALLOCATION, SubgroupVariance.SEPARATE);
    double within = groups.groups().stream().mapToDouble(g -> g.analysis().q()).sum();
    assertThat(groups.qBetween() + within).isCloseTo(equal.q(), within(1e-9));
  }

  @Test
  @DisplayName("with a common variance are tested as metafor's example on allocation is")
  void common() {
    MetaAnalysis z = MetaAnalysis.of(Bcg.EFFECTS).test(CoefficientTest.Z).fit();
    Subgroups groups = z.subgroups(Bcg.ALLOCATION, SubgroupVariance.COMMON);

    assertThat(groups.qBetween()).isCloseTo(1.7675, within(5e-5));
    assertThat(groups.qBetweenPValue()).isCloseTo(0.4132, within(5e-5));
    assertThat(groups.group("alternate").coefficient().estimate()).isCloseTo(-0.5180, within(5e-5));
    assertThat(groups.group("random").coefficient().estimate())
        .isCloseTo(-0.5180 - 0.4478, within(1e-4));
    assertThat(groups.variance()).isEqualTo(SubgroupVariance.COMMON);
  }

  @ParameterizedTest
  @EnumSource(CoefficientTest.class)
  @DisplayName("with a common variance are those of a meta-regression on the groups")
  void commonIsRegression(CoefficientTest test) {
    Subgroups groups =
        MetaAnalysis.of(Bcg.EFFECTS)
            .test(test)
            .fit()
            .subgroups(Bcg.ALLOCATION, SubgroupVariance.COMMON);
    MetaRegression regression =
        MetaRegression.of(Bcg.EFFECTS).category("alloc", Bcg.ALLOCATION).test(test).fit();

    assertThat(groups.between()).isEqualTo(regression.moderatorTest());
    Map.of("random", new double[] {0, 0}, "alternate", new double[] {1, 0})
        .forEach(
            (label, at) -> {
              Coefficient group = groups.group(label).coefficient();
              MetaRegression.Prediction expected = regression.predict(at);
              assertThat(group.estimate()).isCloseTo(expected.estimate(), within(1e-9));
              assertThat(group.standardError()).isCloseTo(expected.standardError(), within(1e-9));
              assertThat(group.confidenceInterval().low())
                  .isCloseTo(expected.confidenceInterval().low(), within(1e-8));
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @DisplayName("do not depend on the order of studies or the names of groups")
  void invariance(int seed) {
    List<Integer> order = Shuffles.order(13, seed);
    List<EffectSize> effects = Shuffles.moved(Shuffles.pick(Bcg.EFFECTS, order), 3, 2);
    for (SubgroupVariance variance : SubgroupVariance.values()) {
      Subgroups groups = MetaAnalysis.of(Bcg.EFFECTS).fit().subgroups(Bcg.ALLOCATION, variance);
      Subgroups others =
          MetaAnalysis.of(effects)
              .fit()
              .subgroups(
                  Shuffles.pick(Bcg.ALLOCATION, order).stream().map(String::length).toList(),
                  variance);
      assertThat(others.qBetween()).isCloseTo(groups.qBetween(), within(1e-7));
      // "systematic" has ten letters.
      assertThat(others.group("10").coefficient().estimate() / 2 - 3)
          .isCloseTo(groups.group("systematic").coefficient().estimate(), within(1e-9));
    }
  }

  @Test
  @DisplayName("can be told from the effects, and single studies are pointed out")
  void byFunction() {
    Subgroups groups =
        Subgroups.of(
            Bcg.EFFECTS, e -> e.label().equals("Hart & Sutherland 1977") ? "fourth" : "others");
    assertThat(groups.group("fourth").k()).isEqualTo(1);
    assertThat(groups.warnings()).containsExactly("group 'fourth' is a single study");
    assertThat(groups.toString())
        .contains("between groups: F(1, 11) = ", "common to all groups", "Note: group");
    assertThat(groups.toString().lines()).allMatch(line -> line.length() <= 100);
    assertThat(Subgroups.of(Bcg.EFFECTS, Bcg.ALLOCATION))
        .isEqualTo(MetaAnalysis.of(Bcg.EFFECTS).fit().subgroups(Bcg.ALLOCATION));
  }

  @Test
  @DisplayName("of counts pool the counts of each group")
  void counts() {
    MetaAnalysis m = MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, Bcg.TABLES);
    Subgroups groups = m.subgroups(Bcg.ALLOCATION);
    assertThat(groups.group("systematic").analysis())
        .isEqualTo(
            MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, Bcg.TABLES.subList(9, 13)));
    assertThatThrownBy(() -> m.subgroups(Bcg.ALLOCATION, SubgroupVariance.COMMON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not defined for counts");
  }

  @Test
  @DisplayName("need two groups, a label for each study, and errors to compare by")
  void needs() {
    MetaAnalysis m = MetaAnalysis.of(Bcg.EFFECTS.subList(0, 3)).fit();
    assertThatThrownBy(() -> m.subgroups(List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("each study needs its group: 3 studies, 2 labels");
    assertThatThrownBy(() -> m.subgroups(List.of("a", "a", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subgroups need at least 2 groups to compare, found [a]");
    assertThatThrownBy(() -> m.subgroups(List.of(1, 2, 3), SubgroupVariance.COMMON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("needs at least 4 effects, found 3");
    assertThatThrownBy(() -> m.subgroups(List.of(1, 2, 3)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            m.subgroups(List.of(1, 2, 3), SubgroupVariance.SEPARATE).between().degreesOfFreedom())
        .isEqualTo(2);
    assertThatThrownBy(() -> m.subgroups(List.of(1, 1, 2)).group("3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no group '3'; there are [1, 2]");
    List<EffectSize> agree =
        IntStream.range(0, 4).mapToObj(i -> EffectSize.of("s" + i, i < 2 ? 0 : 1, 0.1)).toList();
    MetaAnalysis pairs = MetaAnalysis.of(agree).fit();
    assertThatThrownBy(
            () -> pairs.subgroups(List.of("a", "a", "b", "b"), SubgroupVariance.SEPARATE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("group 'a' agree exactly");
  }

  @Test
  @DisplayName("warn of small groups up to nine studies, by whatever test too often errs")
  void ten() {
    List<EffectSize> effects =
        IntStream.range(0, 20)
            .mapToObj(i -> EffectSize.of("s" + i, 0.3 * (i % 4), 0.02 + 0.01 * (i % 3)))
            .toList();
    List<String> tens = IntStream.range(0, 20).mapToObj(i -> i < 10 ? "x" : "y").toList();
    List<String> nine = IntStream.range(0, 20).mapToObj(i -> i < 9 ? "x" : "y").toList();
    MetaAnalysis m = MetaAnalysis.of(effects).test(CoefficientTest.Z).fit();
    for (SubgroupVariance variance : SubgroupVariance.values()) {
      assertThat(m.subgroups(tens, variance).warnings()).isEmpty();
      assertThat(m.subgroups(nine, variance).warnings())
          .singleElement()
          .asString()
          .contains("fewer than 10");
    }
  }

  @Test
  @DisplayName("share a variance unless asked otherwise, and warn of separate ones of few studies")
  void defaults() {
    List<EffectSize> effects =
        List.of(
            EffectSize.of("a", 0.30, 0.04),
            EffectSize.of("b", 0.301, 0.05),
            EffectSize.of("c", 0.5, 0.06),
            EffectSize.of("d", 0.61, 0.1));
    List<String> labels = List.of("x", "x", "y", "y");
    Subgroups common = Subgroups.of(effects, labels);
    assertThat(common.qBetweenPValue()).isCloseTo(0.037, within(5e-4));
    assertThat(common.warnings()).isEmpty();
    assertThat(MetaAnalysis.of(effects).test(CoefficientTest.Z).fit().subgroups(labels).warnings())
        .singleElement()
        .asString()
        .contains("tested by z", "KNAPP_HARTUNG");

    MetaAnalysis m = MetaAnalysis.of(effects).fit();
    Subgroups separate = m.subgroups(labels, SubgroupVariance.SEPARATE);
    assertThat(separate.qBetweenPValue()).isLessThan(1e-5);
    assertThat(separate.warnings())
        .singleElement()
        .asString()
        .contains("groups that do not differ are too often found different");
    assertThat(
            MetaAnalysis.of(effects)
                .equalEffects()
                .subgroups(labels, SubgroupVariance.SEPARATE)
                .warnings())
        .isEmpty();
  }
}
