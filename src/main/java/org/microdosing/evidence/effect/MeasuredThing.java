package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;

/**
 * What a finding measures, as far as pooling asks: with which instrument, what within the outcome,
 * and what its figure is.
 *
 * @param instrument what tells one instrument from another: its id, with the part of it; a generic
 *     one is told by the words of the source as well, since it stands for unlike things
 * @param label the usual short name of the instrument, with the part of it
 * @param rank place of the instrument among those of its outcome, 1 first
 * @param construct what within a manifold outcome it measures; empty text in other outcomes
 * @param event the adverse event, response or remission; empty text if the figure counts neither
 * @param qualifier what else tells the event from others; empty text if nothing does
 * @param metric what the figure is
 * @param percentOfChange whether the figure is a percentage of change, not points
 * @param matters the smallest published differences that matter, of the instrument and outcome
 * @param higherIs what more of the figure means
 */
record MeasuredThing(
    String instrument,
    String label,
    int rank,
    String construct,
    String event,
    String qualifier,
    Metric metric,
    boolean percentOfChange,
    MatteringDifferences matters,
    HigherIs higherIs) {

  static final int UNRANKED = Integer.MAX_VALUE;

  /** Returns what a finding measures; empty where its record does not say in terms. */
  static Optional<MeasuredThing> of(Finding finding, PoolingWords words) {
    return finding.measurement().isPresent()
        ? Optional.of(of(finding, finding.measurement().get(), words))
        : Optional.empty();
  }

  private static MeasuredThing of(
      Finding finding, Measurement measurement, PoolingWords vocabulary) {
    Optional<Instrument> known =
        measurement.instrument().isPresent()
            ? vocabulary.instrument(measurement.instrument().get())
            : Optional.empty();
    boolean generic = known.isEmpty() || known.get().generic();
    String words = generic ? ": " + finding.measure() : "";
    String id = measurement.instrument().orElse("no instrument");
    String part = measurement.subscale().isPresent() ? ", " + measurement.subscale().get() : "";
    String instrument = id + part + words;
    boolean percentOfChange =
        measurement.unit().isPresent() && measurement.metric() == Metric.OTHER;
    boolean wholeScore = part.isEmpty() && !generic && !percentOfChange;
    return new MeasuredThing(
        instrument,
        label(finding, known) + part,
        known.isPresent() ? known.get().rank() : UNRANKED,
        finding.outcome().isManifold() ? construct(measurement, known, instrument) : "",
        event(measurement),
        measurement.qualifier().orElse(""),
        measurement.metric(),
        percentOfChange,
        MatteringDifferences.of(
            wholeScore ? known : Optional.empty(), vocabulary.entry(finding.outcome())),
        measurement.higherIs());
  }

  private static String label(Finding finding, Optional<Instrument> known) {
    if (known.isEmpty() || known.get().generic()) {
      return finding.measure();
    }
    List<String> brief = known.get().abbreviations();
    return brief.isEmpty() ? known.get().name() : brief.get(0);
  }

  private static String construct(
      Measurement measurement, Optional<Instrument> known, String instrument) {
    List<String> parts = new ArrayList<>();
    measurement.event().ifPresent(parts::add);
    if (parts.isEmpty()) {
      parts.add(known.filter(i -> !i.generic()).flatMap(Instrument::construct).orElse(instrument));
      measurement.subscale().filter(s -> !instrument.equals(parts.get(0))).ifPresent(parts::add);
    }
    return String.join(", ", parts);
  }

  private static String event(Measurement measurement) {
    return switch (measurement.metric()) {
      case RESPONSE, REMISSION -> measurement.metric().label();
      default -> measurement.event().orElse("");
    };
  }

  /** Returns what must be the same in effects that are pooled; empty text if nothing has to. */
  String thing(EffectKind kind) {
    if (kind.countsEvents()) {
      return event.isEmpty() ? instrument : event;
    }
    String quantity =
        switch (metric) {
          case ENDPOINT, CHANGE, NOT_STATED, RESPONSE, REMISSION -> "";
          case OTHER -> percentOfChange ? "per cent of change" : "";
          default -> metric.label();
        };
    return construct.isEmpty() || quantity.isEmpty()
        ? construct + quantity
        : construct + ", " + quantity;
  }

  /** Returns the event that people had, or the instrument. */
  String named(EffectKind kind) {
    if (!kind.countsEvents() || event.isEmpty()) {
      return label;
    }
    return qualifier.isEmpty() ? event : event + " (" + qualifier + ")";
  }
}
