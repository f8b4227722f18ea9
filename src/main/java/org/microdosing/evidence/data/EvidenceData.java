package org.microdosing.evidence.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.microdosing.evidence.model.DataCounts;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

/**
 * What was loaded: good as a whole, in the order of the file names.
 *
 * @param origin where it was loaded from, in words for messages
 * @param substances the substances
 * @param studies the studies
 * @param context what surrounds the studies
 * @param version which state of the evidence it is, where a file says so
 * @since 0.1
 */
public record EvidenceData(
    String origin,
    List<Substance> substances,
    List<Study> studies,
    EvidenceContext context,
    Optional<DataVersion> version) {

  /**
   * Copies the lists, and counts what there is.
   *
   * @throws NullPointerException if a component is null
   */
  public EvidenceData {
    Objects.requireNonNull(origin, "origin");
    substances = List.copyOf(substances);
    studies = List.copyOf(studies);
    Objects.requireNonNull(context, "context");
    DataCounts counts = DataCounts.of(substances, studies, context);
    version = version.map(stated -> stated.withCounts(counts));
  }

  /**
   * Returns this data with further studies, which are not checked.
   *
   * @param more the studies
   * @return new data; this one stays as it is
   * @since 0.2
   */
  public EvidenceData with(List<Study> more) {
    List<Study> all = Stream.concat(studies.stream(), more.stream()).toList();
    return new EvidenceData(origin, substances, all, context, version);
  }

  /**
   * Joins this data with other data.
   *
   * @param other the other data
   * @return what both hold, substances and studies by id, with the version of this data
   * @throws EvidenceDataException if an id is used in both, with one problem for each such id that
   *     names both places
   */
  public EvidenceData merge(EvidenceData other) {
    return Merge.of(this, other);
  }

  /**
   * Tells whether other data holds equal evidence, wherever it was loaded from.
   *
   * @param other the other data
   * @return true for equal substances, studies, context and version
   * @since 0.2
   */
  public boolean isSameEvidence(EvidenceData other) {
    return version.equals(other.version)
        && substances.equals(other.substances)
        && context.equals(other.context)
        && studies.equals(other.studies);
  }
}
