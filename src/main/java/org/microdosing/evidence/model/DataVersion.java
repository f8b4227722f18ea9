package org.microdosing.evidence.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which state of the evidence the data is.
 *
 * <p>Versions are semantic: a patch corrects a figure or a word, a minor version adds evidence, a
 * major version changes ids or the form of the files.
 *
 * @param version semantic version, for example {@code 1.0.0}
 * @param date day on which this version was put together
 * @param readUpTo month up to which sources were read
 * @param counts how much there is; counted, and no part of a file
 * @param note what else to know about the dates
 * @since 0.1
 */
public record DataVersion(
    String version, LocalDate date, YearMonth readUpTo, DataCounts counts, Optional<String> note)
    implements Serializable {

  private static final Pattern SEMANTIC =
      Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)");

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if the version is not semantic, or the dates contradict each
   *     other
   */
  public DataVersion {
    Checks.text(version, "version");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(readUpTo, "readUpTo");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(note, "note");
    if (!SEMANTIC.matcher(version).matches()) {
      throw new IllegalArgumentException("not a semantic version, as 1.0.0 is: " + version);
    }
    if (readUpTo.isAfter(YearMonth.from(date))) {
      throw new IllegalArgumentException(
          "sources cannot have been read after the version was put together: " + readUpTo);
    }
  }

  /**
   * Returns the same version of other data, as of data that was added to.
   *
   * @param present how much there is now
   * @return a version that differs in its counts
   */
  public DataVersion withCounts(DataCounts present) {
    return new DataVersion(version, date, readUpTo, present, note);
  }

  /** Returns the version, its date and the month up to which sources were read. */
  @Override
  public String toString() {
    return version + " of " + date + ", sources read up to " + readUpTo;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
