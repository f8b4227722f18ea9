package org.microdosing.evidence.model;

import java.util.Locale;

/**
 * A term of the library's vocabulary: an enum constant with an id for files and a label to read.
 *
 * @since 0.1
 */
public interface Term {

  /**
   * Returns the name of the constant.
   *
   * @return the name, as {@link Enum#name()} gives it
   */
  String name();

  /**
   * Returns the spelling of the term in data files.
   *
   * @return the name in lower case, for example {@code randomised_crossover}
   */
  default String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the words that people read.
   *
   * @return the spelling in data files with spaces, for example {@code randomised crossover},
   *     unless the term has words of its own
   */
  default String label() {
    return id().replace('_', ' ');
  }
}
