package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a reader must know of the data of a pooled result: who is in it twice, and what was done.
 */
final class PoolingWarnings {

  /** More labels, or sets of them, than this are counted rather than listed. */
  private static final int LISTED = 4;

  private PoolingWarnings() {}

  /** Returns what to mind of the numbers, of the data and of where they come from. */
  static List<String> of(PooledEstimate numbers, MetaAnalysisSource source) {
    return Stream.of(numbers.warnings(), of(source), source.remarks())
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the warnings on the data of an analysis; empty if there is nothing. */
  static List<String> of(MetaAnalysisSource source) {
    List<String> warnings = new ArrayList<>();
    StudyGroups studies = source.studies();
    if (studies.areRepeated()) {
      warnings.add(
          studies.counted()
              + " are pooled as if each were of other people, so that intervals are too narrow:"
              + " use ThreeLevel, with the studies as clusters, or keep one effect of each.");
    }
    List<String> identical =
        identical(source).stream().map(labels -> listed(labels, " = ")).toList();
    if (!identical.isEmpty()) {
      warnings.add(
          "Exactly the same figures: "
              + listed(identical, "; ")
              + ". If they are of the same people, these count more than once and the interval is"
              + " too narrow.");
    }
    List<String> notes = new ArrayList<>();
    notes(source.effects())
        .forEach((note, labels) -> notes.add(note + " (" + listed(labels, ", ") + ")"));
    if (!notes.isEmpty()) {
      warnings.add("Of the effects: " + String.join("; ", notes) + ".");
    }
    return warnings;
  }

  private static Collection<List<String>> identical(MetaAnalysisSource source) {
    Map<List<Number>, List<String>> same = new LinkedHashMap<>();
    if (source.tables().isEmpty()) {
      for (EffectSize effect : source.effects()) {
        same.computeIfAbsent(
                List.of(effect.estimate(), effect.variance()), figures -> new ArrayList<>())
            .add(effect.label());
      }
    } else {
      for (TwoByTwo t : source.tables()) {
        same.computeIfAbsent(
                List.of(t.events1(), t.total1(), t.events2(), t.total2()),
                figures -> new ArrayList<>())
            .add(t.label());
      }
    }
    return same.values().stream().filter(labels -> labels.size() > 1).toList();
  }

  private static Map<String, List<String>> notes(List<EffectSize> effects) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (EffectSize effect : effects) {
      for (String note : effect.notes()) {
        labels.computeIfAbsent(note, text -> new ArrayList<>()).add(effect.label());
      }
    }
    return labels;
  }

  private static String listed(List<String> texts, String between) {
    return texts.size() <= LISTED
        ? String.join(between, texts)
        : String.join(between, texts.subList(0, LISTED))
            + " and "
            + (texts.size() - LISTED)
            + " more";
  }
}
