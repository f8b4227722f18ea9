package org.microdosing.evidence.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * <p>A vote is 0 for a finding without direction, else the ordinal of the direction plus 1; {@link
 * #SIGNIFICANT} is added for what the source calls significant.
 */
@SuppressWarnings("EnumOrdinal") // what a map counts is kept as small numbers
final class MapColumns {

  /** Added to the vote of a significant finding with a direction. */
  static final int SIGNIFICANT = 8;

  /** One more than the largest vote. */
  static final int VOTES = 16;

  private static final DoseBand[] BANDS = DoseBand.values();

  final int[] substances;
  final byte[] outcome;
  final byte[] band;
  final byte[] vote;
  final byte[] contrast;
  private final Map<Set<String>, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> ofOne = new HashMap<>();
  private final List<Set<String>> sets = new ArrayList<>();

  MapColumns(int size) {
    substances = new int[size];
    outcome = new byte[size];
    band = new byte[size];
    vote = new byte[size];
    contrast = new byte[size];
  }

  void add(
      int row, Finding finding, List<Exposure> exposures, DoseBand doseBand, Contrast against) {
    substances[row] = numberOf(exposures);
    outcome[row] = (byte) finding.outcome().ordinal();
    band[row] = (byte) doseBand.ordinal();
    contrast[row] = (byte) against.ordinal();
    int direction = finding.direction().map(d -> d.ordinal() + 1).orElse(0);
    boolean significant = direction > 0 && finding.significant().equals(Optional.of(true));
    vote[row] = (byte) (direction + (significant ? SIGNIFICANT : 0));
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
