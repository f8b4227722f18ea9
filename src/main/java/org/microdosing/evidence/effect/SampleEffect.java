package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * The effect that was chosen for one sample of people, and where it comes from.
 *
 * @param effect the effect, turned to the orientation
 * @param sample id of the study that first reported these people
 * @param study the study
 * @param findings the finding; several where arms that share a control were combined
 * @param kind what kind of effect it is
 * @param basis what it was computed from
 * @param orientation what a positive effect means
 * @param contrast what the arm is set against
 * @param bands the dose bands of the arms
 * @param measured the instrument, or the event that people had
 * @param thing what has to be the same in all effects of one outcome; empty text if nothing has
 * @param people the people behind it; 0 if the sizes of the groups are not known
 * @since 0.1
 */
public record SampleEffect(
    EffectSize effect,
    String sample,
    Study study,
    List<Finding> findings,
    EffectKind kind,
    EffectBasis basis,
    Orientation orientation,
    Contrast contrast,
    List<DoseBand> bands,
    String measured,
    String thing,
    int people) {

  /** Checks and copies the components. */
  public SampleEffect {
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(study, "study");
    findings = List.copyOf(findings);
    bands = List.copyOf(bands);
  }

  static SampleEffect of(Candidate candidate, String label) {
    return new SampleEffect(
        candidate.effect(label),
        candidate.sample(),
        candidate.study(),
        candidate.findings(),
        candidate.kind(),
        candidate.basis(),
        candidate.orientation(),
        candidate.contrast(),
        candidate.bands(),
        candidate.measured().named(candidate.kind()),
        candidate.thing(),
        candidate.figures().people());
  }

  /**
   * Returns the first of the findings.
   *
   * @return the finding whose outcome, measure and time the effect has
   */
  public Finding finding() {
    return findings.get(0);
  }
}
