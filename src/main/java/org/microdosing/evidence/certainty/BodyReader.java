package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.SampleVotes;

/** Reads what is true of each sample whose findings vote in a body of evidence. */
final class BodyReader {

  private final EvidenceColumns columns;
  private final SampleVotes votes;

  BodyReader(EvidenceColumns columns, SampleVotes votes) {
    this.columns = columns;
    this.votes = votes;
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
    for (int row : votes.voting().rows()) {
      switch (columns.traits().reading(row)) {
        case FULL_TEXT -> full++;
        case AUTHORS_DATA -> data++;
        case ABSTRACT -> part++;
        default -> {}
      }
    }
    return new ReadingCounts(full, data, part, votes.voting().size() - full - data - part);
  }

  private BodySample sample(int place) {
    int[] rows = votes.rows(place);
    int[] studies = columns.studiesOf(rows);
    int ofStudies = 0;
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    List<RiskOfBiasJudgement> judgements = List.of();
    for (int study : studies) {
      ofStudies |= columns.facts().traits(study);
      StudyEvidence evidence = columns.study(study);
      conditions.addAll(evidence.study().population().conditions());
      if (!evidence.context().riskOfBias().isEmpty()) {
        judgements = new ArrayList<>(judgements);
        judgements.addAll(evidence.context().riskOfBias());
      }
    }
    int ofFindings = 0;
    Set<String> substances = new TreeSet<>();
    Set<Integer> mixed = new TreeSet<>();
    for (int row : rows) {
      int traits = FindingTraits.traits(columns.traits().packed(row));
      ofFindings |= traits;
      if ((traits & FindingTraits.MIXED) != 0) {
        mixed.add(columns.studyOf(row));
      }
      for (Exposure exposure : exposures(columns, row)) {
        if (exposure.kind() == ExposureKind.DIRECT) {
          substances.add(exposure.substance());
        }
      }
    }
    return new BodySample(
        columns.studyIds(studies),
        votes.direction(place),
        Math.max(0, votes.people(place)),
        columns.conduct().blindingOf(votes.sample(place)),
        ofStudies,
        ofFindings,
        mixed.size() == studies.length,
        substances,
        conditions,
        judgements);
  }

  /** Returns what a row is evidence for. */
  static List<Exposure> exposures(EvidenceColumns columns, int row) {
    return columns.exposures().exposures(columns.kinds().exposures(columns.kinds().kindOf(row)));
  }
}
