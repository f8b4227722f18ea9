package org.microdosing.evidence.synthesis;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.microdosing.evidence.synthesis.EscalcFigures.read;
import static org.microdosing.evidence.synthesis.EscalcFigures.real;
import static org.microdosing.evidence.synthesis.EscalcFigures.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.measure.EffectMeasure;
import tools.jackson.databind.JsonNode;

@DisplayName("Effect sizes agree with metafor 5.1's escalc")
class EscalcReferenceTest {

  /** The figures are printed with 15 digits. */
  private static final double RELATIVE = 1e-12;

  private static final Map<String, Function<TwoByTwo, EffectSize>> TABLES =
      Map.of(
          "RR", t -> asMetafor(t, EffectMeasure.RISK_RATIO),
          "OR", t -> asMetafor(t, EffectMeasure.ODDS_RATIO),
          "RD", t -> asMetafor(t, EffectMeasure.RISK_DIFFERENCE),
          "AS", TwoByTwo::arcsineRiskDifference,
          "PETO", t -> asMetafor(t, EffectMeasure.PETO_ODDS_RATIO));

  private static EffectSize asMetafor(TwoByTwo table, EffectMeasure measure) {
    return table.effect(measure, ZeroCellCorrection.ANY_ZERO_CELL);
  }

  private static final Map<String, Function<TwoGroupMeans, EffectSize>> MEANS =
      Map.of(
          "MD", TwoGroupMeans::meanDifference,
          "SMD", TwoGroupMeans::hedgesG,
          "SMDH", TwoGroupMeans::hedgesGHeteroscedastic,
          "ROM", TwoGroupMeans::logRatioOfMeans);

  private static final Map<String, Function<PairedMeans, EffectSize>> PAIRS =
      Map.of(
          "MC", PairedMeans::meanChange,
          "SMCC", PairedMeans::standardisedChange,
          "SMCR", PairedMeans::standardisedChangeRaw,
          "SMCRH", PairedMeans::standardisedChangeRawHeteroscedastic,
          "ROMC", PairedMeans::logRatioOfMeans);

  private static final Map<String, Function<Proportion, EffectSize>> PROPORTIONS =
      Map.of(
          "PR", Proportion::raw,
          "PLN", Proportion::log,
          "PLO", Proportion::logit,
          "PAS", Proportion::arcsine,
          "PFT", Proportion::doubleArcsine);

  private static final Map<String, Function<Correlation, EffectSize>> CORRELATIONS =
      Map.of(
          "COR", Correlation::raw,
          "UCOR", Correlation::unbiased,
          "ZCOR", Correlation::fisherZ);

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource({"tables", "means", "singleGroups"})
  @DisplayName("estimate, variance and code of every study")
  void agrees(String data, String measure, Supplier<List<EffectSize>> effects, JsonNode expected) {
    EscalcFigures.assertAgree(effects.get(), measure, expected, RELATIVE);
  }

  static Stream<Arguments> tables() {
    return Stream.of("bcg", "hine1989", "nielweise2007")
        .flatMap(data -> results(data, TABLES, EscalcReferenceTest::table));
  }

  static Stream<Arguments> means() {
    return Stream.of("normand1999", "curtis1998")
        .flatMap(data -> results(data, MEANS, EscalcReferenceTest::groups));
  }

  static Stream<Arguments> singleGroups() {
    JsonNode json = read("escalc-paired-proportions-correlations");
    return Stream.of(
            cases(json, PAIRS, json.get("raw"), 5, EscalcReferenceTest::pairs),
            cases(
                json,
                PROPORTIONS,
                json.get("rawProportions"),
                5,
                (raw, i) -> new Proportion("study " + i, whole(raw, "xi", i), whole(raw, "ni", i))),
            cases(
                json,
                CORRELATIONS,
                json.get("rawCorrelations"),
                5,
                (raw, i) -> new Correlation("study " + i, real(raw, "ri", i), whole(raw, "ni", i))))
        .flatMap(s -> s);
  }

  private static <T> Stream<Arguments> cases(
      JsonNode json,
      Map<String, Function<T, EffectSize>> measures,
      JsonNode raw,
      int k,
      Reader<T> reader) {
    return measures.entrySet().stream()
        .map(
            measure -> {
              Supplier<List<EffectSize>> effects =
                  () ->
                      IntStream.range(0, k)
                          .mapToObj(i -> measure.getValue().apply(reader.read(raw, i)))
                          .toList();
              return arguments("single", measure.getKey(), effects, json.get(measure.getKey()));
            });
  }

  private static <T> Stream<Arguments> results(
      String data, Map<String, Function<T, EffectSize>> measures, Reader<T> reader) {
    JsonNode json = read(data);
    List<Arguments> all = new ArrayList<>();
    for (String measure : json.get("results").propertyNames()) {
      JsonNode expected = json.get("results").get(measure);
      Function<T, EffectSize> factory = Objects.requireNonNull(measures.get(measure), measure);
      Supplier<List<EffectSize>> effects =
          () ->
              expected
                  .get("rows")
                  .valueStream()
                  .map(row -> factory.apply(reader.read(json.get("raw"), row.intValue() - 1)))
                  .toList();
      all.add(arguments(data, measure, effects, expected));
    }
    return all.stream();
  }

  private static TwoByTwo table(JsonNode raw, int i) {
    int a = whole(raw, "ai", i);
    int c = whole(raw, "ci", i);
    return new TwoByTwo("study " + i, a, a + whole(raw, "bi", i), c, c + whole(raw, "di", i));
  }

  private static TwoGroupMeans groups(JsonNode raw, int i) {
    return TwoGroupMeans.of(
        "study " + i,
        real(raw, "m1i", i),
        real(raw, "sd1i", i),
        whole(raw, "n1i", i),
        real(raw, "m2i", i),
        real(raw, "sd2i", i),
        whole(raw, "n2i", i));
  }

  private static PairedMeans pairs(JsonNode raw, int i) {
    return PairedMeans.of(
        "study " + i,
        real(raw, "m1i", i),
        real(raw, "sd1i", i),
        real(raw, "m2i", i),
        real(raw, "sd2i", i),
        whole(raw, "ni", i),
        real(raw, "ri", i));
  }

  private interface Reader<T> {
    T read(JsonNode raw, int i);
  }
}
