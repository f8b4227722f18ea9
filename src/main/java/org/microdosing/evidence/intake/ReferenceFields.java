package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.StudyNumber;
import org.microdosing.evidence.model.StudyNumberScheme;

/** What was read of a reference so far. Of a field that comes several times the first counts. */
final class ReferenceFields {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[89]|20)[0-9]{2}(?![0-9])");
  private static final int LONGEST_DATE = 100;

  private final int line;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<String> authors = new ArrayList<>();
  private final Set<String> journals = new LinkedHashSet<>();
  private final Map<StudyNumber, String> numbers = new LinkedHashMap<>();
  private Optional<PublicationKind> kind = Optional.empty();

  ReferenceFields(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  /** Takes a text of a component of a citation: title, volume, issue or pages. */
  void text(String component, String raw) {
    String text = PlainMarkup.text(raw);
    if (!text.isEmpty()) {
      texts.putIfAbsent(component, text);
    }
  }

  /** Takes an author in any of the forms that the library understands. */
  void author(String raw) {
    String author = PlainMarkup.text(raw);
    if (!author.isEmpty()) {
      authors.add(AuthorForms.citable(author));
    }
  }

  boolean hasAuthors() {
    return !authors.isEmpty();
  }

  /** Takes a name of the journal. */
  void journal(String raw) {
    String journal = PlainMarkup.text(raw);
    if (!journal.isEmpty()) {
      journals.add(journal);
    }
  }

  /** Takes the first year that a date has. */
  void date(String raw) {
    Matcher year = YEAR.matcher(raw.length() > LONGEST_DATE ? raw.substring(0, 100) : raw);
    if (year.find()) {
      texts.putIfAbsent("year", year.group());
    }
  }

  /** Takes the kind of publication; that of an article gives way to any other. */
  void kind(Optional<PublicationKind> other) {
    if (kind.isEmpty() || kind.get() == PublicationKind.ARTICLE) {
      kind = other.or(() -> kind);
    }
  }

  /** Takes a number that a field of its own holds, as far as it is one of that scheme. */
  void number(StudyNumberScheme scheme, String raw) {
    NumberText.find(raw)
        .filter(n -> n.scheme() == scheme)
        .ifPresent(n -> numbers.putIfAbsent(n, NumberText.written(n, raw)));
  }

  /** Takes numbers that an address or a note names as such. */
  void note(String raw) {
    for (String part : NumberText.parts(raw)) {
      NumberText.findLabelled(part)
          .ifPresent(n -> numbers.putIfAbsent(n, NumberText.written(n, part)));
    }
    registrations(raw);
  }

  /** Takes every number of a registered trial in a text. */
  void registrations(String raw) {
    NumberText.registrations(raw).forEach(n -> numbers.putIfAbsent(n, n.value()));
  }

  private Optional<String> written(StudyNumberScheme scheme) {
    return numbers.entrySet().stream()
        .filter(n -> n.getKey().scheme() == scheme)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Makes the reference; one that nothing could be found by is a problem. */
  Optional<Reference> make(ProblemLog log) {
    Optional<String> title = Optional.ofNullable(texts.get("title"));
    Optional<String> journal = journals.stream().findFirst();
    if (title.isEmpty() && numbers.isEmpty() && (journal.isEmpty() || authors.isEmpty())) {
      log.add(line, "expected a reference with a title, a DOI or another number, found neither");
      return Optional.empty();
    }
    String year = texts.get("year");
    Citation citation =
        new Citation(
            authors,
            title.or(() -> journal.isPresent() ? Optional.empty() : written(numbers)),
            journal,
            year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
            Optional.ofNullable(texts.get("volume")),
            Optional.ofNullable(texts.get("issue")),
            Optional.ofNullable(texts.get("pages")),
            written(StudyNumberScheme.DOI),
            written(StudyNumberScheme.PMID),
            written(StudyNumberScheme.PMCID),
            kind);
    return Optional.of(
        new Reference(
            log.file(), line, citation, List.copyOf(numbers.keySet()), List.copyOf(journals)));
  }

  /** A registration without a title is cited by its number. */
  private static Optional<String> written(Map<StudyNumber, String> numbers) {
    boolean isRegistration =
        numbers.keySet().stream().allMatch(n -> n.scheme() == StudyNumberScheme.REGISTRATION);
    return isRegistration ? numbers.values().stream().findFirst() : Optional.empty();
  }
}
