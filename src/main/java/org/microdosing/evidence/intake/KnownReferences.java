package org.microdosing.evidence.intake;

import java.util.List;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.page.Phrases;

/**
 * Which of some references a library has.
 *
 * @param matches every reference with its result, in the order of the files
 * @param problems what of the files could not be read as it should
 * @since 0.2
 */
public record KnownReferences(List<ReferenceMatch> matches, List<LineProblem> problems)
    implements JsonResult {

  /** Copies the lists. */
  public KnownReferences {
    matches = List.copyOf(matches);
    problems = List.copyOf(problems);
  }

  /**
   * Compares references with the works of a library.
   *
   * <p>A number of the work decides, unless numbers point to different works or everything else
   * differs. The number of a trial decides unless the reference is another report of it, as its own
   * numbers tell. Titles, and first author with year and journal, make it possible.
   *
   * @param references the references
   * @param studies the studies
   * @param context what is known around them: reviews and registered trials
   * @return every reference with its result
   */
  public static KnownReferences of(
      References references, List<Study> studies, EvidenceContext context) {
    Recogniser recogniser = new Recogniser(new CitedWorks(studies, context));
    return new KnownReferences(
        references.references().stream().map(recogniser::match).toList(), references.problems());
  }

  /**
   * Returns the references of one result.
   *
   * @param result the result
   * @return the references in the order of the files
   */
  public List<ReferenceMatch> matches(Recognition result) {
    return matches.stream().filter(m -> m.result() == result).toList();
  }

  /**
   * Returns how many references have a result, and how many problems there are.
   *
   * @return for example {@code 3 references: 1 found, 1 perhaps, 1 not found}
   */
  public String counts() {
    StringBuilder text =
        new StringBuilder(Phrases.count(matches.size(), "reference", "references"));
    String separator = ": ";
    for (Recognition result : Recognition.values()) {
      text.append(separator).append(matches(result).size()).append(' ').append(result.label());
      separator = ", ";
    }
    if (!problems.isEmpty()) {
      text.append("; ").append(Phrases.count(problems.size(), "problem", "problems"));
    }
    return text.toString();
  }

  /** Returns every reference with its result, the problems, and the counts. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    matches.forEach(m -> text.append(m).append('\n'));
    problems.forEach(p -> text.append("problem: ").append(p).append('\n'));
    return text.append(counts()).append('\n').toString();
  }
}
