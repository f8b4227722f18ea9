package org.microdosing.evidence.table;

/**
 * Counts the people of sets of studies, each sample once, by the largest of its studies. Keeps its
 * numbers by sample from one set to the next, so that many small sets cost no more than their
 * studies. Mutable, of one thread.
 */
public final class PeopleCounter {

  private final StudyFacts facts;
  private final int[] most;

  private PeopleCounter(StudyFacts facts) {
    this.facts = facts;
    this.most = facts.ofSamples(0);
  }

  public static PeopleCounter of(StudyFacts facts) {
    return new PeopleCounter(facts);
  }

  /** Counts a set, and forgets it. */
  public int count(int[] studies) {
    int total = 0;
    for (int study : studies) {
      total += more(study);
    }
    for (int study : studies) {
      most[facts.sampleOf(study)] = 0;
    }
    return total;
  }

  /** Returns how many people a study adds to those of its sample that were counted before. */
  private int more(int study) {
    int sample = facts.sampleOf(study);
    int more = facts.people(study) - most[sample];
    if (more <= 0) {
      return 0;
    }
    most[sample] += more;
    return more;
  }

  /** Counts one set. */
  public static int count(StudyFacts facts, Bits studies) {
    PeopleCounter counter = of(facts);
    int[] total = {0};
    studies.forEach(study -> total[0] += counter.more(study));
    return total[0];
  }
}
