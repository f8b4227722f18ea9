package org.microdosing.evidence.summary;

import java.util.List;

/**
 * Trials that are registered and of which no result is known.
 *
 * @param count how many they are
 * @param planned the people planned in them
 * @param studies their ids
 */
record SilentTrials(int count, int planned, List<String> studies) {

  static final SilentTrials NONE = of(List.of());

  static SilentTrials of(List<UnreportedTrial> trials) {
    return new SilentTrials(
        trials.size(),
        trials.stream().mapToInt(trial -> trial.planned().orElse(0)).sum(),
        trials.stream().map(UnreportedTrial::study).toList());
  }
}
