package org.microdosing.evidence.query;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Thrown when a name is asked for that the library does not know; the message gives the nearest
 * known name and, where they are few, all of them.
 *
 * @since 0.1
 */
public final class UnknownNameException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private static final int LISTED = 60;

  private final String name;
  private final ImmutableList<String> known;
  private final transient Optional<String> nearest;

  /**
   * Makes the exception with its message.
   *
   * @param kind what was asked for, for example {@code substance}
   * @param name the unknown name
   * @param known the known names, in the order to show them
   */
  public UnknownNameException(String kind, String name, Collection<String> known) {
    super(message(kind, name, known));
    this.name = name;
    this.known = ImmutableList.copyOf(known);
    this.nearest = Names.nearest(name, known);
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
   * @return the nearest name, empty if none is alike
   */
  public Optional<String> nearest() {
    return nearest == null ? Names.nearest(name, known) : nearest;
  }

  private static String message(String kind, String name, Collection<String> known) {
    StringBuilder text = new StringBuilder("unknown ").append(kind).append(" \"").append(name);
    text.append("\"");
    Names.nearest(name, known)
        .ifPresent(n -> text.append("; did you mean \"").append(n).append("\"?"));
    text.append(" Known: ");
    known.stream().limit(LISTED).forEach(k -> text.append(k).append(", "));
    text.setLength(text.length() - 2);
    if (known.size() > LISTED) {
      text.append(", and ").append(known.size() - LISTED).append(" more");
    }
    return text.toString();
  }
}
