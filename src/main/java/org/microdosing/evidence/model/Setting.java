package org.microdosing.evidence.model;

/**
 * Where a study took place.
 *
 * @since 0.1
 */
public enum Setting implements Term {
  /** In a laboratory. */
  LABORATORY("laboratory"),
  /** In a clinic or hospital. */
  CLINIC("clinic"),
  /** At home, by assignment of a study. */
  HOME("home"),
  /** Wherever people took it by their own choice. */
  NATURALISTIC("naturalistic"),
  /** On line. */
  ONLINE("online"),
  /** In palliative care. */
  PALLIATIVE_CARE("palliative care"),
  /** Across several kinds of care. */
  MIXED_CARE("in-patient, out-patient and community care");

  private final String label;

  Setting(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
