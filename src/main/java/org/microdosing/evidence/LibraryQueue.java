package org.microdosing.evidence;

import java.util.List;
import org.microdosing.evidence.gap.GapQuestion;
import org.microdosing.evidence.gap.ReadingQueue;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.table.FindingRows;

/** What to read next of a whole library: for each substance, else for all studies together. */
final class LibraryQueue {

  private LibraryQueue() {}

  static ReadingQueue of(List<ReadingQueue> ofSubstances, List<StudyEvidence> all) {
    return ReadingQueue.join(ofSubstances)
        .orElse(ReadingQueue.of(GapQuestion.ofLibrary(), FindingRows.of(all)));
  }
}
