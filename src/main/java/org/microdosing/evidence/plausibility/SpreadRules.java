package org.microdosing.evidence.plausibility;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Baseline;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.ValueRange;

/** Standard deviations and errors: against each other, other groups, the scale, the interval. */
final class SpreadRules implements FindingRule {

  /** Standard deviations of two groups seldom differ by more. */
  private static final double MOST_APART = 2.5;

  /** A standard error printed as a standard deviation is too small by the root of the people. */
  private static final double NEAR = 2;

  private static final double OFF = 1.6;

  /** Scores that fill less than this part of a scale are unusual. */
  private static final double LEAST_OF_SCALE = 0.02;

  @Override
  public void check(CheckedStudy checked, Finding finding, FindingLog log) {
    List<Group> groups = finding.groups();
    double largest = groups.stream().mapToDouble(g -> g.sd().orElse(0)).max().orElse(0);
    Optional<ValueRange> range = checked.instrument(finding).flatMap(Instrument::range);
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      String place = "/groups/" + i;
      int people =
          group
              .n()
              .orElseGet(
                  () ->
                      checked
                          .study()
                          .arm(group.arm().id())
                          .map(Arm::n)
                          .orElse(OptionalInt.empty())
                          .orElse(0));
      if (group.sd().isPresent()) {
        double sd = group.sd().getAsDouble();
        if (!checkAgainstOthers(sd, largest, people, place, log)) {
          group.baseline().ifPresent(b -> checkAgainstBaseline(finding, sd, b, place, log));
          range.ifPresent(r -> checkAgainstScale(finding, sd, people, r, place, log));
        }
        checkAgainstError(group, sd, people, place, log);
      }
    }
  }

  private static boolean checkAgainstOthers(
      double sd, double largest, int people, String place, FindingLog log) {
    if (sd > 0 && people > 3 && largest / sd > MOST_APART) {
      double asError = sd * Math.sqrt(people);
      boolean looksLikeError = asError / largest < NEAR && largest / asError < NEAR;
      log.warn(
          PlausibilityRule.SD_OR_SE,
          place + "/sd",
          "a standard deviation of "
              + Numbers.plain(sd)
              + " beside one of "
              + Numbers.plain(largest)
              + (looksLikeError ? "; as a standard error it would fit" : ""));
      return true;
    }
    return false;
  }

  private static void checkAgainstBaseline(
      Finding finding, double sd, Baseline baseline, String place, FindingLog log) {
    if (baseline.sd().isEmpty() || !(sd > 0) || !(baseline.sd().getAsDouble() > 0)) {
      return;
    }
    double before = baseline.sd().getAsDouble();
    if (isMetric(finding, Metric.ENDPOINT)
        && Math.max(before / sd, sd / before) > MOST_APART * 1.4) {
      log.warn(
          PlausibilityRule.SD_OR_SE,
          place + "/sd",
          "a standard deviation of "
              + Numbers.plain(sd)
              + " after one of "
              + Numbers.plain(before)
              + " before");
    }
  }

  private static boolean isMetric(Finding finding, Metric metric) {
    return finding.measurement().map(Measurement::metric).filter(m -> m == metric).isPresent();
  }

  private static void checkAgainstScale(
      Finding finding, double sd, int people, ValueRange range, String place, FindingLog log) {
    double width = range.high() - range.low();
    boolean change = isMetric(finding, Metric.CHANGE);
    if (!change && !isMetric(finding, Metric.ENDPOINT)) {
      return;
    }
    double bias = people > 1 ? Math.sqrt(people / (people - 1.0)) : 1;
    double most = (change ? width : width / 2) * bias + new RoundedNumber(sd).half();
    if (sd > most) {
      log.warn(
          PlausibilityRule.SD_BEYOND_SCALE,
          place + "/sd",
          "a standard deviation of "
              + Numbers.plain(sd)
              + " on a scale from "
              + Numbers.plain(range.low())
              + " to "
              + Numbers.plain(range.high()));
    } else if (sd < LEAST_OF_SCALE * width) {
      log.warn(
          PlausibilityRule.SD_OR_SE,
          place + "/sd",
          "a standard deviation of "
              + Numbers.plain(sd)
              + " on a scale of "
              + Numbers.plain(width)
              + " points");
    }
  }

  private static void checkAgainstError(
      Group group, double sd, int people, String place, FindingLog log) {
    if (people < 2) {
      return;
    }
    double expected = sd / Math.sqrt(people);
    OptionalDouble error = group.se();
    String what = "a standard error of ";
    if (error.isEmpty() && group.interval().filter(i -> i.isBounded()).isPresent()) {
      double level = group.interval().get().level();
      double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
      error = OptionalDouble.of(group.interval().get().width() / 2 / z);
      what = "an interval with a standard error of ";
    }
    if (error.isEmpty() || !(error.getAsDouble() > 0)) {
      return;
    }
    double found = error.getAsDouble();
    if (expected / found > OFF || found / expected > OFF) {
      log.warn(
          PlausibilityRule.SD_OR_SE,
          place + "/sd",
          what
              + Numbers.significant(found, 3)
              + " beside a standard deviation of "
              + Numbers.plain(sd)
              + " of "
              + people
              + " people, which gives "
              + Numbers.significant(expected, 3));
    }
  }
}
