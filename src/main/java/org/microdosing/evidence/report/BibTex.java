package org.microdosing.evidence.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Citation;

/** Writes BibTeX entries. */
final class BibTex {

  /**
   * What TeX reads as a command. Braces are written as commands too, since BibTeX counts braces
   * even behind a backslash.
   */
  private static final Map<Character, String> COMMANDS =
      Map.of(
          '\\', "\\textbackslash{}",
          '{', "\\textbraceleft{}",
          '}', "\\textbraceright{}",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}",
          '$', "\\$",
          '&', "\\&",
          '#', "\\#",
          '%', "\\%",
          '_', "\\_");

  /** Quotation marks as TeX sets them, since not every engine reads those of Unicode. */
  private static final Map<Character, String> QUOTES =
      Map.of('\u201C', "``", '\u201D', "''", '\u2018', "`", '\u2019', "'");

  private static final Pattern INNER_CAPITAL = Pattern.compile("\\P{L}*\\p{L}.*\\p{Lu}.*");
  private static final Pattern CAPITAL = Pattern.compile("\\P{L}*\\p{Lu}.*");

  private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015\u2212]+");

  /** In a title of words like these alone, a small letter says nothing about its style. */
  private static final int SHORT_WORD = 3;

  private BibTex() {}

  static void append(StringBuilder text, CitedWork work) {
    Citation citation = work.citation();
    text.append('@').append(work.kind().bibtex).append('{').append(work.key());
    field(text, "author", authors(work));
    field(text, "title", citation.title().map(BibTex::title));
    field(text, container(work.kind()), citation.journal().map(BibTex::escape));
    field(text, "year", number(citation));
    field(text, "volume", citation.volume().map(BibTex::escape));
    field(text, "number", citation.issue().map(BibTex::escape));
    field(text, "pages", citation.pages().map(BibTex::escape).map(BibTex::pages));
    field(text, "doi", citation.doi().map(BibTex::verbatim));
    field(text, "pmid", citation.pmid().map(BibTex::escape));
    field(text, "pmcid", citation.pmcid().map(BibTex::escape));
    field(
        text,
        "url",
        citation.doi().isPresent() ? Optional.empty() : work.address().map(BibTex::verbatim));
    field(text, "note", work.note().map(BibTex::escape));
    text.append("\n}\n\n");
  }

  private static void field(StringBuilder text, String name, Optional<String> value) {
    value.ifPresent(
        v -> text.append(",\n  ").append(name).append(" = {").append(flat(v)).append('}'));
  }

  private static String container(CitedWork.Kind kind) {
    return switch (kind) {
      case ARTICLE -> "journal";
      case CHAPTER -> "booktitle";
      default -> "howpublished";
    };
  }

  private static String pages(String pages) {
    return DASHES.matcher(pages).replaceAll("--");
  }

  private static Optional<String> number(Citation citation) {
    return citation.year().isPresent()
        ? Optional.of(Integer.toString(citation.year().getAsInt()))
        : Optional.empty();
  }

  private static Optional<String> authors(CitedWork work) {
    List<String> names =
        Stream.concat(
                work.authors().stream().map(BibTex::name),
                work.hasMoreAuthors() ? Stream.of("others") : Stream.empty())
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", names));
  }

  /** A person as {@code von Last, Jr, First}; whole in braces what must not be taken apart. */
  private static String name(AuthorName name) {
    String family = escape(name.fullFamily());
    if (name.isGroup()) {
      return "{" + family + "}";
    }
    boolean misread = name.particle().isEmpty() && !CAPITAL.matcher(name.family()).matches();
    return (misread || family.contains(",") || family.contains(" and ")
            ? "{" + family + "}"
            : family)
        + name.suffix().map(s -> ", " + escape(s)).orElse("")
        + name.pointedInitials().map(i -> ", " + i).orElse("");
  }

  /** Escapes a title and keeps the capitals that a style must not make small. */
  static String title(String title) {
    List<String> words = Arrays.asList(title.split(" ", -1));
    boolean isSentence = !isHeadline(words);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean isKept =
          INNER_CAPITAL.matcher(word).matches()
              || (isSentence && i > 0 && CAPITAL.matcher(word).matches());
      String escaped = escape(word);
      text.append(i > 0 ? " " : "").append(isKept ? "{" + escaped + "}" : escaped);
    }
    return text.toString();
  }

  /** Tells whether most words of a title start with a capital, so that a capital says little. */
  private static boolean isHeadline(List<String> words) {
    List<String> telling =
        words.stream()
            .skip(1)
            .filter(w -> w.length() > SHORT_WORD && Character.isLetter(w.charAt(0)))
            .toList();
    long capitals = telling.stream().filter(w -> Character.isUpperCase(w.charAt(0))).count();
    return 2 * capitals > telling.size();
  }

  /** Escapes what TeX would read as a command. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String command = COMMANDS.getOrDefault(c, QUOTES.get(c));
      if (c == '"') {
        escaped.append(opens(text, i) ? "``" : "''");
      } else {
        escaped.append(command == null ? String.valueOf(c) : command);
      }
    }
    return escaped.toString();
  }

  /** Tells whether a straight quotation mark opens: nothing of a word stands before it. */
  private static boolean opens(String text, int place) {
    return place == 0 || " ([{-/\u2013\u2014\u2018\u201C".indexOf(text.charAt(place - 1)) >= 0;
  }

  /** Identifiers are read as they stand, so what would end the field is written in per cent. */
  private static String verbatim(String identifier) {
    return identifier.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
  }

  private static String flat(String value) {
    return value.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }
}
