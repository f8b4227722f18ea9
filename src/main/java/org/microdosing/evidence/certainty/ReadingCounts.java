package org.microdosing.evidence.certainty;

/**
 * How the findings of a body of evidence were read.
 *
 * @param full those read in full text
 * @param part those read in the abstract
 * @param others those read at second hand
 */
record ReadingCounts(int full, int part, int others) {

  int all() {
    return full + part + others;
  }
}
