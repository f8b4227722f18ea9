package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.List;
import org.microdosing.evidence.model.DaysAfterDose;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * How many days after a dose each finding was measured. Few lengths recur in many findings, so each
 * row has the place of its length among all lengths.
 */
public final class FindingTimes {

  private final double[] lengths;
  private final int[] place;

  private FindingTimes(double[] lengths, int[] place) {
    this.lengths = lengths;
    this.place = place;
  }

  public static FindingTimes of(List<StudyEvidence> studies, int size) {
    double[] days = new double[size];
    int row = 0;
    for (StudyEvidence evidence : studies) {
      for (Finding finding : evidence.findings()) {
        days[row++] = DaysAfterDose.of(evidence.study(), finding).orElse(Double.NaN);
      }
    }
    double[] lengths = sortedOnce(days);
    int[] place = new int[size];
    for (int i = 0; i < size; i++) {
      place[i] = Double.isNaN(days[i]) ? -1 : Arrays.binarySearch(lengths, days[i]);
    }
    return new FindingTimes(lengths, place);
  }

  private static double[] sortedOnce(double[] days) {
    double[] sorted = days.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (double length : sorted) {
      if (!Double.isNaN(length) && (count == 0 || Double.compare(length, sorted[count - 1]) != 0)) {
        sorted[count++] = length;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** Returns how many different lengths there are. */
  public int count() {
    return lengths.length;
  }

  /** Returns the place of the length of a row, longer ones later; -1 if nothing tells. */
  public int placeOf(int row) {
    return place[row];
  }

  /** Returns the days after a dose of a row, not a number if nothing tells. */
  public double days(int row) {
    return place[row] < 0 ? Double.NaN : lengths[place[row]];
  }

  /** Returns the length at a place, in days after a dose. */
  public double length(int at) {
    return lengths[at];
  }
}
