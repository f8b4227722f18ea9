package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;

/**
 * Findings in people at microdoses of a substance, as queries to the library select them.
 *
 * @param studies the studies, each with those of its findings that are meant
 * @param query the same selection as a question in Java
 */
record MicrodoseFindings(List<StudyEvidence> studies, String query) {

  static MicrodoseFindings of(Collection<StudyEvidence> direct, String substance) {
    return new MicrodoseFindings(
        keep(direct, e -> e.study().isHuman(), (e, f) -> e.band(f) == DoseBand.MICRODOSE),
        "library.findings().substance(\"" + substance + "\").doseBand(DoseBand.MICRODOSE).human()");
  }

  MicrodoseFindings placeboControlled() {
    return new MicrodoseFindings(
        keep(studies, e -> true, (e, f) -> Attribution.comparator(e.study(), f).isPlacebo()),
        query + ".placeboControlled()");
  }

  /** Leaves out arms with one or two doses. */
  MicrodoseFindings courses() {
    return new MicrodoseFindings(
        keep(studies, e -> true, (e, f) -> Course.isStudied(e.study(), f)),
        query + ".where(f -> Course.isStudied(library.study(f.studyId()), f))");
  }

  MicrodoseFindings where(Predicate<Finding> condition, String step) {
    return new MicrodoseFindings(
        keep(studies, e -> true, (e, f) -> condition.test(f)), query + step);
  }

  boolean isEmpty() {
    return studies.isEmpty();
  }

  List<Study> plainStudies() {
    return studies.stream().map(StudyEvidence::study).toList();
  }

  List<String> ids(Predicate<Study> condition) {
    return plainStudies().stream().filter(condition).map(Study::id).toList();
  }

  /** Returns the latest finding in days, empty where none tells; surveys follow nobody. */
  OptionalDouble longestDays() {
    return studies.stream()
        .filter(e -> PeopleKind.of(e.study()) != PeopleKind.SURVEY)
        .flatMapToDouble(
            e -> e.findings().stream().flatMapToDouble(f -> FollowUp.days(e.study(), f).stream()))
        .max();
  }

  private interface Selection {
    boolean keeps(StudyEvidence evidence, Finding finding);
  }

  private static List<StudyEvidence> keep(
      Collection<StudyEvidence> evidence, Predicate<StudyEvidence> study, Selection selection) {
    List<StudyEvidence> kept = new ArrayList<>();
    for (StudyEvidence one : evidence) {
      if (study.test(one)) {
        List<Finding> some = one.findings().stream().filter(f -> selection.keeps(one, f)).toList();
        if (!some.isEmpty()) {
          kept.add(one.with(some));
        }
      }
    }
    return List.copyOf(kept);
  }
}
