package org.microdosing.evidence.summary;

import java.util.List;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verification;

/** What only some parts of a summary ask of each study: profile, blinding, reading and authors. */
final class FurtherStudyFacts {

  private final int[] profile;
  private final List<StudyProfile.Key> profiles;
  private final BlindingStatus[] blinding;
  private final Verification[] reading;
  private final int[][] marks;
  private final int markCount;
  private final int[][] registrations;

  private FurtherStudyFacts(List<StudyEvidence> studies) {
    profile = new int[studies.size()];
    blinding = new BlindingStatus[studies.size()];
    reading = new Verification[studies.size()];
    marks = new int[studies.size()][];
    registrations = new int[studies.size()][];
    Numbering<StudyProfile.Key> keys = new Numbering<>();
    Numbering<String> known = new Numbering<>();
    Numbering<String> registered = new Numbering<>();
    for (int s = 0; s < studies.size(); s++) {
      Study study = studies.get(s).study();
      profile[s] = keys.numberOf(StudyProfile.Key.of(study));
      blinding[s] = BlindingReport.statusOf(study);
      reading[s] = bestReading(study);
      marks[s] = AuthorGroups.marks(study).stream().mapToInt(known::numberOf).toArray();
      registrations[s] = study.registrations().stream().mapToInt(registered::numberOf).toArray();
    }
    profiles = keys.values();
    markCount = known.values().size();
  }

  static FurtherStudyFacts of(List<StudyEvidence> studies) {
    return new FurtherStudyFacts(studies);
  }

  private static Verification bestReading(Study study) {
    Verification best = Verification.RECALL;
    for (Source source : study.sources()) {
      best = source.verification().compareTo(best) < 0 ? source.verification() : best;
    }
    return best;
  }

  /** Returns the number of the profile of a study. */
  int profile(int study) {
    return profile[study];
  }

  /** Returns the profiles that occur, by their number. */
  List<StudyProfile.Key> profiles() {
    return profiles;
  }

  /** Returns how many of some studies have each profile, by the number of the profile. */
  int[] countProfiles(int[] studies) {
    int[] counts = new int[profiles.size()];
    for (int study : studies) {
      counts[profile[study]]++;
    }
    return counts;
  }

  /** Returns what a study reports of guessing. */
  BlindingStatus blinding(int study) {
    return blinding[study];
  }

  /** Returns the best reading of any source of a study. */
  Verification reading(int study) {
    return reading[study];
  }

  /** Returns what makes a study one of a group of authors, as numbers below the count. */
  int[] marks(int study) {
    return marks[study];
  }

  /** Returns how many such numbers there are. */
  int markCount() {
    return markCount;
  }

  /** Returns the registrations of a study, as numbers. */
  int[] registrations(int study) {
    return registrations[study];
  }
}
