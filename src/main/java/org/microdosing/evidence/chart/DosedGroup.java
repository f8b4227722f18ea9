package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.answer.DosedSample;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.page.Phrases;

/**
 * Samples that were studied in the same conditions.
 *
 * @param samples the samples, at least one
 */
record DosedGroup(List<DosedSample> samples) {

  /** Returns groups in the order in which their first samples stand. */
  static List<DosedGroup> of(List<DosedSample> samples) {
    Map<List<Condition>, List<DosedSample>> groups = new LinkedHashMap<>();
    samples.forEach(s -> groups.computeIfAbsent(s.conditions(), c -> new ArrayList<>()).add(s));
    return groups.values().stream().map(DosedGroup::new).toList();
  }

  /** Returns whom the samples were studied in, with a capital letter. */
  String label() {
    return Phrases.capitalised(
        samples.get(0).conditions().stream()
            .map(Condition::label)
            .collect(Collectors.joining(", ")));
  }

  /** Returns what a column of a dose band is called. */
  static String label(DoseBand band) {
    return band == DoseBand.UNKNOWN ? "not known or several" : band.label();
  }
}
