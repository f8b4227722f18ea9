package org.microdosing.evidence.dose;

import org.microdosing.evidence.model.Term;

/**
 * Whether a dose is a microdose by one published definition.
 *
 * @since 0.1
 */
public enum DefinitionMatch implements Term {
  /** It is, against every published full dose that fits. */
  MET("met"),
  /** It depends on which published full dose, potency or form is taken. */
  POSSIBLY_MET("depends on the full dose taken"),
  /** It is not, against any published full dose that fits. */
  NOT_MET("not met"),
  /** The definition gives no figure that this dose can be set against. */
  NOT_COMPARABLE("not comparable");

  private final String label;

  DefinitionMatch(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
