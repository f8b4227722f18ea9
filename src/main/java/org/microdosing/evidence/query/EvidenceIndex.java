package org.microdosing.evidence.query;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Collection;
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
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceColumns;
import org.microdosing.evidence.summary.StudyEvidence;

/**
 * All rows of a library with the sets that answer questions, built once and never changed.
 *
 * <p>Studies are numbered in the order of their ids, findings run through the studies in that
 * order, so that the findings of one study are one range of rows.
 */
final class EvidenceIndex {

  private final SubstanceNames substanceNames;
  private final List<Map<String, DoseBand>> armBands;
  private final Study[] studies;
  private final String[] studyIds;
  private final Finding[] findings;
  private final int[] firstFinding;
  private final int[] studyOfFinding;
  private final Ids ids;
  private final Bits allStudies;
  private final Bits allFindings;
  private final boolean sorted;
  private final Supplier<EvidenceColumns> evidenceColumns =
      Suppliers.memoize(
          () ->
              EvidenceColumns.of(
                  IntStream.range(0, studyCount())
                      .mapToObj(row -> evidence(row, studyAt(row).findings()))
                      .toList()));
  final Samples samples;
  final StudyColumns studyColumns;
  final FindingColumns findingColumns;

  private EvidenceIndex(
      Collection<Substance> substances,
      Collection<Study> given,
      BiFunction<? super Study, ? super Arm, DoseBand> bands) {
    this.substanceNames = SubstanceNames.of(substances);
    this.studies = given.toArray(Study[]::new);
    this.studyIds = new String[studies.length];
    this.firstFinding = new int[studies.length + 1];
    for (int i = 0; i < studies.length; i++) {
      studyIds[i] = studies[i].id();
      firstFinding[i + 1] = firstFinding[i] + studies[i].findings().size();
    }
    this.findings = new Finding[firstFinding[studies.length]];
    this.studyOfFinding = new int[findings.length];
    this.allStudies = Bits.all(studies.length);
    this.allFindings = Bits.all(findings.length);
    Supplier<List<Map<String, DoseBand>>> ofArms =
        Beside.compute(studies.length, () -> armBands(studies, bands));
    this.ids = Ids.of(studies, firstFinding);
    this.samples = Samples.of(studies, ids::study);
    this.sorted = number();
    this.armBands = ofArms.get();
    Supplier<FindingColumns> ofFindings =
        Beside.compute(studies.length, () -> FindingColumns.of(studies, findings.length, armBands));
    this.studyColumns = new StudyColumns(studies, armBands, this::findingsOf);
    this.findingColumns = ofFindings.get();
  }

  /**
   * Numbers the findings through the studies, and tells whether these are in order of their ids.
   */
  private boolean number() {
    int row = 0;
    boolean ascending = true;
    for (int i = 0; i < studies.length; i++) {
      ascending &= i == 0 || studyIds[i - 1].compareTo(studyIds[i]) < 0;
      for (Finding finding : studies[i].findings()) {
        findings[row] = finding;
        studyOfFinding[row++] = i;
      }
    }
    return ascending;
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
   * @param studies the studies, in the order to show them
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
    return ids.study(id);
  }

  Optional<Integer> findFinding(String id) {
    return ids.finding(id);
  }

  /** Returns a study with some of its findings, as summaries take it. */
  StudyEvidence evidence(int row, List<Finding> selected) {
    Study study = studies[row];
    return new StudyEvidence(
        study,
        StudyEvidence.sampleOf(study, id -> findStudy(id).map(this::studyAt)),
        selected,
        armBands.get(row));
  }

  /** Returns all studies with what summaries and maps ask of them. */
  EvidenceColumns evidenceColumns() {
    return evidenceColumns.get();
  }

  SubstanceNames substanceNames() {
    return substanceNames;
  }

  int studyRow(String id) {
    return ids.study(id)
        .orElseThrow(() -> new UnknownNameException("study", id, ids.sortedStudies()));
  }

  Study studyAt(int row) {
    return studies[row];
  }

  Finding findingAt(int row) {
    return findings[row];
  }

  int studyRowOf(int findingRow) {
    return studyOfFinding[findingRow];
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

  /** Returns the studies of a set of findings. */
  Bits studiesOf(Bits findingRows) {
    Bits.Builder rows = new Bits.Builder(studies.length);
    for (int row = findingRows.next(0); row >= 0; ) {
      int study = studyOfFinding[row];
      rows.set(study);
      row = findingRows.next(firstFinding[study + 1]);
    }
    return rows.build();
  }

  /** Returns the first row of the findings of a study; that of the next study ends them. */
  int firstFinding(int studyRow) {
    return firstFinding[studyRow];
  }

  String studyIdAt(int row) {
    return studyIds[row];
  }

  /** Tells whether the studies are in the order of their ids. */
  boolean isSorted() {
    return sorted;
  }

  /** Returns the band of a finding row. */
  DoseBand bandOf(int findingRow) {
    int study = studyOfFinding[findingRow];
    return FindingColumns.bandOf(studies[study], findings[findingRow], armBands.get(study));
  }
}
