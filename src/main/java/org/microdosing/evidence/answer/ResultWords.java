package org.microdosing.evidence.answer;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.page.Phrases;

/** How a row of an answer is said: in whom, what was given, and what came of it. */
final class ResultWords {

  private ResultWords() {}

  /** Returns in whom, in few letters: {@code TRD}, {@code MDD}, {@code healthy}. */
  static String whom(AnswerRow row) {
    return row.conditions().stream()
        .map(ResultWords::brief)
        .limit(1)
        .collect(Collectors.joining("/"));
  }

  static String brief(Condition condition) {
    return switch (condition) {
      case MICRODOSERS, PSYCHEDELIC_USERS, DRUG_USERS -> "users";
      case GENERAL_POPULATION -> "public";
      case DEPRESSIVE_SYMPTOMS -> "low mood";
      default -> condition.aliases().isEmpty() ? condition.label() : condition.aliases().get(0);
    };
  }

  /** Returns what was given: substance, dose, route and regimen. */
  static String given(AnswerRow row) {
    String substance = Phrases.inSentence(row.substance().name());
    Optional<Arm> arm = Attribution.arms(row.study(), row.finding()).stream().findFirst();
    if (arm.isEmpty()) {
      return substance;
    }
    Optional<String> dose = dose(arm.get());
    if (dose.isEmpty()) {
      return substance + ": " + arm.get().label();
    }
    StringJoiner words = new StringJoiner(" ");
    words.add(substance);
    words.add(dose.get());
    arm.get().dose().flatMap(d -> regimen(d.regimen())).ifPresent(words::add);
    return words.toString();
  }

  /** Returns the dose of an arm, where one was read. */
  static Optional<String> dose(Arm arm) {
    return arm.dose()
        .filter(dose -> dose.amount().isPresent() || dose.max().isPresent())
        .map(ResultWords::amount);
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
      words.add(doses + " doses");
    }
    if (regimen.durationDays().isPresent()) {
      words.add(Phrases.count(regimen.durationDays().getAsInt(), "day", "days"));
    }
    return words.toString();
  }

  private static String amount(Dose dose) {
    return (dose.route() == Route.ORAL ? dose.by(Route.NOT_STATED) : dose).toString();
  }

  private static Optional<String> regimen(Regimen regimen) {
    if (regimen.numberOfDoses().isPresent()) {
      int doses = regimen.numberOfDoses().getAsInt();
      return Optional.of(doses == 1 ? "once" : "x" + doses);
    }
    return regimen.frequency();
  }

  /** Returns the size, where there is one, and which side it favours. */
  static String result(AnswerRow row) {
    String size = size(row);
    String side =
        row.vote() == Direction.NOT_READ
            ? "not significant, side not read"
            : row.vote() == Direction.MIXED ? "parts conflict" : "favours " + favoured(row);
    return size.isEmpty() ? side : size + ", " + side;
  }

  /** Returns the size in few letters, empty where none was read. */
  static String size(AnswerRow row) {
    return size(row.finding()).orElse("");
  }

  /** Returns which side the sample favours, in a word or two. */
  static String favoured(AnswerRow row) {
    return switch (row.vote()) {
      case IMPROVED -> "drug";
      case WORSENED ->
          Attribution.comparator(row.study(), row.finding()).isPlacebo() ? "placebo" : "control";
      case NO_DIFFERENCE -> "neither";
      case INCREASED -> "more";
      case DECREASED -> "less";
      case MIXED -> "conflict";
      case NOT_READ -> "not read";
    };
  }

  /** Returns how a source was read, in few letters. */
  static String read(Verification verification) {
    return switch (verification) {
      case FULL_TEXT -> "text";
      case AUTHORS_DATA -> "data";
      case ABSTRACT -> "abstr";
      case REGISTRY -> "regis";
      case SECONDARY -> "2nd";
      case RECALL -> "none";
    };
  }

  private static Optional<String> size(Finding finding) {
    Optional<String> events =
        finding
            .versus()
            .arm()
            .flatMap(
                other ->
                    group(finding, finding.arm())
                        .flatMap(
                            own ->
                                group(finding, ArmRef.of(other))
                                    .map(control -> share(own) + " v " + share(control))));
    if (events.isPresent()) {
      return Optional.of(metric(finding) + events.get());
    }
    return finding.statistic().flatMap(ResultWords::figure);
  }

  private static Optional<Group> group(Finding finding, ArmRef arm) {
    return finding.groups().stream()
        .filter(g -> g.arm().equals(arm) && g.hasProportion())
        .findFirst();
  }

  private static String share(Group group) {
    return Numbers.plain(group.events().orElseThrow())
        + "/"
        + Numbers.plain(group.total().orElseThrow());
  }

  private static String metric(Finding finding) {
    return finding
        .measurement()
        .map(m -> m.metric())
        .filter(m -> m == Metric.RESPONSE || m == Metric.REMISSION)
        .map(m -> m.label() + " ")
        .orElse("");
  }

  private static String bounds(Interval interval) {
    return " ["
        + Numbers.significant(interval.low(), 3)
        + ", "
        + Numbers.significant(interval.high(), 3)
        + "]";
  }

  private static String brief(Statistic statistic) {
    return switch (statistic.type()) {
      case PERCENTAGE, EFFECT_SIZE -> "";
      case MEAN_DIFFERENCE -> "MD ";
      case ODDS_RATIO -> "OR ";
      case RISK_RATIO -> "RR ";
      case HEDGES_G -> "g ";
      case COHEN_D -> "d ";
      default -> statistic.type().label() + " ";
    };
  }

  private static Optional<String> figure(Statistic statistic) {
    if (statistic.value().isEmpty() && statistic.pValue().isEmpty()) {
      return Optional.empty();
    }
    if (statistic.value().isEmpty() || statistic.type() == StatisticType.P_VALUE) {
      return statistic.pValue().map(Object::toString);
    }
    String interval = statistic.interval().map(ResultWords::bounds).orElse("");
    return Optional.of(
        brief(statistic)
            + Numbers.significant(statistic.value().getAsDouble(), 3)
            + (statistic.type() == StatisticType.PERCENTAGE ? "%" : "")
            + interval
            + (interval.isEmpty() ? statistic.pValue().map(p -> ", " + p).orElse("") : ""));
  }
}
