package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern PERSON =
      Pattern.compile("(.+?) (\\p{Lu}(?:-?\\p{Lu}){0,4})(?: (Jr|Sr|2nd|3rd|4th|II|III|IV)\\.?)?");
  private static final Pattern PARTICLE = Pattern.compile("((?:\\p{Ll}+ )+)(\\p{Lu}.*)");

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
   * @return true for {@code et al.} and what starts with it
   */
  public static boolean isEtAl(String author) {
    return author.startsWith("et al");
  }

  /**
   * Takes a name apart as reference lists of medicine write it: family name, then initials.
   *
   * @param author for example {@code Bershad AK}, {@code de Wit H}, {@code Van Derveer JW 3rd} or
   *     {@code Diamond Therapeutics Inc.}
   * @return the parts; a name of several words without initials is that of a group
   * @throws IllegalArgumentException if the name is blank
   */
  public static AuthorName of(String author) {
    Matcher person = PERSON.matcher(author);
    if (!person.matches()) {
      boolean isGroup = author.indexOf(' ') > 0;
      return new AuthorName(Optional.empty(), author, Optional.empty(), Optional.empty(), isGroup);
    }
    Matcher particle = PARTICLE.matcher(person.group(1));
    boolean hasParticle = particle.matches();
    return new AuthorName(
        hasParticle ? Optional.of(particle.group(1).strip()) : Optional.empty(),
        hasParticle ? particle.group(2) : person.group(1),
        Optional.of(person.group(2)),
        Optional.ofNullable(person.group(3)),
        false);
  }

  /**
   * Returns the family name with its particle.
   *
   * @return for example {@code de Wit}
   */
  public String fullFamily() {
    return particle.map(p -> p + ' ').orElse("") + family;
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

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
