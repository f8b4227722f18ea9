package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.UnreportedTrial;

/**
 * Registered trials and protocols of which no result is known to the library. A protocol whose
 * registration a reported study shares is reported there, and no silent trial, whatever a question
 * selects.
 */
public final class UnreportedTrials {

  private final int[] numbers;
  private final List<SilentTrial> trials;
  private final Map<TrialScope, IntList> byScope = new LinkedHashMap<>();

  private UnreportedTrials(int[] numbers, List<StudyEvidence> studies) {
    this.numbers = numbers;
    List<SilentTrial> found = new ArrayList<>();
    for (int place = 0; place < numbers.length; place++) {
      StudyEvidence evidence = studies.get(numbers[place]);
      found.add(new SilentTrial(evidence, evidence.context().resultsDue()));
      TrialScope scope = TrialScope.of(evidence);
      IntList alike = byScope.get(scope);
      if (alike == null) {
        alike = new IntList();
        byScope.put(scope, alike);
      }
      alike.add(place);
    }
    trials = List.copyOf(found);
  }

  static UnreportedTrials of(
      List<StudyEvidence> studies, StudyFacts facts, StudyBackground furtherFacts) {
    BitSet reported = new BitSet();
    for (int study = 0; study < studies.size(); study++) {
      if (!facts.is(study, StudyFacts.UNREPORTED)) {
        for (int registration : furtherFacts.registrations(study)) {
          reported.set(registration);
        }
      }
    }
    IntList silent = new IntList();
    for (int study = 0; study < studies.size(); study++) {
      if (facts.is(study, StudyFacts.UNREPORTED)
          && !isAnyOf(reported, furtherFacts.registrations(study))) {
        silent.add(study);
      }
    }
    return new UnreportedTrials(silent.toArray(), studies);
  }

  private static boolean isAnyOf(BitSet reported, int[] registrations) {
    for (int registration : registrations) {
      if (reported.get(registration)) {
        return true;
      }
    }
    return false;
  }

  /** Returns those of some studies that are such trials. */
  List<SilentTrial> among(int[] studies) {
    IntList own = new IntList();
    for (int study : studies) {
      int place = Arrays.binarySearch(numbers, study);
      if (place >= 0) {
        own.add(place);
      }
    }
    return trials(own.toArray());
  }

  /** Returns those that would inform a question, in the order of their ids. */
  List<SilentTrial> informing(
      Set<String> substances, Set<DoseBand> bands, Set<Condition> conditions) {
    return ofScopes(substances, bands, conditions, false);
  }

  /** Returns the randomised trials of people that would inform a question. */
  public List<SilentTrial> randomisedInforming(
      Set<String> substances, Set<DoseBand> bands, Set<Condition> conditions) {
    return ofScopes(substances, bands, conditions, true);
  }

  private List<SilentTrial> ofScopes(
      Set<String> substances,
      Set<DoseBand> bands,
      Set<Condition> conditions,
      boolean onlyRandomised) {
    IntList places = new IntList();
    for (Map.Entry<TrialScope, IntList> some : byScope.entrySet()) {
      TrialScope scope = some.getKey();
      if ((scope.randomised() || !onlyRandomised) && scope.informs(substances, bands, conditions)) {
        places.addAll(some.getValue());
      }
    }
    int[] found = places.toArray();
    Arrays.sort(found);
    return trials(found);
  }

  private List<SilentTrial> trials(int[] places) {
    return LazyList.of(places.length, i -> trials.get(places[i]));
  }

  static UnreportedTrial of(Study study) {
    return new UnreportedTrial(
        study.id(),
        study.registrations(),
        study.participants().planned(),
        study.participants().enrolled());
  }
}
