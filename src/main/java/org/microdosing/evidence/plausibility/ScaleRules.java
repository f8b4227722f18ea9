package org.microdosing.evidence.plausibility;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.ValueRange;

/** Means against the scores of their instrument, and against what whole scores can give. */
final class ScaleRules implements FindingRule {

  @Override
  public void check(CheckedStudy checked, Finding finding, FindingLog log) {
    Optional<Instrument> instrument = checked.instrument(finding);
    if (instrument.isEmpty() || instrument.get().range().isEmpty()) {
      return;
    }
    Metric metric = finding.measurement().map(Measurement::metric).orElse(Metric.NOT_STATED);
    boolean whole =
        instrument.get().step().equals(OptionalDouble.of(1))
            && (metric == Metric.ENDPOINT || metric == Metric.CHANGE);
    for (int i = 0; i < finding.groups().size(); i++) {
      Group group = finding.groups().get(i);
      String place = "/groups/" + i;
      ValueRange range = instrument.get().range().get();
      checkMean(group.mean(), metric, range, place + "/mean", log);
      checkMean(group.median(), metric, range, place + "/median", log);
      group
          .baseline()
          .ifPresent(
              b -> checkMean(b.mean(), Metric.ENDPOINT, range, place + "/baseline/mean", log));
      if (whole && !isBeyond(group.mean(), metric, range)) {
        checkGranularity(group.n(), group.mean(), group.sd(), place, log);
        group
            .baseline()
            .ifPresent(b -> checkGranularity(b.n(), b.mean(), b.sd(), place + "/baseline", log));
      }
    }
  }

  private static void checkMean(
      OptionalDouble mean, Metric metric, ValueRange range, String place, FindingLog log) {
    if (mean.isEmpty() || (metric != Metric.ENDPOINT && metric != Metric.CHANGE)) {
      return;
    }
    double value = mean.getAsDouble();
    if (isBeyond(mean, metric, range)) {
      log.warn(
          PlausibilityRule.MEAN_BEYOND_SCALE,
          place,
          (metric == Metric.ENDPOINT ? "a score of " : "a change of ")
              + Numbers.plain(value)
              + " on a scale from "
              + Numbers.plain(range.low())
              + " to "
              + Numbers.plain(range.high()));
    }
  }

  private static boolean isBeyond(OptionalDouble mean, Metric metric, ValueRange range) {
    double value = mean.orElse(range.low());
    return metric == Metric.ENDPOINT
        ? value < range.low() || value > range.high()
        : mean.isPresent() && Math.abs(value) > range.high() - range.low();
  }

  private static void checkGranularity(
      OptionalInt n, OptionalDouble mean, OptionalDouble sd, String place, FindingLog log) {
    if (n.isEmpty() || mean.isEmpty() || n.getAsInt() < 2) {
      return;
    }
    WholeScores scores = new WholeScores(n.getAsInt(), new RoundedNumber(mean.getAsDouble()));
    if (!scores.canHaveMean()) {
      log.warn(
          PlausibilityRule.MEAN_GRANULARITY,
          place + "/mean",
          n.getAsInt() + " whole scores cannot have the mean " + Numbers.plain(mean.getAsDouble()));
    } else if (sd.isPresent() && !scores.canHaveSd(new RoundedNumber(sd.getAsDouble()))) {
      log.warn(
          PlausibilityRule.SD_GRANULARITY,
          place + "/sd",
          n.getAsInt()
              + " whole scores of the mean "
              + Numbers.plain(mean.getAsDouble())
              + " cannot have the standard deviation "
              + Numbers.plain(sd.getAsDouble()));
    }
  }
}
