package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * An entry of a list of authors, read word by word; its components are those of {@link AuthorName}.
 */
record AuthorText(
    Optional<String> particle,
    String family,
    Optional<String> initials,
    Optional<String> suffix,
    boolean isGroup) {

  private static final int LONGEST = 300;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

  /** Beginnings of all that the next pattern knows. */
  private static final List<String> ET_AL_BEGINS = List.of("et", "and ", "& o", "others");

  private static final Pattern ET_AL =
      Pattern.compile(
          "(?:et(?:\\.? |\\.)al|and others|& others|others|and colleagues|and co-?workers|et coll)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern INITIALS =
      Pattern.compile("\\p{Lu}\\.?(?:[-\u2010\u2011]?\\p{Lu}\\.?){0,4}");

  /** What stands before a family name to a certainty: one letter, or letters with points. */
  private static final Pattern GIVEN_INITIALS =
      Pattern.compile("\\p{Lu}|\\p{Lu}\\.(?:[-\u2010\u2011]?\\p{Lu}\\.){0,4}");

  private static final Pattern SUFFIX =
      Pattern.compile("(Jr|Sr|2nd|3rd|4th|II|III|IV)\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEGREE =
      Pattern.compile(
          "(?:MD|PhD|DPhil|MSc|BSc|MA|BA|MPH|PsyD|MBBS|RN|FRCP|Dr|Prof)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]['\u2018\u2019\u02BC\u2010\u2011.\u00B7\\p{L}\\p{M}-]*");

  static boolean isEtAl(String author) {
    String text = author.strip();
    for (String begin : ET_AL_BEGINS) {
      if (text.regionMatches(true, 0, begin, 0, begin.length())) {
        return ET_AL.matcher(text).matches();
      }
    }
    return false;
  }

  static AuthorText parse(String author) {
    String text = SPACES.matcher(Checks.text(author, "author")).replaceAll(" ").strip();
    if (text.length() > LONGEST) {
      throw notUnderstood("no more than " + LONGEST + " characters");
    }
    if (text.startsWith("{") && text.endsWith("}")) {
      return group(Checks.text(text.substring(1, text.length() - 1), "author").strip());
    }
    if (text.contains(";") || text.contains("|")) {
      throw notUnderstood("one author in each entry");
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      parts.add(part.strip());
    }
    List<String> words = Arrays.asList(text.replace(",", " ").strip().split(" +"));
    if (words.size() > 1) {
      for (String word : words) {
        if (GroupWords.contain(word)) {
          return group(text);
        }
      }
    }
    if (words.contains("and") || words.contains("&")) {
      throw notUnderstood("one author in each entry");
    }
    return parts.size() == 1 ? plain(words) : withComma(parts);
  }

  private static AuthorText group(String name) {
    return new AuthorText(Optional.empty(), name, Optional.empty(), Optional.empty(), true);
  }

  /** {@code Bershad AK}, {@code Anya K. Bershad}, or one word. */
  private static AuthorText plain(List<String> all) {
    List<String> words = new ArrayList<>(all);
    Optional<String> suffix = Optional.empty();
    if (words.size() > 2 && SUFFIX.matcher(last(words)).matches()) {
      suffix = Optional.of(suffix(words.remove(words.size() - 1)));
    }
    check(words);
    if (words.size() == 1) {
      return person(words, List.of(), suffix);
    }
    int given = words.size();
    while (given > 1 && INITIALS.matcher(words.get(given - 1)).matches()) {
      given--;
    }
    if (given < words.size()) {
      return person(words.subList(0, given), words.subList(given, words.size()), suffix);
    }
    int family = words.size() - 1;
    while (family > 0 && !GIVEN_INITIALS.matcher(words.get(family - 1)).matches()) {
      family--;
    }
    if (family == 0) {
      throw notUnderstood(
          "family name and initials such as \"Bershad AK\", a comma before given names such as"
              + " \"Bershad, Anya K.\", or the name of a group in braces");
    }
    return person(words.subList(family, words.size()), words.subList(0, family), suffix);
  }

  /** {@code Bershad, Anya K.}, with a suffix behind the family name or at the end. */
  private static AuthorText withComma(List<String> given) {
    List<String> parts = new ArrayList<>(given);
    Optional<String> suffix = Optional.empty();
    for (int i = parts.size() - 1; i > 0 && suffix.isEmpty(); i--) {
      if (SUFFIX.matcher(parts.get(i)).matches()) {
        suffix = Optional.of(suffix(parts.remove(i)));
      }
    }
    if (parts.size() == 1) {
      return plain(List.of((parts.get(0) + " " + suffix.orElse("")).strip().split(" ")));
    }
    if (parts.size() > 2 || parts.contains("")) {
      throw notUnderstood("one author in each entry, with one comma behind the family name");
    }
    List<String> family = List.of(parts.get(0).split(" "));
    List<String> names = new ArrayList<>(List.of(parts.get(1).split(" ")));
    boolean hasInitials = family.size() > 1 && INITIALS.matcher(last(family)).matches();
    for (String name : names) {
      boolean isDegree = DEGREE.matcher(name.replace(".", "")).matches() && !isPointed(name);
      if (isDegree || (hasInitials && !INITIALS.matcher(name).matches())) {
        throw notUnderstood("one author in each entry, without degrees");
      }
    }
    check(family);
    check(names);
    List<String> whole = new ArrayList<>();
    while (!names.isEmpty() && isParticle(last(names))) {
      whole.add(0, names.remove(names.size() - 1));
    }
    whole.addAll(family);
    if (names.isEmpty()) {
      throw notUnderstood("given names or initials behind the comma");
    }
    return person(whole, names, suffix);
  }

  private static boolean isPointed(String word) {
    return word.indexOf('.') == 1;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static void check(List<String> words) {
    for (String word : words) {
      if (!WORD.matcher(word).matches()) {
        throw notUnderstood("words of letters");
      }
    }
  }

  private static boolean isParticle(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT))
        && !word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static AuthorText person(
      List<String> family, List<String> given, Optional<String> suffix) {
    int name = 0;
    while (name < family.size() - 1 && isParticle(family.get(name))) {
      name++;
    }
    boolean capitals = true;
    for (String word : family) {
      capitals &= isShouted(word);
    }
    StringBuilder letters = new StringBuilder();
    for (String word : given) {
      letters.append(initials(word, capitals));
    }
    String initials = letters.toString();
    return new AuthorText(
        name == 0 ? Optional.empty() : Optional.of(String.join(" ", family.subList(0, name))),
        String.join(" ", family.subList(name, family.size())),
        initials.isEmpty() ? Optional.empty() : Optional.of(initials),
        suffix,
        false);
  }

  private static boolean isShouted(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Returns the initials of a given name, of which {@code AK} and {@code J-P} are some already. */
  private static String initials(String word, boolean capitals) {
    String bare = word.replace(".", "").replaceAll("[\u2010\u2011]", "-");
    boolean areInitials =
        INITIALS.matcher(word).matches() && !(capitals && isShouted(bare) && !word.contains("."));
    if (areInitials) {
      return bare;
    }
    StringJoiner first = new StringJoiner("-");
    for (String name : bare.split("-", -1)) {
      if (!name.isEmpty()) {
        first.add(name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT));
      }
    }
    return first.toString();
  }

  /** Returns a suffix in one spelling. */
  private static String suffix(String word) {
    String bare = word.replace(".", "");
    String roman = bare.toUpperCase(Locale.ROOT);
    if (roman.startsWith("I")) {
      return roman;
    }
    String small = bare.toLowerCase(Locale.ROOT);
    return Character.isDigit(small.charAt(0))
        ? small
        : small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
  }

  private static IllegalArgumentException notUnderstood(String expected) {
    return new IllegalArgumentException("expected " + expected);
  }
}
