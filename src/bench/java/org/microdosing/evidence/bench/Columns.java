package org.microdosing.evidence.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/** The evidence as bare arrays, and the questions as loops over them: the limit to compare with. */
final class Columns {

  static final int OUTCOMES = Outcome.values().length;

  /** The ways in which a finding votes, and one for those that do not. */
  private static final int DIRECTIONS = Direction.values().length + 1;

  final List<String> substances;
  final int studies;
  final int findings;
  final int[] first;
  final int[] studyOf;
  final int[] substanceBits;
  final byte[] outcome;
  final byte[] band;
  final byte[] direction;
  final byte[] design;
  final byte[] studyDesign;
  final int[] studySubstanceBits;
  final boolean[] human;
  final boolean[] placebo;
  final int[] year;
  final int[] people;
  final int[] sample;
  final int samples;
  final int[][] sharing;
  final int[] peopleAlone;

  Columns(List<String> substances, List<StudyEvidence> evidence) {
    this.substances = substances;
    studies = evidence.size();
    findings = evidence.stream().mapToInt(e -> e.findings().size()).sum();
    first = new int[studies + 1];
    studyOf = new int[findings];
    substanceBits = new int[findings];
    outcome = new byte[findings];
    band = new byte[findings];
    direction = new byte[findings];
    design = new byte[findings];
    studyDesign = new byte[studies];
    studySubstanceBits = new int[studies];
    human = new boolean[studies];
    placebo = new boolean[studies];
    year = new int[studies];
    people = new int[studies];
    sample = new int[studies];
    Map<String, Integer> numbers = new HashMap<>();
    int row = 0;
    for (int s = 0; s < studies; s++) {
      StudyEvidence one = evidence.get(s);
      Study study = one.study();
      first[s] = row;
      studyDesign[s] = (byte) study.design().ordinal();
      int given = 0;
      for (var arm : study.arms()) {
        given |= bits(arm.exposures());
      }
      studySubstanceBits[s] = given;
      human[s] = study.isHuman();
      placebo[s] = study.comparator().isPlacebo();
      year[s] = study.citation().year().orElse(-1);
      people[s] = study.participants().counted().orElse(-1);
      sample[s] = numbers.computeIfAbsent(one.sample(), id -> numbers.size());
      for (Finding f : one.findings()) {
        studyOf[row] = s;
        substanceBits[row] = bits(Attribution.exposures(study, f));
        outcome[row] = (byte) f.outcome().ordinal();
        band[row] = (byte) one.band(f).ordinal();
        direction[row] = (byte) (int) FindingVote.of(f).map(Enum::ordinal).orElse(DIRECTIONS - 1);
        design[row++] = studyDesign[s];
      }
    }
    first[studies] = row;
    samples = numbers.size();
    sharing = sharing();
    peopleAlone = new int[studies];
    for (int s = 0; s < studies; s++) {
      peopleAlone[s] = human[s] ? Math.max(people[s], 0) : 0;
    }
    for (int[] members : sharing) {
      for (int s : members) {
        peopleAlone[s] = 0;
      }
    }
  }

  private int bits(List<Exposure> exposures) {
    int bits = 0;
    for (Exposure e : exposures) {
      bits |= e.kind() == ExposureKind.DIRECT ? 1 << substances.indexOf(e.substance()) : 0;
    }
    return bits;
  }

  int[] directions(int substance, int wantedOutcome, int wantedBand, int designBits) {
    int[] counts = new int[DIRECTIONS];
    for (int i = 0; i < findings; i++) {
      if (outcome[i] == wantedOutcome
          && band[i] == wantedBand
          && (substanceBits[i] >> substance & 1) != 0
          && (designBits >> design[i] & 1) != 0) {
        counts[direction[i]]++;
      }
    }
    return counts;
  }

  /** Returns findings by direction, then studies, then people, of each cell. */
  int[][] map() {
    int cells = substances.size() * OUTCOMES;
    int[] counts = new int[cells * DIRECTIONS];
    int[] studyCounts = new int[cells];
    int[] peopleCounts = new int[cells];
    int[] last = new int[cells];
    Arrays.fill(last, -1);
    for (int i = 0; i < findings; i++) {
      int study = studyOf[i];
      for (int rest = substanceBits[i]; rest != 0; rest &= rest - 1) {
        int cell = Integer.numberOfTrailingZeros(rest) * OUTCOMES + outcome[i];
        counts[cell * DIRECTIONS + direction[i]]++;
        if (last[cell] != study) {
          last[cell] = study;
          studyCounts[cell]++;
          peopleCounts[cell] += peopleAlone[study];
        }
      }
    }
    addShared(peopleCounts, last);
    return new int[][] {counts, studyCounts, peopleCounts};
  }

  /** Adds the people of samples that several studies report on, the largest study of each. */
  private void addShared(int[] peopleCounts, int[] last) {
    int[] most = new int[peopleCounts.length];
    Arrays.fill(last, -1);
    for (int s = 0; s < sharing.length; s++) {
      for (int study : sharing[s]) {
        for (int i = first[study]; i < first[study + 1]; i++) {
          for (int rest = substanceBits[i]; rest != 0; rest &= rest - 1) {
            int cell = Integer.numberOfTrailingZeros(rest) * OUTCOMES + outcome[i];
            int known = last[cell] == s ? most[cell] : 0;
            last[cell] = s;
            most[cell] = Math.max(known, human[study] ? people[study] : 0);
            peopleCounts[cell] += most[cell] - known;
          }
        }
      }
    }
  }

  /** Finds the studies of each sample that has several. */
  private int[][] sharing() {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int s = 0; s < studies; s++) {
      members.computeIfAbsent(sample[s], n -> new ArrayList<>()).add(s);
    }
    return members.values().stream()
        .filter(m -> m.size() > 1)
        .map(m -> m.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  int participants(int substance) {
    int[] most = new int[samples];
    int total = 0;
    for (int s = 0; s < studies; s++) {
      if (human[s] && (studySubstanceBits[s] >> substance & 1) != 0) {
        int more = people[s] - most[sample[s]];
        if (more > 0) {
          total += more;
          most[sample[s]] = people[s];
        }
      }
    }
    return total;
  }

  int placeboControlled(int least, int since) {
    int count = 0;
    for (int s = 0; s < studies; s++) {
      if (placebo[s] && people[s] >= least && year[s] >= since) {
        count += first[s + 1] - first[s];
      }
    }
    return count;
  }

  /** Returns the rows of the table of findings and substances. */
  List<int[]> findingSubstances() {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      for (int rest = substanceBits[i]; rest != 0; rest &= rest - 1) {
        rows.add(new int[] {i, Integer.numberOfTrailingZeros(rest)});
      }
    }
    return rows;
  }
}
