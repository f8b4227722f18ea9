package org.microdosing.evidence.plausibility;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.Population;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Timing;
import org.microdosing.evidence.model.TimingPhase;

/** Years, days and ages. */
final class TimeRules implements StudyRule {

  private static final Pattern YEAR_OF_ID = Pattern.compile("-((?:19|20)[0-9]{2})(?:-|$)");

  /** A visit may lie so many days, or this share of the course, behind its end. */
  private static final double SLACK_DAYS = 14;

  private static final double SLACK_SHARE = 0.5;
  private static final double HOURS_OF_ACUTE = 72;
  private static final double YOUNGEST = 16;
  private static final double OLDEST = 80;
  private static final double WIDEST_SD = 25;

  @Override
  public void check(CheckedStudy checked, WarningLog log) {
    Study study = checked.study();
    checkYear(study, checked.year(), log);
    checkAge(study.population(), log);
    for (int i = 0; i < study.arms().size(); i++) {
      Arm arm = study.arms().get(i);
      if (arm.dose().isPresent()) {
        checkCourse(arm, arm.dose().get(), "/arms/" + i + "/dose", log);
      }
    }
    FindingRule.each(
            (unused, finding, place) ->
                finding.timing().ifPresent(t -> checkTiming(study, finding, t, place)))
        .check(checked, log);
  }

  private static void checkYear(Study study, int year, WarningLog log) {
    if (study.citation().year().isEmpty()) {
      return;
    }
    int cited = study.citation().year().getAsInt();
    if (cited > year) {
      log.warn(PlausibilityRule.YEAR, "/citation/year", cited + " has not begun");
      return;
    }
    Matcher id = YEAR_OF_ID.matcher(study.id());
    if (id.find() && Integer.parseInt(id.group(1)) != cited) {
      log.warn(
          PlausibilityRule.YEAR,
          "/citation/year",
          cited + " is not the year in the id " + study.id());
    }
  }

  private static void checkAge(Population people, WarningLog log) {
    if (people.species() != Species.HUMAN) {
      return;
    }
    OptionalDouble mean = people.ageMean();
    if (mean.isPresent() && (mean.getAsDouble() < YOUNGEST || mean.getAsDouble() > OLDEST)) {
      log.warn(
          PlausibilityRule.AGE,
          "/population/ageMean",
          "a mean age of " + Numbers.plain(mean.getAsDouble()) + " years");
    }
    OptionalDouble sd = people.ageSd();
    if (sd.isPresent() && sd.getAsDouble() > WIDEST_SD) {
      log.warn(
          PlausibilityRule.AGE,
          "/population/ageSd",
          "ages with a standard deviation of " + Numbers.plain(sd.getAsDouble()) + " years");
    }
  }

  private static void checkCourse(Arm arm, Dose dose, String place, WarningLog log) {
    Regimen regimen = dose.regimen();
    OptionalInt days = regimen.durationDays();
    OptionalInt doses = regimen.numberOfDoses();
    double most = Math.max(days.orElse(0), 1) * Math.max(dose.perDay().orElse(1), 1) + 1;
    if (days.isPresent() && doses.isPresent() && doses.getAsInt() > most) {
      log.warn(
          PlausibilityRule.DOSES_AGAINST_COURSE,
          arm.id(),
          place + "/numberOfDoses",
          doses.getAsInt() + " doses in " + days.getAsInt() + " days");
    }
  }

  private static void checkTiming(Study study, Finding finding, Timing timing, FindingLog log) {
    OptionalInt course =
        study
            .arm(finding.arm().id())
            .flatMap(Arm::dose)
            .map(d -> d.regimen().durationDays())
            .orElse(OptionalInt.empty());
    double last = timing.daysRange().map(r -> r.high()).orElse(timing.days().orElse(0));
    boolean within =
        timing.phase() == TimingPhase.DURING_COURSE || timing.phase() == TimingPhase.END_OF_COURSE;
    if (within
        && course.isPresent()
        && last > course.getAsInt() + Math.max(SLACK_DAYS, SLACK_SHARE * course.getAsInt())) {
      log.warn(
          PlausibilityRule.TIME_AGAINST_COURSE,
          "/timing",
          "day "
              + Numbers.plain(last)
              + " is called "
              + timing.phase().label()
              + ", which takes "
              + course.getAsInt()
              + " days");
    }
    double hours =
        timing.hoursAfterDoseRange().map(r -> r.high()).orElse(timing.hoursAfterDose().orElse(0));
    if (timing.phase() == TimingPhase.ACUTE && hours > HOURS_OF_ACUTE) {
      log.warn(
          PlausibilityRule.TIME_AGAINST_COURSE,
          "/timing",
          Numbers.plain(hours) + " hours after a dose are called acute");
    }
  }
}
