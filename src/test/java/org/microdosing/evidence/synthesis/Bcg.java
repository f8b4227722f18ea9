package org.microdosing.evidence.synthesis;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The trials of the vaccine against tuberculosis that the field tests its methods on. */
final class Bcg {

  private static final JsonNode FILE = MetaforFile.read("bcg");

  /** The log risk ratios. */
  static final List<EffectSize> EFFECTS = MetaforFile.effects("RR", FILE.get("results").get("RR"));

  static final List<TwoByTwo> TABLES = MetaforFile.tables(FILE);

  /** The distance of each trial from the equator, in degrees. */
  static final double[] LATITUDE = {44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33};

  static final double[] YEAR = {
    1948, 1949, 1960, 1977, 1973, 1953, 1973, 1980, 1968, 1961, 1974, 1969, 1976
  };

  /** How people were allocated to groups. */
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

  private Bcg() {}
}
