package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;

/**
 * The lists of exposures of arms and findings, numbered as they occur: few lists serve many arms,
 * so what is asked of exposures is asked once for each list.
 */
public final class ExposureSets {

  private final Map<List<Exposure>, Integer> numbers = new HashMap<>();
  private final Map<Exposure, Integer> ofOne = new HashMap<>();
  private final List<List<Exposure>> lists = new ArrayList<>();
  private final List<Set<String>> substances = new ArrayList<>();

  public int numberOf(List<Exposure> exposures) {
    Integer known = exposures.size() == 1 ? ofOne.get(exposures.get(0)) : numbers.get(exposures);
    if (known != null) {
      return known;
    }
    int number = lists.size();
    lists.add(exposures);
    Set<String> direct = new HashSet<>();
    for (Exposure exposure : exposures) {
      if (exposure.kind() == ExposureKind.DIRECT) {
        direct.add(exposure.substance());
      }
    }
    substances.add(Set.copyOf(direct));
    if (exposures.size() == 1) {
      ofOne.put(exposures.get(0), number);
    } else {
      numbers.put(exposures, number);
    }
    return number;
  }

  public int count() {
    return lists.size();
  }

  public List<Exposure> exposures(int number) {
    return lists.get(number);
  }

  /** Returns the ids of the substances that exposures give as such: one set for each number. */
  public Set<String> substances(int number) {
    return substances.get(number);
  }

  /** Tells of each number whether its exposures give a substance in one of its own materials. */
  public boolean[] giving(String substance) {
    boolean[] answers = new boolean[lists.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = substances.get(i).contains(substance);
    }
    return answers;
  }

  /** Tells of each number whether its exposures concern a substance in another way. */
  public boolean[] concerning(String substance) {
    boolean[] answers = new boolean[lists.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] =
          lists.get(i).stream()
              .anyMatch(e -> e.kind() != ExposureKind.DIRECT && e.substance().equals(substance));
    }
    return answers;
  }
}
