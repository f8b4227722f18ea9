package org.microdosing.evidence.summary;

import java.util.List;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.page.PageWords;
import org.microdosing.evidence.page.PlainPage;

/**
 * A summary as a page of plain text: the answer in short, then what it rests on. Every figure
 * stands beside the ids of the studies or findings it comes from.
 */
final class SummaryPage {

  static final int LABEL_WIDTH = 21;

  private final EvidenceSummary summary;
  private final PlainPage page = new PlainPage(LABEL_WIDTH);

  private SummaryPage(EvidenceSummary summary) {
    this.summary = summary;
  }

  static String of(EvidenceSummary summary) {
    return new SummaryPage(summary).write();
  }

  private String write() {
    page.title(summary.scope().title() + ": what the studies of this library show");
    InShortSection.write(page, summary);
    if (summary.studyCount() > 0) {
      studiesAndPeople();
    }
    DoseSection.write(page, summary);
    found();
    if (summary.studyCount() > 0) {
      SafetySection.write(page, summary.safety());
      BlindingSection.write(page, summary);
      followUp();
    }
    CertaintySection.write(page, summary);
    list("Registered, no results known", summary.unreported());
    list("Related evidence, not in the counts", summary.related());
    sources();
    return page.line("").line("Research information, not medical advice.").toString();
  }

  private void found() {
    FoundSection.write(
        page, summary, "Microdoses against placebo", PageParts::isMicrodoseAgainstPlacebo);
    FoundSection.write(
        page,
        summary,
        "Microdoses against another control",
        PageParts::isMicrodoseAgainstOtherControl);
    FoundSection.write(
        page, summary, "Microdoses without a control", PageParts::isMicrodoseUncontrolled);
    FoundSection.write(
        page, summary, "Low doses, above a microdose", row -> PageParts.isAt(row, DoseBand.LOW));
    FoundSection.write(page, summary, "Full doses", row -> PageParts.isAt(row, DoseBand.FULL));
    FoundSection.write(
        page,
        summary,
        "Dose unknown or of several bands",
        row -> PageParts.isAt(row, DoseBand.UNKNOWN));
    FoundSection.write(page, summary, "Animals", PageParts::isAnimal);
  }

  private void studiesAndPeople() {
    StudyProfile profile = summary.profile();
    PeopleCount people = summary.people();
    page.heading("Studies and people");
    page.entry("design", TermCounts.inWords(profile.designs()));
    page.entry("blinding", TermCounts.inWords(profile.blindings()));
    page.entry("setting", TermCounts.inWords(profile.settings()));
    page.entry("population", TermCounts.inWords(profile.conditions()));
    page.entry("country", PageWords.wordCounts(profile.countries()));
    profile
        .firstYear()
        .ifPresent(y -> page.entry("published", y + " to " + profile.lastYear().orElse(y)));
    page.entry(
        "people",
        people
            + "; "
            + people.total()
            + " in "
            + PageWords.count(people.samples(), "sample", "samples")
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
      page.entry("number not stated", PageWords.ids(people.samplesWithoutNumber()));
    }
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
    page.entry("studies, best source", TermCounts.inWords(mix.studies()));
    if (mix.greyLiterature() > 0) {
      page.entry("grey literature", PageWords.count(mix.greyLiterature(), "finding", "findings"));
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
}
