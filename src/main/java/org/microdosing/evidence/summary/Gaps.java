package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Term;

/**
 * Finds what the evidence on one substance lacks. Every rule is a question to the library; a gap
 * states the question and its answer.
 */
final class Gaps {

  /**
   * Half a year, the exposure that regulators ask for before long-term use (ICH guideline E1,
   * 1994).
   */
  static final double LONG_DAYS = 182;

  private static final Condition RESISTANT = Condition.TREATMENT_RESISTANT_DEPRESSION;

  /** Symptoms for which scales that an observer rates are in common use. */
  private static final Set<Outcome> OBSERVABLE =
      EnumSet.of(
          Outcome.DEPRESSION,
          Outcome.ANXIETY,
          Outcome.PTSD_SYMPTOMS,
          Outcome.ADHD_SYMPTOMS,
          Outcome.OCD_SYMPTOMS);

  private final Substance substance;
  private final List<StudyEvidence> direct;
  private final MicrodoseFindings micro;
  private final MicrodoseFindings placebo;
  private final String summary;
  private final List<Gap> gaps = new ArrayList<>();

  private Gaps(Substance substance, Collection<StudyEvidence> given) {
    SummaryScope scope = SummaryScope.of(substance);
    this.substance = substance;
    this.direct = given.stream().map(scope::direct).flatMap(Optional::stream).toList();
    this.micro = MicrodoseFindings.of(direct, substance.id());
    this.placebo = micro.placeboControlled();
    this.summary = "library.summarise(\"" + substance.id() + "\")";
  }

  /** Returns the gaps, the most severe first. */
  static List<Gap> of(Substance substance, Collection<StudyEvidence> given) {
    return new Gaps(substance, given).find();
  }

  private List<Gap> find() {
    if (direct.isEmpty()) {
      add(
          GapKind.NO_STUDY,
          "No study gives " + substance.name() + ".",
          "library.studies().substance(\"" + substance.id() + "\").count()",
          0,
          List.of());
      return List.copyOf(gaps);
    }
    people();
    conditions();
    if (!placebo.isEmpty()) {
      blinding();
      followUp(
          GapKind.SHORT_FOLLOW_UP,
          placebo,
          "No finding against placebo on microdoses is later than ");
    }
    if (!micro.isEmpty()) {
      followUp(
          GapKind.SHORT_SAFETY,
          micro.where(
              f -> f.outcome().family() == OutcomeFamily.SAFETY, ".family(OutcomeFamily.SAFETY)"),
          "No finding on harms of microdoses is later than ");
      who();
      measures();
    }
    openSafety();
    silentTrials();
    definitions();
    return gaps.stream().sorted().toList();
  }

  private void people() {
    if (micro.isEmpty()) {
      add(
          GapKind.NO_MICRODOSE_FINDING,
          "Nothing was found in people at microdoses.",
          micro.query() + ".count()",
          0,
          List.of());
    } else if (placebo.isEmpty()) {
      add(
          GapKind.NO_PLACEBO_CONTROL,
          "No finding at microdoses is against placebo.",
          placebo.query() + ".count()",
          0,
          micro.ids(s -> true));
    } else if (placebo.ids(s -> s.population().isClinical()).isEmpty()) {
      add(
          GapKind.NO_PATIENTS,
          "No study of microdoses against placebo is of patients.",
          placebo.query() + ".studies().where(s -> s.population().isClinical()).count()",
          0,
          placebo.ids(s -> true));
    }
  }

  private void conditions() {
    MicrodoseFindings courses = placebo.courses();
    Set<Condition> tried = conditionsOf(courses.studies());
    if (!tried.contains(RESISTANT)) {
      add(
          GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION,
          "No placebo-controlled trial of a course of microdoses in treatment-resistant depression"
              + " has results.",
          courses.query() + ".condition(\"TRD\").count()",
          0,
          direct.stream()
              .filter(e -> e.study().population().conditions().contains(RESISTANT))
              .map(StudyEvidence::id)
              .toList());
    }
    Set<Condition> missing = conditionsOf(direct);
    missing.removeAll(tried);
    missing.remove(RESISTANT);
    if (!missing.isEmpty()) {
      add(
          GapKind.NO_TRIAL_IN_CONDITIONS,
          "Studied at other doses, in single doses, without placebo or without results, but with"
              + " no result of a course of microdoses against placebo: "
              + labels(missing)
              + ".",
          courses.query() + ".condition(" + constants("Condition", missing) + ").count()",
          0,
          List.of());
    }
  }

