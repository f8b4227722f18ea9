package org.microdosing.evidence.model;

import java.util.List;
import java.util.OptionalInt;
import org.microdosing.evidence.page.WordWrap;

/**
 * The people that one or more studies report on, counted once.
 *
 * <p>Studies share a sample when their chains of {@link Study#sampleOf()} end in the same study.
 * The sample counts with the largest number of its studies, each number being those analysed, else
 * randomised, else enrolled; one trial among them makes its people people in a trial. Reviews that
 * count every report as a study count these people several times (Cochrane Handbook, section 4.6.2,
 * on collating reports of one study).
 *
 * @param id id of the study that first reported these people
 * @param studies ids of the studies of the summary that report on them
 * @param kind in what kind of study they took part
 * @param clinical whether a study calls them patients, or people with symptoms
 * @param people how many they are; empty if no study gives a number
 * @param sumOverStudies what adding up the studies would have counted
 * @since 0.1
 */
public record Sample(
    String id,
    List<String> studies,
    RecruitmentKind kind,
    boolean clinical,
    OptionalInt people,
    int sumOverStudies) {

  /** Copies the studies. */
  public Sample {
    studies = List.copyOf(studies);
  }

  /**
   * Returns how many people adding up the studies would have counted too often.
   *
   * @return the surplus, 0 if one study reports on the sample
   */
  public int doubleCountingAvoided() {
    return sumOverStudies - people.orElse(0);
  }

  /** Returns people, kind and studies, for example {@code holze-2023: 42 in trials}. */
  @Override
  public String toString() {
    String number = people.isPresent() ? Integer.toString(people.getAsInt()) : "number not stated,";
    return WordWrap.hanging(
        id
            + ": "
            + number
            + " "
            + kind.label()
            + (studies.equals(List.of(id)) ? "" : " (" + String.join(", ", studies) + ")"));
  }
}
