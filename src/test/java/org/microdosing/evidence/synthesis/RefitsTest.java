package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.measure.EffectMeasure;

@DisplayName("Leave-one-out and cumulative analyses")
class RefitsTest {

  private static final MetaAnalysis MODEL =
      MetaAnalysis.of(Bcg.EFFECTS)
          .estimator(TauEstimator.DL)
          .test(CoefficientTest.KNAPP_HARTUNG)
          .level(0.9)
          .fit();

  @Test
  @DisplayName("repeat the model with its estimator, test and level")
  void options() {
    for (Refit row : MODEL.leaveOneOut()) {
      assertThat(row.result().estimator()).hasValue(TauEstimator.DL);
      assertThat(row.result().test()).isEqualTo(CoefficientTest.KNAPP_HARTUNG);
      assertThat(row.confidenceInterval().level()).isEqualTo(0.9);
      assertThat(row.k()).isEqualTo(12);
    }
    List<EffectSize> without = new ArrayList<>(Bcg.EFFECTS);
    without.remove(3);
    Refit fourth = MODEL.leaveOneOut().get(3);
    assertThat(fourth.label()).isEqualTo("Hart & Sutherland 1977");
    assertThat(fourth.result())
        .isEqualTo(
            MetaAnalysis.of(without)
                .estimator(TauEstimator.DL)
                .test(CoefficientTest.KNAPP_HARTUNG)
                .level(0.9)
                .fit());
  }

  @Test
  @DisplayName("of equal effects stay without a between-study variance")
  void equalEffects() {
    MetaAnalysis equal = MetaAnalysis.of(Bcg.EFFECTS).equalEffects();
    assertThat(equal.leaveOneOut())
        .allMatch(r -> r.result().model() == PoolingModel.EQUAL_EFFECTS && r.tauSquared() == 0);
  }

  @Test
  @DisplayName("of two studies are the single studies")
  void twoStudies() {
    LeaveOneOut two = MetaAnalysis.of(Bcg.EFFECTS.subList(0, 2)).fit().leaveOneOut();
    assertThat(two.get(0).estimate()).isEqualTo(Bcg.EFFECTS.get(1).estimate());
    assertThat(two.get(1).standardError())
        .isCloseTo(Bcg.EFFECTS.get(0).standardError(), within(1e-15));
    MetaAnalysis one = MetaAnalysis.of(Bcg.EFFECTS.subList(0, 1)).fit();
    assertThat(one.cumulative()).singleElement().satisfies(r -> assertThat(r.k()).isEqualTo(1));
    assertThatThrownBy(one::leaveOneOut)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a leave-one-out analysis needs at least 2 studies, found 1");
  }

  @Test
  @DisplayName("add studies in ascending order of their years, equals as given")
  void byYear() {
    CumulativeAnalysis byYear = MODEL.cumulative(Bcg.year());
    assertThat(byYear)
        .extracting(Refit::label)
        .containsExactly(
            "Aronson 1948",
            "Ferguson & Simes 1949",
            "Stein & Aronson 1953",
            "Rosenthal et al. 1960",
            "Rosenthal et al. 1961",
            "Coetzee & Berjak 1968",
            "Comstock & Webster 1969",
            "Frimodt-Moller et al. 1973",
            "Vandiviere et al. 1973",
            "Comstock et al. 1974",
            "Comstock et al. 1976",
            "Hart & Sutherland 1977",
            "TPT Madras 1980");
    assertThat(byYear.get(12).estimate()).isCloseTo(MODEL.estimate(), within(1e-12));
    assertThat(byYear.get(0).tauSquared()).isZero();
    assertThat(byYear.get(0).result().test()).isEqualTo(CoefficientTest.Z);
    assertThat(byYear.stream()).hasSize(byYear.size());
  }

  @Test
  @DisplayName("add studies in the order of a comparator")
  void byPrecision() {
    CumulativeAnalysis precise = MODEL.cumulative(Comparator.comparingDouble(EffectSize::variance));
    assertThat(precise.get(0).label()).isEqualTo("TPT Madras 1980");
    assertThat(precise.rows()).hasSize(13);
  }

