package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyNumber;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.query.StudyNames;

/**
 * The works of a library, found by numbers, by title, and by first author with year and journal.
 */
final class CitedWorks {

  private final StudyNames studyNames;
  private final Map<String, KnownWork> studies = new LinkedHashMap<>();
  private final Map<KnownWork, Citation> citations = new LinkedHashMap<>();
  private final Map<StudyNumber, Set<KnownWork>> byNumber = new HashMap<>();
  private final Map<String, List<KnownWork>> byTitle = new HashMap<>();
  private final Map<String, List<KnownWork>> byAuthor = new HashMap<>();

  CitedWorks(List<Study> studies, EvidenceContext context) {
    studyNames = StudyNames.of(studies, context);
    for (Study study : studies) {
      KnownWork work =
          new KnownWork(KnownWork.Kind.STUDY, study.id(), study.citation().shortName());
      this.studies.put(study.id(), work);
      add(work, study.citation());
    }
    for (Review review : context.reviews()) {
      KnownWork work =
          new KnownWork(KnownWork.Kind.REVIEW, review.id(), review.citation().shortName());
      add(work, review.citation());
      StudyNumber.of(review.citation()).forEach(n -> number(n, work));
      review.registration().ifPresent(n -> number(StudyNumber.ofRegistration(n), work));
    }
    for (Registration registration : context.registrations()) {
      KnownWork work =
          new KnownWork(KnownWork.Kind.REGISTRATION, registration.number(), registration.number());
      number(StudyNumber.ofRegistration(registration.number()), work);
      registration.secondaryNumbers().forEach(n -> number(StudyNumber.ofRegistration(n), work));
    }
  }

  private void number(StudyNumber number, KnownWork work) {
    byNumber.computeIfAbsent(number, n -> new LinkedHashSet<>()).add(work);
  }

  private void add(KnownWork work, Citation citation) {
    citations.put(work, citation);
    citation
        .title()
        .map(TitleKey::of)
        .ifPresent(
            key -> byTitle.computeIfAbsent(key.beginning(), k -> new ArrayList<>()).add(work));
    author(citation)
        .ifPresent(key -> byAuthor.computeIfAbsent(key, k -> new ArrayList<>()).add(work));
  }

  /** Family name of the first author and year; empty where one of them is unknown. */
  private static Optional<String> author(Citation citation) {
    return citation.year().isEmpty()
        ? Optional.empty()
        : first(citation)
            .map(name -> NameKey.of(name.fullFamily()) + " " + citation.year().getAsInt());
  }

  private static Optional<AuthorName> first(Citation citation) {
    return citation.authors().stream()
        .filter(a -> !AuthorName.isEtAl(a))
        .findFirst()
        .map(AuthorName::of);
  }

  /** Returns where a work was published; empty for registered trials. */
  Optional<Citation> citation(KnownWork work) {
    return Optional.ofNullable(citations.get(work));
  }

  /** Returns the works of a number: studies, else reviews and registered trials. */
  Set<KnownWork> numbered(StudyNumber number) {
    Set<KnownWork> works = new LinkedHashSet<>();
    for (Study study : studyNames.numbered(number)) {
      works.add(studies.get(study.id()));
    }
    return works.isEmpty() ? byNumber.getOrDefault(number, Set.of()) : works;
  }

  /** Returns the works of a title. */
  List<KnownWork> titled(Citation citation) {
    Optional<TitleKey> key = citation.title().map(TitleKey::of).filter(TitleKey::isTelling);
    return key.isEmpty()
        ? List.of()
        : byTitle.getOrDefault(key.get().beginning(), List.of()).stream()
            .filter(work -> hasTitle(work, citation))
            .toList();
  }

  boolean hasTitle(KnownWork work, Citation citation) {
    Optional<TitleKey> own = citation(work).flatMap(Citation::title).map(TitleKey::of);
    Optional<TitleKey> other = citation.title().map(TitleKey::of);
    return own.isPresent() && other.isPresent() && own.get().isSame(other.get());
  }

  /** Returns the works of the same first author, year and journal. */
  List<KnownWork> alike(Reference reference) {
    return author(reference.citation())
        .map(key -> byAuthor.getOrDefault(key, List.of()))
        .orElse(List.of())
        .stream()
        .filter(work -> hasInitial(work, reference.citation()) && isInJournal(work, reference))
        .toList();
  }

  boolean hasAuthorAndYear(KnownWork work, Citation citation) {
    Optional<String> own = citation(work).flatMap(CitedWorks::author);
    return own.isPresent() && own.equals(author(citation));
  }

  private boolean hasInitial(KnownWork work, Citation citation) {
    Optional<String> own = citation(work).flatMap(CitedWorks::first).flatMap(AuthorName::initials);
    Optional<String> other = first(citation).flatMap(AuthorName::initials);
    return own.isEmpty() || other.isEmpty() || own.get().charAt(0) == other.get().charAt(0);
  }

  private boolean isInJournal(KnownWork work, Reference reference) {
    Optional<JournalName> own = citation(work).flatMap(Citation::journal).map(JournalName::of);
    return own.isPresent()
        && reference.journals().stream().anyMatch(j -> JournalName.of(j).isSame(own.get()));
  }
}
