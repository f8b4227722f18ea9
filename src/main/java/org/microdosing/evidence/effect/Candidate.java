package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.microdosing.evidence.model.AnalysisKind;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DaysAfterDose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * A finding that gives an effect, before one effect of each sample is chosen.
 *
 * @param evidence the study
 * @param findings the finding, and those combined with it
 * @param measured what it measures
 * @param kind what kind of effect it is
 * @param basis what it is computed from
 * @param orientation what a positive effect means
 * @param multiplier 1 or -1: what turns arm minus control into that orientation
 * @param figures the numbers
 * @param notes what a reader must know
 */
record Candidate(
    StudyEvidence evidence,
    List<Finding> findings,
    MeasuredThing measured,
    EffectKind kind,
    EffectBasis basis,
    Orientation orientation,
    int multiplier,
    EffectFigures figures,
    List<String> notes) {

  Candidate {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  Finding finding() {
    return findings.get(0);
  }

  Study study() {
    return evidence.study();
  }

  String sample() {
    return evidence.sample();
  }

  Contrast contrast() {
    return Contrast.of(study(), finding());
  }

  DoseBand band() {
    return evidence.band(finding());
  }

  /** Returns the dose bands of the arms, each once, in the order of bands. */
  List<DoseBand> bands() {
    Set<DoseBand> bands = EnumSet.noneOf(DoseBand.class);
    for (Finding finding : findings) {
      bands.add(evidence.band(finding));
    }
    return List.copyOf(bands);
  }

  Optional<String> control() {
    return finding().versus().arm();
  }

  /** Returns the event, trait or thing that must be the same to be pooled; empty if any may. */
  String thing() {
    return measured.thing(kind);
  }

  boolean isPrimary() {
    return finding().analysis().equals(Optional.of(AnalysisKind.PRIMARY));
  }

  /**
   * Tells whether it counts an event, a response or a remission of its own kind, such as an early
   * one: what is counted as usual stands for the sample before it, also where odds are converted.
   */
  boolean isQualifiedEvent() {
    return (kind.countsEvents() || !measured.event().isEmpty()) && !measured.qualifier().isEmpty();
  }

  OptionalDouble days() {
    return DaysAfterDose.of(study(), finding());
  }

  /** Tells whether another finding is about the same measure, time and control. */
  boolean sharesControlWith(Candidate other) {
    return study().id().equals(other.study().id())
        && control().isPresent()
        && control().equals(other.control())
        && !finding().arm().equals(other.finding().arm())
        && finding().outcome() == other.finding().outcome()
        && measured.equals(other.measured)
        && sameTime(finding(), other.finding())
        && kind == other.kind
        && multiplier == other.multiplier;
  }

  /** Times are the same as numbers; the words decide where there are none. */
  private static boolean sameTime(Finding one, Finding other) {
    return (one.timing().isPresent() && one.timing().equals(other.timing()))
        || one.timepoint().equals(other.timepoint());
  }

  boolean disagreesWith(Candidate other) {
    return Disagreement.between(findings, other.findings);
  }

  /** Returns this candidate with the arm of another one added, if their figures allow it. */
  Optional<Candidate> combinedWith(Candidate other) {
    return figures.combinedWith(other.figures).map(both -> with(both, other.findings));
  }

  private Candidate with(EffectFigures both, List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    List<String> said = new ArrayList<>(notes);
    said.add("arm combined with one that shares its control: " + more.get(0).arm());
    return new Candidate(evidence, all, measured, kind, basis, orientation, multiplier, both, said);
  }

  /** Returns this candidate with one of some parts of its control, if that can be divided. */
  Optional<Candidate> withControlPart(int part, int parts) {
    return figures
        .withControlPart(part, parts)
        .map(
            divided -> {
              List<String> more = new ArrayList<>(notes);
              more.add("part " + (part + 1) + " of " + parts + " of the shared control");
              return new Candidate(
                  evidence,
                  findings,
                  measured,
                  kind,
                  basis,
                  orientation,
                  multiplier,
                  divided,
                  more);
            });
  }

  /** Computes the effect, turned to its orientation. */
  EffectSize effect(String label) {
    EffectSize effect = figures.effect(label);
    if (multiplier < 0) {
      effect = effect.negated();
    }
    for (String note : notes) {
      effect = effect.withNote(note);
    }
    return effect;
  }
}
