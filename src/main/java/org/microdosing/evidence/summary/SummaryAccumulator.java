package org.microdosing.evidence.summary;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.Selection;

/**
 * The mutable half of a summary: takes studies one by one, merges with others of its kind, and ends
 * in an {@link EvidenceSummary}.
 *
 * <p>Adding is idempotent and merging is associative and commutative: studies are held by id, and a
 * study that comes in parts is put together again. Not safe for use by several threads at once;
 * give each thread its own and merge.
 *
 * @since 0.1
 */
public final class SummaryAccumulator implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private final SummaryScope scope;
  private final LinkedHashMap<String, StudyEvidence> studies = new LinkedHashMap<>();

  /**
   * Opens an empty accumulation.
   *
   * @param scope what the summary is asked about
   */
  public SummaryAccumulator(SummaryScope scope) {
    this.scope = Objects.requireNonNull(scope, "scope");
  }

  /**
   * Adds a study, or a part of one.
   *
   * @param evidence the study with selected findings
   * @return this
   * @throws IllegalArgumentException if another study of the same id was added before
   */
  public SummaryAccumulator add(StudyEvidence evidence) {
    studies.merge(evidence.id(), evidence, SummaryAccumulator::union);
    return this;
  }

  /**
   * Adds everything that another accumulation holds, which is left as it is.
   *
   * @param other an accumulation of the same scope
   * @return this
   * @throws IllegalArgumentException if the scopes differ, or studies of one id do
   */
  public SummaryAccumulator merge(SummaryAccumulator other) {
    if (!other.scope.equals(scope)) {
      throw new IllegalArgumentException(
          "scopes differ: " + scope.title() + " and " + other.scope.title());
    }
    for (Map.Entry<String, StudyEvidence> entry : other.studies.entrySet()) {
      studies.merge(entry.getKey(), entry.getValue(), SummaryAccumulator::union);
    }
    return this;
  }

  /**
   * Computes the summary of what was added so far.
   *
   * @return the summary
   */
  public EvidenceSummary finish() {
    return EvidenceSummary.of(scope, Selection.all(columns()));
  }

  /** Returns the studies with what summaries and maps ask of them. */
  EvidenceColumns columns() {
    return EvidenceColumns.of(List.copyOf(studies.values()));
  }

  private static StudyEvidence union(StudyEvidence one, StudyEvidence other) {
    if (!one.study().equals(other.study())) {
      throw new IllegalArgumentException("two studies have the id " + one.id());
    }
    Set<Finding> both = new HashSet<>(one.findings());
    both.addAll(other.findings());
    return one.with(one.study().findings().stream().filter(both::contains).toList());
  }
}
