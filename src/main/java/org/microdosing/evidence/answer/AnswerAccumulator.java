package org.microdosing.evidence.answer;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.StudyQuery;

/**
 * The mutable half of an answer, for studies that lie elsewhere than in one library: takes them one
 * by one, merges with others of its kind, and ends in an {@link Answer}.
 *
 * <p>Adding is idempotent and merging is associative and commutative. Studies of one sample may
 * come on different machines: samples are told apart when all studies are there. Not safe for use
 * by several threads at once; give each thread its own and merge.
 *
 * @since 0.2
 */
public final class AnswerAccumulator implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private final Question question;
  private final ImmutableList<Substance> asked;
  private final ImmutableList<Substance> substances;
  private final EvidenceContext context;
  private final @Nullable DataVersion version;
  private final LinkedHashMap<String, Study> studies = new LinkedHashMap<>();

  private AnswerAccumulator(
      Question question,
      List<Substance> asked,
      List<Substance> substances,
      EvidenceContext context,
      Optional<DataVersion> version) {
    this.question = Objects.requireNonNull(question, "question");
    this.asked = ImmutableList.copyOf(asked);
    this.substances = ImmutableList.copyOf(substances);
    this.context = Objects.requireNonNull(context, "context");
    this.version = version.orElse(null);
  }

  /**
   * Opens an empty accumulation; programs ask a library for one.
   *
   * @param question the question
   * @param asked the substances that it asks about
   * @param substances all substances that arms refer to
   * @param context what stands around the studies
   * @param version the version of the data, where it states one
   * @return the accumulation
   */
  public static AnswerAccumulator open(
      Question question,
      List<Substance> asked,
      List<Substance> substances,
      EvidenceContext context,
      Optional<DataVersion> version) {
    return new AnswerAccumulator(question, asked, substances, context, version);
  }

  /**
   * Adds a study.
   *
   * @param study the study, with all its findings
   * @return this
   * @throws IllegalArgumentException if another study of the same id was added before
   */
  public AnswerAccumulator add(Study study) {
    Study known = studies.putIfAbsent(study.id(), study);
    if (known != null && !known.equals(study)) {
      throw new IllegalArgumentException("two studies have the id " + study.id());
    }
    return this;
  }

  /**
   * Adds everything that another accumulation holds, which is left as it is.
   *
   * @param other an accumulation of the same question
   * @return this
   * @throws IllegalArgumentException if the questions differ, or studies of one id do
   */
  public AnswerAccumulator merge(AnswerAccumulator other) {
    if (!other.question.equals(question)) {
      throw new IllegalArgumentException(
          "questions differ: " + question + " and " + other.question);
    }
    other.studies.values().forEach(this::add);
    return this;
  }

  /**
   * Answers the question from what was added so far.
   *
   * @return the answer, as a library of just these studies gives it
   */
  public Answer finish() {
    DoseAssessor doses = DoseAssessor.of(substances, context.definitions());
    StudyQuery all = StudyQuery.over(substances, studies.values(), doses::effectiveBand, context);
    return Answer.of(question, asked, all, context, Optional.ofNullable(version));
  }
}
