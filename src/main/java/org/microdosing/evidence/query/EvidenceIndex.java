package org.microdosing.evidence.query;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.table.Bits;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingColumns;
import org.microdosing.evidence.table.ParallelPart;
import org.microdosing.evidence.table.RowIds;
import org.microdosing.evidence.table.Samples;
import org.microdosing.evidence.table.StudyColumns;

/**
 * All rows of a library with what answers questions. Each part is built once, when the first
 * question needs it, so that a library that is only loaded and written never pays for it.
 *
 * <p>Studies are numbered in the order of their ids, findings run through the studies in that
 * order, so that the findings of one study are one range of rows.
 */
final class EvidenceIndex {

  private final SubstanceNames substanceNames;
  private final Study[] studies;
  private final Supplier<Finding[]> findings = Suppliers.memoize(this::listFindings);
  private final int[] firstFinding;
  private final Supplier<int[]> studyOfFinding = Suppliers.memoize(this::listStudies);
  private final Supplier<RowIds> ids;
  private final Bits allStudies;
  private final Bits allFindings;
  private final Supplier<EvidenceColumns> evidenceColumns =
      Suppliers.memoize(
          () ->
              EvidenceColumns.of(
                  IntStream.range(0, studyCount())
                      .mapToObj(row -> evidence(row, studyAt(row).findings()))
                      .toList()));
  private final Supplier<Sets> sets;

  private EvidenceIndex(
      Collection<Substance> substances,
      Collection<Study> given,
      BiFunction<? super Study, ? super Arm, DoseBand> bands) {
    this.substanceNames = SubstanceNames.of(substances);
    this.studies = given.stream().sorted(Comparator.comparing(Study::id)).toArray(Study[]::new);
    this.firstFinding = new int[studies.length + 1];
    for (int i = 0; i < studies.length; i++) {
      firstFinding[i + 1] = firstFinding[i] + studies[i].findings().size();
    }
    this.allStudies = Bits.all(studies.length);
    this.allFindings = Bits.all(findingCount());
    this.ids = Suppliers.memoize(() -> RowIds.of(studies, firstFinding));
    this.sets = Suppliers.memoize(() -> sets(bands));
  }

  /** What questions narrow by. */
  private record Sets(
      List<Map<String, DoseBand>> armBands,
      Samples samples,
      StudyColumns studyColumns,
      FindingColumns findingColumns) {}

  private Sets sets(BiFunction<? super Study, ? super Arm, DoseBand> bands) {
    Supplier<Samples> samples =
        ParallelPart.compute(studies.length, () -> Samples.of(studies, this::findStudy));
    List<Map<String, DoseBand>> armBands = armBands(studies, bands);
    Supplier<FindingColumns> ofFindings =
        ParallelPart.compute(
            studies.length, () -> FindingColumns.of(studies, findingCount(), armBands));
    StudyColumns ofStudies = new StudyColumns(studies, armBands, this::findingsOf);
    return new Sets(armBands, samples.get(), ofStudies, ofFindings.get());
  }

  private int findingCount() {
    return firstFinding[studies.length];
  }

  private Finding[] listFindings() {
    Finding[] all = new Finding[findingCount()];
    int row = 0;
    for (Study study : studies) {
      for (Finding finding : study.findings()) {
        all[row++] = finding;
      }
    }
    return all;
  }

  private int[] listStudies() {
    int[] all = new int[findingCount()];
    for (int study = 0; study < studies.length; study++) {
      Arrays.fill(all, firstFinding[study], firstFinding[study + 1], study);
    }
    return all;
  }

