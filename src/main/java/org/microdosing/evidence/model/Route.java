package org.microdosing.evidence.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.name.NameKey;

/**
 * How a dose was taken.
 *
 * @since 0.1
 */
public enum Route implements Term {
  /** Swallowed. */
  ORAL("oral", "orally", "po", "per os", "by mouth", "swallowed"),
  /** Under the tongue. */
  SUBLINGUAL("sublingual", "sublingually", "sl"),
  /** Either. */
  ORAL_OR_SUBLINGUAL("oral or sublingual"),
  /** Into a vein. */
  INTRAVENOUS("intravenous", "intravenously", "iv"),
  /** Under the skin. */
  SUBCUTANEOUS("subcutaneous", "subcutaneously", "sc"),
  /** Into a muscle. */
  INTRAMUSCULAR("intramuscular", "intramuscularly", "im"),
  /** Through the nose. */
  INTRANASAL("intranasal", "intranasally", "nasal", "in the nose"),
  /** Inhaled or vaporised. */
  INHALED("inhaled", "inhalation", "smoked", "vaporised", "vaporized"),
  /** Into the rectum. */
  RECTAL("rectal", "rectally"),
  /** Into the abdomen (animals). */
  INTRAPERITONEAL("intraperitoneal", "intraperitoneally", "ip"),
  /** The sources read do not say. */
  NOT_STATED("not stated");

  private final String label;
  private final List<String> otherWords;

  Route(String label, String... otherWords) {
    this.label = label;
    this.otherWords = List.of(otherWords);
  }

  /**
   * Finds a route by id, label or another usual word, without regard to case and punctuation.
   *
   * @param text for example {@code i.v.}, {@code orally} or {@code PO}
   * @return the route; empty for what is none
   * @since 0.2
   */
  public static Optional<Route> find(String text) {
    String key = NameKey.of(text);
    return Arrays.stream(values())
        .filter(
            r ->
                NameKey.of(r.label).equals(key)
                    || r.otherWords.stream().anyMatch(word -> NameKey.of(word).equals(key)))
        .findFirst();
  }

  @Override
  public String label() {
    return label;
  }
}
