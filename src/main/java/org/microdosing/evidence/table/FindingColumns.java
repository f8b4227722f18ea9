package org.microdosing.evidence.table;

import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verification;

/** The sets of findings that share a term: which rows are about LSD, about mood, at a microdose. */
public final class FindingColumns {

  private final SharedColumns shared;
  public final Map<Outcome, Bits> outcome;
  public final Map<Direction, Bits> direction;
  public final Map<Verification, Bits> verification;
  public final Bits significant;

  private FindingColumns(Collector rows) {
    this.outcome = rows.outcome.build();
    this.direction = rows.direction.build();
    this.verification = rows.verification.build();
    this.shared =
        new SharedColumns(
            rows.substance.build(),
            rows.related.build(),
            rows.band.build(),
            rows.comparator.build());
    this.significant = rows.significant.build();
  }

  public SharedColumns shared() {
    return shared;
  }

  public static FindingColumns of(
      Study[] studies, int rowCount, List<Map<String, DoseBand>> armBands) {
    Collector rows = new Collector(rowCount);
    int row = 0;
    for (int i = 0; i < studies.length; i++) {
      Study study = studies[i];
      for (Finding finding : study.findings()) {
        rows.add(row++, study, finding, bandOf(study, finding, armBands.get(i)));
      }
    }
    return new FindingColumns(rows);
  }

  /**
   * A finding has the band of its arm; one about all participants has a band only if the arms that
   * give anything share it.
   */
  public static DoseBand bandOf(Study study, Finding finding, Map<String, DoseBand> bands) {
    DoseBand own = bands.get(finding.arm().id());
    if (own != null && (own != DoseBand.UNKNOWN || !finding.arm().isAll())) {
      return own;
    }
    if (!finding.arm().isAll()) {
      return DoseBand.UNKNOWN;
    }
    List<DoseBand> given =
        study.arms().stream()
            .filter(a -> !a.exposures().isEmpty())
            .map(a -> bands.getOrDefault(a.id(), DoseBand.UNKNOWN))
            .distinct()
            .toList();
    return given.size() == 1 ? given.get(0) : DoseBand.UNKNOWN;
  }

  private static final class Collector {
    private final TermRows<String> substance;
    private final TermRows<String> related;
    private final TermRows<Outcome> outcome;
    private final TermRows<DoseBand> band;
    private final TermRows<Direction> direction;
    private final TermRows<Verification> verification;
    private final TermRows<ComparatorClass> comparator;
    private final Bits.Builder significant;

    Collector(int size) {
      substance = TermRows.ofIds(size);
      related = TermRows.ofIds(size);
      outcome = TermRows.of(Outcome.class, size);
      band = TermRows.of(DoseBand.class, size);
      direction = TermRows.of(Direction.class, size);
      verification = TermRows.of(Verification.class, size);
      comparator = TermRows.of(ComparatorClass.class, size);
      significant = new Bits.Builder(size);
    }

    void add(int row, Study study, Finding finding, DoseBand doseBand) {
      List<Exposure> exposures = Attribution.exposures(study, finding);
      for (Exposure exposure : exposures) {
        (exposure.kind() == ExposureKind.DIRECT ? substance : related)
            .set(exposure.substance(), row);
      }
      outcome.set(finding.outcome(), row);
      band.set(doseBand, row);
      if (finding.direction().isPresent()) {
        direction.set(finding.direction().get(), row);
      }
      verification.set(finding.verification(), row);
      comparator.set(Attribution.comparator(study, finding), row);
      if (finding.significant().orElse(false)) {
        significant.set(row);
      }
    }
  }
}
