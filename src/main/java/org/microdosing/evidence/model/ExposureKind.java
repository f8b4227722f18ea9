package org.microdosing.evidence.model;

/**
 * How an arm stands to a substance of the library.
 *
 * @since 0.1
 */
public enum ExposureKind implements Term {
  /** The arm gives the substance in one of its materials. */
  DIRECT("gives it"),
  /** The arm gives an active metabolite. */
  ACTIVE_METABOLITE("gives its active metabolite"),
  /** The arm gives one isomer of the substance. */
  ISOMER("gives one isomer"),
  /** People of the arm took one of several substances. */
  MIXED("mixed or unspecified");

  private final String label;

  ExposureKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
