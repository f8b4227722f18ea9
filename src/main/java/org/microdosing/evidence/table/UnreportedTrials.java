package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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

  private final BitSet silent;
  private final List<SilentTrial> trials;

  private UnreportedTrials(BitSet silent, List<SilentTrial> trials) {
    this.silent = silent;
    this.trials = trials;
  }

  static UnreportedTrials of(
      List<StudyEvidence> studies, StudyFacts facts, StudyBackground furtherFacts) {
    BitSet reported = new BitSet();
    for (int study = 0; study < studies.size(); study++) {
      if (!facts.is(study, StudyFacts.UNREPORTED)) {
        Arrays.stream(furtherFacts.registrations(study)).forEach(reported::set);
      }
    }
    BitSet silent = new BitSet();
    List<SilentTrial> trials = new ArrayList<>();
    for (int study = 0; study < studies.size(); study++) {
      if (facts.is(study, StudyFacts.UNREPORTED)
          && IntStream.of(furtherFacts.registrations(study)).noneMatch(reported::get)) {
        silent.set(study);
        StudyEvidence evidence = studies.get(study);
        trials.add(new SilentTrial(evidence, evidence.context().resultsDue()));
      }
    }
    return new UnreportedTrials(silent, List.copyOf(trials));
  }

  /** Returns those of some studies that are such trials. */
  List<UnreportedTrial> among(int[] studies, List<StudyEvidence> all) {
    int[] own = Arrays.stream(studies).filter(silent::get).toArray();
    return LazyList.of(own.length, i -> of(all.get(own[i]).study()));
  }

  /** Returns those that would inform a question, in the order of their ids. */
  public List<SilentTrial> informing(
      Set<String> substances, Set<DoseBand> bands, Set<Condition> conditions) {
    return trials.stream().filter(t -> t.informs(substances, bands, conditions)).toList();
  }

  static UnreportedTrial of(Study study) {
    return new UnreportedTrial(
        study.id(),
        study.registrations(),
        study.participants().planned(),
        study.participants().enrolled());
  }
}
