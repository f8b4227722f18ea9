package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
      byScope.computeIfAbsent(TrialScope.of(evidence), scope -> new IntList()).add(place);
    }
    trials = List.copyOf(found);
  }

  static UnreportedTrials of(
      List<StudyEvidence> studies, StudyFacts facts, StudyBackground furtherFacts) {
    BitSet reported = new BitSet();
    for (int study = 0; study < studies.size(); study++) {
      if (!facts.is(study, StudyFacts.UNREPORTED)) {
        Arrays.stream(furtherFacts.registrations(study)).forEach(reported::set);
      }
    }
    IntList silent = new IntList();
    for (int study = 0; study < studies.size(); study++) {
      if (facts.is(study, StudyFacts.UNREPORTED)
          && IntStream.of(furtherFacts.registrations(study)).noneMatch(reported::get)) {
        silent.add(study);
      }
    }
    return new UnreportedTrials(silent.toArray(), studies);
  }

  /** Returns those of some studies that are such trials. */
  List<SilentTrial> among(int[] studies) {
    int[] own =
        Arrays.stream(studies)
            .map(study -> Arrays.binarySearch(numbers, study))
            .filter(place -> place >= 0)
            .toArray();
    return LazyList.of(own.length, i -> trials.get(own[i]));
  }

  /** Returns those that would inform a question, in the order of their ids. */
  List<SilentTrial> informing(
      Set<String> substances, Set<DoseBand> bands, Set<Condition> conditions) {
    return ofScopes(scope -> scope.informs(substances, bands, conditions));
  }

  /** Returns the randomised trials of people that would inform a question. */
  public List<SilentTrial> randomisedInforming(
      Set<String> substances, Set<DoseBand> bands, Set<Condition> conditions) {
    return ofScopes(scope -> scope.randomised() && scope.informs(substances, bands, conditions));
  }

  private List<SilentTrial> ofScopes(Predicate<TrialScope> wanted) {
    BitSet places = new BitSet(numbers.length);
    byScope.forEach(
        (scope, some) -> {
          if (wanted.test(scope)) {
            some.forEach(places::set);
          }
        });
    int[] found = places.stream().toArray();
    return LazyList.of(found.length, i -> trials.get(found[i]));
  }

  static UnreportedTrial of(Study study) {
    return new UnreportedTrial(
        study.id(),
        study.registrations(),
        study.participants().planned(),
        study.participants().enrolled());
  }
}
