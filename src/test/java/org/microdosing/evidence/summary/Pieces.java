package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Collector;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.StudyEvidence;

/** Evidence cut into overlapping parts, for tests that order and partition make no difference. */
final class Pieces {

  private Pieces() {}

  /** Cuts studies into overlapping parts, repeats some, and shuffles them all. */
  static List<StudyEvidence> of(List<StudyEvidence> studies, Random random) {
    List<StudyEvidence> pieces = new ArrayList<>();
    for (StudyEvidence whole : studies) {
      List<Finding> first = new ArrayList<>();
      List<Finding> second = new ArrayList<>();
      for (Finding finding : whole.findings()) {
        int where = random.nextInt(3);
        if (where != 1) {
          first.add(finding);
        }
        if (where != 0) {
          second.add(finding);
        }
      }
      pieces.add(whole.with(first));
      pieces.add(whole.with(second));
      if (random.nextInt(5) == 0) {
        pieces.add(whole);
      }
    }
    Collections.shuffle(pieces, random);
    return pieces;
  }

  /** Collects in random parts that are merged in a random tree. */
  static <A, R> R collect(
      List<StudyEvidence> pieces, Collector<StudyEvidence, A, R> collector, Random random) {
    List<A> parts = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      parts.add(collector.supplier().get());
    }
    pieces.forEach(p -> collector.accumulator().accept(parts.get(random.nextInt(count)), p));
    BinaryOperator<A> merge = collector.combiner();
    while (parts.size() > 1) {
      A one = parts.remove(random.nextInt(parts.size()));
      int other = random.nextInt(parts.size());
      parts.set(other, merge.apply(parts.get(other), one));
    }
    return collector.finisher().apply(parts.get(0));
  }
}
