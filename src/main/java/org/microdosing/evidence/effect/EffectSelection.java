package org.microdosing.evidence.effect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.page.Page;
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
    List<SampleEffect> chosen, List<LeftOutFinding> leftOut, List<String> warnings) {

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
    return Page.text(EffectSelectionText.of(this));
  }
}
