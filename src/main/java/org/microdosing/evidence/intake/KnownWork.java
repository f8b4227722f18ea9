package org.microdosing.evidence.intake;

import java.io.Serializable;
import java.util.Objects;

/**
 * A work that a library has.
 *
 * @param kind what it is in the library
 * @param id the id of the study or review, or the number of the registered trial
 * @param name its short name, such as {@code Bershad et al. 2019}
 * @since 0.2
 */
public record KnownWork(Kind kind, String id, String name) implements Serializable {

  /**
   * What a work is in the library.
   *
   * @since 0.2
   */
  public enum Kind {
    /** A study with its arms and findings. */
    STUDY,
    /** A review or meta-analysis around the studies. */
    REVIEW,
    /** A registered trial without a study of its own. */
    REGISTRATION
  }

  /** Checks the components. */
  public KnownWork {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  /** Returns kind, id and name. */
  @Override
  public String toString() {
    return switch (kind) {
          case STUDY -> "study ";
          case REVIEW -> "review ";
          case REGISTRATION -> "registered trial ";
        }
        + id
        + (name.equals(id) ? "" : " (" + name + ")");
  }
}
