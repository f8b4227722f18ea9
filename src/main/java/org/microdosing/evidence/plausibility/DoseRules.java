package org.microdosing.evidence.plausibility;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microdosing.evidence.dose.DoseAssessment;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.name.TypedText;

/** Doses against published full doses, against what authors call them, and against their label. */
final class DoseRules implements StudyRule {

  /** Above so many typical full doses, or below so small a part of one, a dose is unusual. */
  private static final double MOST = 3;

  private static final double LEAST = 0.01;

  private static final double KILOGRAMS = 70;
  private static final double SAME = 1e-6;
  private static final int LONGEST = 200;

  /** A number and the word behind it; digits and letters do not overlap, so it is quick. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "([0-9]+(?:[.,][0-9]+)?) ?((?:μg|ug|mcg|mg|g)(?: ?/ ?(?:70 ?)?kg)?)(?![a-z/])");

  @Override
  public void check(CheckedStudy checked, WarningLog log) {
    List<Arm> arms = checked.study().arms();
    for (int i = 0; i < arms.size(); i++) {
      Arm arm = arms.get(i);
      if (arm.dose().isPresent()) {
        Dose dose = arm.dose().get();
        String place = "/arms/" + i + "/dose";
        if (!checked.study().population().species().isAnimal() && dose.substance().isPresent()) {
          checkSize(arm, checked.doses().assess(dose), place, log);
        }
        checkLabel(arm, dose, place, log);
      }
    }
  }

  private static void checkSize(Arm arm, DoseAssessment assessment, String place, WarningLog log) {
    OptionalDouble typical = assessment.fractionTypical();
    if (typical.isEmpty()) {
      return;
    }
    double times = typical.getAsDouble();
    Optional<DoseBand> claimed = arm.claimedBand().filter(DoseBand.rising()::contains);
    if (claimed.isPresent()
        && DoseBand.rising().contains(assessment.band())
        && Math.abs(
                DoseBand.rising().indexOf(claimed.get())
                    - DoseBand.rising().indexOf(assessment.band()))
            > 1) {
      log.warn(
          PlausibilityRule.DOSE_AGAINST_CLAIM,
          arm.id(),
          place,
          assessment.dose()
              + " is claimed a "
              + claimed.get().label()
              + " and is "
              + Numbers.significant(times, 2)
              + " times a typical full dose: "
              + assessment.band().label()
              + otherUnit(assessment.dose(), times));
    } else if (times > 0 && (times > MOST || times < LEAST)) {
      log.warn(
          PlausibilityRule.DOSE_UNUSUAL,
          arm.id(),
          place,
          assessment.dose()
              + " is "
              + Numbers.significant(times, 2)
              + " times a typical full dose"
              + otherUnit(assessment.dose(), times));
    }
  }

  /** Asks for the unit that is a thousand times less or more where that would be usual. */
  private static String otherUnit(Dose dose, double times) {
    boolean less = times / 1000 < 1 && times > 10;
    boolean more = times * 1000 < MOST && times < LEAST;
    if (!less && !more) {
      return "";
    }
    double factor = less ? 1e-3 : 1e3;
    DoseUnit unit = dose.unit().orElseThrow();
    for (DoseUnit other : DoseUnit.values()) {
      if (other.isPerBodyMass() == unit.isPerBodyMass()
          && near(other.toMilligrams(1, KILOGRAMS), unit.toMilligrams(1, KILOGRAMS) * factor)) {
        return "; is " + other.label() + " meant?";
      }
    }
    return "";
  }

  private static void checkLabel(Arm arm, Dose dose, String place, WarningLog log) {
    if (dose.substance().isEmpty()
        || dose.unit().isEmpty()
        || dose.amount().isEmpty()
        || arm.label().length() > LONGEST) {
      return;
    }
    Matcher amounts = AMOUNT.matcher(TypedText.plain(arm.label()).toLowerCase(Locale.ROOT));
    String other = null;
    while (amounts.find()) {
      Optional<DoseUnit> unit = DoseUnit.find(amounts.group(2));
      if (unit.isPresent() && unit.get().isPerBodyMass() == dose.unit().get().isPerBodyMass()) {
        double amount = Double.parseDouble(amounts.group(1).replace(',', '.'));
        if (isEnd(dose, unit.get().toMilligrams(amount, KILOGRAMS))) {
          return;
        }
        other = amounts.group(1) + " " + unit.get().label();
      }
    }
    if (other != null) {
      log.warn(
          PlausibilityRule.DOSE_AGAINST_LABEL,
          arm.id(),
          place,
          dose + " stands beside \"" + other + "\" in the label of the arm");
    }
  }

  /** Tells whether an amount is one end of a dose, or all that is taken on a day. */
  private static boolean isEnd(Dose dose, double milligrams) {
    DoseUnit unit = dose.unit().orElseThrow();
    double low = unit.toMilligrams(dose.amount().orElseThrow(), KILOGRAMS);
    double high = unit.toMilligrams(dose.max().orElse(dose.amount().getAsDouble()), KILOGRAMS);
    double day = dose.perDay().orElse(1);
    return near(milligrams, low)
        || near(milligrams, high)
        || near(milligrams, low * day)
        || near(milligrams, high * day);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }
}
