package org.microdosing.evidence.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.effect.EffectBasis;
import org.microdosing.evidence.effect.EffectKind;
import org.microdosing.evidence.effect.Orientation;
import org.microdosing.evidence.effect.SampleEffect;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;

/** The table of effects, on the scale on which they are pooled. */
final class EffectRow {

  private static final double LEVEL = 0.95;

  static final TableLayout<SampleEffect> LAYOUT =
      new TableLayout<>(
          "effects",
          "one effect computed from findings, with its sampling variance, on the scale on which it"
              + " is pooled",
          List.of("finding_id"),
          List.of(
              new TableReference("finding_id", "findings", "finding_id"),
              new TableReference("study_id", "studies", "study_id"),
              new TableReference("sample", "studies", "study_id")),
          List.of(
              Column.text(
                  "finding_id",
                  "id of the finding, or of the first of those combined",
                  e -> e.finding().id()),
              Column.texts(
                  "findings",
                  "ids of all findings that it is made of",
                  e -> e.findings().stream().map(Finding::id).toList()),
              Column.text("study_id", "id of the study", e -> e.study().id()),
              Column.text(
                  "sample",
                  "study that first reported the people; effects of one sample are of the same people",
                  SampleEffect::sample),
              Column.text(
                  "label", "study, and what tells its effects apart", e -> e.effect().label()),
              Column.term("outcome", "outcome", Outcome.class, e -> e.finding().outcome()),
              Column.optional(
                  "thing",
                  "what of a manifold outcome, or which event; effects that differ in it are not pooled",
                  e -> Optional.of(e.thing()).filter(t -> !t.isEmpty())),
              Column.text("measured", "instrument, or the event", SampleEffect::measured),
              Column.term("kind", "kind of effect", EffectKind.class, SampleEffect::kind),
              Column.text(
                  "measure",
                  "code of the measure, as metafor has it: SMD is Hedges' g, OR a log odds ratio, SMCR a standardised change, PLO a logit of a share",
                  e -> e.effect().measure().code()),
              Column.number(
                  "estimate",
                  "the estimate on that scale",
                  e -> OptionalDouble.of(e.effect().estimate())),
              Column.number(
                  "variance",
                  "sampling variance of the estimate",
                  e -> OptionalDouble.of(e.effect().variance())),
              Column.number(
                  "standard_error",
                  "square root of the variance",
                  e -> OptionalDouble.of(e.effect().standardError())),
              Column.number(
                  "interval_low",
                  "lower bound of the 95 % interval, by the normal distribution",
                  e -> OptionalDouble.of(e.effect().interval(LEVEL).low())),
              Column.number(
                  "interval_high",
                  "upper bound of the 95 % interval",
                  e -> OptionalDouble.of(e.effect().interval(LEVEL).high())),
              Column.term(
                  "orientation",
                  "what a positive estimate means",
                  Orientation.class,
                  SampleEffect::orientation),
              Column.term(
                  "contrast",
                  "what the arm is set against",
                  Contrast.class,
                  SampleEffect::contrast),
              Column.terms("dose_bands", "dose bands of the arms", SampleEffect::bands),
              Column.count(
                  "people",
                  "people behind it, where the sizes of the groups are known",
                  e -> e.people() > 0 ? OptionalInt.of(e.people()) : OptionalInt.empty()),
              Column.term(
                  "basis", "what it was computed from", EffectBasis.class, SampleEffect::basis),
              Column.optional("timepoint", "when it was measured", e -> e.finding().timepoint()),
              Column.texts(
                  "notes",
                  "what to know of the figures: conversions, corrections, assumptions",
                  e -> e.effect().notes())));

  private EffectRow() {}
}
