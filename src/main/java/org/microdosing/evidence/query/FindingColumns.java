package org.microdosing.evidence.query;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.microdosing.evidence.summary.Contrast;

/** The sets of findings that share a term: which rows are about LSD, about mood, at a microdose. */
final class FindingColumns {

  private final SharedColumns shared;
  final Map<Outcome, Bits> outcome;
  final Map<Direction, Bits> direction;
  final Map<Verification, Bits> verification;
  final Bits significant;
  private final MapColumns map;

  private FindingColumns(Collector rows) {
    this.outcome = build(rows.outcome);
    this.direction = build(rows.direction);
    this.verification = build(rows.verification);
    this.shared =
        new SharedColumns(
            build(rows.substance), build(rows.related), build(rows.band), build(rows.comparator));
    this.significant = rows.significant.build();
    this.map = rows.map;
  }

  MapColumns map() {
    return map;
  }

  SharedColumns shared() {
    return shared;
  }

  static FindingColumns of(Study[] studies, int rowCount, List<Map<String, DoseBand>> armBands) {
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
  static DoseBand bandOf(Study study, Finding finding, Map<String, DoseBand> bands) {
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

  private static <K> Map<K, Bits> build(Map<K, Bits.Builder> builders) {
    Map<K, Bits> built = new HashMap<>();
    builders.forEach((key, bits) -> built.put(key, bits.build()));
    return Map.copyOf(built);
  }

  private static final class Collector {
    private final int size;
    private final Map<String, Bits.Builder> substance = new HashMap<>();
    private final Map<String, Bits.Builder> related = new HashMap<>();
    private final Map<Outcome, Bits.Builder> outcome = new EnumMap<>(Outcome.class);
    private final Map<DoseBand, Bits.Builder> band = new EnumMap<>(DoseBand.class);
    private final Map<Direction, Bits.Builder> direction = new EnumMap<>(Direction.class);
    private final Map<Verification, Bits.Builder> verification = new EnumMap<>(Verification.class);
    private final Map<ComparatorClass, Bits.Builder> comparator =
        new EnumMap<>(ComparatorClass.class);
    private final Bits.Builder significant;
    private final MapColumns map;

    Collector(int size) {
      this.size = size;
      this.significant = new Bits.Builder(size);
      this.map = new MapColumns(size);
    }

    void add(int row, Study study, Finding finding, DoseBand doseBand) {
      List<Exposure> exposures = Attribution.exposures(study, finding);
      for (Exposure exposure : exposures) {
        set(
            exposure.kind() == ExposureKind.DIRECT ? substance : related,
            exposure.substance(),
            row);
      }
      set(outcome, finding.outcome(), row);
      set(band, doseBand, row);
      finding.direction().ifPresent(d -> set(direction, d, row));
      set(verification, finding.verification(), row);
      set(comparator, Attribution.comparator(study, finding), row);
      map.add(row, finding, exposures, doseBand, Contrast.of(study, finding));
      if (finding.significant().equals(Optional.of(true))) {
        significant.set(row);
      }
    }

    private <K> void set(Map<K, Bits.Builder> column, K key, int row) {
      column.computeIfAbsent(key, k -> new Bits.Builder(size)).set(row);
    }
  }
}
