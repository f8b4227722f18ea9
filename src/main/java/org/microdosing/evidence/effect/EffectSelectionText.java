package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.TableColumn;

/** A selection of effects as a page. */
final class EffectSelectionText {

  private static final double LEVEL = 0.95;

  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.left("finding", 28),
          TableColumn.left("measured", 16),
          TableColumn.left("people", 6),
          TableColumn.left("effect", 20),
          TableColumn.left("computed from", 19));

  private EffectSelectionText() {}

  static List<Block> of(EffectSelection selection) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, heading(selection)));
    if (!selection.chosen().isEmpty()) {
      blocks.add(
          new Block.Table(
              COLUMNS, selection.chosen().stream().map(EffectSelectionText::row).toList()));
    }
    blocks.add(new Block.Heading(2, Phrases.findings(selection.leftOut().size()) + " left out"));
    List<Block.Entry> reasons = new ArrayList<>();
    selection
        .reasons()
        .forEach(
            (reason, count) ->
                reasons.add(Block.Entry.of(Long.toString(count), Line.of(reason.label()))));
    blocks.add(new Block.Entries(reasons));
    if (!selection.warnings().isEmpty()) {
      blocks.add(new Block.Heading(2, "Notes"));
      blocks.add(Block.Bullets.of(selection.warnings().stream().map(Line::of).toList()));
    }
    return blocks;
  }

  private static String heading(EffectSelection selection) {
    return Phrases.count(selection.chosen().size(), "effect", "effects")
        + selection
            .kind()
            .map(kind -> ", " + kind.measure().scale().prefix() + kind.measure().label())
            .orElse("")
        + selection.orientation().map(o -> "; " + o.label()).orElse("");
  }

  private static List<Line> row(SampleEffect one) {
    Interval interval = one.effect().interval(LEVEL);
    return List.of(
        Line.of(one.findings().stream().map(Finding::id).collect(Collectors.joining(" "))),
        Line.of(one.measured()),
        Line.of(one.people() == 0 ? "-" : Integer.toString(one.people())),
        Line.of(
            Numbers.fixed(one.effect().estimate(), 2)
                + " ["
                + Numbers.fixed(interval.low(), 2)
                + ", "
                + Numbers.fixed(interval.high(), 2)
                + "]"),
        Line.of(one.basis().label()));
  }
}
