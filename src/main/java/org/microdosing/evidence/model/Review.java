package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.json.JsonReference;

/**
 * A review or meta-analysis that bears on microdosing.
 *
 * <p>Its figures are second-hand for the studies below it: they stand beside findings and are never
 * pooled with them.
 *
 * @param id id, unique among reviews
 * @param kind what kind of review it is
 * @param kindText the kind in the words of the source
 * @param scope what it covers
 * @param substances ids of the substances it covers, where the source lists them
 * @param citation where it was published
 * @param registration registration of its protocol
 * @param searched what was searched, and up to when
 * @param doseRange doses it admits, in the words of the source
 * @param durationDays shortest and longest dosing period of its studies, in days
 * @param size how much it covers
 * @param conclusion what it concludes, paraphrased
 * @param pooled what it reports over several studies; empty where nothing was seen
 * @param riskOfBias its judgement of the studies
 * @param dataset the open data behind it
 * @param verification how well it was read
 * @param source where it was read; empty where each pooled result names its own
 * @param locator the place in that source
 * @param furtherSources what else was read for it
 * @param alsoKnownAs other ids that the review has had
 * @param sameAs id of the review that is the same paper under another id
 * @param note what else to know
 * @since 0.1
 */
public record Review(
    String id,
    ReviewKind kind,
    String kindText,
    String scope,
    List<String> substances,
    Citation citation,
    Optional<String> registration,
    Optional<String> searched,
    Optional<String> doseRange,
    Optional<ValueRange> durationDays,
    ReviewSize size,
    Optional<String> conclusion,
    List<PooledResult> pooled,
    Optional<RiskOfBiasCount> riskOfBias,
    Optional<ReviewDataset> dataset,
    Verification verification,
    Optional<Source> source,
    Optional<String> locator,
    List<Source> furtherSources,
    List<String> alsoKnownAs,
    Optional<String> sameAs,
    Optional<String> note)
    implements Serializable, JsonReference {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Review {
    Checks.text(id, "id");
    Objects.requireNonNull(kind, "kind");
    Checks.text(kindText, "kindText");
    Checks.text(scope, "scope");
    substances = List.copyOf(substances);
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(registration, "registration");
    Objects.requireNonNull(searched, "searched");
    Objects.requireNonNull(doseRange, "doseRange");
    Objects.requireNonNull(durationDays, "durationDays");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(conclusion, "conclusion");
    pooled = List.copyOf(pooled);
    Objects.requireNonNull(riskOfBias, "riskOfBias");
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(verification, "verification");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
    furtherSources = List.copyOf(furtherSources);
    alsoKnownAs = List.copyOf(alsoKnownAs);
    Objects.requireNonNull(sameAs, "sameAs");
    Objects.requireNonNull(note, "note");
  }

  /** Returns the short name, the kind and the scope on one line. */
  @Override
  public String toString() {
    return citation.shortName() + ", " + kindText + ": " + scope;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
