package org.microdosing.evidence.answer;

import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Verification;

/**
 * What one sample of people reports of harms at microdoses, against its control.
 *
 * @param substance the substance
 * @param study the study that reports it
 * @param given what was given
 * @param events events with their counts under the drug and under the control, for example {@code
 *     nausea 12/72 v 1/70 sessions}, the most frequent under the drug first; statements without
 *     counts come last
 * @param verification how well the source was read
 * @since 0.2
 */
public record HarmLine(
    Substance substance,
    Study study,
    String given,
    List<String> events,
    Verification verification) {

  /** Checks and copies the components. */
  public HarmLine {
    Objects.requireNonNull(substance, "substance");
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(given, "given");
    events = List.copyOf(events);
    Objects.requireNonNull(verification, "verification");
  }

  /** Returns what was given, to whom, and the events on one line. */
  @Override
  public String toString() {
    return given + " (" + study.id() + "): " + String.join("; ", events);
  }
}
