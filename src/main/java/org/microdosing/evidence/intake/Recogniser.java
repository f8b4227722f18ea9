package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.StudyNumber;
import org.microdosing.evidence.model.StudyNumberScheme;

/** Tells which of some references a library has, and why; {@code KnownReferences} has the rules. */
final class Recogniser {

  private final CitedWorks works;

  Recogniser(CitedWorks works) {
    this.works = works;
  }

  ReferenceMatch match(Reference reference) {
    return byNumber(reference)
        .or(() -> byTrial(reference))
        .or(() -> byTitle(reference))
        .or(() -> byAuthor(reference))
        .orElseGet(
            () ->
                new ReferenceMatch(
                    reference,
                    Recognition.NOT_FOUND,
                    List.of(),
                    "compared by " + compared(reference)));
  }

  private static List<StudyNumber> numbers(Reference reference, boolean ofTrials) {
    return reference.numbers().stream()
        .filter(n -> (n.scheme() == StudyNumberScheme.REGISTRATION) == ofTrials)
        .toList();
  }

  private Optional<ReferenceMatch> byNumber(Reference reference) {
    Map<StudyNumber, Set<KnownWork>> hits = new LinkedHashMap<>();
    for (StudyNumber number : numbers(reference, false)) {
      Set<KnownWork> named = works.numbered(number);
      if (!named.isEmpty()) {
        hits.put(number, named);
      }
    }
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    Set<KnownWork> all = new LinkedHashSet<>();
    hits.values().forEach(all::addAll);
    Set<KnownWork> common = new LinkedHashSet<>(all);
    hits.values().forEach(common::retainAll);
    if (common.isEmpty()) {
      String reason =
          hits.entrySet().stream()
              .map(hit -> hit.getKey() + " is that of " + ids(hit.getValue()))
              .collect(Collectors.joining(", but "));
      return Optional.of(
          new ReferenceMatch(reference, Recognition.PERHAPS, List.copyOf(all), reason));
    }
    List<KnownWork> found = List.copyOf(common);
    String same =
        "same "
            + hits.keySet().stream()
                .map(StudyNumber::toString)
                .collect(Collectors.joining(" and "));
    if (found.stream().allMatch(work -> isAllOther(work, reference.citation()))) {
      return Optional.of(
          new ReferenceMatch(
              reference,
              Recognition.PERHAPS,
              found,
              same + ", but another title and another first author or year"));
    }
    return Optional.of(
        new ReferenceMatch(
            reference,
            Recognition.FOUND,
            found,
            same + contradiction(found.get(0), reference).map(c -> ", but " + c).orElse("")));
  }

  /** Tells whether title, and author with year, are both known and both others. */
  private boolean isAllOther(KnownWork work, Citation citation) {
    Optional<Citation> own = works.citation(work);
    return own.flatMap(Citation::title).isPresent()
        && citation.title().isPresent()
        && !works.hasTitle(work, citation)
        && !own.get().authors().isEmpty()
        && own.get().year().isPresent()
        && !citation.authors().isEmpty()
        && citation.year().isPresent()
        && !works.hasAuthorAndYear(work, citation);
  }

  /** Says which number of a reference is another than that of a work; empty if none is. */
  private Optional<String> contradiction(KnownWork work, Reference reference) {
    List<StudyNumber> own = works.citation(work).map(StudyNumber::of).orElse(List.of());
    for (StudyNumber number : numbers(reference, false)) {
      List<StudyNumber> alike = own.stream().filter(n -> n.scheme() == number.scheme()).toList();
      boolean isKnown = alike.stream().anyMatch(reference.numbers()::contains);
      if (!alike.isEmpty() && !isKnown) {
        return Optional.of(
            "another "
                + number.scheme().label()
                + ": "
                + number.value()
                + ", not "
                + alike.get(0).value());
      }
    }
    return Optional.empty();
  }

  private Optional<ReferenceMatch> byTrial(Reference reference) {
    Set<KnownWork> named = new LinkedHashSet<>();
    List<String> shared = new ArrayList<>();
    for (StudyNumber number : numbers(reference, true)) {
      Set<KnownWork> hits = works.numbered(number);
      if (!hits.isEmpty()) {
        named.addAll(hits);
        shared.add(number.value());
      }
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    List<KnownWork> titled =
        named.stream().filter(work -> works.hasTitle(work, reference.citation())).toList();
    List<KnownWork> all = titled.isEmpty() ? List.copyOf(named) : titled;
    String reason = "same registration " + String.join(", ", shared);
    boolean isReport =
        titled.isEmpty()
            && reference.citation().kind().filter(PublicationKind.REGISTRATION::equals).isEmpty()
            && all.stream().allMatch(work -> contradiction(work, reference).isPresent());
    return Optional.of(
        isReport
            ? new ReferenceMatch(
                reference,
                Recognition.PERHAPS,
                all,
                reason
                    + ", but "
                    + contradiction(all.get(0), reference).orElseThrow()
                    + ": another report of the trial?")
            : new ReferenceMatch(reference, Recognition.FOUND, all, reason));
  }

  private Optional<ReferenceMatch> byTitle(Reference reference) {
    List<KnownWork> titled = works.titled(reference.citation());
    return titled.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReferenceMatch(
                reference,
                Recognition.PERHAPS,
                titled,
                "same title"
                    + contradiction(titled.get(0), reference).map(c -> ", but " + c).orElse("")));
  }

  /** A work of the same author, year and journal with other numbers is another one. */
  private Optional<ReferenceMatch> byAuthor(Reference reference) {
    List<KnownWork> alike =
        works.alike(reference).stream()
            .filter(work -> contradiction(work, reference).isEmpty())
            .toList();
    boolean isTitled = reference.citation().title().isPresent();
    return alike.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReferenceMatch(
                reference,
                Recognition.PERHAPS,
                alike,
                "same first author, year and journal" + (isTitled ? ", but another title" : "")));
  }

  private static String ids(Set<KnownWork> named) {
    return named.stream().map(KnownWork::id).collect(Collectors.joining(", "));
  }

  private static String compared(Reference reference) {
    List<String> by = new ArrayList<>();
    reference.numbers().stream().map(n -> n.scheme().label()).distinct().forEach(by::add);
    Citation citation = reference.citation();
    if (citation.title().isPresent()) {
      by.add("title");
    }
    if (!citation.authors().isEmpty()
        && citation.year().isPresent()
        && citation.journal().isPresent()) {
      by.add("first author with year and journal");
    }
    return String.join(", ", by);
  }
}
