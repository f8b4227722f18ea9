package org.microdosing.evidence.summary;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;

/**
 * The findings of a summary as numbered rows, with what every part of it asks of them worked out
 * once: contrast, dose band, direction and sample. Rows run through the studies in their order.
 */
@SuppressWarnings("EnumOrdinal") // facts are kept as small numbers
final class FindingRows {

  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Contrast[] CONTRASTS = Contrast.values();
  private static final DoseBand[] BANDS = BandOrder.microdoseFirst();

  private final List<StudyEvidence> studies;
  private final int[] first;
  private final int[] study;
  private final Finding[] findings;
  private final byte[] contrast;
  private final byte[] band;
  private final byte[] vote;
  private final StudySamples samples;
  private final List<QuestionCell> cells;
  private final Supplier<double[]> days = Suppliers.memoize(this::readDays);
  private final Supplier<MeasureWords[]> words = Suppliers.memoize(this::readMeasures);
  private final Supplier<ConductFacts> conduct = Suppliers.memoize(() -> ConductFacts.of(this));

  private FindingRows(List<StudyEvidence> studies) {
    this.studies = studies;
    first = new int[studies.size() + 1];
    for (int s = 0; s < studies.size(); s++) {
      first[s + 1] = first[s] + studies.get(s).findings().size();
    }
    int size = first[studies.size()];
    study = new int[size];
    findings = new Finding[size];
    contrast = new byte[size];
    band = new byte[size];
    vote = new byte[size];
    int[] cellOf = new int[size];
    for (int s = 0; s < studies.size(); s++) {
      read(s, studies.get(s), cellOf);
    }
    samples = StudySamples.of(studies);
    cells = cells(cellOf);
  }

  /** Reads studies that are sorted by id, each once. */
  static FindingRows of(List<StudyEvidence> studies) {
    return new FindingRows(studies);
  }

  private void read(int number, StudyEvidence evidence, int[] cellOf) {
    int row = first[number];
    for (Finding finding : evidence.findings()) {
      int against = Contrast.of(evidence.study(), finding).ordinal();
      int dose = BandOrder.rank(evidence.band(finding));
      study[row] = number;
      findings[row] = finding;
      contrast[row] = (byte) against;
      band[row] = (byte) dose;
      vote[row] = DirectionTally.voteOf(finding);
      int question = finding.outcome().ordinal() * CONTRASTS.length + against;
      cellOf[row++] = question * BANDS.length + dose;
    }
  }

  /** Sorts the rows by outcome, contrast and band, those of one cell in their order. */
  private static List<QuestionCell> cells(int[] cellOf) {
    int[] counts = new int[OUTCOMES.length * CONTRASTS.length * BANDS.length];
    for (int cell : cellOf) {
      counts[cell]++;
    }
    int[][] rows = new int[counts.length][];
    List<QuestionCell> cells = new ArrayList<>();
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] > 0) {
        rows[cell] = new int[counts[cell]];
        cells.add(
            new QuestionCell(
                OUTCOMES[cell / BANDS.length / CONTRASTS.length],
                CONTRASTS[cell / BANDS.length % CONTRASTS.length],
                BANDS[cell % BANDS.length],
                rows[cell]));
      }
    }
    Arrays.fill(counts, 0);
    for (int row = 0; row < cellOf.length; row++) {
      int cell = cellOf[row];
      rows[cell][counts[cell]++] = row;
    }
    return List.copyOf(cells);
  }

  List<StudyEvidence> studies() {
    return studies;
  }

  /** Returns how many findings there are. */
  int size() {
    return findings.length;
  }

  /** Returns the first row of a study; that of the next study ends its rows. */
  int first(int studyNumber) {
    return first[studyNumber];
  }

  int studyOf(int row) {
    return study[row];
  }

  StudyEvidence evidence(int row) {
    return studies.get(study[row]);
  }

  Finding finding(int row) {
    return findings[row];
  }

  Contrast contrast(int row) {
    return CONTRASTS[contrast[row]];
  }

  DoseBand band(int row) {
    return BANDS[band[row]];
  }

  /** Returns the ids of some rows, which are the strings of their records. */
  List<String> ids(int[] rows) {
    String[] ids = new String[rows.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = findings[rows[i]].id();
    }
    return List.of(ids);
  }

  /** Returns the ids of the studies of rows that are given study by study. */
  List<String> studyIds(int[] rows) {
    String[] ids = new String[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (i == 0 || study[rows[i]] != study[rows[i - 1]]) {
        ids[count++] = studies.get(study[rows[i]]).id();
      }
    }
    return List.of(Arrays.copyOf(ids, count));
  }

  /** Returns the direction of a row with what its source calls it, for {@link DirectionTally}. */
  byte vote(int row) {
    return vote[row];
  }

  /** Returns the number of the sample that a row comes from. */
  int sampleOf(int row) {
    return samples.ofStudy(study[row]);
  }

  StudySamples samples() {
    return samples;
  }

  /** Returns the cells that have rows: by outcome, then contrast, then band, microdoses first. */
  List<QuestionCell> cells() {
    return cells;
  }

  /**
   * Returns the days after a dose at which each row was measured, not a number if nothing tells;
   * not to be changed.
   */
  double[] days() {
    return days.get();
  }

  /** Returns what certainty asks of studies and samples, whatever the outcome. */
  ConductFacts conduct() {
    return conduct.get();
  }

  /** Returns what the words of the measure of each row tell of harms; not to be changed. */
  MeasureWords[] words() {
    return words.get();
  }

  /** Few measures recur in many findings, so each is read once. */
  private MeasureWords[] readMeasures() {
    Map<String, MeasureWords> read = new HashMap<>();
    MeasureWords[] all = new MeasureWords[findings.length];
    Arrays.setAll(all, row -> read.computeIfAbsent(findings[row].measure(), MeasureWords::of));
    return all;
  }

  /** Few words tell the times of many findings, so each is read once. */
  private double[] readDays() {
    Map<String, Timepoint> read = new HashMap<>();
    double[] all = new double[findings.length];
    for (int row = 0; row < all.length; row++) {
      Optional<String> words = findings[row].timepoint();
      Study own = studies.get(study[row]).study();
      all[row] =
          words.isEmpty()
              ? Double.NaN
              : FollowUp.days(own, read.computeIfAbsent(words.get(), Timepoint::parse))
                  .orElse(Double.NaN);
    }
    return all;
  }
}
