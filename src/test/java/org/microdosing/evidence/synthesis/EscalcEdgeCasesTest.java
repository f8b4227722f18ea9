package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microdosing.evidence.synthesis.EscalcFigures.real;
import static org.microdosing.evidence.synthesis.EscalcFigures.whole;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.PValue;
import tools.jackson.databind.JsonNode;

@DisplayName("Edge cases agree with metafor: empty cells, tiny and huge samples, tests as input")
class EscalcEdgeCasesTest {

  private static final double RELATIVE = 1e-10;

  /** R's logarithms of gamma functions cost the unbiased variance digits at 90,000 people. */
  private static final double UNBIASED_RELATIVE = 1e-8;

  private static final JsonNode FIGURES = EscalcFigures.read("escalc-edge-cases");

  private static final Map<String, BiFunction<JsonNode, Integer, EffectSize>> CASES = cases();

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @DisplayName("estimate and variance")
  void agrees(String name) {
    JsonNode expected = FIGURES.get(name);
    List<EffectSize> effects = new ArrayList<>();
    for (int i = 0; i < expected.get("yi").size(); i++) {
      effects.add(CASES.get(name).apply(expected.get("raw"), i));
    }
    EscalcFigures.assertAgree(
        effects,
        Splitter.on(' ').splitToList(name).get(0),
        expected,
        name.equals("SMD UB") ? UNBIASED_RELATIVE : RELATIVE);
  }

  @Test
  @DisplayName("every recorded case is checked")
  void everyCaseIsChecked() {
    Set<String> recorded = new HashSet<>(FIGURES.propertyNames());
    recorded.removeAll(Set.of("metafor", "note"));
    assertThat(CASES).containsOnlyKeys(recorded);
  }

  static Stream<String> names() {
    return CASES.keySet().stream();
  }

  private static Map<String, BiFunction<JsonNode, Integer, EffectSize>> cases() {
    Map<String, BiFunction<JsonNode, Integer, EffectSize>> cases = new TreeMap<>();
    cases.put("RR", (raw, i) -> asMetafor(raw, i, EffectMeasure.RISK_RATIO));
    cases.put("OR", (raw, i) -> asMetafor(raw, i, EffectMeasure.ODDS_RATIO));
    cases.put("RD", (raw, i) -> asMetafor(raw, i, EffectMeasure.RISK_DIFFERENCE));
    cases.put("AS", (raw, i) -> table(raw, i).arcsineRiskDifference());
    cases.put("PETO", (raw, i) -> asMetafor(raw, i, EffectMeasure.PETO_ODDS_RATIO));
    cases.put("PR", (raw, i) -> proportion(raw, i).raw());
    cases.put("PLN", (raw, i) -> proportion(raw, i).log());
    cases.put("PLO", (raw, i) -> proportion(raw, i).logit());
    cases.put("PAS", (raw, i) -> proportion(raw, i).arcsine());
    cases.put("PFT", (raw, i) -> proportion(raw, i).doubleArcsine());
    cases.put("MD", (raw, i) -> groups(raw, i).meanDifference());
    cases.put("SMD", (raw, i) -> groups(raw, i).hedgesG());
    cases.put("SMD UB", (raw, i) -> groups(raw, i).hedgesG(SmdVariance.UB));
    cases.put(
        "SMD di",
        (raw, i) ->
            TestConversions.hedgesGFromD(
                label(i), real(raw, "di", i), whole(raw, "n1i", i), whole(raw, "n2i", i)));
    cases.put(
        "SMD ti",
        (raw, i) ->
            TestConversions.hedgesGFromT(
                label(i), real(raw, "ti", i), whole(raw, "n1i", i), whole(raw, "n2i", i)));
    cases.put(
        "SMD pi",
        (raw, i) ->
            TestConversions.hedgesGFromP(
                label(i), p(raw, i), whole(raw, "n1i", i), whole(raw, "n2i", i), Sign.POSITIVE));
    cases.put(
        "SMCC ti",
        (raw, i) ->
            TestConversions.standardisedChangeFromT(
                label(i), real(raw, "ti", i), whole(raw, "ni", i)));
    cases.put(
        "SMCC pi",
        (raw, i) ->
            TestConversions.standardisedChangeFromP(
                label(i), p(raw, i), whole(raw, "ni", i), Sign.POSITIVE));
    cases.put(
        "ZCOR ti",
        (raw, i) ->
            TestConversions.fisherZFromT(label(i), real(raw, "ti", i), whole(raw, "ni", i)));
    cases.put(
        "ZCOR pi",
        (raw, i) ->
            TestConversions.fisherZFromP(label(i), p(raw, i), whole(raw, "ni", i), Sign.POSITIVE));
    cases.put("COR", (raw, i) -> correlation(raw, i).raw());
    cases.put("ZCOR", (raw, i) -> correlation(raw, i).fisherZ());
    cases.put("MC", (raw, i) -> pairs(raw, i).meanChange());
    cases.put("SMCC", (raw, i) -> pairs(raw, i).standardisedChange());
    cases.put("SMCR", (raw, i) -> pairs(raw, i).standardisedChangeRaw());
    return cases;
  }

  private static EffectSize asMetafor(JsonNode raw, int i, EffectMeasure measure) {
    return table(raw, i).effect(measure, ZeroCellCorrection.ANY_ZERO_CELL);
  }

  private static String label(int i) {
    return "study " + (i + 1);
  }

  private static PValue p(JsonNode raw, int i) {
    return PValue.of(real(raw, "pi", i));
  }

  private static TwoByTwo table(JsonNode raw, int i) {
    return new TwoByTwo(
        label(i),
        whole(raw, "ai", i),
        whole(raw, "n1i", i),
        whole(raw, "ci", i),
        whole(raw, "n2i", i));
  }

  private static Proportion proportion(JsonNode raw, int i) {
    return new Proportion(label(i), whole(raw, "xi", i), whole(raw, "ni", i));
  }

  private static Correlation correlation(JsonNode raw, int i) {
    return new Correlation(label(i), real(raw, "ri", i), whole(raw, "ni", i));
  }

  private static TwoGroupMeans groups(JsonNode raw, int i) {
    return TwoGroupMeans.of(
        label(i),
        real(raw, "m1i", i),
        real(raw, "sd1i", i),
        whole(raw, "n1i", i),
        real(raw, "m2i", i),
        real(raw, "sd2i", i),
        whole(raw, "n2i", i));
  }

  private static PairedMeans pairs(JsonNode raw, int i) {
    return PairedMeans.of(
        label(i),
        real(raw, "m1i", i),
        real(raw, "sd1i", i),
        real(raw, "m2i", i),
        real(raw, "sd2i", i),
        whole(raw, "ni", i),
        real(raw, "ri", i));
  }
}
