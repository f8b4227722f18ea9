package org.microdosing.evidence.table;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.UnreportedTrial;

/**
 * The studies and findings that count in a summary, by their numbers in the columns of all. Rows
 * are given in their order, which is study by study.
 */
public final class FindingRows {

  private final EvidenceColumns columns;
  private final ScopeFilter filter;
  private final boolean ofFindings;
  private final int[] studies;
  private final int[] first;
  private final int[] rows;
  private final Supplier<StudySamples> samples = Suppliers.memoize(this::ownSamples);
  private final Supplier<List<QuestionCell>> cells = Suppliers.memoize(this::sorted);

  private FindingRows(
      EvidenceColumns columns,
      ScopeFilter filter,
      boolean ofFindings,
      int[] studies,
      int[] first,
      int[] rows) {
    this.columns = columns;
    this.filter = filter;
    this.ofFindings = ofFindings;
    this.studies = studies;
    this.first = first;
    this.rows = rows;
  }

  /** Takes studies with all their findings. */
  public static FindingRows of(List<StudyEvidence> studies) {
    EvidenceColumns columns = EvidenceColumns.of(studies);
    return of(RowScope.ALL, Selection.all(columns));
  }

  /** Takes what counts of a selection in a scope. */
  public static FindingRows of(RowScope scope, Selection selection) {
    EvidenceColumns columns = selection.columns();
    int[] given = selection.studies();
    ScopeFilter filter = ScopeFilter.of(columns, scope);
    int[] studies = new int[given.length];
    int[] first = new int[given.length + 1];
    int size = 0;
    for (int study : given) {
      size += columns.first(study + 1) - columns.first(study);
    }
    int[] rows = new int[size];
    int count = 0;
    int end = 0;
    for (int study : given) {
      if (filter.counts(study)) {
        for (int row = columns.first(study); row < columns.first(study + 1); row++) {
          if (filter.isDirect(row) && selection.has(row)) {
            rows[end++] = row;
          }
        }
        studies[count++] = study;
        first[count] = end;
      }
    }
    return new FindingRows(
        columns,
        filter,
        selection.isOfFindings(),
        Arrays.copyOf(studies, count),
        Arrays.copyOf(first, count + 1),
        Arrays.copyOf(rows, end));
  }

  /** Sorts the rows by outcome, contrast and band, those of one cell in their order. */
  private List<QuestionCell> sorted() {
    FindingKinds kinds = columns.kinds();
    int[] counts = new int[FindingKinds.QUESTIONS];
    BitSet asked = new BitSet(FindingKinds.QUESTIONS);
    for (int row : rows) {
      int question = kinds.question(kinds.kindOf(row));
      counts[question]++;
      asked.set(question);
    }
    FindingTraits traits = columns.traits();
    int[] placeOf = new int[FindingKinds.QUESTIONS];
    List<RowSet> sets = new ArrayList<>();
    List<QuestionCell> found = new ArrayList<>();
    for (int question = asked.nextSetBit(0);
        question >= 0;
        question = asked.nextSetBit(question + 1)) {
      RowSet set = new RowSet(counts[question]);
      placeOf[question] = sets.size();
      sets.add(set);
      found.add(
          new QuestionCell(
              FindingKinds.outcomeAsked(question),
              FindingKinds.contrastAsked(question),
              FindingKinds.bandAsked(question),
              set,
              some -> SampleVotes.of(columns, some)));
    }
    for (int place = 0; place < studies.length; place++) {
      for (int i = first[place]; i < first[place + 1]; i++) {
        sets.get(placeOf[kinds.question(kinds.kindOf(rows[i]))])
            .add(rows[i], studies[place], RowSet.markOf(kinds, traits, rows[i]));
      }
    }
    return List.copyOf(found);
  }

  private StudySamples ownSamples() {
    return StudySamples.of(columns.facts(), studies);
  }

  public EvidenceColumns columns() {
    return columns;
  }

