package org.microdosing.evidence.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.query.UnknownNameException;

/**
 * The studies that a text means.
 *
 * @param studies the studies
 * @param findings the finding, where the text is the id of one
 */
record FoundStudies(StudyQuery studies, List<Finding> findings) {

  FoundStudies {
    findings = List.copyOf(findings);
  }

  /**
   * Finds studies by what they are called: id, DOI, ids of PubMed, registration or short citation;
   * else by the id of a finding; else by words that all stand among authors, title, journal, year
   * and country, each at least by its beginning.
   *
   * @throws UnknownNameException if there are none, with the nearest id
   */
  static FoundStudies of(String text, EvidenceLibrary library) {
    List<Study> named = library.findStudies(text);
    if (!named.isEmpty()) {
      return of(named, List.of(), library);
    }
    List<Finding> finding = library.findFinding(text).stream().toList();
    if (!finding.isEmpty()) {
      return of(List.of(library.study(finding.get(0).studyId())), finding, library);
    }
    List<String> words = words(text).toList();
    List<Study> told =
        library.studies().stream()
            .filter(study -> !words.isEmpty() && tells(study, words))
            .toList();
    return told.isEmpty()
        ? of(List.of(library.study(text)), List.of(), library)
        : of(told, List.of(), library);
  }

  private static FoundStudies of(
      List<Study> found, List<Finding> findings, EvidenceLibrary library) {
    Set<String> ids = found.stream().map(Study::id).collect(Collectors.toSet());
    return new FoundStudies(library.studies().where(s -> ids.contains(s.id())), findings);
  }

  private static boolean tells(Study study, List<String> words) {
    Citation citation = study.citation();
    List<String> texts = new ArrayList<>(citation.authors());
    citation.title().ifPresent(texts::add);
    citation.journal().ifPresent(texts::add);
    study.country().ifPresent(texts::add);
    OptionalInt year = citation.year();
    if (year.isPresent()) {
      texts.add(Integer.toString(year.getAsInt()));
    }
    Set<String> told = new HashSet<>();
    texts.forEach(text -> words(text).forEach(told::add));
    return words.stream().allMatch(word -> told.stream().anyMatch(t -> t.startsWith(word)));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("[\\s\\p{P}]+")).map(NameKey::of).filter(w -> !w.isEmpty());
  }

  /** Returns each study with its reference and what the library holds of it. */
  @Override
  public String toString() {
    List<Block.Item> items = new ArrayList<>();
    for (Study study : studies) {
      List<Line> below = new ArrayList<>();
      below.add(Line.of(study.citation().toString()));
      if (!study.registrations().isEmpty()) {
        below.add(Line.of("Registered: " + String.join(", ", study.registrations())));
      }
      below.add(Line.of(held(study)));
      findings.forEach(finding -> below.add(Line.of(finding.toString())));
      items.add(new Block.Item(Line.of(study.id()), below));
    }
    return Page.text(List.of(new Block.Bullets(items)));
  }

  private static String held(Study study) {
    OptionalInt people = study.participants().counted();
    return study.design().label()
        + ", "
        + study.population().condition()
        + (people.isPresent() ? ", " + Phrases.people(people.getAsInt()) : "")
        + "; in this library "
        + Phrases.findings(study.findings().size());
  }
}
