package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** A line of text with links. Immutable; each step returns a longer line. */
public final class Line {

  /** The line that has nothing on it. */
  public static final Line EMPTY = new Line(List.of());

  private final List<Inline> parts;

  private Line(List<Inline> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Returns a line of plain text. */
  public static Line of(String text) {
    return EMPTY.text(text);
  }

  /** Returns a line that is a number. */
  public static Line of(int number) {
    return of(Integer.toString(number));
  }

  /** Returns the parts in order. */
  List<Inline> parts() {
    return parts;
  }

  /** Adds plain text. */
  public Line text(String text) {
    return text.isEmpty() ? this : with(new Inline.Text(text));
  }

  /** Adds text that stands out. */
  public Line strong(String text) {
    return with(new Inline.Strong(text));
  }

  /** Adds a name in a file or a program. */
  public Line code(String text) {
    return with(new Inline.Code(text));
  }

  /**
   * Adds text that leads somewhere. What is no single web address and no place on the page stands
   * behind the text and is no link.
   */
  public Line link(String text, String target) {
    return Inline.Link.isSafe(target)
        ? with(new Inline.Link(text, target))
        : text(text + " (" + target + ")");
  }

  /** Adds text that leads to an address, or to each of several behind it. */
  public Line links(String text, String addresses) {
    List<String> each = Arrays.asList(addresses.split("\\s+;\\s+", -1));
    if (addresses.isEmpty()) {
      return text(text);
    }
    if (each.size() == 1) {
      return link(text, addresses);
    }
    List<Line> leading = new ArrayList<>();
    for (String address : each) {
      leading.add(Inline.Link.isSafe(address) ? EMPTY.link(address, address) : of(address));
    }
    return text(text + " (").list("; ", leading).text(")");
  }

  /** Adds text that leads to another page of the same kind. */
  public Line page(String text, String name) {
    return with(new Inline.PageLink(text, name));
  }

  /** Adds a place that links lead to. */
  public Line anchor(String id) {
    return with(new Inline.Anchor(id));
  }

  /** Adds ids of studies, each of which leads to its reference. */
  public Line studies(Collection<String> ids) {
    List<Line> all = new ArrayList<>();
    for (String id : ids) {
      all.add(EMPTY.link(id, "#" + id));
    }
    return list(", ", all);
  }

  /** Adds the id of a study, which leads to its reference. */
  public Line study(String id) {
    return studies(List.of(id));
  }

  /** Adds other lines with something between them, in time that grows with their number. */
  public Line list(String separator, Collection<Line> others) {
    List<Inline> all = new ArrayList<>(parts);
    boolean first = true;
    for (Line other : others) {
      if (!first) {
        all.add(new Inline.Text(separator));
      }
      all.addAll(other.parts);
      first = false;
    }
    return new Line(all);
  }

  /** Adds another line. */
  public Line plus(Line other) {
    List<Inline> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return new Line(all);
  }

  private Line with(Inline part) {
    return plus(new Line(List.of(part)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Line that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(parts);
  }

  /** Returns what a reader of plain text sees: addresses on the web stand behind their text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Inline part : parts) {
      text.append(plain(part));
    }
    return text.toString();
  }

  private static String plain(Inline part) {
    return part instanceof Inline.Link link
            && !link.isWithin()
            && !link.text().equals(link.target())
        ? link.text() + " (" + link.target() + ")"
        : part.text();
  }
}
