package org.microdosing.evidence.model;

import java.util.Optional;

/**
 * Reads what most authors are, a word in one capital and small letters with up to five initials
 * behind it, as {@link AuthorText} does: parsing every form takes longer than all else of a study.
 */
final class PlainAuthor {

  private static final int LONGEST = 40;
  private static final int MOST_INITIALS = 5;

  private PlainAuthor() {}

  /** Returns the author, empty if the text is of another form or may name a group. */
  static Optional<AuthorText> read(String author) {
    int space = author.indexOf(' ');
    int initials = author.length() - space - 1;
    if (space < 2 || space > LONGEST || initials < 1 || initials > MOST_INITIALS) {
      return Optional.empty();
    }
    boolean plain = isCapital(author.charAt(0));
    for (int i = 1; i < space; i++) {
      plain &= author.charAt(i) >= 'a' && author.charAt(i) <= 'z';
    }
    for (int i = space + 1; i < author.length(); i++) {
      plain &= isCapital(author.charAt(i));
    }
    if (!plain) {
      return Optional.empty();
    }
    String family = author.substring(0, space);
    String given = author.substring(space + 1);
    return GroupWords.contain(family) || GroupWords.contain(given)
        ? Optional.empty()
        : Optional.of(
            new AuthorText(Optional.empty(), family, Optional.of(given), Optional.empty(), false));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
