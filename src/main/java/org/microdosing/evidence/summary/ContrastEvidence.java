package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;

/**
 * What findings about one outcome say at one dose band against one kind of comparison.
 *
 * @param contrast what they are set against
 * @param band the dose band of the arms
 * @param directions how many point which way
 * @param findings ids of the findings
 * @param studies ids of the studies behind them
 * @param samples how many independent samples of people, or groups of animals, these are
 * @param effects smallest and largest effects, by type
 * @since 0.1
 */
public record ContrastEvidence(
    Contrast contrast,
    DoseBand band,
    DirectionCounts directions,
    List<String> findings,
    List<String> studies,
    int samples,
    List<EffectRange> effects) {

  /** Copies the lists. */
  public ContrastEvidence {
    findings = List.copyOf(findings);
    studies = List.copyOf(studies);
    effects = List.copyOf(effects);
  }

  /** Returns contrast, band, directions and studies on one line. */
  @Override
  public String toString() {
    return PageWords.fit(
        band.label()
            + " "
            + contrast.label()
            + ": "
            + directions
            + " ("
            + PageWords.ids(studies)
            + ")");
  }

  /** Gathers the findings of one cell. */
  static final class Builder {
    private final Contrast contrast;
    private final DoseBand band;
    private final List<Finding> findings = new ArrayList<>();
    private final TreeSet<String> studies = new TreeSet<>();
    private final TreeSet<String> samples = new TreeSet<>();

    Builder(Contrast contrast, DoseBand band) {
      this.contrast = contrast;
      this.band = band;
    }

    void add(StudyEvidence evidence, Finding finding) {
      findings.add(finding);
      studies.add(evidence.id());
      samples.add(evidence.sample());
    }

    ContrastEvidence build() {
      return new ContrastEvidence(
          contrast,
          band,
          DirectionCounts.of(findings),
          findings.stream().map(Finding::id).toList(),
          List.copyOf(studies),
          samples.size(),
          EffectRange.of(findings));
    }
  }
}
