package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * How much a version of the data holds.
 *
 * @param substances substances
 * @param studies studies
 * @param arms arms of studies
 * @param findings findings of studies
 * @param definitions definitions of a microdose
 * @param schedules schedules
 * @param mechanisms mechanisms, rival explanations included
 * @param reviews reviews and meta-analyses
 * @param claims claims of the checked article
 * @since 0.1
 */
public record DataCounts(
    int substances,
    int studies,
    int arms,
    int findings,
    int definitions,
    int schedules,
    int mechanisms,
    int reviews,
    int claims)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public DataCounts {
    if (IntStream.of(
            substances,
            studies,
            arms,
            findings,
            definitions,
            schedules,
            mechanisms,
            reviews,
            claims)
        .anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("counts must not be negative");
    }
  }
}
