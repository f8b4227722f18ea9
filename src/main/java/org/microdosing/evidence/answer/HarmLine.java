package org.microdosing.evidence.answer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

/**
 * What one sample of people reports of harms at microdoses.
 *
 * @param substance the substance
 * @param study the study that reports it
 * @param given what was given
 * @param events the kinds of harm, at least one, those first that are more frequent under the drug;
 *     what is told without counts comes last
 * @since 0.2
 */
public record HarmLine(Substance substance, Study study, String given, List<HarmEvent> events) {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if there are no events
   */
  public HarmLine {
    Objects.requireNonNull(substance, "substance");
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(given, "given");
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("no events of " + study.id());
    }
  }

  /**
   * Returns how many kinds of events are counted.
   *
   * @return their number, 0 where all is told without counts
   */
  public int counted() {
    int counted = 0;
    for (HarmEvent event : events) {
      counted += event.counts().isPresent() ? 1 : 0;
    }
    return counted;
  }

  /** Returns what was given, to whom, and the events on one line. */
  @Override
  public String toString() {
    return given
        + " ("
        + study.id()
        + "): "
        + events.stream().map(HarmEvent::toString).collect(Collectors.joining("; "));
  }
}
