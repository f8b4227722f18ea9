package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Group;

/** The figures of a group in words, such as {@code placebo: mean 2.65, SD 5.36, n 65}. */
final class GroupText {

  private GroupText() {}

  /** Returns what a source says of a group; empty where that is no figure. */
  static String of(Group group) {
    List<String> figures = new ArrayList<>();
    add(figures, "mean", group.mean());
    add(figures, "median", group.median());
    add(figures, "SD", group.sd());
    add(figures, "SE", group.se());
    group.interval().ifPresent(interval -> figures.add(interval.toString()));
    group.counts().ifPresent(figures::add);
    if (figures.isEmpty()) {
      return "";
    }
    group.n().ifPresent(n -> figures.add("n " + n));
    String when = group.timepoint().map(t -> ", " + t).orElse("");
    return group.arm().id() + when + ": " + String.join(", ", figures);
  }

  private static void add(List<String> figures, String what, OptionalDouble value) {
    value.ifPresent(v -> figures.add(what + " " + Numbers.plain(v)));
  }
}
