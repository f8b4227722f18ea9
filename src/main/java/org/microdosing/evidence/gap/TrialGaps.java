package org.microdosing.evidence.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.UnreportedTrial;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FurtherStudyFacts;
import org.microdosing.evidence.table.ProfileKey;
import org.microdosing.evidence.table.StudyFacts;

/** What trials are missing: of microdoses at all, against placebo, of patients, by others. */
final class TrialGaps {

  private static final Condition RESISTANT = Condition.TREATMENT_RESISTANT_DEPRESSION;

  private final Gaps gaps;

  private TrialGaps(Gaps gaps) {
    this.gaps = gaps;
  }

  static void find(Gaps gaps) {
    TrialGaps found = new TrialGaps(gaps);
    found.people();
    found.conditions();
    if (!gaps.placebo().isEmpty()) {
      found.blinding();
    }
    if (!gaps.micro().isEmpty()) {
      found.laboratory();
      found.women();
    }
    found.silentTrials();
  }

  private void people() {
    if (gaps.micro().isEmpty()) {
      gaps.add(
          GapKind.NO_MICRODOSE_FINDING,
          "Nothing was found in people at microdoses.",
          gaps.micro().query() + ".count()",
          0,
          List.of());
    } else if (gaps.placebo().isEmpty()) {
      gaps.add(
          GapKind.NO_PLACEBO_CONTROL,
          "No finding at microdoses is against placebo.",
          gaps.placebo().query() + ".count()",
          0,
          gaps.micro().ids());
    } else if (gaps.placebo().ids(StudyFacts.CLINICAL, true).isEmpty()) {
      gaps.add(
          GapKind.NO_PATIENTS,
          "No study of microdoses against placebo is of patients.",
          gaps.placebo().query() + ".studies().where(s -> s.population().isClinical()).count()",
          0,
          gaps.placebo().ids());
    }
  }

  private void conditions() {
    MicrodoseFindings courses = gaps.placebo().courses();
    Set<Condition> tried = conditionsOf(courses.studies());
    if (!tried.contains(RESISTANT)) {
      List<String> otherwise = withResistantDepression();
      gaps.add(
          GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION,
          "No placebo-controlled trial of a course of microdoses in treatment-resistant depression"
              + " has results"
              + (otherwise.isEmpty()
                  ? "."
                  : "; studied there are other doses, single doses, or doses without placebo."),
          courses.query() + ".condition(\"TRD\").count()",
          0,
          otherwise);
    }
    Set<Condition> missing = conditionsOf(gaps.direct().numbers());
    missing.removeAll(tried);
    missing.remove(RESISTANT);
    if (!missing.isEmpty()) {
      gaps.add(
          GapKind.NO_TRIAL_IN_CONDITIONS,
          "Studied at other doses, in single doses, without placebo or without results, but with"
              + " no result of a course of microdoses against placebo: "
              + TermList.labels(missing)
              + ".",
          courses.query() + ".condition(" + TermList.constants("Condition", missing) + ").count()",
          0,
          List.of());
    }
  }

  private List<String> withResistantDepression() {
    EvidenceColumns columns = gaps.direct().columns();
    List<ProfileKey> profiles = columns.furtherFacts().profiles();
    return columns.studyIds(
        Arrays.stream(gaps.direct().numbers())
            .filter(
                s ->
                    profiles
                        .get(columns.furtherFacts().profile(s))
                        .conditions()
                        .contains(RESISTANT))
            .toArray());
  }

  /** Returns the clinical conditions of people in any of some studies. */
  private Set<Condition> conditionsOf(int[] studies) {
    FurtherStudyFacts columns = gaps.direct().columns().furtherFacts();
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

  private void blinding() {
    List<String> untold = new ArrayList<>(gaps.placebo().ids(StudyFacts.TELLS_GUESSES, false));
    if (!untold.isEmpty()) {
      List<String> notRead = gaps.placebo().ids(StudyFacts.GUESSES_NOT_READ, true);
      long unread = untold.stream().filter(notRead::contains).count();
      gaps.add(
          GapKind.BLINDING_NOT_MEASURED,
          untold.size()
              + " of "
              + gaps.placebo().studies().length
              + " studies of microdoses against placebo tell nothing here of what people guessed: "
              + (untold.size() - unread)
              + " were read in full and say nothing, of "
              + unread
              + " this was not read.",
          gaps.placebo().query()
              + ".studies().where(s -> s.reporting().blinding() != ReportingStatus.REPORTED"
              + " && s.findings().stream().noneMatch("
              + "f -> f.outcome() == Outcome.BLINDING_INTEGRITY)).count()",
          untold.size(),
          untold);
    }
  }

  private void laboratory() {
    MicrodoseFindings tested = gaps.placebo().isEmpty() ? gaps.micro() : gaps.placebo();
    String against = gaps.placebo().isEmpty() ? "" : " against placebo";
    if (tested.areOfOneGroup()) {
      gaps.add(
          GapKind.ONE_LABORATORY,
          tested.studies().length == 1
              ? "One study only, repeated by nobody, has results of microdoses" + against + "."
              : "All studies with results of microdoses"
                  + against
                  + " are of one group of authors.",
          "AuthorGroups.of(" + tested.query() + ".studies().toList()).size()",
          1,
          tested.ids());
    }
  }

  private void women() {
    if (gaps.micro().ids(StudyFacts.WOMEN, true).isEmpty()) {
      int unread = gaps.micro().ids(StudyFacts.SEX_NOT_READ, true).size();
      gaps.add(
          GapKind.NO_WOMEN,
          "No study of microdoses in this library states a figure for women; of "
              + unread
              + " of "
              + gaps.micro().studies().length
              + " this was not read.",
          gaps.micro().query() + ".studies().where(s -> s.population().statesWomen()).count()",
          0,
          List.of());
    }
  }

  private void silentTrials() {
    List<UnreportedTrial> silent = gaps.direct().unreported();
    if (!silent.isEmpty()) {
      gaps.add(
          GapKind.SILENT_TRIALS,
          Phrases.count(silent.size(), "registered trial has", "registered trials have")
              + " no results known to the library.",
          gaps.summary() + ".unreported().size()",
          silent.size(),
          silent.stream().map(UnreportedTrial::study).toList());
    }
  }
}
