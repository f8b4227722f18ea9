package org.microdosing.evidence.data;

/** What ids name, and how far each id is known. */
enum IdKind {
  /** A substance. */
  SUBSTANCE("substance", true),
  /** A study. */
  STUDY("study", true),
  /** A finding; its id is unique in the whole library. */
  FINDING("finding", true),
  /** A definition of a microdose. */
  DEFINITION("definition", true),
  /** A schedule. */
  SCHEDULE("schedule", true),
  /** A mechanism. */
  MECHANISM("mechanism", true),
  /** A review or meta-analysis. */
  REVIEW("review", true),
  /** A pooled result of a review; its id is unique in the whole library. */
  POOLED_RESULT("pooled result", true),
  /** A registered trial; its number is written as its registry writes it. */
  REGISTRATION("registration", true),
  /** A claim of a checked article. */
  CLAIM("claim", true),
  /** An instrument of the vocabulary. */
  INSTRUMENT("instrument", "vocabulary/instruments.json"),
  /** A kind of adverse event of the vocabulary. */
  ADVERSE_EVENT("adverse event", "vocabulary/adverse-events.json"),
  /** What ranks of instruments rest on. */
  RANK_SOURCE("source of ranks", "vocabulary/instruments.json"),
  /** An arm of a study. */
  ARM("arm", false),
  /** A source of a study or of a substance. */
  SOURCE("source", false);

  private final String label;
  private final boolean inLibrary;
  private final String file;

  IdKind(String label, boolean inLibrary) {
    this.label = label;
    this.inLibrary = inLibrary;
    this.file = "";
  }

  IdKind(String label, String file) {
    this.label = label;
    this.inLibrary = true;
    this.file = file;
  }

  /** Returns what messages call it. */
  String label() {
    return label;
  }

  /** Tells whether ids are known in the whole library, rather than within their file. */
  boolean isInLibrary() {
    return inLibrary;
  }

  /** Returns the one file to extend with a new one, empty where each has a file of its own. */
  String file() {
    return file;
  }
}
