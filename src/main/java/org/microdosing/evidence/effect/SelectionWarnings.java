package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.page.Phrases;

/** What a reader of a selection of effects must know before pooling it. */
final class SelectionWarnings {

  private SelectionWarnings() {}

  static List<String> of(List<SampleEffect> chosen, List<LeftOutFinding> leftOut) {
    List<String> warnings = new ArrayList<>();
    if (chosen.isEmpty()) {
      return warnings;
    }
    differing(chosen, SelectionWarnings::substances, "substances", warnings);
    differing(chosen, SampleEffect::measured, "instruments or events", warnings);
    differing(
        chosen,
        e -> e.study().design().isRandomised() ? "randomised" : "not randomised",
        "designs",
        warnings);
    Set<Metric> metrics =
        chosen.stream()
            .flatMap(e -> e.finding().measurement().stream())
            .map(Measurement::metric)
            .collect(Collectors.toSet());
    if (metrics.contains(Metric.ENDPOINT) && metrics.contains(Metric.CHANGE)) {
      warnings.add(
          "Scores and changes are pooled, which are standardised by different spreads"
              + " (Cochrane Handbook, section 10.5.2).");
    }
    long reported = chosen.stream().filter(e -> !e.basis().isFromGroups()).count();
    if (reported > 0) {
      warnings.add(
          "Taken or converted from reported statistics, not from group figures: %s of %s."
              .formatted(reported, chosen.size()));
    }
    long secondary =
        chosen.stream().filter(e -> e.finding().verification() == Verification.SECONDARY).count();
    if (secondary > 0) {
      warnings.add(
          "Read in a secondary source, not in the publication: %s of %s."
              .formatted(secondary, chosen.size()));
    }
    if (chosen.stream().anyMatch(e -> !e.contrast().isControlled())
        && chosen.stream().noneMatch(e -> e.contrast() == Contrast.ANIMALS)) {
      warnings.add(
          "Effects without a control group hold what time and expectation do, beside the drug.");
    }
    if (!leftOut.isEmpty()) {
      warnings.add(leftOut(leftOut));
    }
    return warnings;
  }

  private static void differing(
      List<SampleEffect> chosen,
      Function<SampleEffect, String> property,
      String name,
      List<String> warnings) {
    List<String> values =
        chosen.stream().map(property).filter(v -> !v.isEmpty()).distinct().sorted().toList();
    if (values.size() > 1) {
      warnings.add("Different " + name + " are pooled: " + String.join(", ", values) + ".");
    }
  }

  private static String substances(SampleEffect effect) {
    return Attribution.exposures(effect.study(), effect.finding()).stream()
        .map(Exposure::substance)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  private static String leftOut(List<LeftOutFinding> leftOut) {
    String reasons =
        leftOut.stream()
            .collect(Collectors.groupingBy(LeftOutFinding::reason, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getValue() + " (" + e.getKey().label() + ")")
            .collect(Collectors.joining(", "));
    return Phrases.count(leftOut.size(), "finding was", "findings were")
        + " left out: "
        + reasons
        + ".";
  }
}
