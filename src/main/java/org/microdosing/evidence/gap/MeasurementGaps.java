package org.microdosing.evidence.gap;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.ArmColumns;
import org.microdosing.evidence.table.FindingRows;

/** What studies did not measure: long enough, by others than the person, in known doses. */
final class MeasurementGaps {

  /**
   * Half a year, the exposure that regulators ask for before long-term use (ICH guideline E1,
   * 1994).
   */
  static final double LONG_DAYS = 182;

  /** Symptoms for which scales that an observer rates are in common use. */
  static final Set<Outcome> OBSERVABLE =
      Sets.immutableEnumSet(
          Outcome.DEPRESSION,
          Outcome.ANXIETY,
          Outcome.PTSD_SYMPTOMS,
          Outcome.ADHD_SYMPTOMS,
          Outcome.OCD_SYMPTOMS);

  private final Gaps gaps;

  private MeasurementGaps(Gaps gaps) {
    this.gaps = gaps;
  }

  static void find(Gaps gaps) {
    MeasurementGaps found = new MeasurementGaps(gaps);
    if (!gaps.placebo().isEmpty()) {
      found.followUp(
          GapKind.SHORT_FOLLOW_UP,
          gaps.placebo(),
          "on " + gaps.question().doses() + " against placebo");
    }
    if (!gaps.micro().isEmpty()) {
      found.measures();
    }
    if (!gaps.micro().isEmpty() && gaps.asksOfHarms()) {
      found.followUp(
          GapKind.SHORT_SAFETY,
          gaps.micro().family(OutcomeFamily.SAFETY),
          "on harms of " + gaps.question().doses());
    }
    if (gaps.asksOfHarms()) {
      found.openSafety();
    }
    found.definitions();
  }

  private void followUp(GapKind kind, MicrodoseFindings findings, String subject) {
    OptionalDouble longest = findings.longestDays();
    if (longest.orElse(0) >= LONG_DAYS) {
      return;
    }
    String points = findings.query() + ".summarise().followUp().points()";
    if (longest.isEmpty()) {
      String statement =
          findings.isEmpty()
              ? "There is no finding " + gaps.question().where() + " " + subject + "."
              : "Of no finding "
                  + gaps.question().where()
                  + " "
                  + subject
                  + " is it known how long people were followed.";
      gaps.add(kind, statement, points + ".size()", 0, List.of());
      return;
    }
    double days = longest.getAsDouble();
    int unknown = findings.withoutTime();
    gaps.add(
        kind,
        "No finding "
            + gaps.question().where()
            + " "
            + subject
            + (unknown == 0 ? " is later than " : " is known to be later than ")
            + (days < 1 ? "the day of a dose" : Phrases.duration(days) + " after a dose")
            + (unknown == 0
                ? "."
                : "; of " + Phrases.findings(unknown) + " the time is not known."),
        points + ".stream().filter(p -> p.days() > " + Numbers.plain(days) + ").count()",
        0,
        List.of());
  }

  private void measures() {
    Set<Outcome> selfReported = EnumSet.noneOf(Outcome.class);
    Set<Outcome> rated = EnumSet.noneOf(Outcome.class);
    MicrodoseFindings observable = gaps.micro().about(OBSERVABLE);
    for (int row : observable.rows()) {
      (observable.isObserved(row) ? rated : selfReported).add(observable.outcome(row));
    }
    selfReported.removeAll(rated);
    if (!selfReported.isEmpty()) {
      gaps.add(
          GapKind.SELF_REPORT_ONLY,
          "At "
              + gaps.question().doses()
              + " no finding "
              + gaps.question().where()
              + " is known to rest on a scale that an observer rates: "
              + TermList.labels(selfReported)
              + ".",
          gaps.micro().query()
              + ".outcome("
              + TermList.constants("Outcome", selfReported)
              + ").where(f -> library.context().vocabulary().rater(f)"
              + ".equals(Optional.of(Rater.OBSERVER))).count()",
          0,
          List.of());
    }
  }

  private void openSafety() {
    List<LongTermQuestion> open = gaps.openQuestions();
    if (!open.isEmpty()) {
      gaps.add(
          GapKind.OPEN_SAFETY_QUESTIONS,
          "No finding "
              + gaps.question().where()
              + " in people"
              + (gaps.question().substance().isPresent() ? ", at any dose," : "")
              + " bears on: "
              + TermList.labels(open)
              + ".",
          gaps.question().summary() + ".safety().open().size()",
          open.size(),
          List.of());
    }
  }

  private void definitions() {
    List<String> disputed = disputed();
    if (!disputed.isEmpty()) {
      gaps.add(
          GapKind.DEFINITION_MISMATCH,
          Phrases.count(disputed.size(), "study calls", "studies call")
              + " a dose a microdose that is none by arithmetic.",
          gaps.question().summary()
              + ".studies().stream().filter(e -> e.study().arms().stream().anyMatch(a -> "
              + gaps.question().substance().map(s -> "a.gives(\"" + s.id() + "\") && ").orElse("")
              + "a.claimedBand().equals(Optional.of(DoseBand.MICRODOSE))"
              + " && a.dose().flatMap(Dose::formInferredFrom).isEmpty()"
              + " && e.band(a) != DoseBand.MICRODOSE)).count()",
          disputed.size(),
          disputed);
    }
  }

  /** Returns the studies whose authors call a dose a microdose that is none by arithmetic. */
  private List<String> disputed() {
    FindingRows direct = gaps.direct();
    ArmColumns arms = direct.columns().arms();
    boolean[] giving =
        gaps.question().substance().map(s -> arms.sets().giving(s.id())).orElse(new boolean[0]);
    List<String> disputed = new ArrayList<>();
    for (int study : direct.numbers()) {
      for (int arm = arms.first(study); arm < arms.first(study + 1); arm++) {
        if (arms.isDisputedMicrodose(arm) && (giving.length == 0 || giving[arms.exposures(arm)])) {
          disputed.add(direct.columns().study(study).id());
          break;
        }
      }
    }
    return disputed;
  }
}
