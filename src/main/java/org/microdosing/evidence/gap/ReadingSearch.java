package org.microdosing.evidence.gap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyDomain;
import org.microdosing.evidence.certainty.ReadingConcerns;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.QuestionCell;
import org.microdosing.evidence.table.SampleVotes;
import org.microdosing.evidence.table.StudyFacts;

/** Finds what of the answers to a question rests on studies that were not read in full. */
final class ReadingSearch {

  private final GapQuestion question;
  private final FindingRows direct;
  private final EvidenceColumns columns;
  private final Map<Integer, UnreadStudy> found = new TreeMap<>();

  ReadingSearch(GapQuestion question, FindingRows direct) {
    this.question = question;
    this.direct = direct;
    this.columns = direct.columns();
  }

  List<UnreadStudy> studies() {
    for (int study : direct.numbers()) {
      if (columns.furtherFacts().reading(study) != Verification.FULL_TEXT
          && !columns.facts().is(study, StudyFacts.UNREPORTED)) {
        found.put(study, unread(study));
      }
    }
    direct.cells().forEach(this::votes);
    steps();
    topics();
    return List.copyOf(found.values());
  }

  private UnreadStudy unread(int number) {
    Study study = columns.study(number).study();
    int people = columns.facts().people(number);
    return new UnreadStudy(
        study.id(),
        study.citation(),
        bestReading(number),
        people > 0 ? OptionalInt.of(people) : OptionalInt.empty(),
        List.of());
  }

  /** Returns how the best read of its findings was read. */
  private Verification bestReading(int study) {
    Verification best = Verification.RECALL;
    for (int row = columns.first(study); row < columns.first(study + 1); row++) {
      Verification reading = columns.traits().reading(row);
      best = reading.compareTo(best) < 0 ? reading : best;
    }
    return best;
  }

  private void add(int study, RestingQuestion resting) {
    found.computeIfAbsent(study, this::unread);
    found.computeIfPresent(study, (number, one) -> one.with(List.of(resting)));
  }

  /** Adds the votes of one question, which no direction synthesis has without a comparison. */
  private void votes(QuestionCell cell) {
    if (cell.contrast() == Contrast.NONE) {
      return;
    }
    SampleVotes votes = cell.votes();
    for (int place = 0; place < votes.count(); place++) {
      BitSet studies = new BitSet();
      for (int row : votes.rows(place)) {
        if (isLessThanFull(columns.traits().reading(row))) {
          studies.set(columns.studyOf(row));
        }
      }
      RestingQuestion resting = vote(cell, votes.count());
      studies.stream().forEach(study -> add(study, resting));
    }
  }

  private RestingQuestion vote(QuestionCell cell, int samples) {
    return new RestingQuestion(
        kind(cell),
        subject()
            + ", "
            + cell.outcome().label()
            + ", "
            + cell.band().label()
            + " "
            + cell.contrast().label()
            + ": one vote of "
            + samples,
        question.summary()
            + ".direction(Outcome."
            + cell.outcome().name()
            + ", Contrast."
            + cell.contrast().name()
            + ", DoseBand."
            + cell.band().name()
            + ").orElseThrow().samples()",
        samples);
  }

  private RestingKind kind(QuestionCell cell) {
    if (!question.bands().contains(cell.band()) || cell.contrast() == Contrast.ANIMALS) {
      return RestingKind.VOTE_AT_OTHER_DOSES;
    }
    return cell.contrast() == Contrast.PLACEBO
        ? RestingKind.VOTE_AGAINST_PLACEBO
        : RestingKind.OTHER_VOTE;
  }

  private String subject() {
    return question.equals(GapQuestion.ofLibrary()) ? "all substances" : question.subject();
  }

  private static boolean isLessThanFull(Verification reading) {
    return reading.compareTo(Verification.AUTHORS_DATA) > 0;
  }

  private void steps() {
    for (DoseBand band : new TreeSet<>(question.bands())) {
      direct.cells().stream()
          .filter(cell -> cell.band() == band)
          .map(QuestionCell::outcome)
          .distinct()
          .forEach(outcome -> steps(outcome, band));
    }
  }

  private void steps(Outcome outcome, DoseBand band) {
    Map<CertaintyDomain, List<String>> unread = ReadingConcerns.of(direct, outcome, band);
    if (unread.isEmpty()) {
      return;
    }
    Certainty certainty = Certainty.of(direct, outcome, band);
    unread.forEach(
        (domain, studies) -> {
          RestingQuestion resting = step(certainty, domain);
          numbers(studies).forEach(study -> add(study, resting));
        });
  }

  private RestingQuestion step(Certainty certainty, CertaintyDomain domain) {
    int change = certainty.change(domain);
    return new RestingQuestion(
        RestingKind.CERTAINTY_STEP,
        subject()
            + ", "
            + certainty.outcome().label()
            + ", "
            + certainty.band().label()
            + ": certainty loses "
            + Phrases.count(-change, "level", "levels")
            + " for "
            + domain.label()
            + (domain == CertaintyDomain.RISK_OF_BIAS
                ? ", where blinding was not read"
                : ", where the direction was not read"),
        question.summary()
            + ".certainty(Outcome."
            + certainty.outcome().name()
            + ", DoseBand."
            + certainty.band().name()
            + ").change(CertaintyDomain."
            + domain.name()
            + ")",
        change);
  }

  private List<Integer> numbers(List<String> studies) {
    Set<String> wanted = Set.copyOf(studies);
    return Arrays.stream(direct.numbers())
        .filter(number -> wanted.contains(columns.study(number).id()))
        .boxed()
        .toList();
  }

  /** Adds the topics that gaps say were not read, with the studies of the samples at the doses. */
  private void topics() {
    Gaps gaps = Gaps.of(question, direct);
    ReportingGaps.find(gaps);
    for (Gap gap : gaps.found()) {
      Optional<MicrodoseFindings> studies =
          switch (gap.kind()) {
            case BLINDING_NOT_READ -> Optional.of(gaps.placebo());
            case HARMS_NOT_READ -> Optional.of(gaps.micro());
            default -> Optional.empty();
          };
      RestingQuestion resting =
          new RestingQuestion(
              RestingKind.TOPIC,
              subject()
                  + ", "
                  + question.doses()
                  + ": "
                  + gap.kind().label()
                  + ", one sample of "
                  + gap.count(),
              gap.query(),
              gap.count());
      Set<String> samples = Set.copyOf(gap.studies());
      studies.ifPresent(
          some ->
              Arrays.stream(some.studies())
                  .filter(study -> samples.contains(sample(study)))
                  .forEach(study -> add(study, resting)));
    }
  }

  private String sample(int study) {
    return columns.facts().sampleId(columns.facts().sampleOf(study));
  }
}
