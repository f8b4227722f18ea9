package org.microdosing.evidence.data;

/**
 * How far a load is.
 *
 * @param filesRead files that were read, from 0 to {@code files}
 * @param files files that the load reads in all, those of the bundled evidence not among them
 * @param studies those of the files read that are of studies
 * @since 0.2
 */
public record LoadProgress(int filesRead, int files, int studies) {

  /** Checks that no part is larger than its whole. */
  public LoadProgress {
    if (studies < 0 || studies > filesRead || filesRead > files) {
      throw new IllegalArgumentException(
          "expected studies up to files read up to files, found %s, %s and %s"
              .formatted(studies, filesRead, files));
    }
  }

  /** Returns the progress on one line. */
  @Override
  public String toString() {
    return filesRead + " of " + files + " files read, " + studies + " of them studies";
  }
}
