package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A line of text with links. Immutable; each step returns a longer line.
 *
 * @param parts the parts in order
 */
record Line(List<Inline> parts) {

  static final Line EMPTY = new Line(List.of());

  Line {
    parts = List.copyOf(parts);
  }

  static Line of(String text) {
    return EMPTY.text(text);
  }

  static Line of(int number) {
    return of(Integer.toString(number));
  }

  Line text(String text) {
    return text.isEmpty() ? this : with(new Inline.Text(text));
  }

  Line strong(String text) {
    return with(new Inline.Strong(text));
  }

  Line link(String text, String target) {
    Inline.Link link = new Inline.Link(text, target);
    return link.isSafe() ? with(link) : text(text + " (" + target + ")");
  }

  Line page(String text, String name) {
    return with(new Inline.Page(text, name));
  }

  Line anchor(String id) {
    return with(new Inline.Anchor(id));
  }

  /** Adds ids of studies, each of which leads to its reference. */
  Line studies(Collection<String> ids) {
    Line line = this;
    String separator = "";
    for (String id : ids) {
      line = line.text(separator).link(id, "#" + id);
      separator = ", ";
    }
    return line;
  }

  Line study(String id) {
    return studies(List.of(id));
  }

  Line plus(Line other) {
    List<Inline> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return new Line(all);
  }

  private Line with(Inline part) {
    return plus(new Line(List.of(part)));
  }
}
