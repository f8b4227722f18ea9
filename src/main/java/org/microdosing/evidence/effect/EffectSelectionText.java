package org.microdosing.evidence.effect;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.Collectors;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.page.TextColumns;

/** A selection of effects as a page for a terminal, at most 100 columns wide. */
final class EffectSelectionText {

  private static final double LEVEL = 0.95;
  private static final int WIDTH = 100;

  private EffectSelectionText() {}

  static String of(EffectSelection selection) {
    StringBuilder text = new StringBuilder();
    int k = selection.chosen().size();
    text.append(k).append(k == 1 ? " effect" : " effects");
    selection
        .kind()
        .ifPresent(
            kind ->
                text.append(", ")
                    .append(kind.measure().scale().prefix())
                    .append(kind.measure().label()));
    selection.orientation().ifPresent(o -> text.append("; ").append(o.label()));
    text.append("\n\n");
    if (k > 0) {
      text.append(effects(selection.chosen())).append('\n');
    }
    int left = selection.leftOut().size();
    text.append(left).append(left == 1 ? " finding left out\n" : " findings left out\n");
    selection
        .reasons()
        .forEach(
            (reason, count) ->
                text.append(String.format("%5d  %s%n", count, reason.label()).replace("\r", "")));
    for (String warning : selection.warnings()) {
      text.append('\n').append(wrapped("Note: " + warning));
    }
    return text.toString();
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int width = 0;
    for (String word : Splitter.on(' ').split(text)) {
      if (width > 0 && width + 1 + word.length() > WIDTH) {
        lines.append("\n  ");
        width = 2;
      } else if (width > 0) {
        lines.append(' ');
        width++;
      }
      lines.append(word);
      width += word.length();
    }
    return lines.append('\n').toString();
  }

  private static TextColumns effects(List<SampleEffect> chosen) {
    TextColumns table =
        new TextColumns(
            List.of("finding", "measured", "people", "effect", "computed from"),
            List.of(30, 16, 6, 20, 19));
    for (SampleEffect one : chosen) {
      Interval interval = one.effect().interval(LEVEL);
      table.add(
          one.findings().stream().map(Finding::id).collect(Collectors.joining(" ")),
          one.measured(),
          one.people() == 0 ? "-" : Integer.toString(one.people()),
          Numbers.fixed(one.effect().estimate(), 2)
              + " ["
              + Numbers.fixed(interval.low(), 2)
              + ", "
              + Numbers.fixed(interval.high(), 2)
              + "]",
          one.basis().label());
    }
    return table;
  }
}
