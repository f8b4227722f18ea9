package org.microdosing.evidence.dose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Source;

/**
 * The steps of an assessment as they are taken: words, and the sources behind them. Where only the
 * band is asked for, nothing is put into words.
 */
final class ReasoningSteps {

  private final boolean wanted;
  private final List<String> words = new ArrayList<>();
  private final Set<Source> sources = new LinkedHashSet<>();

  private ReasoningSteps(boolean wanted) {
    this.wanted = wanted;
  }

  /** Steps that are kept. */
  static ReasoningSteps kept() {
    return new ReasoningSteps(true);
  }

  /** Steps that nobody will read. */
  static ReasoningSteps untold() {
    return new ReasoningSteps(false);
  }

  void say(Supplier<String> step, Source... behind) {
    if (wanted) {
      say(step.get(), List.of(behind));
    }
  }

  void say(Supplier<String> step, List<Source> behind) {
    if (wanted) {
      say(step.get(), behind);
    }
  }

  private void say(String step, List<Source> behind) {
    String cited =
        behind.isEmpty()
            ? ""
            : behind.stream()
                .map(Source::id)
                .distinct()
                .collect(Collectors.joining(", ", " [", "]"));
    String line = step + cited;
    if (!words.contains(line)) {
      words.add(line);
    }
    sources.addAll(behind);
  }

  void cite(Source source) {
    sources.add(source);
  }

  List<String> words() {
    return List.copyOf(words);
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }
}
