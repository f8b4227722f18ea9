package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Citation;
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
    Citation c = s.citation();
    return new Study(
        s.id(),
        new Citation(
            List.of(text),
            c.title(),
            c.journal(),
            OptionalInt.empty(),
            c.volume(),
            c.issue(),
            c.pages(),
            c.doi(),
            c.pmid(),
            c.pmcid()),
        s.registrations(),
        s.sources(),
        s.design(),
        s.sampleOf(),
        s.blinding(),
        s.comparator(),
        s.setting(),
        s.settingText(),
        s.country(),
        s.preregistered(),
        s.population(),
        s.participants(),
        s.arms().stream().map(a -> withoutDose(a, text)).toList(),
        s.findings(),
        s.limitations(),
        s.funding(),
        s.conflicts(),
        s.notes());
  }

  private static Arm withoutDose(Arm a, String label) {
    return a.id().equals("lsd-26")
        ? new Arm(
            a.id(),
            label,
            a.exposures(),
            a.drug(),
            a.servesAs(),
            a.n(),
            Optional.empty(),
            a.claimedBand())
        : a;
  }
}
