package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * The open data behind a review.
 *
 * @param doi digital object identifier without resolver
 * @param version version that the review used
 * @param newerVersion a later version that exists
 * @param repository address of the repository
 * @since 0.1
 */
public record ReviewDataset(
    Optional<String> doi,
    Optional<String> version,
    Optional<String> newerVersion,
    Optional<String> repository)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ReviewDataset {
    Objects.requireNonNull(doi, "doi");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(newerVersion, "newerVersion");
    Objects.requireNonNull(repository, "repository");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
