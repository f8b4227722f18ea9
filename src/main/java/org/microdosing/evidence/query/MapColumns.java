package org.microdosing.evidence.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.summary.Contrast;

/**
 * What a map counts findings by, as one small number for each finding and property, so that a map
 * is one pass over arrays.
 *
 * <p>A tally says in one byte where a finding points and what it is set against: the vote in the
 * upper four bits, the ordinal of the contrast in the lower. A vote is 0 for a finding without
 * direction, else the ordinal of the direction plus 1; {@link #SIGNIFICANT} is added for what the
 * source calls significant.
 */
@SuppressWarnings("EnumOrdinal") // what a map counts is kept as small numbers
final class MapColumns {

  /** Added to the vote of a significant finding with a direction. */
  static final int SIGNIFICANT = 8;

  /** The number of tallies there may be. */
  static final int TALLIES = 256;

  /** The number of contrasts there may be within a tally. */
  static final int CONTRASTS = 16;

  private static final DoseBand[] BANDS = DoseBand.values();

  final int[] substances;
  final byte[] outcome;
  final byte[] band;
  final byte[] tally;
  private final Map<Set<String>, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> ofOne = new HashMap<>();
  private final List<Set<String>> sets = new ArrayList<>();

  MapColumns(int size) {
    substances = new int[size];
    outcome = new byte[size];
    band = new byte[size];
    tally = new byte[size];
  }

  void add(
      int row, Finding finding, List<Exposure> exposures, DoseBand doseBand, Contrast against) {
    substances[row] = numberOf(exposures);
    outcome[row] = (byte) finding.outcome().ordinal();
    band[row] = (byte) doseBand.ordinal();
    int vote = 0;
    if (finding.direction().isPresent()) {
      boolean significant = finding.significant().orElse(false);
      vote = finding.direction().get().ordinal() + 1 + (significant ? SIGNIFICANT : 0);
    }
    tally[row] = (byte) (vote * CONTRASTS + against.ordinal());
  }

  DoseBand bandAt(int row) {
    return BANDS[band[row]];
  }

  /** Returns the sets of substances that findings are direct evidence for, by their number. */
  List<Set<String>> sets() {
    return sets;
  }

  private int numberOf(List<Exposure> exposures) {
    if (exposures.size() == 1 && exposures.get(0).kind() == ExposureKind.DIRECT) {
      String only = exposures.get(0).substance();
      Integer known = ofOne.get(only);
      return known != null ? known : ofOne.computeIfAbsent(only, s -> numberOf(Set.of(s)));
    }
    Set<String> direct = new LinkedHashSet<>();
    for (Exposure exposure : exposures) {
      if (exposure.kind() == ExposureKind.DIRECT) {
        direct.add(exposure.substance());
      }
    }
    return numberOf(direct);
  }

  private int numberOf(Set<String> direct) {
    return numbers.computeIfAbsent(
        direct,
        set -> {
          sets.add(set);
          return sets.size() - 1;
        });
  }
}
