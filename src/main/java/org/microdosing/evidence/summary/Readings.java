package org.microdosing.evidence.summary;

import org.microdosing.evidence.model.Verification;

/**
 * How findings were read.
 *
 * @param full those read in full text
 * @param part those read in the abstract
 * @param others those read at second hand
 */
record Readings(int full, int part, int others) {

  static final Readings NONE = new Readings(0, 0, 0);

  /** One reading more of each kind; most samples have few findings. */
  Readings and(Verification reading) {
    return switch (reading) {
      case FULL_TEXT -> new Readings(full + 1, part, others);
      case ABSTRACT -> new Readings(full, part + 1, others);
      default -> new Readings(full, part, others + 1);
    };
  }

  Readings and(Readings more) {
    return new Readings(full + more.full, part + more.part, others + more.others);
  }

  int all() {
    return full + part + others;
  }
}
