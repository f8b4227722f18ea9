package org.microdosing.evidence.summary;

/**
 * How the findings of a body of evidence were read.
 *
 * @param full those read in full text
 * @param part those read in the abstract
 * @param others those read at second hand
 */
record Readings(int full, int part, int others) {

  int all() {
    return full + part + others;
  }
}
