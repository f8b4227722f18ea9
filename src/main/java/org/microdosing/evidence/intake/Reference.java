package org.microdosing.evidence.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.StudyNumber;

/**
 * A work that a file of references names.
 *
 * @param file the file
 * @param line the line at which the reference begins, counted from 1
 * @param citation where the work was published, as far as the file says
 * @param numbers DOI, PubMed ids and numbers of registered trials, in the order of the file
 * @param journals every name of the journal that the file has, in full or abbreviated
 * @since 0.2
 */
public record Reference(
    String file, int line, Citation citation, List<StudyNumber> numbers, List<String> journals)
    implements Serializable {

  /** Checks and copies the components. */
  public Reference {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(citation, "citation");
    numbers = List.copyOf(numbers);
    journals = List.copyOf(journals);
  }

  /** Returns the reference on one line, with its place. */
  @Override
  public String toString() {
    return file + " line " + line + ": " + citation;
  }
}
