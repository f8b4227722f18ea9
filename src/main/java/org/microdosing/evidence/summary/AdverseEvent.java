package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.table.LazyList;

/**
 * One kind of adverse event with everything that is reported of it. Counts of different studies
 * stand side by side and are not added up.
 *
 * @param kind the event as the vocabulary calls it, {@code headache} for example; the outcome where
 *     a record names no event
 * @param findings the findings, in the order of their ids
 * @since 0.1
 */
public record AdverseEvent(String kind, List<SafetyFinding> findings) {

  /** Copies the findings. */
  public AdverseEvent {
    findings = LazyList.copyOf(findings);
  }

  /** Names what has no event: scores of a scale, such as thoughts of suicide, are no events. */
  static String kind(Finding finding) {
    return isScore(finding)
        ? finding.outcome().label() + ", on a scale"
        : finding.outcome().label();
  }

  private static boolean isScore(Finding finding) {
    return finding.outcome() != Outcome.ADVERSE_EVENTS
        && finding.measurement().flatMap(Measurement::event).isEmpty()
        && finding.measurement().flatMap(Measurement::instrument).isPresent();
  }

  /**
   * Tells whether it is no event but the score of a scale, such as thoughts of suicide; its
   * findings say which side they favour.
   *
   * @return true if every finding is a score
   * @since 0.2
   */
  public boolean isScore() {
    return findings.stream().allMatch(f -> isScore(f.finding()));
  }

  /**
   * Returns the studies behind it.
   *
   * @return their ids, each once
   */
  public List<String> studies() {
    return SafetyList.studies(findings);
  }

  /**
   * Tells whether a source counts it per arm.
   *
   * @return true if any finding has counts
   */
  public boolean isCounted() {
    return findings.stream().anyMatch(f -> !f.arms().isEmpty());
  }

  /** Returns the kind and its findings, one below the other. */
  @Override
  public String toString() {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(2, kind)));
    findings.forEach(f -> blocks.add(new Block.Paragraph(Line.of(f.band().label() + ": " + f))));
    return Page.text(blocks).stripTrailing();
  }
}
