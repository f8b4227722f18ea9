package org.microdosing.evidence.chart;

import java.util.function.ToIntFunction;
import org.microdosing.evidence.summary.MapCell;

/**
 * What the bubbles of an evidence map show.
 *
 * @since 0.1
 */
public enum MapSize {
  /** People, each sample once; animals are no people. */
  PARTICIPANTS("people", MapCell::participants),
  /** Studies, those of animals included. */
  STUDIES("studies", cell -> cell.studies().size()),
  /** Findings. */
  FINDINGS("findings", MapCell::findings);

  private final String label;
  private final transient ToIntFunction<MapCell> count;

  MapSize(String label, ToIntFunction<MapCell> count) {
    this.label = label;
    this.count = count;
  }

  /**
   * Returns what is counted, in words.
   *
   * @return for example {@code people}
   */
  public String label() {
    return label;
  }

  int of(MapCell cell) {
    return count.applyAsInt(cell);
  }
}
