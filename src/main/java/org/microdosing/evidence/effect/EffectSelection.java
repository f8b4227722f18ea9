package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.TableColumn;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * The effects that findings give, one for each independent sample of people, and every finding that
 * was left out with the reason. Each finding of the query is in one of the two lists.
 *
 * @param chosen the effects with where they come from, in the order of the ids of their studies
 * @param leftOut the findings left out, in the order of the library
 * @param warnings what a reader of the pooled effects must know
 * @since 0.1
 */
public record EffectSelection(
    List<SampleEffect> chosen, List<LeftOutFinding> leftOut, List<String> warnings)
    implements JsonResult {

  private static final double LEVEL = 0.95;

  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.left("finding", 28),
          TableColumn.left("measured", 16),
          TableColumn.left("people", 6),
          TableColumn.left("effect", 20),
          TableColumn.left("computed from", 19));

  /** Copies the lists. */
  public EffectSelection {
    chosen = List.copyOf(chosen);
    leftOut = List.copyOf(leftOut);
    warnings = List.copyOf(warnings);
  }

  /**
   * Returns the effects.
   *
   * @return one for each sample; empty if no finding gives an effect
   */
  public List<EffectSize> effects() {
    return chosen.stream().map(SampleEffect::effect).toList();
  }

  /**
   * Returns the sample of each effect, in their order: effects of one sample are of the same
   * people.
   *
   * @return ids of the studies that first reported the people
   * @since 0.2
   */
  public List<String> clusters() {
    return chosen.stream().map(SampleEffect::sample).toList();
  }

  boolean hasRepeatedSamples() {
    return clusters().stream().distinct().count() < chosen.size();
  }

  /** Returns the selection with more for its reader to know. */
  EffectSelection remarks(List<String> more) {
    List<String> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new EffectSelection(chosen, leftOut, all);
  }

  /**
   * Returns what kind of effects these are.
   *
   * @return the kind; empty if there are none
   */
  public Optional<EffectKind> kind() {
    return chosen.stream().map(SampleEffect::kind).findFirst();
  }

  /**
   * Returns what a positive effect means.
   *
   * @return the orientation of the first effect; empty if there are none
   */
  public Optional<Orientation> orientation() {
    return chosen.stream().map(SampleEffect::orientation).findFirst();
  }

  /**
   * Counts the findings left out by reason.
   *
   * @return counts in the order of the reasons, without those that do not occur
   */
  public Map<LeftOutReason, Integer> reasons() {
    Map<LeftOutReason, Integer> counts = new EnumMap<>(LeftOutReason.class);
    leftOut.forEach(f -> counts.merge(f.reason(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /**
   * Tells why a finding was left out.
   *
   * @param finding a finding
   * @return the reason with its detail; empty if the finding is part of an effect or of no concern
   *     to the query
   */
  public Optional<LeftOutFinding> whyLeftOut(Finding finding) {
    Objects.requireNonNull(finding, "finding");
    return leftOut.stream().filter(f -> f.finding().id().equals(finding.id())).findFirst();
  }

  /** Returns the selection as a readable page. */
  @Override
  public String toString() {
    return Page.text(blocks());
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, heading()));
    if (!chosen.isEmpty()) {
      blocks.add(new Block.Table(COLUMNS, chosen.stream().map(EffectSelection::row).toList()));
    }
    blocks.add(new Block.Heading(2, Phrases.findings(leftOut.size()) + " left out"));
    List<Block.Entry> reasons = new ArrayList<>();
    reasons()
        .forEach(
            (reason, count) ->
                reasons.add(Block.Entry.of(Long.toString(count), Line.of(reason.label()))));
    blocks.add(new Block.Entries(reasons));
    if (!warnings.isEmpty()) {
      blocks.add(new Block.Heading(2, "Notes"));
      blocks.add(Block.Bullets.of(warnings.stream().map(Line::of).toList()));
    }
    return blocks;
  }

  private String heading() {
    return Phrases.count(chosen.size(), "effect", "effects")
        + kind()
            .map(kind -> ", " + kind.measure().scale().prefix() + kind.measure().label())
            .orElse("")
        + orientation().map(o -> "; " + o.label()).orElse("");
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
