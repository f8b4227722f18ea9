package org.microdosing.evidence.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.microdosing.evidence.drawing.PrintedNumbers;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.GroupMean;
import org.microdosing.evidence.synthesis.TwoByTwo;

/**
 * A column of text beside the studies of a forest plot.
 *
 * @param heading the heading, line by line
 * @param isNumeric whether the cells stand to the right
 * @param text what to write for a study
 */
record ForestColumn(List<String> heading, boolean isNumeric, Function<ForestStudy, String> text) {

  static ForestColumn of(String heading, Function<? super EffectSize, String> text) {
    return new ForestColumn(
        List.of(heading), false, study -> study.effect().<String>map(text).orElse(""));
  }

  static List<ForestColumn> counts(
      String first, String second, Function<ForestStudy, Optional<TwoByTwo>> table) {
    return List.of(
        counts(first, study -> table.apply(study).map(t -> t.events1() + "/" + t.total1())),
        counts(second, study -> table.apply(study).map(t -> t.events2() + "/" + t.total2())));
  }

  private static ForestColumn counts(String group, Function<ForestStudy, Optional<String>> counts) {
    return new ForestColumn(
        List.of(group, "events/total"), true, study -> counts.apply(study).orElse(""));
  }

  static ForestColumn means(String group, Function<? super EffectSize, GroupMean> mean) {
    return new ForestColumn(
        List.of(group, "mean (SD), n"),
        true,
        study -> study.effect().map(e -> text(mean.apply(e))).orElse(""));
  }

  private static String text(GroupMean g) {
    return PrintedNumbers.estimate(g.mean())
        + " ("
        + PrintedNumbers.estimate(g.standardDeviation())
        + "), "
        + g.n();
  }
}
