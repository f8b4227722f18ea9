package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.DoseFactKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Term;

/**
 * A summary as a page of plain text: the answer in short, then what it rests on. Every figure
 * stands beside the ids of the studies or findings it comes from.
 */
final class SummaryPage {

  private static final Set<DoseBand> SMALL =
      EnumSet.of(DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE);
  private static final Set<Contrast> TRIAL_CONTROLS =
      EnumSet.of(
          Contrast.LOW_DOSE, Contrast.OTHER_TREATMENT, Contrast.NO_TREATMENT, Contrast.OTHER_DOSE);
  private static final Set<Contrast> UNCONTROLLED =
      EnumSet.of(Contrast.OTHER_PEOPLE, Contrast.BASELINE, Contrast.NONE);
  private static final Set<Contrast> PEOPLE = EnumSet.complementOf(EnumSet.of(Contrast.ANIMALS));

  private final EvidenceSummary summary;
  private final Page page = new Page(21);

  private SummaryPage(EvidenceSummary summary) {
    this.summary = summary;
  }

  static String of(EvidenceSummary summary) {
    return new SummaryPage(summary).write();
  }

  private String write() {
    page.title(summary.scope().title() + ": what the studies of this library show");
    inShort();
    if (summary.studyCount() > 0) {
      studiesAndPeople();
      doses();
      found(
          "Microdoses against placebo", row -> isSmall(row) && row.contrast() == Contrast.PLACEBO);
      found(
          "Microdoses against another control",
          row -> isSmall(row) && TRIAL_CONTROLS.contains(row.contrast()));
      found(
          "Microdoses without placebo or other control",
          row -> isSmall(row) && UNCONTROLLED.contains(row.contrast()));
      found("Low doses, above a microdose", row -> isOf(row, DoseBand.LOW));
      found("Full doses", row -> isOf(row, DoseBand.FULL));
      found("Dose unknown or of several bands", row -> isOf(row, DoseBand.UNKNOWN));
      found("Animals", row -> row.contrast() == Contrast.ANIMALS);
      SafetySection.write(page, summary);
      blinding();
      followUp();
    }
    list("Registered, no results known", summary.unreported());
    list("Related evidence, not in the counts", summary.related());
    sources();
    return page.line("").line("Research information, not medical advice.").toString();
  }

  private void inShort() {
    page.heading("In short");
    if (summary.studyCount() == 0) {
      page.paragraph("No study of this library counts here.");
      return;
    }
    long animals =
        summary.studies().stream().filter(e -> e.study().population().species().isAnimal()).count();
    StringJoiner aside = new StringJoiner(", ", " (", ")").setEmptyValue("");
    if (animals > 0) {
      aside.add(animals + " of animals");
    }
    int silent = summary.studyCount() - summary.reportedStudyCount();
    if (silent > 0) {
      aside.add(silent + " without results");
    }
    page.paragraph(
        count(summary.studyCount(), "study", "studies")
            + aside
            + " with "
            + count(summary.findingCount(), "finding", "findings")
            + "; people: "
            + summary.people()
            + ".");
    page.paragraph(
        share("Microdoses against placebo", r -> isSmall(r) && r.contrast() == Contrast.PLACEBO));
    page.paragraph(
        share(
            "Microdoses without placebo",
            r -> isSmall(r) && r.contrast() != Contrast.PLACEBO && PEOPLE.contains(r.contrast())));
    page.paragraph(
        share(
            "Higher doses, which are no microdoses",
            r -> isOf(r, DoseBand.LOW) || isOf(r, DoseBand.FULL)));
    String unknown = share("Doses unknown or of several bands", r -> isOf(r, DoseBand.UNKNOWN));
    if (!unknown.endsWith("no findings.")) {
      page.paragraph(unknown);
    }
    page.paragraph("Findings are counted by direction, not by significance; safety stands below.");
  }

  private String share(String what, Predicate<ContrastEvidence> rows) {
    Set<String> ids = new HashSet<>();
    Set<String> studies = new TreeSet<>();
    benefits()
        .flatMap(o -> o.rows().stream())
        .filter(rows)
        .forEach(
            r -> {
              ids.addAll(r.findings());
              studies.addAll(r.studies());
            });
    if (ids.isEmpty()) {
      return what + ": no findings.";
    }
    List<Finding> findings =
        summary.studies().stream()
            .flatMap(e -> e.findings().stream())
            .filter(f -> ids.contains(f.id()))
            .toList();
    return what
        + " ("
        + count(studies.size(), "study", "studies")
        + "): "
        + words(DirectionCounts.of(findings))
        + ".";
  }

  private void studiesAndPeople() {
    StudyProfile profile = summary.profile();
    PeopleCount people = summary.people();
    page.heading("Studies and people");
    page.entry("design", counts(profile.designs()));
    page.entry("blinding", counts(profile.blindings()));
    page.entry("setting", counts(profile.settings()));
    page.entry("population", counts(profile.conditions()));
    page.entry("country", plainCounts(profile.countries()));
    profile
        .firstYear()
        .ifPresent(y -> page.entry("published", y + " to " + profile.lastYear().orElse(y)));
    page.entry(
        "people",
        people
            + "; "
            + people.total()
            + " in "
            + count(people.samples(), "sample", "samples")
            + ", "
            + people.clinical()
            + " of them in samples with patients");
    if (people.doubleCountingAvoided() > 0) {
      page.entry(
          "counted once",
          people.doubleCountingAvoided()
              + " people who appear in several of these studies: "
              + summary.samples().stream()
                  .filter(s -> s.doubleCountingAvoided() > 0)
                  .map(s -> String.join(" = ", s.studies()))
                  .collect(Collectors.joining("; ")));
    }
    if (!people.samplesWithoutNumber().isEmpty()) {
      page.entry("number not stated", String.join(", ", people.samplesWithoutNumber()));
    }
  }

