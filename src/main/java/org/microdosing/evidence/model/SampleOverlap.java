package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * Another study that people of a study probably or possibly took part in too, though no source says
 * so. What is certain stands in {@link Study#sampleOf()}.
 *
 * @param study id of the other study
 * @param certainty how sure it is
 * @param why what speaks for it
 * @since 0.2
 */
public record SampleOverlap(String study, OverlapCertainty certainty, String why)
    implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a text is blank
   */
  public SampleOverlap {
    Checks.text(study, "study");
    Objects.requireNonNull(certainty, "certainty");
    Checks.text(why, "why");
  }
}
