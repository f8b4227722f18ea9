package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Term;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** The part of a page that counts studies and people. */
final class NumbersSection {

  private final List<List<Line>> rows = new ArrayList<>();

  private NumbersSection() {}

  static List<Block> of(EvidenceSummary summary) {
    NumbersSection section = new NumbersSection();
    section.row(
        "Studies",
        summary.studyCount() + ", of which " + summary.reportedStudyCount() + " with results");
    section.row("Findings", Integer.toString(summary.findingCount()));
    section.profile(summary.profile());
    section.people(summary);
    VerificationMix mix = summary.verification();
    section.row("How findings were read", counts(mix.findings()));
    section.row("Best source of studies", counts(mix.studies()));
    if (mix.greyLiterature() > 0) {
      section.row("Grey literature", Phrases.findings(mix.greyLiterature()));
    }
    return List.of(new Block.Heading(2, "Numbers"), section.table());
  }

  static Block of(StudyProfile profile) {
    NumbersSection section = new NumbersSection();
    section.profile(profile);
    return section.table();
  }

  private Block table() {
    return Block.Table.of(List.of("What", "How many"), rows);
  }

  private void profile(StudyProfile profile) {
    row("Design", counts(profile.designs()));
    row("Blinding", counts(profile.blindings()));
    row("Setting", counts(profile.settings()));
    row("Population", counts(profile.conditions()));
    row(
        "Country",
        profile.countries().entrySet().stream()
            .map(e -> e.getKey() + (e.getValue() > 1 ? " (" + e.getValue() + ")" : ""))
            .collect(Collectors.joining("; ")));
    profile.firstYear().ifPresent(y -> row("Published", y + " to " + profile.lastYear().orElse(y)));
  }

  private void people(EvidenceSummary summary) {
    PeopleCount people = summary.people();
    row(
        "People",
        people
            + "; "
            + Phrases.samples(people.samples())
            + ", "
            + Phrases.people(people.clinical())
            + " in samples with patients");
    if (people.doubleCountingAvoided() > 0) {
      row(
          "Counted once",
          Phrases.count(people.doubleCountingAvoided(), "person who appears", "people who appear")
              + " in several of these studies: "
              + summary.samples().stream()
                  .filter(s -> s.doubleCountingAvoided() > 0)
                  .map(s -> String.join(" = ", s.studies()))
                  .collect(Collectors.joining("; ")));
    }
    if (!people.samplesWithoutNumber().isEmpty()) {
      rows.add(
          List.of(Line.of("Number not stated"), Line.EMPTY.studies(people.samplesWithoutNumber())));
    }
  }

  private void row(String what, String howMany) {
    rows.add(List.of(Line.of(what), Line.of(howMany.isEmpty() ? "not stated" : howMany)));
  }

  private static String counts(Map<? extends Term, Integer> counts) {
    return Phrases.counts(counts, Term::label);
  }
}
