package org.microdosing.evidence.synthesis;

/** What analyses ask of the model they look at. */
final class Requirements {

  private Requirements() {}

  /** Throws unless there are as many effects as an analysis needs. */
  static void atLeast(int least, int found, String analysis) {
    if (found < least) {
      throw new IllegalStateException(
          analysis + " needs at least " + least + " effects, found " + found);
    }
  }

  /** Throws unless effects were pooled by inverse variances, rather than counts. */
  static void effects(MetaAnalysis model, String analysis) {
    if (!model.tables().isEmpty()) {
      throw new IllegalStateException(
          "%s is not defined for counts pooled by %s: pool effects instead"
              .formatted(analysis, model.model().label()));
    }
  }

  /** Throws unless a level can be the coverage of an interval. */
  static void level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must lie between 0 and 1, as 0.95 does: " + level);
    }
  }

  /** Throws unless sampling errors within a cluster can be correlated so much. */
  static void correlation(double correlation) {
    if (!(correlation >= 0 && correlation < 1)) {
      throw new IllegalArgumentException(
          "the correlation within clusters must lie between 0 and below 1, as 0.6 does: "
              + correlation);
    }
  }
}
