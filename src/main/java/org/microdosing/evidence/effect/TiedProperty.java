package org.microdosing.evidence.effect;

/** What as many samples can have of one sort as of another, so that a rule must decide. */
enum TiedProperty {
  /** The outcome. */
  OUTCOME("outcome"),
  /** The event, or what within the outcome is measured. */
  THING("event or thing measured"),
  /** The instrument. */
  INSTRUMENT("instrument");

  private final String label;

  TiedProperty(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
