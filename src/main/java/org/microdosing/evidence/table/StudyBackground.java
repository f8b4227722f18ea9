package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AuthorGroups;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Verification;

/** What only some parts of a summary ask of each study: profile, blinding, reading and authors. */
public final class StudyBackground {

  private final int[] profile;
  private final List<ProfileKey> profiles;
  private final List<Set<Condition>> conditions = new ArrayList<>();
  private final BitSet judged = new BitSet();
  private final BlindingStatus[] blinding;
  private final Verification[] reading;
  private final int[][] registrations;
  private final AuthorMarks marks;

  private StudyBackground(List<StudyEvidence> studies) {
    profile = new int[studies.size()];
    blinding = new BlindingStatus[studies.size()];
    reading = new Verification[studies.size()];
    marks = AuthorMarks.of(studies);
    registrations = new int[studies.size()][];
    Numbering<ProfileKey> keys = new Numbering<>();
    Numbering<String> registered = new Numbering<>();
    for (int s = 0; s < studies.size(); s++) {
      Study study = studies.get(s).study();
      profile[s] = keys.numberOf(ProfileKey.of(study));
      judged.set(s, !studies.get(s).context().riskOfBias().isEmpty());
      blinding[s] = BlindingReport.statusOf(study);
      reading[s] = bestReading(study);
      registrations[s] = registered.numbersOf(study.registrations());
    }
    profiles = keys.values();
    for (ProfileKey key : profiles) {
      conditions.add(Collections.unmodifiableSet(EnumSet.copyOf(key.conditions())));
    }
  }

  public static StudyBackground of(List<StudyEvidence> studies) {
    return new StudyBackground(studies);
  }

  private static Verification bestReading(Study study) {
    Verification best = Verification.RECALL;
    for (Source source : study.sources()) {
      best = source.verification().compareTo(best) < 0 ? source.verification() : best;
    }
    return best;
  }

  /** Returns the number of the profile of a study. */
  public int profile(int study) {
    return profile[study];
  }

  /** Returns the profiles that occur, by their number. */
  public List<ProfileKey> profiles() {
    return profiles;
  }

  /** Returns the conditions of the people of a study: one set for each profile. */
  public Set<Condition> conditions(int study) {
    return conditions.get(profile[study]);
  }

  /** Tells whether anybody published a judgement of the risk of bias of a study. */
  public boolean isJudged(int study) {
    return judged.get(study);
  }

  /** Returns how many of some studies have each profile, by the number of the profile. */
  public int[] countProfiles(int[] studies) {
    int[] counts = new int[profiles.size()];
    for (int study : studies) {
      counts[profile[study]]++;
    }
    return counts;
  }

  /** Returns what a study reports of guessing. */
  public BlindingStatus blinding(int study) {
    return blinding[study];
  }

  /** Returns the best reading of any source of a study. */
  public Verification reading(int study) {
    return reading[study];
  }

  /** Tells whether some studies are of one group of authors. */
  public boolean areOfOneGroup(int[] studies) {
    return marks.areOfOneGroup(studies);
  }

  /** Returns the registrations of a study, as numbers. */
  public int[] registrations(int study) {
    return registrations[study];
  }

  /**
   * What joins studies to groups of authors. Names take long to read and few questions need them,
   * so those of a study are read when they are first asked for.
   */
  private static final class AuthorMarks {

    private final List<StudyEvidence> studies;
    private final int[] @Nullable [] marks;
    private final Numbering<String> known = new Numbering<>();

    private AuthorMarks(List<StudyEvidence> studies) {
      this.studies = studies;
      this.marks = new int[studies.size()][];
    }

    static AuthorMarks of(List<StudyEvidence> studies) {
      return new AuthorMarks(studies);
    }

    /** Tells whether some studies are of one group of authors. */
    synchronized boolean areOfOneGroup(int[] some) {
      int[][] asked = new int[some.length][];
      for (int i = 0; i < asked.length; i++) {
        asked[i] = marks(some[i]);
      }
      return AuthorGroups.areOne(asked, known.values().size());
    }

    private int[] marks(int study) {
      int[] own = marks[study];
      if (own == null) {
        own = known.numbersOf(AuthorGroups.marks(studies.get(study).study()));
        marks[study] = own;
      }
      return own;
    }
  }
}
