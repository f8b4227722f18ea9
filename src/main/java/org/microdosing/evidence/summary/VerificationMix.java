package org.microdosing.evidence.summary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.FindingTraits;

/**
 * How well the sources were read that a summary rests on.
 *
 * @param findings findings by how the source of each was read
 * @param studies studies by the best reading of any of their sources
 * @param greyLiterature findings whose source is no scholarly one
 * @since 0.1
 */
@SuppressWarnings("EnumOrdinal") // counts are kept by ordinal
public record VerificationMix(
    Map<Verification, Integer> findings, Map<Verification, Integer> studies, int greyLiterature) {

  private static final Verification[] READINGS = Verification.values();

  /** Copies the maps. */
  public VerificationMix {
    findings = copy(findings);
    studies = copy(studies);
  }

  static VerificationMix of(FindingRows rows) {
    FindingTraits traits = rows.columns().traits();
    int[] findings = new int[READINGS.length];
    int grey = 0;
    for (int row : rows.rows()) {
      findings[traits.reading(row).ordinal()]++;
      grey += traits.is(row, FindingTraits.GREY) ? 1 : 0;
    }
    int[] studies = new int[READINGS.length];
    for (int study : rows.numbers()) {
      studies[rows.columns().furtherFacts().reading(study).ordinal()]++;
    }
    return new VerificationMix(counts(findings), counts(studies), grey);
  }

  private static Map<Verification, Integer> counts(int[] byOrdinal) {
    Map<Verification, Integer> counts = new EnumMap<>(Verification.class);
    for (Verification reading : READINGS) {
      if (byOrdinal[reading.ordinal()] > 0) {
        counts.put(reading, byOrdinal[reading.ordinal()]);
      }
    }
    return counts;
  }

  private static Map<Verification, Integer> copy(Map<Verification, Integer> counts) {
    EnumMap<Verification, Integer> copy = new EnumMap<>(Verification.class);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  /** Returns the findings by reading, for example {@code 40 full text; 12 abstract}. */
  @Override
  public String toString() {
    return findings.isEmpty() ? "no findings" : Phrases.counts(findings, Verification::label);
  }
}
