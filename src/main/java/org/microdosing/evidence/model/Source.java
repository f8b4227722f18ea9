package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read for a figure, and how well.
 *
 * <p>Sources belong to the record that lists them; their ids are unique there only.
 *
 * @param id id within its record, for example {@code s1}
 * @param what what it is, in words
 * @param address where it can be found
 * @param verification how well it was read
 * @param greyLiterature true for forums, vendors, magazines and wikis, which are not scholarly
 * @param note what else to know
 * @param study id of the study of the library that it reports, where it is one
 * @since 0.1
 */
public record Source(
    String id,
    String what,
    Optional<String> address,
    Verification verification,
    boolean greyLiterature,
    Optional<String> note,
    Optional<String> study)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Source {
    Checks.text(id, "id");
    Checks.text(what, "what");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(verification, "verification");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(study, "study");
  }

  /**
   * Returns how well it was read and whether it is a scholarly source, in words.
   *
   * @return for example {@code second-hand, grey literature}
   * @since 0.2
   */
  public String reading() {
    return verification.label() + (greyLiterature ? ", grey literature" : "");
  }

  /** Returns what was read and how well, on one line. */
  @Override
  public String toString() {
    return what + " [" + reading() + "]" + address.map(a -> " " + a).orElse("");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
