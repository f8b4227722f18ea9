package org.microdosing.evidence.page;

import java.util.regex.Pattern;

/** A piece of a line on a page: plain text of the data or the library, never markup. */
sealed interface Inline {

  /** Returns what a reader sees. */
  String text();

  /** Text as it is. */
  record Text(String text) implements Inline {}

  /** Text that stands out. */
  record Strong(String text) implements Inline {}

  /** A name in a file or a program. */
  record Code(String text) implements Inline {

    public Code {
      if (text.contains("`")) {
        throw new IllegalArgumentException("no code: " + text);
      }
    }
  }

  /** Text that leads to an address on the web, or with {@code #} to a place on the page. */
  record Link(String text, String target) implements Inline {

    private static final Pattern SAFE = Pattern.compile("#[a-z0-9.-]+|https?://\\S+");

    /** Tells whether the target is a place on the page or a single web address. */
    static boolean isSafe(String target) {
      return SAFE.matcher(target).matches();
    }

    /** Tells whether the target is a place on the page. */
    boolean isWithin() {
      return target.startsWith("#");
    }
  }

  /** Text that leads to another page of the same kind, in a file beside this one. */
  record PageLink(String text, String name) implements Inline {

    public PageLink {
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
