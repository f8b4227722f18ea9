package org.microdosing.evidence.query;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.NamedWords;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyContext;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Vocabulary;
import org.microdosing.evidence.table.Bits;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingSets;
import org.microdosing.evidence.table.RowIds;
import org.microdosing.evidence.table.StudySets;
import org.microdosing.evidence.thread.ParallelPart;

/**
 * The rows of a library, how they are found by name, and the columns that answer questions. Columns
 * are made when the first question needs them, so that a library that is only loaded and written
 * never pays for them.
 *
 * <p>Studies are numbered in the order of their ids, findings run through the studies in that
 * order, so that the findings of one study are one range of rows.
 */
final class EvidenceIndex {

  private final SubstanceNames substanceNames;
  private final Vocabulary vocabulary;
  private final Study[] studies;
  private final int[] firstFinding;
  private final Supplier<RowIds> ids;
  private final Bits allStudies;
  private final Bits allFindings;
  private final Supplier<EvidenceColumns> columns;
  private final Supplier<ShortNames> shortNames;

  private EvidenceIndex(
      Collection<Substance> substances,
      Collection<Study> given,
      BiFunction<? super Study, ? super Arm, DoseBand> bands,
      EvidenceContext context) {
    this.vocabulary = context.vocabulary();
    this.substanceNames = SubstanceNames.of(substances);
    this.studies = given.toArray(new Study[0]);
    Arrays.sort(studies, (one, other) -> one.id().compareTo(other.id()));
    this.firstFinding = new int[studies.length + 1];
    for (int i = 0; i < studies.length; i++) {
      firstFinding[i + 1] = firstFinding[i] + studies[i].findings().size();
    }
    this.allStudies = Bits.all(studies.length);
    this.allFindings = Bits.all(firstFinding[studies.length]);
    this.ids = Suppliers.memoize(() -> RowIds.of(studies, firstFinding));
    this.shortNames = Suppliers.memoize(() -> ShortNames.of(Arrays.asList(studies)));
    this.columns = Suppliers.memoize(() -> EvidenceColumns.of(evidence(bands, context)));
  }

  /** Returns the studies with their samples and bands. */
  private List<StudyEvidence> evidence(
      BiFunction<? super Study, ? super Arm, DoseBand> bands, EvidenceContext context) {
    Supplier<ShortNames> names = ParallelPart.compute(studies.length, shortNames);
    NamedWords words = NamedWords.of(context.vocabulary());
    List<Vocabulary> measured = new ArrayList<>(studies.length);
    for (Study study : studies) {
      measured.add(words.in(study));
    }
    List<Map<String, DoseBand>> ofArms = armBands(bands);
    Function<Study, StudyContext> around = StudyContext.in(context, names.get());
    List<StudyEvidence> all = new ArrayList<>(studies.length);
    for (int i = 0; i < studies.length; i++) {
      all.add(
          new StudyEvidence(
              studies[i],
              StudyEvidence.sampleOf(studies[i], this::study),
              studies[i].findings(),
              ofArms.get(i),
              measured.get(i),
              around.apply(studies[i])));
    }
    return all;
  }

  /** Returns the bands of the arms of each study; studies alike share a map. */
  private List<Map<String, DoseBand>> armBands(
      BiFunction<? super Study, ? super Arm, DoseBand> bands) {
    Map<Map<String, DoseBand>, Map<String, DoseBand>> shared = new HashMap<>();
    List<Map<String, DoseBand>> ofArms = new ArrayList<>(studies.length);
    for (Study study : studies) {
      Map<String, DoseBand> own = new HashMap<>();
      for (Arm arm : study.arms()) {
        own.put(arm.id(), bands.apply(study, arm));
      }
      Map<String, DoseBand> known = shared.get(own);
      if (known == null) {
        known = Map.copyOf(own);
        shared.put(known, known);
      }
      ofArms.add(known);
    }
    return ofArms;
  }

  /**
   * Builds the index of some evidence.
   *
   * @param substances the substances
   * @param studies the studies
   * @param bands what tells the effective dose band of an arm
   * @param context what is known around the studies
   * @return the index
   */
  static EvidenceIndex of(
      Collection<Substance> substances,
      Collection<Study> studies,
      BiFunction<? super Study, ? super Arm, DoseBand> bands,
      EvidenceContext context) {
    return new EvidenceIndex(substances, studies, bands, context);
  }

  /**
   * Returns a query over all studies.
   *
   * @return the query
   */
  StudyQuery studies() {
    return new StudyQuery(this, allStudies);
  }

  Optional<Integer> findStudy(String id) {
    return ids.get().study(id);
  }

  private Optional<Study> study(String id) {
    Optional<Integer> row = findStudy(id);
    return row.isPresent() ? Optional.of(studies[row.get()]) : Optional.empty();
  }

  Optional<Integer> findFinding(String id) {
    return ids.get().finding(id);
  }

  int studyRow(String id) {
    return ids.get()
        .study(id)
        .orElseThrow(() -> new UnknownNameException("study", id, ids.get().sortedStudies()));
  }

  SubstanceNames substanceNames() {
    return substanceNames;
  }

  /** Returns what is known of each row. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns what the studies are called beside each other. */
  ShortNames shortNames() {
    return shortNames.get();
  }

  EvidenceColumns columns() {
    return columns.get();
  }

  StudySets studySets() {
    return columns().studySets();
  }

  FindingSets findingSets() {
    return columns().findingSets();
  }

  Study studyAt(int row) {
    return studies[row];
  }

  Finding findingAt(int row) {
    return columns().finding(row);
  }

  int studyCount() {
    return studies.length;
  }

  /** Returns the findings of a set of studies. */
  Bits findingsOf(Bits studyRows) {
    return studyRows.count() == studies.length
        ? allFindings
        : Bits.ofRanges(studyRows, firstFinding);
  }

  /** Counts the findings of a set of studies. */
  int countFindings(Bits studyRows) {
    return studyRows.count() == studies.length
        ? firstFinding[studies.length]
        : studySets().findings().sum(studyRows);
  }
}
