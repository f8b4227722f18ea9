package org.microdosing.evidence.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.report.Citations;

/**
 * Studies whose references the command line was asked for.
 *
 * @param studies names of studies
 * @param form what writes the references
 */
record CitedStudies(List<String> studies, Function<Citations, String> form) {

  private static final Map<String, Function<Citations, String>> FORMS =
      Map.of("--bibtex", Citations::bibtex, "--ris", Citations::ris, "--csl", Citations::cslJson);

  CitedStudies {
    studies = List.copyOf(studies);
  }

  /** Reads names of studies and at most one form; empty if that is not what the words are. */
  static Optional<CitedStudies> read(List<String> words) {
    List<String> options = words.stream().filter(word -> word.startsWith("--")).toList();
    List<String> studies = words.stream().filter(word -> !word.startsWith("--")).toList();
    if (studies.isEmpty() || options.size() > 1 || !FORMS.keySet().containsAll(options)) {
      return Optional.empty();
    }
    return Optional.of(
        new CitedStudies(
            studies, options.stream().map(FORMS::get).findFirst().orElse(Citations::toString)));
  }

  /**
   * Writes the references.
   *
   * @throws org.microdosing.evidence.query.UnknownNameException if a name is unknown or means
   *     several studies
   */
  String of(EvidenceLibrary library) {
    List<Study> named = studies.stream().map(library::study).toList();
    return form.apply(Citations.of(named));
  }
}
