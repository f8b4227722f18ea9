package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.FindingTimes;
import org.microdosing.evidence.table.LazyList;
import org.microdosing.evidence.table.StudyFacts;

/**
 * How long people were followed: for each study, contrast and dose band the latest finding.
 *
 * <p>Surveys and interviews follow nobody and are left out, as are animals. A finding over a course
 * without a stated length counts with the longest course that the arms of its study took.
 *
 * @param points the latest findings, longest first, those of one length in the order of studies
 * @param withoutLength ids of findings whose words give no length
 * @since 0.1
 */
public record FollowUp(List<Point> points, List<String> withoutLength) {

  /** Copies the lists. */
  public FollowUp {
    points = LazyList.copyOf(points);
    withoutLength = LazyList.copyOf(withoutLength);
  }

  /**
   * The latest finding of one study against one kind of comparison at one dose band.
   *
   * @param study id of the study
   * @param contrast what the finding is set against
   * @param band the dose band
   * @param days days after a first or last dose, as the source counts
   * @param finding id of the finding
   */
  public record Point(String study, Contrast contrast, DoseBand band, double days, String finding) {

    /** Returns length and finding, for example {@code 42 days (szigeti-2021-f3)}. */
    @Override
    public String toString() {
      return Phrases.duration(days) + " (" + finding + ")";
    }
  }

  /**
   * Returns the longest follow-up of all.
   *
   * @return the latest finding, empty if no length is known
   */
  public Optional<Point> longest() {
    return points.stream().findFirst();
  }

  /**
   * Returns the longest follow-up against one kind of comparison at one dose band.
   *
   * @param contrast the comparison
   * @param band the dose band
   * @return the latest finding, empty if no length is known
   */
  public Optional<Point> longest(Contrast contrast, DoseBand band) {
    return points.stream().filter(p -> p.contrast() == contrast && p.band() == band).findFirst();
  }

  /** Returns the longest follow-up, and of how many findings no length is known. */
  @Override
  public String toString() {
    return longest().map(p -> "longest " + p).orElse("no length stated")
        + (withoutLength.isEmpty()
            ? ""
            : "; no length known of " + Phrases.findings(withoutLength.size()));
  }

  static FollowUp of(FindingRows rows) {
    EvidenceColumns columns = rows.columns();
    FindingTimes times = columns.times();
    int[] unknown = new int[rows.size()];
    int[] latest = new int[rows.size()];
    int unknowns = 0;
    int points = 0;
    for (int place = 0; place < rows.numbers().length; place++) {
      int study = rows.numbers()[place];
      if (!columns.facts().is(study, StudyFacts.HUMAN)
          || columns.facts().kind(study) == RecruitmentKind.SURVEY) {
        continue;
      }
      int firstOfStudy = points;
      for (int i = rows.first(place); i < rows.first(place + 1); i++) {
        int row = rows.rows()[i];
        if (times.placeOf(row) < 0) {
          unknown[unknowns++] = row;
        } else {
          int same = sameQuestion(columns.kinds(), latest, firstOfStudy, points, row);
          if (same == points) {
            latest[points++] = row;
          } else if (times.placeOf(row) > times.placeOf(latest[same])) {
            latest[same] = row;
          }
        }
      }
    }
    int[] sorted = longestFirst(times, Arrays.copyOf(latest, points));
    int[] without = Arrays.copyOf(unknown, unknowns);
    return new FollowUp(LazyList.of(points, i -> point(columns, sorted[i])), columns.ids(without));
  }

  /** Returns where among some rows one is of the contrast and band of another, else the end. */
  private static int sameQuestion(FindingKinds kinds, int[] rows, int from, int to, int other) {
    int comparison = kinds.comparison(kinds.kindOf(other));
    for (int i = from; i < to; i++) {
      if (kinds.comparison(kinds.kindOf(rows[i])) == comparison) {
        return i;
      }
    }
    return to;
  }

  /** Sorts rows by their length, which are few; those of one length stay in their order. */
  private static int[] longestFirst(FindingTimes times, int[] rows) {
    int[] end = new int[times.count() + 1];
    for (int row : rows) {
      end[times.placeOf(row)]++;
    }
    for (int place = times.count() - 1; place >= 0; place--) {
      end[place] += end[place + 1];
    }
    int[] sorted = new int[rows.length];
    for (int i = rows.length - 1; i >= 0; i--) {
      sorted[--end[times.placeOf(rows[i])]] = rows[i];
    }
    return sorted;
  }

  private static Point point(EvidenceColumns columns, int row) {
    FindingKinds kinds = columns.kinds();
    int kind = kinds.kindOf(row);
    return new Point(
        columns.study(columns.studyOf(row)).id(),
        kinds.contrast(kind),
        kinds.band(kind),
        columns.times().days(row),
        columns.finding(row).id());
  }
}
