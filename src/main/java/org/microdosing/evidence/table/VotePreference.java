package org.microdosing.evidence.table;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.AnalysisKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.TimingPhase;
import org.microdosing.evidence.model.Vocabulary;

/**
 * Which finding stands for a sample that has several in one question: what the source calls
 * primary, else the instrument with the smallest rank within the outcome, then the time. What is
 * equal in all of these votes together. The size of a result plays no part.
 *
 * <p>Kinds of adverse event do not add up to one direction: more nausea and less headache are
 * neither better nor worse. So of adverse events only people with any event stand for a sample; the
 * kinds are listed one by one.
 */
@SuppressWarnings("EnumOrdinal") // preferences are small numbers
public final class VotePreference {

  /** The preference of rows that stand for no sample. */
  static final int NONE = Integer.MAX_VALUE;

  private static final String ANY_EVENT = "any-adverse-event";

  private static final int UNRANKED = 0xffff;

  /** The end of a course is what a trial of a course is about; a single dose has its own day. */
  private static final List<TimingPhase> PHASES =
      List.of(
          TimingPhase.END_OF_COURSE,
          TimingPhase.DURING_COURSE,
          TimingPhase.ACUTE,
          TimingPhase.POST_ACUTE,
          TimingPhase.FOLLOW_UP);

  private final int[] preference;
  private final BitSet disagreeing = new BitSet();

  @SuppressWarnings("ReferenceEquality") // comparing takes longer than what it would save
  private VotePreference(List<StudyEvidence> studies, int size) {
    preference = new int[size];
    int row = 0;
    Vocabulary known = Vocabulary.EMPTY;
    Map<String, Integer> ranks = Map.of();
    for (StudyEvidence evidence : studies) {
      // Studies without words of their own share one.
      if (evidence.vocabulary() != known) {
        known = evidence.vocabulary();
        ranks = known.ranks();
      }
      for (Finding finding : evidence.findings()) {
        disagreeing.set(row, !finding.disagreesWith().isEmpty());
        preference[row++] = of(ranks, finding);
      }
    }
  }

  static VotePreference of(List<StudyEvidence> studies, int size) {
    return new VotePreference(studies, size);
  }

  private static int of(Map<String, Integer> ranks, Finding finding) {
    Optional<Measurement> measured = finding.measurement();
    if (finding.outcome().isListedByKind()
        && !(measured.isPresent() && measured.get().event().equals(Optional.of(ANY_EVENT)))) {
      return NONE;
    }
    int analysis = finding.analysis().equals(Optional.of(AnalysisKind.PRIMARY)) ? 0 : 1;
    int rank =
        measured.isPresent() && measured.get().instrument().isPresent()
            ? ranks.getOrDefault(measured.get().instrument().get(), UNRANKED)
            : UNRANKED;
    int phase = finding.timing().isPresent() ? PHASES.indexOf(finding.timing().get().phase()) : -1;
    int time = phase < 0 ? PHASES.size() : phase;
    return (analysis << 20 | Math.min(rank, UNRANKED) << 4) | time;
  }

  /** Tells whether the record of a row names other accounts that say something else. */
  boolean namesDisagreement(int row) {
    return disagreeing.get(row);
  }

  /** Returns the preference of a row; the smallest of a sample votes, {@link #NONE} never. */
  public int of(int row) {
    return preference[row];
  }
}