  private static Set<Condition> conditionsOf(Collection<StudyEvidence> evidence) {
    return evidence.stream()
        .filter(e -> e.study().isHuman())
        .flatMap(e -> e.study().population().conditions().stream())
        .filter(Condition::isClinical)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void blinding() {
    List<String> untold =
        placebo.ids(
            s -> s.findings().stream().noneMatch(f -> f.outcome() == Outcome.BLINDING_INTEGRITY));
    if (!untold.isEmpty()) {
      add(
          GapKind.BLINDING_NOT_MEASURED,
          untold.size()
              + " of "
              + placebo.studies().size()
              + " studies of microdoses against placebo report nothing of what people guessed.",
          placebo.query()
              + ".studies().where(s -> s.findings().stream().noneMatch("
              + "f -> f.outcome() == Outcome.BLINDING_INTEGRITY)).count()",
          untold.size(),
          untold);
    }
  }

  private void followUp(GapKind kind, MicrodoseFindings findings, String statement) {
    OptionalDouble longest = findings.longestDays();
    if (longest.orElse(0) >= LONG_DAYS) {
      return;
    }
    String points = findings.query() + ".summarise().followUp().points()";
    if (longest.isEmpty()) {
      add(kind, statement + "a day that is stated.", points + ".size()", 0, List.of());
      return;
    }
    add(
        kind,
        statement + FollowUp.length(longest.getAsDouble()) + " after the first dose or the last.",
        points
            + ".stream().filter(p -> p.days() > "
            + Numbers.plain(longest.getAsDouble())
            + ").count()",
        0,
        List.of());
  }

  private void who() {
    if (micro.ids(s -> s.population().femalePercent().orElse(0) > 0).isEmpty()) {
      long unstated = micro.ids(s -> s.population().femalePercent().isEmpty()).size();
      add(
          GapKind.NO_WOMEN,
          "No study of microdoses states that women took part; "
              + unstated
              + " of "
              + micro.studies().size()
              + " state no share of women, as far as they were read.",
          micro.query()
              + ".studies().where(s -> s.population().femalePercent().orElse(0) > 0).count()",
          0,
          List.of());
    }
    MicrodoseFindings tested = placebo.isEmpty() ? micro : placebo;
    if (AuthorGroups.of(tested.plainStudies()).size() == 1) {
      add(
          GapKind.ONE_LABORATORY,
          "All studies of microdoses"
              + (placebo.isEmpty() ? "" : " against placebo")
              + " with results are of one group of authors.",
          "AuthorGroups.of(" + tested.query() + ".studies().toList()).size()",
          1,
          tested.ids(s -> true));
    }
  }

  private void measures() {
    Set<Outcome> selfReported = new TreeSet<>();
    for (Outcome outcome : OBSERVABLE) {
      List<Finding> findings =
          micro.studies().stream()
              .flatMap(e -> e.findings().stream())
              .filter(f -> f.outcome() == outcome)
              .toList();
      if (!findings.isEmpty()
          && findings.stream().noneMatch(f -> ObserverRated.isNamedBy(f.measure()))) {
        selfReported.add(outcome);
      }
    }
    if (!selfReported.isEmpty()) {
      add(
          GapKind.SELF_REPORT_ONLY,
          "At microdoses no measure names a scale that an observer rates: "
              + labels(selfReported)
              + ".",
          micro.query()
              + ".outcome("
              + constants("Outcome", selfReported)
              + ").where(f -> ObserverRated.isNamedBy(f.measure())).count()",
          0,
          List.of());
    }
  }

  private void openSafety() {
    List<LongTermQuestion> open = Safety.of(direct).open();
    if (!open.isEmpty()) {
      add(
          GapKind.OPEN_SAFETY_QUESTIONS,
          "No finding in people at any dose bears on: " + labels(open) + ".",
          summary + ".safety().open().size()",
          open.size(),
          List.of());
    }
  }

  private void silentTrials() {
    List<UnreportedTrial> silent = UnreportedTrial.of(direct);
    if (!silent.isEmpty()) {
      add(
          GapKind.SILENT_TRIALS,
          silent.size()
              + (silent.size() == 1 ? " registered trial has" : " registered trials have")
              + " no results known to the library.",
          summary + ".unreported().size()",
          silent.size(),
          silent.stream().map(UnreportedTrial::study).toList());
    }
  }

  private void definitions() {
    List<String> disputed =
        direct.stream()
            .filter(e -> e.study().arms().stream().anyMatch(a -> isDisputed(e, a)))
            .map(StudyEvidence::id)
            .toList();
    if (!disputed.isEmpty()) {
      add(
          GapKind.DEFINITION_MISMATCH,
          disputed.size()
              + (disputed.size() == 1 ? " study calls" : " studies call")
              + " a dose a microdose that is none by arithmetic.",
          summary
              + ".studies().stream().filter(e -> e.study().arms().stream().anyMatch(a -> a.gives(\""
              + substance.id()
              + "\") && a.claimedBand().equals(Optional.of(DoseBand.MICRODOSE))"
              + " && e.band(a) != DoseBand.MICRODOSE)).count()",
          disputed.size(),
          disputed);
    }
  }

  private boolean isDisputed(StudyEvidence evidence, Arm arm) {
    return arm.gives(substance.id())
        && arm.claimedBand().equals(Optional.of(DoseBand.MICRODOSE))
        && evidence.band(arm) != DoseBand.MICRODOSE;
  }

  private void add(GapKind kind, String statement, String query, long count, List<String> studies) {
    gaps.add(new Gap(kind, statement, query, count, studies));
  }

  private static String labels(Collection<? extends Term> terms) {
    return terms.stream().map(Term::label).collect(Collectors.joining(", "));
  }

  private static String constants(String type, Collection<? extends Term> terms) {
    return terms.stream().map(t -> type + "." + t.name()).collect(Collectors.joining(", "));
  }
}