  /** Returns the studies with what counts of each, in the order of their ids. */
  public List<StudyEvidence> studies() {
    return LazyList.of(studies.length, this::evidence);
  }

  private StudyEvidence evidence(int place) {
    StudyEvidence whole = columns.study(studies[place]);
    if (first[place + 1] - first[place] == whole.findings().size()) {
      return whole;
    }
    List<Finding> direct = new ArrayList<>();
    for (int i = first[place]; i < first[place + 1]; i++) {
      direct.add(columns.finding(rows[i]));
    }
    return whole.with(direct);
  }

  /** Returns the numbers of the studies; not to be changed. */
  public int[] numbers() {
    return studies;
  }

  /** Returns the rows of all findings; not to be changed. */
  public int[] rows() {
    return rows;
  }

  /** Returns how many findings there are. */
  public int size() {
    return rows.length;
  }

  /** Returns the place among the rows where those of a study begin, by the place of the study. */
  public int first(int place) {
    return first[place];
  }

  /** Tells whether a row is a finding in people. */
  public boolean isHuman(int row) {
    return columns.facts().is(columns.studyOf(row), StudyFacts.HUMAN);
  }

  public StudySamples samples() {
    return samples.get();
  }

  /** Returns the cells that have rows: by outcome, then contrast, then band, microdoses first. */
  public List<QuestionCell> cells() {
    return cells.get();
  }

  /** Returns the cells of one outcome at one band, by contrast. */
  public List<QuestionCell> cells(Outcome outcome, DoseBand band) {
    List<QuestionCell> found = new ArrayList<>();
    for (QuestionCell cell : cells()) {
      if (cell.outcome() == outcome && cell.band() == band) {
        found.add(cell);
      }
    }
    return found;
  }

  /** Returns the {@link #silent} trials with what is said of them. */
  public List<UnreportedTrial> unreported() {
    List<SilentTrial> silent = silent();
    return LazyList.of(silent.size(), i -> UnreportedTrials.of(silent.get(i).evidence().study()));
  }

  /**
   * Returns the trials without results: those among the studies, or, where findings were selected,
   * those that would inform the question.
   */
  public List<SilentTrial> silent() {
    return ofFindings ? informing() : columns.unreported().among(studies);
  }

  /** Finds the trials without results that would inform what the rows tell of. */
  private List<SilentTrial> informing() {
    FindingKinds kinds = columns.kinds();
    Set<String> substances = new TreeSet<>();
    Set<DoseBand> bands = new TreeSet<>();
    Set<Condition> conditions = new TreeSet<>();
    for (int row : rows) {
      int kind = kinds.kindOf(row);
      for (Exposure exposure : columns.exposures().exposures(kinds.exposures(kind))) {
        if (exposure.kind() == ExposureKind.DIRECT) {
          substances.add(exposure.substance());
          bands.add(kinds.band(kind));
          conditions.addAll(columns.study(columns.studyOf(row)).study().population().conditions());
        }
      }
    }
    return columns.unreported().informing(substances, bands, conditions);
  }

  /** Returns the numbers of the arms whose doses the summary is about. */
  public int[] arms() {
    ArmColumns all = columns.arms();
    int size = 0;
    for (int study : studies) {
      size += all.first(study + 1) - all.first(study);
    }
    int[] arms = new int[size];
    int end = 0;
    for (int place = 0; place < studies.length; place++) {
      IntPredicate meant = meantArms(place);
      for (int arm = all.first(studies[place]); arm < all.first(studies[place] + 1); arm++) {
        if (meant.test(arm)) {
          arms[end++] = arm;
        }
      }
    }
    return Arrays.copyOf(arms, end);
  }

  private IntPredicate meantArms(int place) {
    ArmColumns all = columns.arms();
    if (filter.isByExposures()) {
      return arm -> filter.gives(all.exposures(arm));
    }
    StudyEvidence counted = evidence(place);
    Predicate<Arm> meant = filter.meantIn(counted);
    int begin = all.first(studies[place]);
    return arm -> meant.test(counted.study().arms().get(arm - begin));
  }
}
