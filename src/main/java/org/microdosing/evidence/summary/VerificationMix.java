package org.microdosing.evidence.summary;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Verification;

/**
 * How well the sources were read that a summary rests on.
 *
 * @param findings findings by how the source of each was read
 * @param studies studies by the best reading of any of their sources
 * @param greyLiterature findings whose source is no scholarly one
 * @since 0.1
 */
public record VerificationMix(
    Map<Verification, Integer> findings, Map<Verification, Integer> studies, int greyLiterature) {

  /** Copies the maps. */
  public VerificationMix {
    findings = copy(findings);
    studies = copy(studies);
  }

  static VerificationMix of(Collection<StudyEvidence> evidence) {
    Map<Verification, Integer> findings = new EnumMap<>(Verification.class);
    Map<Verification, Integer> studies = new EnumMap<>(Verification.class);
    int grey = 0;
    for (StudyEvidence one : evidence) {
      Optional<Verification> best =
          one.study().sources().stream().map(Source::verification).min(Comparator.naturalOrder());
      studies.merge(best.orElse(Verification.RECALL), 1, Integer::sum);
      for (Finding finding : one.findings()) {
        findings.merge(finding.verification(), 1, Integer::sum);
        grey += finding.source().greyLiterature() ? 1 : 0;
      }
    }
    return new VerificationMix(findings, studies, grey);
  }

  private static Map<Verification, Integer> copy(Map<Verification, Integer> counts) {
    EnumMap<Verification, Integer> copy = new EnumMap<>(Verification.class);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  /** Returns the findings by reading, for example {@code 40 full text, 12 abstract}. */
  @Override
  public String toString() {
    return findings.isEmpty()
        ? "no findings"
        : findings.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().label())
            .collect(Collectors.joining(", "));
  }
}
