package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Study;

/** Studies of the bundled library, as many as a test needs, and one with hostile text. */
final class Studies {

  static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private Studies() {}

  /** Returns so many studies of the library, from the first again when they run out. */
  static List<Study> of(int count) {
    List<Study> all = LIBRARY.studies().toList();
    List<Study> studies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      studies.add(all.get(i % all.size()));
    }
    return studies;
  }

  /** Returns a study of the library whose author and arms are called something else. */
  static Study named(String text) {
    Study s = LIBRARY.study("bershad-2019");
    return s.toBuilder()
        .citation(
            Changed.with(
                s.citation().toBuilder().authors(List.of(text)).build(),
                "year",
                OptionalInt.empty()))
        .arms(s.arms().stream().map(a -> withoutDose(a, text)).toList())
        .build();
  }

  private static Arm withoutDose(Arm a, String label) {
    return a.id().equals("lsd-26")
        ? Changed.with(a.toBuilder().label(label).build(), "dose", Optional.empty())
        : a;
  }
}
