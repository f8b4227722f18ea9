package org.microdosing.evidence.model;

import java.util.Optional;
import java.util.Set;

/**
 * Reads what most authors are, as {@link AuthorText} does: words that begin with a capital and have
 * small letters, small words before them, and up to five initials behind, or one such word. Parsing
 * every form takes longer than all else of a study.
 */
final class PlainAuthor {

  private static final int LONGEST = 60;
  private static final int MOST_INITIALS = 5;

  /** What may also stand behind three words or more and be no initials. */
  private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV");

  private PlainAuthor() {}

  /** Returns the author, empty if the text is of another form or may name a group. */
  static Optional<AuthorText> read(String author) {
    int space = author.lastIndexOf(' ');
    if (space < 0) {
      return isPlain(author, 0, author.length()) && !isSmall(author.charAt(0))
          ? Optional.of(word(author))
          : Optional.empty();
    }
    int initials = author.length() - space - 1;
    if (space < 2 || space > LONGEST || initials < 1 || initials > MOST_INITIALS) {
      return Optional.empty();
    }
    for (int i = space + 1; i < author.length(); i++) {
      if (!isCapital(author.charAt(i))) {
        return Optional.empty();
      }
    }
    String given = author.substring(space + 1);
    int family = family(author, space);
    boolean mayBeSuffix = author.indexOf(' ') < space && SUFFIXES.contains(given);
    if (family < 0 || mayBeSuffix || GroupWords.contain(given)) {
      return Optional.empty();
    }
    return Optional.of(
        new AuthorText(
            family == 0 ? Optional.empty() : Optional.of(author.substring(0, family - 1)),
            author.substring(family, space),
            Optional.of(given),
            Optional.empty(),
            false));
  }

  private static AuthorText word(String name) {
    return new AuthorText(Optional.empty(), name, Optional.empty(), Optional.empty(), false);
  }

  /** Where the family name begins behind its particles; negative if a word is not plain. */
  private static int family(String author, int end) {
    int family = 0;
    int word = 0;
    int space;
    do {
      space = author.indexOf(' ', word);
      if (!isPlain(author, word, space) || isGroup(author, word, space)) {
        return -1;
      }
      if (family == word && isSmall(author.charAt(word))) {
        family = space + 1;
      }
      word = space + 1;
    } while (space < end);
    return family < end ? family : -1;
  }

  /**
   * Tells whether a word has small letters behind a capital, hyphens and further capitals among
   * them, or small letters only.
   */
  private static boolean isPlain(String author, int word, int end) {
    boolean isCapital = end > word && isCapital(author.charAt(word));
    boolean hasSmall = false;
    for (int i = isCapital ? word + 1 : word; i < end; i++) {
      char c = author.charAt(i);
      if (isSmall(c)) {
        hasSmall = true;
      } else if (!isCapital || (c != '-' && !isCapital(c))) {
        return false;
      }
    }
    return hasSmall;
  }

  private static boolean isGroup(String author, int word, int end) {
    String text = author.substring(word, end);
    return text.equals("and") || GroupWords.contain(text);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Tells whether a letter is a small one of English or of its neighbours. */
  private static boolean isSmall(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '\u00e0' && c <= '\u00ff' && c != '\u00f7');
  }
}
