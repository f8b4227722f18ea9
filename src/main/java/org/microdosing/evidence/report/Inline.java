package org.microdosing.evidence.report;

/** A piece of a line on a page: plain text of the data or the library, never markup. */
sealed interface Inline {

  /** Returns what a reader sees. */
  String text();

  /** Text as it is. */
  record Text(String text) implements Inline {}

  /** Text that stands out. */
  record Strong(String text) implements Inline {}

  /** Text that leads to an address on the web, or with {@code #} to a place on the page. */
  record Link(String text, String target) implements Inline {

    /** Tells whether the target is a place on the page or a single web address. */
    boolean isSafe() {
      return target.matches("#[a-z0-9.-]+") || target.matches("https?://\\S+");
    }
  }

  /** Text that leads to another page of the same kind, in a file beside this one. */
  record Page(String text, String name) implements Inline {

    public Page {
      if (!name.matches("[a-z0-9-]+")) {
        throw new IllegalArgumentException("no name of a page: " + name);
      }
    }
  }

  /** A place that links lead to, made of lower-case letters, digits, dots and hyphens. */
  record Anchor(String id) implements Inline {

    public Anchor {
      if (!id.matches("[a-z0-9.-]+")) {
        throw new IllegalArgumentException("no name of a place: " + id);
      }
    }

    @Override
    public String text() {
      return "";
    }
  }
}
