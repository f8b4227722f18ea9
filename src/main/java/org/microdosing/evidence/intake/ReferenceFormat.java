package org.microdosing.evidence.intake;

import java.util.Optional;

/**
 * How reference managers and databases write references.
 *
 * @since 0.2
 */
public enum ReferenceFormat {
  /** RIS, as Zotero, EndNote, Scopus, Ovid and most databases write it. */
  RIS("RIS"),
  /** The format of MEDLINE: nbib of PubMed, and the tagged format of Ovid. */
  NBIB("nbib"),
  /** BibTeX and BibLaTeX. */
  BIBTEX("BibTeX"),
  /** JSON: CSL-JSON of Zotero and others, or records of ClinicalTrials.gov. */
  JSON("CSL-JSON");

  private final String label;

  ReferenceFormat(String label) {
    this.label = label;
  }

  /**
   * Returns the name of the format.
   *
   * @return for example {@code BibTeX}
   */
  public String label() {
    return label;
  }

  /** Tells the format of a text by the first line that only one of them has. */
  static Optional<ReferenceFormat> find(String text) {
    String start = text.stripLeading();
    if (start.startsWith("[") || start.startsWith("{")) {
      return Optional.of(JSON);
    }
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end);
      Optional<ReferenceFormat> format = ofLine(line.stripLeading());
      if (format.isPresent()) {
        return format;
      }
      at = end < 0 ? text.length() : end + 1;
    }
    return Optional.empty();
  }

  private static Optional<ReferenceFormat> ofLine(String line) {
    if (line.startsWith("TY  -") || line.startsWith("TY -")) {
      return Optional.of(RIS);
    }
    if (line.startsWith("PMID-") || line.startsWith("VN  -") || line.startsWith("UI  -")) {
      return Optional.of(NBIB);
    }
    boolean isEntry =
        line.length() > 1 && line.charAt(0) == '@' && Character.isLetter(line.charAt(1));
    return isEntry ? Optional.of(BIBTEX) : Optional.empty();
  }
}
