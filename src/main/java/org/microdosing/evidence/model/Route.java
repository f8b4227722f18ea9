package org.microdosing.evidence.model;

/**
 * How a dose was taken.
 *
 * @since 0.1
 */
public enum Route implements Term {
  /** Swallowed. */
  ORAL("oral"),
  /** Under the tongue. */
  SUBLINGUAL("sublingual"),
  /** Either. */
  ORAL_OR_SUBLINGUAL("oral or sublingual"),
  /** Into a vein. */
  INTRAVENOUS("intravenous"),
  /** Under the skin. */
  SUBCUTANEOUS("subcutaneous"),
  /** Into a muscle. */
  INTRAMUSCULAR("intramuscular"),
  /** Through the nose. */
  INTRANASAL("intranasal"),
  /** Inhaled or vaporised. */
  INHALED("inhaled"),
  /** Into the rectum. */
  RECTAL("rectal"),
  /** Into the abdomen (animals). */
  INTRAPERITONEAL("intraperitoneal"),
  /** The sources read do not say. */
  NOT_STATED("not stated");

  private final String label;

  Route(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
