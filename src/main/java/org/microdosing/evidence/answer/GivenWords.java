package org.microdosing.evidence.answer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Phrases;

/** Says what people were given: substance, dose, material, route where it is not oral, regimen. */
final class GivenWords {

  private static final int DAYS_OF_WEEK = 7;

  private GivenWords() {}

  static String of(AnswerRow row) {
    return of(row.substance(), row.study(), row.finding())
        + alongside(Attribution.arms(row.study(), row.finding()));
  }

  /** What was given beside the dose, where the arms of a finding had the same. */
  private static String alongside(List<Arm> arms) {
    Set<Optional<String>> given = new HashSet<>();
    for (Arm arm : arms) {
      given.add(arm.dose().isPresent() ? arm.dose().get().regimen().alongside() : Optional.empty());
    }
    Optional<String> same = given.size() == 1 ? given.iterator().next() : Optional.empty();
    return same.isPresent() ? ", with " + same.get() : "";
  }

  static String of(Substance substance, Study study, Finding finding) {
    List<Arm> arms = Attribution.arms(study, finding);
    if (arms.isEmpty()) {
      return Phrases.inSentence(substance.name());
    }
    if (arms.size() > 1 && !isOwnSupply(arms.get(0))) {
      return name(substance, arms.get(0))
          + ", "
          + Phrases.count(arms.size(), "arm", "arms")
          + " together";
    }
    Arm arm = arms.get(0);
    return isSequence(study, arm)
        ? name(substance, arm) + " " + sequence(arm.dose().orElseThrow(), finding)
        : of(substance, arm);
  }

  private static String sequence(Dose dose, Finding finding) {
    if (finding.period().equals(Optional.of(CrossoverPeriod.FIRST))) {
      return amount(dose) + " first of 2";
    }
    Optional<String> frequency = dose.regimen().frequency();
    return amount(dose) + (frequency.isPresent() ? " (" + frequency.get() + ")" : " x2");
  }

  /** Says the dose alone, for figures of single sessions. */
  static String dose(Substance substance, Study study, Finding finding) {
    List<Arm> arms = Attribution.arms(study, finding);
    Optional<String> dose = arms.isEmpty() ? Optional.empty() : dose(arms.get(0));
    return Phrases.inSentence(substance.name()) + (dose.isPresent() ? " " + dose.get() : "");
  }

  /** Of two doses in a parallel trial the second need not be the same. */
  private static boolean isSequence(Study study, Arm arm) {
    return study.design() == Design.RANDOMISED_PARALLEL
        && arm.dose().isPresent()
        && hasAmount(arm.dose().get())
        && arm.dose().get().regimen().numberOfDoses().equals(OptionalInt.of(2));
  }

  /** Says what an arm gives. */
  static String of(Substance substance, Arm arm) {
    String name = name(substance, arm);
    Optional<Dose> dose = arm.dose();
    if (dose.isEmpty() || !hasAmount(dose.get())) {
      return isOwnSupply(arm) ? name + ", own supply" : label(name, arm);
    }
    String regimen = regimen(dose.get());
    return name + " " + amount(dose.get()) + (regimen.isEmpty() ? "" : " " + regimen);
  }

  /** Returns the dose of an arm, where one was read. */
  static Optional<String> dose(Arm arm) {
    return arm.dose().isPresent() && hasAmount(arm.dose().get())
        ? Optional.of(amount(arm.dose().get()))
        : Optional.empty();
  }

  /** Returns how often and how long a dose was taken, empty where nothing was read. */
  static String course(Regimen regimen) {
    StringJoiner words = new StringJoiner(", ");
    int doses = regimen.numberOfDoses().orElse(0);
    if (doses == 1) {
      return "once";
    }
    regimen.frequency().ifPresent(words::add);
    if (doses > 1) {
      words.add(Phrases.count(doses, "dose", "doses"));
    }
    if (regimen.durationDays().isPresent()) {
      words.add(Phrases.count(regimen.durationDays().getAsInt(), "day", "days"));
    }
    return words.toString();
  }

  private static boolean hasAmount(Dose dose) {
    return dose.amount().isPresent() || dose.max().isPresent();
  }

  private static boolean isOwnSupply(Arm arm) {
    for (Exposure exposure : arm.exposures()) {
      if (exposure.material() == Material.SELF_SELECTED) {
        return true;
      }
    }
    return false;
  }

  /** A mixture is named by all that is in it, an isomer by its own name. */
  private static String name(Substance substance, Arm arm) {
    Set<String> names = new LinkedHashSet<>();
    boolean mixed = false;
    for (Exposure exposure : arm.exposures()) {
      names.add(exposure.substance());
      mixed |= exposure.kind() == ExposureKind.MIXED;
    }
    if (mixed) {
      return String.join(" or ", names);
    }
    return arm.gives(substance.id())
        ? Phrases.inSentence(substance.name())
        : arm.drug().orElse(Phrases.inSentence(substance.name()));
  }

  private static String label(String name, Arm arm) {
    String label = arm.label();
    return label.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
        ? label
        : name + ": " + label;
  }

  /** Swallowed or under the tongue is how microdoses are taken; other routes are named. */
  private static String amount(Dose dose) {
    String route =
        switch (dose.route()) {
          case INTRAVENOUS -> " iv";
          case INTRAMUSCULAR -> " im";
          case SUBCUTANEOUS -> " sc";
          case INTRANASAL, INHALED, RECTAL, INTRAPERITONEAL -> " " + dose.route().label();
          case ORAL, SUBLINGUAL, ORAL_OR_SUBLINGUAL, NOT_STATED -> "";
        };
    return dose.by(Route.NOT_STATED) + route;
  }

  /** Says how many doses in how long; the words of the source, if any, where it counts neither. */
  private static String regimen(Dose dose) {
    Regimen regimen = dose.regimen();
    String length = length(regimen.durationDays());
    if (regimen.numberOfDoses().isPresent()) {
      int doses = regimen.numberOfDoses().getAsInt();
      if (doses == 1) {
        return "once";
      }
      return "x" + doses + (length.isEmpty() ? "" : " in " + length);
    }
    if (dose.perDay().isPresent() && !length.isEmpty()) {
      return Numbers.plain(dose.perDay().getAsDouble()) + "/day, " + length;
    }
    return regimen.frequency().isPresent() ? "(" + regimen.frequency().get() + ")" : "";
  }

  private static String length(OptionalInt days) {
    if (days.isEmpty()) {
      return "";
    }
    int own = days.getAsInt();
    return own % DAYS_OF_WEEK == 0 && own > DAYS_OF_WEEK
        ? own / DAYS_OF_WEEK + " wk"
        : Phrases.count(own, "day", "days");
  }
}
