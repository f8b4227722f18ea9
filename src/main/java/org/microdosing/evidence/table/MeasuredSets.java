package org.microdosing.evidence.table;

import java.util.Map;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Measurement;

/**
 * The sets of findings that name the same word of the vocabulary.
 *
 * @param instrument findings by the id of their instrument
 * @param event findings by the id of their kind of adverse event
 */
public record MeasuredSets(Map<String, Bits> instrument, Map<String, Bits> event) {

  static MeasuredSets of(Finding[] findings) {
    TermRows<String> instruments = TermRows.ofIds(findings.length);
    TermRows<String> events = TermRows.ofIds(findings.length);
    for (int i = 0; i < findings.length; i++) {
      int row = i;
      findings[row]
          .measurement()
          .flatMap(Measurement::instrument)
          .ifPresent(id -> instruments.set(id, row));
      findings[row].measurement().flatMap(Measurement::event).ifPresent(id -> events.set(id, row));
    }
    return new MeasuredSets(instruments.build(), events.build());
  }
}
