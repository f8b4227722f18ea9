package org.microdosing.evidence.query;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.name.NearestName;
import org.microdosing.evidence.name.UnknownNameText;

/**
 * Thrown when a name is asked for that the library does not know; the message gives the nearest
 * known name or what the name means instead and, where the known names are few, all of them.
 *
 * @since 0.1
 */
public final class UnknownNameException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private final String name;
  private final ImmutableList<String> known;
  private final @Nullable String nearest;
  private final boolean meansSomethingElse;

  /**
   * Makes the exception with its message.
   *
   * @param kind what was asked for, for example {@code substance}
   * @param name the unknown name
   * @param known the known names, in the order to show them
   */
  public UnknownNameException(String kind, String name, Collection<String> known) {
    this(kind, name, known, NearestName.among(known).to(name));
  }

  private UnknownNameException(
      String kind, String name, Collection<String> known, Optional<String> nearest) {
    this(UnknownNameText.of(kind, name, nearest), name, known, nearest.orElse(null), false);
  }

  private UnknownNameException(
      String answer,
      String name,
      Collection<String> known,
      @Nullable String nearest,
      boolean meansSomethingElse) {
    super(answer + UnknownNameText.known(known));
    this.name = name;
    this.known = ImmutableList.copyOf(known);
    this.nearest = nearest;
    this.meansSomethingElse = meansSomethingElse;
  }

  /**
   * Makes the exception for a name that means something else than any of the known names.
   *
   * @param answer what it means
   */
  static UnknownNameException answered(String answer, String name, Collection<String> known) {
    return new UnknownNameException(answer + ".", name, known, null, true);
  }

  /**
   * Returns the name that was asked for.
   *
   * @return the unknown name
   */
  public String name() {
    return name;
  }

  /**
   * Tells whether the name means something else than any of the known names, which the message
   * says, so that no other name was meant.
   *
   * @return false for a name that means nothing
   * @since 0.2
   */
  public boolean meansSomethingElse() {
    return meansSomethingElse;
  }

  /**
   * Returns the names that would have been understood.
   *
   * @return the known names
   */
  public List<String> known() {
    return known;
  }

  /**
   * Returns the known name most like the one asked for.
   *
   * @return the nearest name, empty if none is alike or the name means something else
   */
  public Optional<String> nearest() {
    return Optional.ofNullable(nearest);
  }
}
