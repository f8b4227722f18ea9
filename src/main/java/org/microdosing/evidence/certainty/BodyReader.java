package org.microdosing.evidence.certainty;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.table.ConductFacts;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.IntList;
import org.microdosing.evidence.table.RowSet;
import org.microdosing.evidence.table.SampleVotes;
import org.microdosing.evidence.table.StudyBackground;
import org.microdosing.evidence.table.StudyFacts;

/** Reads what is true of each sample whose findings vote in a body of evidence. */
final class BodyReader {

  private final EvidenceColumns columns;
  private final FindingKinds kinds;
  private final StudyFacts facts;
  private final StudyBackground furtherFacts;
  private final ConductFacts conduct;
  private final SampleVotes votes;

  BodyReader(EvidenceColumns columns, SampleVotes votes) {
    this.columns = columns;
    this.votes = votes;
    kinds = columns.kinds();
    facts = columns.facts();
    furtherFacts = columns.furtherFacts();
    conduct = columns.conduct();
  }

  /** Returns the samples in the order of their ids. */
  List<BodySample> samples() {
    List<BodySample> samples = new ArrayList<>(votes.count());
    for (int place = 0; place < votes.count(); place++) {
      samples.add(sample(place));
    }
    return samples;
  }

  /** Returns how the findings that vote were read. */
  ReadingCounts readings() {
    int full = 0;
    int data = 0;
    int part = 0;
    RowSet voting = votes.voting();
    for (int i = 0; i < voting.size(); i++) {
      switch (FindingTraits.readingOf(voting.traits(i))) {
        case FULL_TEXT -> full++;
        case AUTHORS_DATA -> data++;
        case ABSTRACT -> part++;
        default -> {}
      }
    }
    return new ReadingCounts(full, data, part, voting.size() - full - data - part);
  }

  /** The rows of a sample stand study by study. */
  private BodySample sample(int place) {
    RowSet voting = votes.voting();
    IntList studies = new IntList();
    int ofStudies = 0;
    int ofFindings = 0;
    boolean mixed = true;
    Set<String> substances = Set.of();
    Set<Condition> conditions = Set.of();
    List<RiskOfBiasJudgement> judgements = List.of();
    for (int i = votes.first(place); i < votes.first(place + 1); ) {
      int study = voting.study(i);
      int ofStudy = 0;
      for (; i < votes.first(place + 1) && voting.study(i) == study; i++) {
        ofStudy |= FindingTraits.traits(voting.traits(i));
        substances = union(substances, substances(voting.row(i)));
      }
      studies.add(study);
      ofStudies |= facts.traits(study);
      ofFindings |= ofStudy;
      mixed &= (ofStudy & FindingTraits.MIXED) != 0;
      conditions = union(conditions, furtherFacts.conditions(study));
      if (furtherFacts.isJudged(study)) {
        judgements = new ArrayList<>(judgements);
        judgements.addAll(columns.study(study).context().riskOfBias());
      }
    }
    return new BodySample(
        columns.studyIds(studies.toArray()),
        votes.direction(place),
        Math.max(0, votes.people(place)),
        votes.isAtMost(place),
        votes.certainPeople(place),
        conduct.blindingOf(votes.sample(place)),
        ofStudies,
        ofFindings,
        mixed,
        substances,
        conditions,
        judgements);
  }

  private Set<String> substances(int row) {
    return columns.exposures().substances(kinds.exposures(kinds.kindOf(row)));
  }

  /**
   * Returns one of the sets where it has all, so that many samples share one; most are the same.
   */
  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    if (one.isEmpty()) {
      return other;
    }
    if (one == other || one.containsAll(other)) {
      return one;
    }
    return other.containsAll(one) ? other : Sets.union(one, other).immutableCopy();
  }
}
