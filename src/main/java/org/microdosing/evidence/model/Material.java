package org.microdosing.evidence.model;

/**
 * What the amount of a dose is an amount of.
 *
 * @since 0.1
 */
public enum Material implements Term {
  /** The compound; base or salt is not stated. */
  COMPOUND("compound, form not stated"),
  /** The free base, or a salt stated as its amount of base. */
  BASE("base"),
  /** The tartrate salt. */
  TARTRATE("tartrate"),
  /** The fumarate salt. */
  FUMARATE("fumarate"),
  /** The hydrochloride salt. */
  HYDROCHLORIDE("hydrochloride"),
  /** The sulfate salt. */
  SULFATE("sulfate"),
  /** The trihydrate. */
  TRIHYDRATE("trihydrate"),
  /** Dried psilocybin mushrooms, by weight. */
  DRIED_MUSHROOM("dried mushroom"),
  /** Dried truffles (sclerotia), by weight. */
  DRIED_TRUFFLE("dried truffle"),
  /** Fresh truffles (sclerotia), by weight. */
  FRESH_TRUFFLE("fresh truffle"),
  /** Truffles, fresh or dried not stated. */
  TRUFFLE("truffle, state not stated"),
  /** Mushrooms, fresh or dried not stated. */
  MUSHROOM("mushroom, state not stated"),
  /** Dried cactus, by weight. */
  DRIED_CACTUS("dried cactus"),
  /** Whatever participants had and chose; strength unknown. */
  SELF_SELECTED("own supply");

  private final String label;

  Material(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether the amount is a weight of plant material rather than of a compound.
   *
   * @return true for mushrooms, truffles and cacti
   */
  public boolean isNaturalMaterial() {
    return switch (this) {
      case DRIED_MUSHROOM, DRIED_TRUFFLE, FRESH_TRUFFLE, TRUFFLE, MUSHROOM, DRIED_CACTUS -> true;
      default -> false;
    };
  }
}