  private void doses() {
    page.heading("Doses, as reported");
    summary
        .scope()
        .substance()
        .ifPresent(
            s -> {
              for (DoseFact fact : s.doseFacts(DoseFactKind.FULL_DOSE)) {
                page.entry(
                    "full dose in print",
                    fact.range()
                        + " "
                        + fact.basis()
                        + " ["
                        + fact.source().what()
                        + ", "
                        + fact.source().verification().label()
                        + (fact.source().greyLiterature() ? ", grey literature" : "")
                        + "]");
              }
            });
    for (DoseSpan span : summary.doses()) {
      page.entry(
          span.band().label(),
          span.range() + ", " + span.design().label() + ": " + String.join(", ", span.studies()));
    }
  }

  private void found(String heading, Predicate<ContrastEvidence> rows) {
    boolean headed = false;
    for (OutcomeEvidence outcome : benefits().toList()) {
      String label = outcome.outcome().label();
      for (ContrastEvidence row : outcome.rows().stream().filter(rows).toList()) {
        if (!headed) {
          page.heading(heading);
          headed = true;
        }
        page.entry(label, row.contrast().label() + ": " + words(row.directions()));
        page.entry("", String.join(", ", row.studies()));
        row.effects().forEach(effect -> page.entry("", effect.toString()));
        label = "";
      }
    }
  }

  private void blinding() {
    List<BlindingReport> reports = summary.blinding();
    if (reports.isEmpty()) {
      return;
    }
    page.heading("Blinding and expectancy in placebo-controlled studies");
    for (BlindingStatus status : BlindingStatus.values()) {
      List<String> studies = new ArrayList<>();
      for (BlindingReport report : reports) {
        if (report.status() == status) {
          studies.add(
              report.guesses().isEmpty()
                  ? report.study()
                  : report.guesses().stream().map(Finding::id).collect(Collectors.joining(", ")));
        }
      }
      if (!studies.isEmpty()) {
        page.entry(status.label(), String.join(", ", studies));
      }
    }
    List<String> expectancy =
        reports.stream()
            .filter(BlindingReport::reportsExpectancy)
            .flatMap(r -> r.expectancy().stream().map(Finding::id))
            .toList();
    page.entry(
        "expectancy",
        expectancy.isEmpty() ? "no study reports on it" : String.join(", ", expectancy));
  }

  private void followUp() {
    FollowUp followUp = summary.followUp();
    page.heading("Follow-up");
    page.entry(
        "microdose, placebo",
        followUp
            .longest(Contrast.PLACEBO, DoseBand.MICRODOSE)
            .map(p -> "longest " + p)
            .orElse("no finding"));
    page.entry("any", followUp.longest().map(p -> "longest " + p).orElse("no length stated"));
  }

  private void list(String heading, List<?> rows) {
    if (!rows.isEmpty()) {
      page.heading(heading);
      rows.forEach(row -> page.paragraph(row.toString()));
    }
  }

  private void sources() {
    if (summary.studyCount() == 0) {
      return;
    }
    VerificationMix mix = summary.verification();
    page.heading("Sources");
    page.entry("findings read in", mix.toString());
    page.entry("studies, best source", counts(mix.studies()));
    if (mix.greyLiterature() > 0) {
      page.entry("grey literature", count(mix.greyLiterature(), "finding", "findings"));
    }
    for (StudyEvidence evidence : summary.studies()) {
      Study study = evidence.study();
      page.entry(
          study.id(),
          study.citation().shortName()
              + study.citation().journal().map(j -> ", " + j).orElse("")
              + study.citation().doi().map(d -> ", doi:" + d).orElse(""));
    }
  }

  private Stream<OutcomeEvidence> benefits() {
    return summary.outcomes().stream().filter(o -> !isElsewhere(o.outcome()));
  }

  /** Safety and trial conduct have sections of their own. */
  private static boolean isElsewhere(Outcome outcome) {
    return outcome.family() == OutcomeFamily.SAFETY
        || outcome.family() == OutcomeFamily.TRIAL_CONDUCT;
  }

  private static boolean isSmall(ContrastEvidence row) {
    return SMALL.contains(row.band()) && row.contrast() != Contrast.ANIMALS;
  }

  private static boolean isOf(ContrastEvidence row, DoseBand band) {
    return row.band() == band && row.contrast() != Contrast.ANIMALS;
  }

  private static String words(DirectionCounts counts) {
    return counts
        + (counts.significant() > 0 ? " (" + counts.significant() + " called significant)" : "");
  }

  private static String counts(Map<? extends Term, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().label())
        .collect(Collectors.joining(", "));
  }

  private static String plainCounts(Map<String, Integer> counts) {
    return counts.isEmpty()
        ? "not stated"
        : counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
