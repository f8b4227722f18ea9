package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A reference as lines of a tag and a value; values keep their line breaks. */
final class TaggedRecord {

  /** A tag with its value. */
  record Tagged(String tag, StringBuilder value) {}

  private final int line;
  private final List<Tagged> fields = new ArrayList<>();

  TaggedRecord(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  void add(String tag, String value) {
    fields.add(new Tagged(tag, new StringBuilder(value)));
  }

  /** Goes on with the last value. */
  void goOn(String text) {
    if (!fields.isEmpty() && !text.isBlank()) {
      fields.get(fields.size() - 1).value().append('\n').append(text.strip());
    }
  }

  boolean has(String tag) {
    return fields.stream().anyMatch(f -> f.tag().equals(tag));
  }

  /** Returns every value of some tags, those of the first tag first. */
  List<String> all(String... tags) {
    return Arrays.stream(tags)
        .flatMap(tag -> fields.stream().filter(f -> f.tag().equals(tag)))
        .map(f -> f.value().toString().strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  Optional<String> first(String... tags) {
    return all(tags).stream().findFirst();
  }

  /**
   * Returns the tag of a line: two to four letters and digits, a hyphen in the fifth column (RIS
   * and MEDLINE) or in the fourth (RIS with one space), and a space or nothing behind; else empty
   * text.
   */
  static String tag(String line) {
    int hyphen = line.startsWith("-", 4) ? 4 : line.startsWith(" -", 2) ? 3 : 0;
    if (hyphen == 0 || (line.length() > hyphen + 1 && line.charAt(hyphen + 1) != ' ')) {
      return "";
    }
    String tag = line.substring(0, hyphen).stripTrailing();
    boolean isTag =
        tag.length() >= 2
            && isCapital(tag.charAt(0))
            && tag.chars().allMatch(c -> isCapital((char) c) || (c >= '0' && c <= '9'))
            && (hyphen == 4
                || "TY ER TI T1 AU A1 PY Y1 DO AN UR JO JF T2 VL IS SP EP".contains(tag));
    return isTag ? tag : "";
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Returns the value of a line that has a tag. */
  static String value(String line) {
    int hyphen = line.indexOf('-');
    return line.substring(hyphen + 1).strip();
  }
}
