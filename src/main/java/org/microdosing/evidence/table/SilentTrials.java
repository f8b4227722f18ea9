package org.microdosing.evidence.table;

import java.util.List;
import org.microdosing.evidence.model.UnreportedTrial;

/**
 * Trials that are registered and of which no result is known.
 *
 * @param count how many they are
 * @param planned the people planned in them
 * @param studies their ids
 */
public record SilentTrials(int count, int planned, List<String> studies) {

  public static final SilentTrials NONE = of(List.of());

  public static SilentTrials of(List<UnreportedTrial> trials) {
    return new SilentTrials(
        trials.size(),
        trials.stream().mapToInt(trial -> trial.planned().orElse(0)).sum(),
        trials.stream().map(UnreportedTrial::study).toList());
  }
}
