package org.microdosing.evidence.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Collectors;
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
    List<Optional<String>> given =
        arms.stream()
            .map(arm -> arm.dose().map(Dose::regimen).flatMap(Regimen::alongside))
            .distinct()
            .toList();
    return given.size() == 1 ? given.get(0).map(words -> ", with " + words).orElse("") : "";
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
        ? name(substance, arm)
            + " "
            + arm.dose().map(GivenWords::amount).orElseThrow()
            + (finding.period().equals(Optional.of(CrossoverPeriod.FIRST))
                ? " first of 2"
                : arm.dose()
                    .flatMap(dose -> dose.regimen().frequency())
                    .map(words -> " (" + words + ")")
                    .orElse(" x2"))
        : of(substance, arm);
  }

  /** Says the dose alone, for figures of single sessions. */
  static String dose(Substance substance, Study study, Finding finding) {
    return Phrases.inSentence(substance.name())
        + Attribution.arms(study, finding).stream()
            .findFirst()
            .flatMap(GivenWords::dose)
            .map(dose -> " " + dose)
            .orElse("");
  }

  /** Of two doses in a parallel trial the second need not be the same. */
  private static boolean isSequence(Study study, Arm arm) {
    return study.design() == Design.RANDOMISED_PARALLEL
        && arm.dose()
            .filter(GivenWords::hasAmount)
            .filter(dose -> dose.regimen().numberOfDoses().equals(OptionalInt.of(2)))
            .isPresent();
  }

  /** Says what an arm gives. */
  static String of(Substance substance, Arm arm) {
    String name = name(substance, arm);
    Optional<Dose> dose = arm.dose();
    if (dose.isEmpty() || !hasAmount(dose.get())) {
      return isOwnSupply(arm) ? name + ", own supply" : label(name, arm);
    }
    return name + " " + amount(dose.get()) + regimen(dose.get()).map(w -> " " + w).orElse("");
  }

  /** Returns the dose of an arm, where one was read. */
  static Optional<String> dose(Arm arm) {
    return arm.dose().filter(GivenWords::hasAmount).map(GivenWords::amount);
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
    return arm.exposures().stream().anyMatch(e -> e.material() == Material.SELF_SELECTED);
  }

  /** A mixture is named by all that is in it, an isomer by its own name. */
  private static String name(Substance substance, Arm arm) {
    if (arm.exposures().stream().anyMatch(e -> e.kind() == ExposureKind.MIXED)) {
      return arm.exposures().stream()
          .map(Exposure::substance)
          .distinct()
          .collect(Collectors.joining(" or "));
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

  /** Says how many doses in how long; the words of the source where it counts neither. */
  private static Optional<String> regimen(Dose dose) {
    Regimen regimen = dose.regimen();
    String length = length(regimen.durationDays());
    if (regimen.numberOfDoses().isPresent()) {
      int doses = regimen.numberOfDoses().getAsInt();
      if (doses == 1) {
        return Optional.of("once");
      }
      return Optional.of("x" + doses + (length.isEmpty() ? "" : " in " + length));
    }
    if (dose.perDay().isPresent() && !length.isEmpty()) {
      return Optional.of(Numbers.plain(dose.perDay().getAsDouble()) + "/day, " + length);
    }
    return regimen.frequency().map(words -> "(" + words + ")");
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
