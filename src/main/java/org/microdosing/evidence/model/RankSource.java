package org.microdosing.evidence.model;

import java.io.Serializable;

/**
 * What ranks of instruments rest on.
 *
 * @param id id, for example {@code sypres-order}
 * @param text what was read there, and what it does not say
 * @since 0.2
 */
public record RankSource(String id, String text) implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a text is blank
   */
  public RankSource {
    Checks.text(id, "id");
    Checks.text(text, "text");
  }
}