  @Test
  @DisplayName("refuse an order that does not fit")
  void badOrder() {
    assertThatThrownBy(() -> MODEL.cumulative(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an order needs a number for each of 13 studies, found 2");
    double[] missing = Bcg.year();
    missing[4] = Double.NaN;
    assertThatThrownBy(() -> MODEL.cumulative(missing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  @DisplayName("of counts pool the counts of the other tables")
  void counts() {
    MetaAnalysis m = MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, Bcg.TABLES);
    LeaveOneOut without = m.leaveOneOut();
    assertThat(without.get(12).result())
        .isEqualTo(
            MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, Bcg.TABLES.subList(0, 12)));
    assertThat(without.notes()).isEmpty();
    assertThat(m.cumulative().rows()).hasSize(13);
  }

  @Test
  @DisplayName("of counts name the tables up to or without which nothing is defined")
  void undefinedCounts() {
    List<TwoByTwo> tables =
        List.of(
            new TwoByTwo("none", 0, 20, 0, 20),
            new TwoByTwo("some", 3, 20, 1, 20),
            new TwoByTwo("zero", 0, 30, 2, 31));
    MetaAnalysis m = MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, tables);

    assertThat(m.cumulative()).extracting(Refit::label).containsExactly("some", "zero");
    assertThat(m.cumulative().notes()).singleElement().asString().startsWith("up to none: ");
    assertThat(m.leaveOneOut()).extracting(Refit::label).containsExactly("none", "zero");
    assertThat(m.leaveOneOut().notes()).singleElement().asString().startsWith("without some: ");
    assertThat(m.leaveOneOut().toString()).contains("Note: without some");
    assertThatThrownBy(() -> m.cumulative(Comparator.comparing(EffectSize::label)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 of 3 tables");
  }

  @Test
  @DisplayName("read as aligned tables of at most 100 columns")
  void text() {
    String text = MODEL.leaveOneOut().toString();
    assertThat(text.lines()).hasSize(14).allMatch(line -> line.length() <= 100);
    assertThat(text.lines().findFirst()).hasValueSatisfying(h -> assertThat(h).contains("90% CI"));
    String longLabel = "a study whose label is far too long for any table ".repeat(3);
    List<EffectSize> effects = List.of(Bcg.EFFECTS.get(0).withLabel(longLabel), Bcg.EFFECTS.get(1));
    assertThat(MetaAnalysis.of(effects).fit().cumulative().toString().lines())
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  @DisplayName("leave out, and add, all effects of a study at once")
  void wholeStudies() {
    List<EffectSize> effects =
        List.of(
            EffectSize.of("a", 0.1, 0.04),
            EffectSize.of("b", 0.3, 0.05),
            EffectSize.of("a", 0.2, 0.06),
            EffectSize.of("c", 0.7, 0.07));
    MetaAnalysis m = MetaAnalysis.of(effects).fit();
    assertThat(m.leaveOneOut()).extracting(Refit::label).containsExactly("a", "b", "c");
    assertThat(m.leaveOneOut()).extracting(Refit::k).containsExactly(2, 3, 3);
    assertThat(m.leaveOneOut().get(0).result())
        .isEqualTo(MetaAnalysis.of(List.of(effects.get(1), effects.get(3))).fit());
    assertThat(m.leaveOneOut().get(2).result().effects())
        .containsExactlyElementsOf(effects.subList(0, 3));
    assertThat(m.cumulative()).extracting(Refit::k).containsExactly(2, 3, 4);
    CumulativeAnalysis backwards = m.cumulative(4, 3, 2, 1);
    assertThat(backwards).extracting(Refit::label).containsExactly("c", "a", "b");
    assertThat(backwards.get(1).result().effects())
        .containsExactly(effects.get(3), effects.get(2), effects.get(0));
  }

  @Test
  @DisplayName("keep the clusters of effects whose labels do not tell their study")
  void clusters() {
    MetaAnalysis m = MetaAnalysis.of(Bcg.EFFECTS.subList(0, 4)).clusters(List.of(1, 1, 2, 3)).fit();
    assertThat(m.leaveOneOut()).extracting(Refit::label).containsExactly("1", "2", "3");
    assertThat(m.leaveOneOut().get(2).result().counted()).isEqualTo("3 effects of 2 studies");
  }
}
