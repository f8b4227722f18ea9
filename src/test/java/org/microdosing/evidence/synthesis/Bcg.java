package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The trials of the vaccine against tuberculosis that the field tests its methods on. */
public final class Bcg {

  private static final JsonNode FILE = MetaforFile.read("bcg");

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

  /** The log risk ratios. */
  public static final List<EffectSize> EFFECTS = effects();

  /** The counts that they are computed from. */
  public static final List<TwoByTwo> TABLES = tables();

  /** The counts by the name of the trial. */
  public static final Map<String, TwoByTwo> BY_NAME =
      TABLES.stream().collect(Collectors.toMap(TwoByTwo::label, Function.identity()));

  private static final double[] LATITUDE = {44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33};

  private static final double[] YEAR = {
    1948, 1949, 1960, 1977, 1973, 1953, 1973, 1980, 1968, 1961, 1974, 1969, 1976
  };

  /** How people were allocated to groups. */
  public static final List<String> ALLOCATION =
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

  private Bcg() {}

  /** Returns the distance of each trial from the equator, in degrees. */
  public static double[] latitude() {
    return LATITUDE.clone();
  }

  /** Returns the year of each trial. */
  public static double[] year() {
    return YEAR.clone();
  }

  /** Returns metafor's figures for risk ratios with random effects by REML. */
  public static JsonNode metafor(String test) {
    return StreamSupport.stream(FILE.get("results").get("RR").get("models").spliterator(), false)
        .filter(m -> m.get("method").asString().equals("REML"))
        .filter(m -> m.get("test").asString().equals(test))
        .findFirst()
        .orElseThrow();
  }

  private static List<EffectSize> effects() {
    List<EffectSize> effects = MetaforFile.effects("RR", FILE.get("results").get("RR"));
    return IntStream.range(0, NAMES.size())
        .mapToObj(i -> effects.get(i).withLabel(NAMES.get(i)))
        .toList();
  }

  private static List<TwoByTwo> tables() {
    List<TwoByTwo> tables = MetaforFile.tables(FILE);
    return IntStream.range(0, NAMES.size())
        .mapToObj(
            i -> {
              TwoByTwo t = tables.get(i);
              return new TwoByTwo(NAMES.get(i), t.events1(), t.total1(), t.events2(), t.total2());
            })
        .toList();
  }
}
