package org.microdosing.evidence.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.TwoByTwo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trials of the vaccine against tuberculosis, with what metafor 5.1.0 makes of them. */
final class BcgTrials {

  private static final JsonNode FILE = read();

  private static final List<String> NAMES =
      List.of(
          "Aronson 1948",
          "Ferguson & Simes 1949",
          "Rosenthal et al. 1960",
          "Hart & Sutherland 1977",
          "Frimodt-Moller et al. 1973",
          "Stein & Aronson 1953",
          "Vandiviere et al. 1973",
          "TPT Madras 1980",
          "Coetzee & Berjak 1968",
          "Rosenthal et al. 1961",
          "Comstock et al. 1974",
          "Comstock & Webster 1969",
          "Comstock et al. 1976");

  static final List<String> ALLOCATION =
      List.of(
          "random",
          "random",
          "random",
          "random",
          "alternate",
          "alternate",
          "random",
          "random",
          "random",
          "systematic",
          "systematic",
          "systematic",
          "systematic");

  static final double[] LATITUDE = {44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33};

  static final List<TwoByTwo> TABLES = tables();

  static final List<EffectSize> EFFECTS = TABLES.stream().map(TwoByTwo::logRiskRatio).toList();

  static final Map<String, TwoByTwo> BY_NAME =
      TABLES.stream().collect(Collectors.toMap(TwoByTwo::label, Function.identity()));

  private BcgTrials() {}

  /** Returns metafor's figures for risk ratios with random effects by REML. */
  static JsonNode metafor(String test) {
    return StreamSupport.stream(FILE.get("results").get("RR").get("models").spliterator(), false)
        .filter(m -> m.get("method").asString().equals("REML"))
        .filter(m -> m.get("test").asString().equals(test))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode read() {
    try (InputStream in = BcgTrials.class.getResourceAsStream("/metafor/bcg.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TwoByTwo> tables() {
    JsonNode raw = FILE.get("raw");
    List<TwoByTwo> tables = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      int a = raw.get("ai").get(i).intValue();
      int c = raw.get("ci").get(i).intValue();
      tables.add(
          new TwoByTwo(
              NAMES.get(i),
              a,
              a + raw.get("bi").get(i).intValue(),
              c,
              c + raw.get("di").get(i).intValue()));
    }
    return List.copyOf(tables);
  }
}
