package org.microdosing.evidence.chart;

import java.util.OptionalInt;
import org.microdosing.evidence.summary.SampleVote;

/**
 * The three sizes of samples that effect-direction plots tell apart (Boon and Thomson 2021,
 * Research Synthesis Methods 12(1), 29-33).
 */
enum SampleSize {
  /** Fewer than 50 people, or a number that is not known. */
  SMALL("under 50 people or not stated", 0.62),
  /** 50 to 300 people. */
  MEDIUM("50 to 300", 0.8),
  /** More than 300 people. */
  LARGE("more than 300", 1);

  private final String label;
  private final double factor;

  SampleSize(String label, double factor) {
    this.label = label;
    this.factor = factor;
  }

  static SampleSize of(OptionalInt people) {
    int n = people.orElse(0);
    return n > 300 ? LARGE : n >= 50 ? MEDIUM : SMALL;
  }

  /** Returns how many people a vote is of, with a sign where they are at most so many. */
  static String people(SampleVote vote) {
    return vote.people().isPresent() ? (vote.atMost() ? "≤ " : "") + vote.people().getAsInt() : "";
  }

  String label() {
    return label;
  }

  /** Returns the size of a mark against that of the largest, from above 0 to 1. */
  double factor() {
    return factor;
  }
}
