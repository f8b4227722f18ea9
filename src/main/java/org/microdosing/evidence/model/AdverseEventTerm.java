package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of adverse event, in plain words; licensed dictionaries are not used.
 *
 * @param id id, for example {@code headache}
 * @param term the event in words
 * @param group the part of body or mind that it is about
 * @param serious whether it says that an event was serious or severe, or a death
 * @param bearsOn the questions of safety that findings about it bear on
 * @param note what is counted as it
 * @param asWritten texts of sources that name it
 * @since 0.2
 */
public record AdverseEventTerm(
    String id,
    String term,
    String group,
    boolean serious,
    List<LongTermQuestion> bearsOn,
    Optional<String> note,
    List<String> asWritten)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a text is blank
   */
  public AdverseEventTerm {
    Checks.text(id, "id");
    Checks.text(term, "term");
    Checks.text(group, "group");
    bearsOn = List.copyOf(bearsOn);
    Objects.requireNonNull(note, "note");
    asWritten = List.copyOf(asWritten);
  }

  /** Events are told apart by their ids. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Tells whether another event has the same components. Written out for a quick start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof AdverseEventTerm that
        && id.equals(that.id)
        && term.equals(that.term)
        && group.equals(that.group)
        && serious == that.serious
        && bearsOn.equals(that.bearsOn)
        && note.equals(that.note)
        && asWritten.equals(that.asWritten);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
