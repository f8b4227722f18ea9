package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A name in a list of authors, taken apart: a person's family name, particle, initials and suffix,
 * or the name of a group.
 *
 * @param particle what stands before the family name and is sorted under it or not, such as {@code
 *     de} or {@code van der}; empty for most
 * @param family the family name, or the whole name of a group
 * @param initials initials of the given names without points, for example {@code AK}; empty for
 *     groups and where none are known
 * @param suffix for example {@code Jr} or {@code 3rd}
 * @param isGroup whether the name is that of a company, a society or another group
 * @since 0.1
 */
public record AuthorName(
    Optional<String> particle,
    String family,
    Optional<String> initials,
    Optional<String> suffix,
    boolean isGroup)
    implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the family name is blank, or a group has initials
   */
  public AuthorName {
    Objects.requireNonNull(particle, "particle");
    Checks.text(family, "family");
    Objects.requireNonNull(initials, "initials");
    Objects.requireNonNull(suffix, "suffix");
    if (isGroup && (particle.isPresent() || initials.isPresent() || suffix.isPresent())) {
      throw new IllegalArgumentException("a group has only a name: " + family);
    }
  }

  /**
   * Tells whether an entry of a list of authors says that the list goes on.
   *
   * @param author the entry
   * @return true for {@code et al.} and what starts with it, {@code and others} and the like
   */
  public static boolean isEtAl(String author) {
    return AuthorText.isEtAl(author);
  }

  /**
   * Takes a name apart; what is in none of the usual forms stays whole, as the name of a group.
   *
   * @param author for example {@code Bershad AK}, {@code de Wit H}, {@code Van Derveer JW 3rd} or
   *     {@code Diamond Therapeutics Inc.}
   * @return the parts
   * @throws IllegalArgumentException if the name is blank
   * @see #parse
   */
  public static AuthorName of(String author) {
    try {
      return parse(author);
    } catch (IllegalArgumentException e) {
      return new AuthorName(Optional.empty(), author, Optional.empty(), Optional.empty(), true);
    }
  }

  /**
   * Takes a name apart: family name and initials as in reference lists of medicine ({@code Bershad
   * AK}, {@code Bershad A K}), with a comma ({@code Bershad, Anya K.}), or given names first where
   * an initial tells where they end ({@code Anya K. Bershad}).
   *
   * @param author a name in one of these forms, one word, or the name of a group: with a word that
   *     says so, such as {@code Group} or {@code Inc.}, or in braces
   * @return the parts; names of one person in several forms are equal as far as initials tell
   * @throws IllegalArgumentException if the name is in none of these forms; the message says what
   *     to write
   * @since 0.2
   */
  public static AuthorName parse(String author) {
    Optional<AuthorText> plain = PlainAuthor.read(author);
    AuthorText read = plain.isPresent() ? plain.get() : AuthorText.parse(author);
    return new AuthorName(
        read.particle(), read.family(), read.initials(), read.suffix(), read.isGroup());
  }

  /**
   * Returns the family name with its particle.
   *
   * @return for example {@code de Wit}
   */
  public String fullFamily() {
    return particle.isPresent() ? particle.get() + ' ' + family : family;
  }

  /**
   * Returns the initials with a point behind each.
   *
   * @return for example {@code A. K.} or {@code J.-P.}; empty if none are known
   */
  public Optional<String> pointedInitials() {
    return initials.map(
        letters -> letters.replaceAll("\\p{Lu}", "$0. ").replace(" -", "-").strip());
  }

  /** Returns the name as reference lists of medicine write it, such as {@code de Wit H}. */
  @Override
  public String toString() {
    return fullFamily()
        + initials.map(i -> " " + i).orElse("")
        + suffix.map(s -> " " + s).orElse("");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
