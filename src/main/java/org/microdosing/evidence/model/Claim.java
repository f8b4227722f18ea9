package org.microdosing.evidence.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.json.JsonReference;

/**
 * A statement of the checked article, with what the sources say about it.
 *
 * <p>The verdict is about the statement as it stands in the article; it is no advice.
 *
 * @param id id, for example {@code claim-24}
 * @param section section of the article
 * @param paraphrase the statement, in the library's own words
 * @param kind what it is about
 * @param verdict what the sources say about it
 * @param verdictBefore the verdict before it was last revised, where it changed
 * @param revised when it was last revised
 * @param reason why the verdict is what it is; empty where the evidence says it all
 * @param evidence what the sources say, at least one
 * @param substances ids of the substances it is about; empty where it is about microdosing in
 *     general
 * @param studies ids of the studies of the library that bear on it
 * @param findings ids of the findings that carry what the evidence says
 * @param reviews ids of the reviews that bear on it
 * @param note what else to know
 * @since 0.1
 */
public record Claim(
    String id,
    String section,
    String paraphrase,
    ClaimKind kind,
    Verdict verdict,
    Optional<Verdict> verdictBefore,
    Optional<LocalDate> revised,
    Optional<String> reason,
    List<ClaimEvidence> evidence,
    List<String> substances,
    List<String> studies,
    List<String> findings,
    List<String> reviews,
    Optional<String> note)
    implements Serializable, JsonReference {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Claim {
    Checks.text(id, "id");
    Checks.text(section, "section");
    Checks.text(paraphrase, "paraphrase");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(verdictBefore, "verdictBefore");
    Objects.requireNonNull(revised, "revised");
    Objects.requireNonNull(reason, "reason");
    evidence = List.copyOf(evidence);
    substances = List.copyOf(substances);
    studies = List.copyOf(studies);
    findings = List.copyOf(findings);
    reviews = List.copyOf(reviews);
    Objects.requireNonNull(note, "note");
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim needs at least one piece of evidence");
    }
  }

  /** Returns the id, the verdict and the statement on one line. */
  @Override
  public String toString() {
    return id + " [" + verdict.label() + "]: " + paraphrase;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
