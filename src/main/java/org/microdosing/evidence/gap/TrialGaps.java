package org.microdosing.evidence.gap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.ProfileKey;
import org.microdosing.evidence.table.SilentTrial;
import org.microdosing.evidence.table.StudyBackground;
import org.microdosing.evidence.table.StudyFacts;

/** What trials are missing: at the doses at all, against placebo, of patients, by others. */
final class TrialGaps {

  private static final Condition RESISTANT = Condition.TREATMENT_RESISTANT_DEPRESSION;

  private final Gaps gaps;
  private final String doses;
  private final String where;

  private TrialGaps(Gaps gaps) {
    this.gaps = gaps;
    this.doses = gaps.question().doses();
    this.where = gaps.question().where();
  }

  static void find(Gaps gaps) {
    TrialGaps found = new TrialGaps(gaps);
    found.people();
    found.conditions();
    if (!gaps.micro().isEmpty()) {
      found.laboratory();
    }
    found.silentTrials();
  }

  private void people() {
    if (gaps.micro().isEmpty()) {
      gaps.add(
          GapKind.NO_MICRODOSE_FINDING,
          "Nothing " + where + " was found in people at " + doses + ".",
          gaps.micro().query() + ".count()",
          0,
          List.of());
    } else if (gaps.placebo().isEmpty()) {
      gaps.add(
          GapKind.NO_PLACEBO_CONTROL,
          "No finding " + where + " at " + doses + " is against placebo.",
          gaps.placebo().query() + ".count()",
          0,
          gaps.micro().ids());
    } else if (gaps.placebo().ids(StudyFacts.CLINICAL).isEmpty()) {
      gaps.add(
          GapKind.NO_PATIENTS,
          "No study " + where + " of " + doses + " against placebo is of patients.",
          gaps.placebo().query() + ".studies().where(s -> s.population().isClinical()).count()",
          0,
          gaps.placebo().ids());
    }
  }

  private void conditions() {
    boolean micro = gaps.question().isOfMicrodoses();
    MicrodoseFindings courses = micro ? gaps.placebo().courses() : gaps.placebo();
    String given = (micro ? "a course of " : "") + doses;
    Set<Condition> tried = conditionsOf(courses.studies());
    Set<Condition> missing = conditionsOf(gaps.direct().numbers());
    if (!tried.contains(RESISTANT)
        && (gaps.question().substance().isPresent() || missing.contains(RESISTANT))) {
      List<String> otherwise = withResistantDepression();
      gaps.add(
          GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION,
          "No placebo-controlled trial of "
              + given
              + " in treatment-resistant depression has results "
              + where
              + (otherwise.isEmpty()
                  ? "."
                  : "; studied there are other doses"
                      + (micro ? ", single doses," : "")
                      + " or doses without placebo."),
          courses.query() + ".condition(\"TRD\").count()",
          0,
          otherwise);
    }
    missing.removeAll(tried);
    missing.remove(RESISTANT);
    if (!missing.isEmpty()) {
      gaps.add(
          GapKind.NO_TRIAL_IN_CONDITIONS,
          "Studied at other doses,"
              + (micro ? " in single doses," : "")
              + " without placebo or without results, but with no result "
              + where
              + " of "
              + given
              + " against placebo: "
              + TermList.labels(missing)
              + ".",
          courses.query() + ".condition(" + TermList.constants("Condition", missing) + ").count()",
          0,
          List.of());
    }
  }

  private List<String> withResistantDepression() {
    EvidenceColumns columns = gaps.direct().columns();
    StudyBackground background = columns.furtherFacts();
    BitSet resistant = new BitSet();
    for (int i = 0; i < background.profiles().size(); i++) {
      resistant.set(i, background.profiles().get(i).conditions().contains(RESISTANT));
    }
    return columns.studyIds(
        Arrays.stream(gaps.direct().numbers())
            .filter(study -> resistant.get(background.profile(study)))
            .toArray());
  }

  /** Returns the clinical conditions of people in any of some studies. */
  private Set<Condition> conditionsOf(int[] studies) {
    StudyBackground columns = gaps.direct().columns().furtherFacts();
    int[] counts = columns.countProfiles(studies);
    Set<Condition> conditions = new TreeSet<>();
    for (int i = 0; i < counts.length; i++) {
      ProfileKey profile = columns.profiles().get(i);
      if (counts[i] > 0 && profile.species() == Species.HUMAN) {
        profile.conditions().stream().filter(Condition::isClinical).forEach(conditions::add);
      }
    }
    return conditions;
  }

  private void laboratory() {
    MicrodoseFindings tested = gaps.placebo().isEmpty() ? gaps.micro() : gaps.placebo();
    String against = gaps.placebo().isEmpty() ? "" : " against placebo";
    if (tested.areOfOneGroup()) {
      gaps.add(
          GapKind.ONE_LABORATORY,
          tested.studies().length == 1
              ? "One study only " + where + " has results of " + doses + against + "."
              : "All studies "
                  + where
                  + " with results of "
                  + doses
                  + against
                  + " are of one group of authors.",
          "AuthorGroups.of(" + tested.query() + ".studies().toList()).size()",
          1,
          tested.ids());
    }
  }

  private void silentTrials() {
    List<SilentTrial> silent = gaps.direct().silent();
    if (!silent.isEmpty()) {
      gaps.add(
          GapKind.SILENT_TRIALS,
          Phrases.count(
                  silent.size(),
                  "registered trial or protocol has",
                  "registered trials or protocols have")
              + " no results in this library"
              + overdue(silent)
              + ".",
          gaps.question().summary() + ".unreported().size()",
          silent.size(),
          silent.stream().map(SilentTrial::study).toList());
    }
  }

  /** Returns how many of some trials should have results by now. */
  private static String overdue(List<SilentTrial> silent) {
    long due = silent.stream().filter(trial -> trial.due() == ResultsDue.OVERDUE).count();
    return due == 0 ? "; none is known to be overdue" : "; the results of " + due + " are overdue";
  }
}
