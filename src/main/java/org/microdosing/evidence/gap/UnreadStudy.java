package org.microdosing.evidence.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.Verification;

/**
 * A study that was not read in full, with what rests on it. Studies sort by how much that is: the
 * questions that {@linkplain RestingKind#countsFirst count first}, then the other questions, then
 * people, the most first.
 *
 * @param study id of the study
 * @param citation where it was published, or what is cited for it
 * @param reading how the best read of its findings was read; full text where a part of the paper
 *     was
 * @param people how many people it is about
 * @param questions what rests on it, in the order of the kinds
 * @since 0.2
 */
public record UnreadStudy(
    String study,
    Citation citation,
    Verification reading,
    OptionalInt people,
    List<RestingQuestion> questions)
    implements Comparable<UnreadStudy> {

  private static final Comparator<UnreadStudy> ORDER =
      Comparator.comparing(UnreadStudy::countingFirst)
          .thenComparing((UnreadStudy s) -> s.questions().size())
          .thenComparing((UnreadStudy s) -> s.people().orElse(0))
          .reversed()
          .thenComparing(UnreadStudy::study);

  /** Checks the components and sorts the questions. */
  public UnreadStudy {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(people, "people");
    questions = questions.stream().sorted(Comparator.comparing(RestingQuestion::kind)).toList();
  }

  /**
   * Returns how many questions of one kind rest on it.
   *
   * @param kind the kind
   * @return their number
   */
  public int count(RestingKind kind) {
    return (int) questions.stream().filter(q -> q.kind() == kind).count();
  }

  /**
   * Returns how many questions rest on it that count first.
   *
   * @return their number
   */
  public int countingFirst() {
    return (int) questions.stream().filter(q -> q.kind().countsFirst()).count();
  }

  /** Returns how it was read, in a word. */
  String read() {
    return reading == Verification.FULL_TEXT ? "partly" : reading.label();
  }

  /** Returns the same study with what rests on it in another queue too. */
  UnreadStudy with(List<RestingQuestion> others) {
    List<RestingQuestion> all = new ArrayList<>(questions);
    all.addAll(others);
    return new UnreadStudy(study, citation, reading, people, all);
  }

  /** Compares by what rests on them, the most first. */
  @Override
  public int compareTo(UnreadStudy other) {
    return ORDER.compare(this, other);
  }

  /** Returns the study, how it was read, and every question. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(study + " (" + read() + ")");
    questions.forEach(question -> text.append('\n').append(question));
    return text.toString();
  }
}
