package org.microdosing.evidence.synthesis;

/**
 * What is added to the counts of a two-by-two table before an effect is made of them.
 *
 * <p>Models that pool tables as they are (Mantel-Haenszel, Peto) add nothing.
 *
 * @since 0.2
 */
public enum ZeroCellCorrection {
  /** Nothing; a table of which the measure is then not defined is refused. */
  NONE("none"),
  /**
   * One half to each cell of a table of which the measure is not defined without it, the default:
   * odds ratios with any empty cell, risk ratios without events in one group. A risk difference is
   * always that of the counts; only its variance needs the halves, where all of a group and all or
   * none of the other had the event. Tables in which nobody, or everybody, had the event say
   * nothing on a ratio and are refused (Cochrane Handbook 5.1, section 16.9.3).
   */
  WHERE_NEEDED("0.5 where needed"),
  /**
   * One half to each cell of a table with any empty cell, whatever the measure, as metafor does.
   */
  ANY_ZERO_CELL("0.5 to tables with an empty cell"),
  /**
   * To tables with an empty cell, one divided among the groups by their sizes, so that in unequal
   * groups the correction does not pull towards a difference of its own (Sweeting, Sutton and
   * Lambert 2004, Statistics in Medicine 23(9):1351-1375).
   */
  TREATMENT_ARM("by the sizes of the groups"),
  /** One half to each cell of every table. */
  EVERY_TABLE("0.5 to every table");

  private final String label;

  ZeroCellCorrection(String label) {
    this.label = label;
  }

  /**
   * Returns what people call the choice.
   *
   * @return for example {@code 0.5 where needed}
   */
  public String label() {
    return label;
  }
}
