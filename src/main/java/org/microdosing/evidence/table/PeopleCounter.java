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

  public int count(int[] studies) {
    int total = 0;
    for (int study : studies) {
      int sample = facts.sampleOf(study);
      int own = facts.people(study);
      int known = most[sample];
      if (own > known) {
        total += own - known;
        most[sample] = own;
      }
    }
    for (int study : studies) {
      most[facts.sampleOf(study)] = 0;
    }
    return total;
  }
}
