package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microdosing.evidence.model.StudyNumber;
import org.microdosing.evidence.model.StudyNumberScheme;

/**
 * Numbers of works in the fields of references. What a number is and when two are equal is for
 * {@link StudyNumber} to say; here they are only found.
 */
final class NumberText {

  private static final int LONGEST = 500;
  private static final int MOST_PARTS = 200;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:doi|digital object identifier)\\s?:?\\s?(?=\\S)", Pattern.CASE_INSENSITIVE);
  private static final Pattern KIND = Pattern.compile("\\s\\[[a-z]{1,20}\\]$");
  private static final Pattern REGISTRATION =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:NCT[0-9]{8}|ISRCTN[0-9]{8}|ACTRN[0-9]{14}|DRKS[0-9]{8}|UMIN[0-9]{9}"
              + "|[0-9]{4}-[0-9]{6}-[0-9]{2})(?![A-Za-z0-9-])");

  private NumberText() {}

  /** Returns the number that a text is. */
  static Optional<StudyNumber> find(String raw) {
    String text = bare(raw);
    return text.isEmpty() ? Optional.empty() : StudyNumber.parse(text);
  }

  /** Returns the DOI or PubMed id that a text is, unless only its place could tell that it is. */
  static Optional<StudyNumber> findLabelled(String raw) {
    return find(raw)
        .filter(n -> n.scheme() != StudyNumberScheme.REGISTRATION)
        .filter(n -> n.scheme() != StudyNumberScheme.PMID || !raw.strip().equals(n.value()));
  }

  private static String bare(String raw) {
    String text = raw.strip();
    if (text.length() > LONGEST) {
      return "";
    }
    text = KIND.matcher(text).replaceAll("");
    Matcher label = LABEL.matcher(text);
    while (label.lookingAt()) {
      text = text.substring(label.end());
      label = LABEL.matcher(text);
    }
    int end = text.length();
    while (end > 0 && ".,;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Returns the lines and clauses of a note; a list of the works that it cites has none. */
  static List<String> parts(String raw) {
    if (raw.stripLeading().toLowerCase(Locale.ROOT).startsWith("references:")) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (String part : raw.split("[\n;]", MOST_PARTS)) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Returns every number of a registered trial in a text, of registries whose numbers tell. */
  static List<StudyNumber> registrations(String raw) {
    List<StudyNumber> numbers = new ArrayList<>();
    Matcher matcher = REGISTRATION.matcher(raw);
    while (matcher.find() && numbers.size() < MOST_PARTS) {
      numbers.add(StudyNumber.ofRegistration(matcher.group()));
    }
    return numbers;
  }

  /** Returns a number as the field has it: DOIs are equal without case and printed with it. */
  static String written(StudyNumber number, String raw) {
    String value = number.value();
    for (int i = 0; i + value.length() <= raw.length(); i++) {
      if (raw.regionMatches(true, i, value, 0, value.length())) {
        return raw.substring(i, i + value.length());
      }
    }
    return value;
  }
}
