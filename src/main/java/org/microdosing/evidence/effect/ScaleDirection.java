package org.microdosing.evidence.effect;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;

/** Which way the scale of a measure runs: whether more of it is better for the participant. */
final class ScaleDirection {

  /** Outcomes whose instruments all measure severity. */
  private static final Set<Outcome> SEVERITY =
      EnumSet.of(
          Outcome.DEPRESSION,
          Outcome.ANXIETY,
          Outcome.STRESS,
          Outcome.DEMORALISATION,
          Outcome.PTSD_SYMPTOMS,
          Outcome.ADHD_SYMPTOMS,
          Outcome.OCD_SYMPTOMS,
          Outcome.PARANOIA);

  private static final Set<Outcome> STRENGTH =
      EnumSet.of(
          Outcome.WELLBEING, Outcome.ENERGY, Outcome.MINDFULNESS, Outcome.SOCIAL_FUNCTIONING);

  private static final Pattern WORSE =
      Pattern.compile(
          "negative affect|panas negative|mind wandering|temper\\b|sheehan|disability|impairment"
              + "|reaction time|errors?\\b|insomnia|loneliness|burden|drinks|craving");
  private static final Pattern BETTER =
      Pattern.compile(
          "positive affect|panas positive|positive minus negative|vas mood|vas energy|focus"
              + "|creativity|flexibility|cognitive performance|satisfaction|quality of life"
              + "|accuracy|abstin");

  private ScaleDirection() {}

  /** Returns what positive effects about an outcome mean. */
  static Orientation orientation(Outcome outcome) {
    boolean valued =
        switch (outcome.family()) {
          case SYMPTOMS, COGNITION -> !neutral(outcome);
          case WELLBEING -> outcome != Outcome.PERSONALITY && !neutral(outcome);
          default -> false;
        };
    return valued ? Orientation.FAVOURS_ARM : Orientation.HIGHER;
  }

  private static boolean neutral(Outcome outcome) {
    return outcome == Outcome.AWE_AND_AESTHETICS
        || outcome == Outcome.TIME_PERCEPTION
        || outcome == Outcome.PERCEPTION
        || outcome == Outcome.LANGUAGE;
  }

  /** Returns 1 if more is better, -1 if more is worse, 0 if that is not known. */
  static int of(Finding finding) {
    String measure = finding.measure().toLowerCase(Locale.ROOT);
    if (WORSE.matcher(measure).find()) {
      return -1;
    }
    if (BETTER.matcher(measure).find()) {
      return 1;
    }
    if (SEVERITY.contains(finding.outcome())) {
      return -1;
    }
    return STRENGTH.contains(finding.outcome()) ? 1 : 0;
  }

  /**
   * Tells whether findings about an outcome can be about quite different things, so that they are
   * pooled only if they name the same one: nausea with nausea, openness with openness.
   */
  static boolean isManifold(Outcome outcome) {
    return outcome == Outcome.PERSONALITY
        || outcome.family() == OutcomeFamily.SAFETY
        || outcome.family() == OutcomeFamily.BIOLOGY
        || outcome.family() == OutcomeFamily.TRIAL_CONDUCT
        || outcome.family() == OutcomeFamily.USE;
  }
}