  /** Returns the band of each arm by its id, for each study; studies alike share a map. */
  private static List<Map<String, DoseBand>> armBands(
      Study[] studies, BiFunction<? super Study, ? super Arm, DoseBand> bands) {
    Map<Map<String, DoseBand>, Map<String, DoseBand>> shared = new HashMap<>();
    List<Map<String, DoseBand>> all = new ArrayList<>(studies.length);
    for (Study study : studies) {
      Map<String, DoseBand> own = new HashMap<>();
      study.arms().forEach(arm -> own.put(arm.id(), bands.apply(study, arm)));
      all.add(shared.computeIfAbsent(own, Map::copyOf));
    }
    return all;
  }

  /**
   * Builds the index of some evidence.
   *
   * @param substances the substances
   * @param studies the studies
   * @param bands what tells the effective dose band of an arm
   * @return the index
   */
  static EvidenceIndex of(
      Collection<Substance> substances,
      Collection<Study> studies,
      BiFunction<? super Study, ? super Arm, DoseBand> bands) {
    return new EvidenceIndex(substances, studies, bands);
  }

  /**
   * Returns a query over all studies.
   *
   * @return the query
   */
  StudyQuery studies() {
    return new StudyQuery(this, allStudies);
  }

  /**
   * Returns a query over all findings.
   *
   * @return the query
   */
  FindingQuery findings() {
    return new FindingQuery(this, allFindings);
  }

  Optional<Integer> findStudy(String id) {
    return ids.get().study(id);
  }

  Optional<Integer> findFinding(String id) {
    return ids.get().finding(id);
  }

  /** Returns a study with some of its findings, as summaries take it. */
  StudyEvidence evidence(int row, List<Finding> selected) {
    Study study = studies[row];
    return new StudyEvidence(
        study,
        StudyEvidence.sampleOf(study, id -> findStudy(id).map(this::studyAt)),
        selected,
        sets.get().armBands().get(row));
  }

  /** Returns all studies with what summaries and maps ask of them. */
  EvidenceColumns evidenceColumns() {
    return evidenceColumns.get();
  }

  /** Returns who took part in each study. */
  Samples samples() {
    return sets.get().samples();
  }

  /** Returns the sets of studies that share a term. */
  StudyColumns studyColumns() {
    return sets.get().studyColumns();
  }

  /** Returns the sets of findings that share a term. */
  FindingColumns findingColumns() {
    return sets.get().findingColumns();
  }

  SubstanceNames substanceNames() {
    return substanceNames;
  }

  int studyRow(String id) {
    return ids.get()
        .study(id)
        .orElseThrow(() -> new UnknownNameException("study", id, ids.get().sortedStudies()));
  }

  Study studyAt(int row) {
    return studies[row];
  }

  Finding findingAt(int row) {
    return findings.get()[row];
  }

  int studyRowOf(int findingRow) {
    return studyOfFinding.get()[findingRow];
  }

  int studyCount() {
    return studies.length;
  }

  /** Returns the findings of a set of studies. */
  Bits findingsOf(Bits studyRows) {
    if (studyRows.count() == studies.length) {
      return allFindings;
    }
    return Bits.ofRanges(studyRows, firstFinding);
  }

  /** Counts the findings of a set of studies. */
  int countFindings(Bits studyRows) {
    return studyRows.count() == studies.length
        ? findingCount()
        : studyColumns().findings.sum(studyRows);
  }

  /** Returns the studies of a set of findings. */
  Bits studiesOf(Bits findingRows) {
    Bits.Builder rows = new Bits.Builder(studies.length);
    int[] studyOf = studyOfFinding.get();
    for (int row = findingRows.next(0); row >= 0; ) {
      int study = studyOf[row];
      rows.set(study);
      row = findingRows.next(firstFinding[study + 1]);
    }
    return rows.build();
  }

  /** Returns the first row of the findings of a study; that of the next study ends them. */
  int firstFinding(int studyRow) {
    return firstFinding[studyRow];
  }

  /** Returns the band of a finding row. */
  DoseBand bandOf(int findingRow) {
    int study = studyRowOf(findingRow);
    return FindingColumns.bandOf(
        studies[study], findingAt(findingRow), sets.get().armBands().get(study));
  }
}
