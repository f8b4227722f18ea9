package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;

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
   * Counts what there is.
   *
   * @param substances the substances
   * @param studies the studies
   * @param context what surrounds the studies
   * @return the counts
   */
  public static DataCounts of(
      List<Substance> substances, List<Study> studies, EvidenceContext context) {
    int arms = 0;
    int findings = 0;
    for (Study study : studies) {
      arms += study.arms().size();
      findings += study.findings().size();
    }
    return new DataCounts(
        substances.size(),
        studies.size(),
        arms,
        findings,
        context.definitions().size(),
        context.schedules().size(),
        context.mechanisms().size(),
        context.reviews().size(),
        context.claims().size());
  }

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public DataCounts {
    int[] all = {
      substances, studies, arms, findings, definitions, schedules, mechanisms, reviews, claims
    };
    for (int count : all) {
      if (count < 0) {
        throw new IllegalArgumentException("counts must not be negative");
      }
    }
  }
}
