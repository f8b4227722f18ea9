package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.microdosing.evidence.name.QuotedText;

/**
 * Takes BibTeX apart, in one pass: entries, abbreviations, comments. A broken entry is a problem
 * and ends where the next one begins at the start of a line.
 */
final class BibTexParser {

  /** Braces within each other. */
  private static final int DEEPEST = 100;

  /** Characters of a value, abbreviations put in. */
  private static final int LONGEST = 200_000;

  /** Abbreviations that every style of BibTeX defines. */
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final String text;
  private final ProblemLog log;
  private final Map<String, String> abbreviations = new HashMap<>();
  private final List<BibTexEntry> entries = new ArrayList<>();
  private int at;
  private int line = 1;
  private int counted;

  private BibTexParser(String text, ProblemLog log) {
    this.text = text;
    this.log = log;
    MONTHS.forEach(month -> abbreviations.put(month, month));
  }

  static List<BibTexEntry> read(String text, ProblemLog log) {
    BibTexParser parser = new BibTexParser(text, log);
    parser.entries();
    return parser.entries;
  }

  /** Says what is wrong at the place of the parser. */
  private static final class BrokenEntryException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenEntryException(String message) {
      super(message, null, false, false);
    }
  }

  private void entries() {
    at = text.indexOf('@');
    while (at >= 0 && at < text.length()) {
      int start = line();
      at++;
      String type = word().toLowerCase(Locale.ROOT);
      blanks();
      boolean opens = !type.isEmpty() && at < text.length() && "{(".indexOf(text.charAt(at)) >= 0;
      if (opens) {
        try {
          entry(type, start);
        } catch (BrokenEntryException e) {
          log.add(start, "in @" + type + ": " + e.getMessage() + " in line " + line());
          at = Math.max(at - 1, 0);
        }
      }
      at = next();
    }
  }

  /** Returns the place of the next entry, which stands behind a blank or at the start of a line. */
  private int next() {
    int next = text.indexOf('@', at);
    while (next > 0 && Character.isLetterOrDigit(text.charAt(next - 1))) {
      next = text.indexOf('@', next + 1);
    }
    return next;
  }

  private void entry(String type, int start) throws BrokenEntryException {
    char close = text.charAt(at) == '{' ? '}' : ')';
    at++;
    switch (type) {
      case "comment", "preamble" -> {
        at--;
        if (close == '}') {
          braced();
        }
      }
      case "string" -> fields(new BibTexEntry(type, start), close, abbreviations);
      default -> {
        BibTexEntry entry = new BibTexEntry(type, start);
        entries.add(entry);
        int end = at;
        while (end < text.length()
            && ",=\n".indexOf(text.charAt(end)) < 0
            && text.charAt(end) != close) {
          end++;
        }
        if (end == text.length()) {
          at = end;
        } else if (text.charAt(end) != '=') {
          at = end + (text.charAt(end) == ',' ? 1 : 0);
        }
        fields(entry, close, entry.fields());
      }
    }
  }

  private void fields(BibTexEntry entry, char close, Map<String, String> into)
      throws BrokenEntryException {
    while (true) {
      blanks();
      while (at < text.length() && text.charAt(at) == ',') {
        at++;
        blanks();
      }
      if (at < text.length() && text.charAt(at) == close) {
        at++;
        return;
      }
      String name = word().toLowerCase(Locale.ROOT);
      if (name.isEmpty()) {
        throw new BrokenEntryException(
            "expected a field or the end of the entry, found " + found());
      }
      blanks();
      expect('=', "behind " + name);
      String value = value(entry);
      into.putIfAbsent(name, value);
    }
  }

  private String value(BibTexEntry entry) throws BrokenEntryException {
    StringBuilder value = new StringBuilder();
    boolean more = true;
    while (more) {
      blanks();
      value.append(part(entry));
      if (value.length() > LONGEST) {
        throw new BrokenEntryException("expected at most " + LONGEST + " characters in a value");
      }
      blanks();
      more = at < text.length() && text.charAt(at) == '#';
      at += more ? 1 : 0;
    }
    return value.toString();
  }

  private String part(BibTexEntry entry) throws BrokenEntryException {
    if (at < text.length() && text.charAt(at) == '{') {
      return braced();
    }
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    String word = word();
    if (word.isEmpty()) {
      throw new BrokenEntryException("expected a value in braces or quotes, found " + found());
    }
    if (word.chars().allMatch(Character::isDigit)) {
      return word;
    }
    String meant = abbreviations.get(word.toLowerCase(Locale.ROOT));
    if (meant == null) {
      log.add(
          line(),
          "expected an abbreviation that @string defines, found "
              + QuotedText.of(word)
              + "; it was taken as text in @"
              + entry.type());
      return word;
    }
    return meant;
  }

  /** Reads from a brace to the one that closes it, without the two. */
  private String braced() throws BrokenEntryException {
    int start = at + 1;
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        if (++depth > DEEPEST) {
          throw new BrokenEntryException("expected at most " + DEEPEST + " braces in each other");
        }
      } else if (c == '}' && --depth == 0) {
        return text.substring(start, at - 1);
      } else if (c == '\n' && beginsEntry(at)) {
        break;
      }
    }
    throw new BrokenEntryException("expected a closing brace, found the end or a new entry");
  }

  private String quoted() throws BrokenEntryException {
    int start = ++at;
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '"' && depth == 0) {
        return text.substring(start, at - 1);
      } else if (c == '\n' && beginsEntry(at)) {
        break;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    throw new BrokenEntryException("expected a closing quote, found the end or a new entry");
  }

  /** Tells whether an entry begins at a place: an at sign, a word and a brace. */
  private boolean beginsEntry(int place) {
    if (place >= text.length() || text.charAt(place) != '@') {
      return false;
    }
    int end = place + 1;
    while (end < text.length() && end - place < 30 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > place + 1 && end < text.length() && text.charAt(end) == '{';
  }

  private void expect(char c, String where) throws BrokenEntryException {
    if (at >= text.length() || text.charAt(at) != c) {
      throw new BrokenEntryException("expected " + c + " " + where + ", found " + found());
    }
    at++;
  }

  private String found() {
    return at < text.length()
        ? QuotedText.of(text.substring(at, Math.min(text.length(), at + 20)))
        : "the end of the file";
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-:.+/".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  /** The line of the place, counted on from where it was asked for last. */
  private int line() {
    int end = Math.min(at, text.length());
    while (counted < end) {
      line += text.charAt(counted++) == '\n' ? 1 : 0;
    }
    return line;
  }
}
