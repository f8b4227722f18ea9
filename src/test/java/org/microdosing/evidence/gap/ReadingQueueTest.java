package org.microdosing.evidence.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.Jshell;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyDomain;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SampleVote;

@DisplayName("The reading queue")
class ReadingQueueTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final ReadingQueue QUEUE = LIBRARY.readingQueue();
  private static final List<StudyEvidence> EVIDENCE = BundledEvidence.all();
  private static final Set<Verification> IN_FULL =
      Set.of(Verification.FULL_TEXT, Verification.AUTHORS_DATA);

  @Test
  @DisplayName("begins with bershad-2019, of which eight votes on LSD rest on an abstract")
  void begins() {
    UnreadStudy first = QUEUE.studies().get(0);
    assertThat(first.study()).isEqualTo("bershad-2019");
    assertThat(first.reading()).isEqualTo(Verification.ABSTRACT);
    assertThat(first.count(RestingKind.VOTE_AGAINST_PLACEBO)).isEqualTo(8);
    assertThat(first.questions())
        .extracting(RestingQuestion::query)
        .contains(
            "library.summarise(\"lsd\").direction(Outcome.MOOD, Contrast.PLACEBO,"
                + " DoseBand.MICRODOSE).orElseThrow().samples()");
  }

  @Test
  @DisplayName("has every study with findings of which no source is a full text, and each once")
  void hasAll() {
    assertThat(QUEUE.studies()).extracting(UnreadStudy::study).doesNotHaveDuplicates();
    List<String> notInFull =
        LIBRARY.studies().reported().stream()
            .filter(
                s ->
                    s.sources().stream().noneMatch(x -> x.verification() == Verification.FULL_TEXT))
            .map(Study::id)
            .toList();
    assertThat(notInFull).hasSizeGreaterThan(100);
    assertThat(QUEUE.studies()).extracting(UnreadStudy::study).containsAll(notInFull);
  }

  @Test
  @DisplayName("has a study of which parts were read in full while anything rests on the others")
  void hasPartlyRead() {
    assertThat(QUEUE.find("vanelk-2022").orElseThrow().count(RestingKind.TOPIC)).isOne();
    assertThat(QUEUE.find("raison-2023")).isEmpty();
    assertThat(QUEUE.find("szigeti-2021")).isEmpty();
  }

  @Test
  @DisplayName("has no registered trial without findings: there is nothing to read of it")
  void noRegistrations() {
    for (Study study : LIBRARY.studies().unreported().toList()) {
      assertThat(QUEUE.find(study.id())).isEmpty();
    }
  }

  @Test
  @DisplayName("counts the votes that rest on less than a full text")
  void votes() {
    Map<String, Map<RestingKind, Integer>> expected = new TreeMap<>();
    for (Substance substance : LIBRARY.substances()) {
      for (DirectionSynthesis question : LIBRARY.summarise(substance.id()).directions()) {
        RestingKind kind = RestingKind.VOTE_AT_OTHER_DOSES;
        if (question.band() == DoseBand.MICRODOSE && question.contrast() != Contrast.ANIMALS) {
          kind =
              question.contrast() == Contrast.PLACEBO
                  ? RestingKind.VOTE_AGAINST_PLACEBO
                  : RestingKind.OTHER_VOTE;
        }
        for (SampleVote vote : question.votes()) {
          Set<String> studies = new TreeSet<>();
          for (String id : vote.findings()) {
            Finding finding = LIBRARY.finding(id);
            if (!IN_FULL.contains(finding.verification())) {
              studies.add(finding.studyId());
            }
          }
          for (String study : studies) {
            expected.computeIfAbsent(study, s -> new TreeMap<>()).merge(kind, 1, Integer::sum);
          }
        }
      }
    }
    Map<String, Map<RestingKind, Integer>> counted = new TreeMap<>();
    for (UnreadStudy study : bySubstance().studies()) {
      for (RestingKind kind : RestingKind.values()) {
        if (study.count(kind) > 0 && kind.label().contains("vote")) {
          counted.computeIfAbsent(study.study(), s -> new TreeMap<>()).put(kind, study.count(kind));
        }
      }
    }
    assertThat(counted).isEqualTo(expected).hasSizeGreaterThan(80);
  }

  @Test
  @DisplayName("counts the samples whose guesses or harms were not read")
  void topics() {
    Map<String, Integer> expected = new TreeMap<>();
    for (Substance substance : LIBRARY.substances()) {
      List<StudyEvidence> atMicrodoses = atMicrodoses(substance);
      for (StudyEvidence one : atMicrodoses) {
        boolean isRead =
            samples(atMicrodoses, one).stream()
                .map(s -> BundledEvidence.study(s.id()))
                .anyMatch(ReadingQueueTest::reportsHarms);
        boolean isNotRead =
            samples(atMicrodoses, one).stream()
                .anyMatch(s -> s.study().reporting().harms() == ReportingStatus.NOT_READ);
        if (!isRead && isNotRead) {
          expected.merge(one.id(), 1, Integer::sum);
        }
        if (one.findings().stream()
                .anyMatch(f -> Attribution.comparator(one.study(), f).isPlacebo())
            && isBlindingNotRead(one.sample())) {
          expected.merge(one.id(), 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> counted = new TreeMap<>();
    bySubstance().studies().stream()
        .filter(s -> s.count(RestingKind.TOPIC) > 0)
        .forEach(s -> counted.put(s.study(), s.count(RestingKind.TOPIC)));
    assertThat(counted).isEqualTo(expected).hasSizeGreaterThan(20);
  }

  @Test
  @DisplayName("counts the steps of certainty that were taken because something was not read")
  void steps() {
    EvidenceSummary lsd = LIBRARY.summarise("lsd");
    Certainty mood = lsd.certainty(Outcome.MOOD);
    assertThat(mood.change(CertaintyDomain.RISK_OF_BIAS)).isNegative();
    for (UnreadStudy study : QUEUE.studies()) {
      for (RestingQuestion step : study.questions()) {
        if (step.kind() == RestingKind.CERTAINTY_STEP) {
          assertThat(step.value()).as(step.query()).isNegative();
          if (step.query().contains("RISK_OF_BIAS")) {
            assertThat(isBlindingNotRead(BundledEvidence.evidence(study.study()).sample()))
                .as(study.study())
                .isTrue();
          }
        }
      }
    }
    assertThat(QUEUE.find("hutten-2020-mood").orElseThrow().count(RestingKind.CERTAINTY_STEP))
        .as("its abstract tells that people noticed the drug: reading on would not lift the step")
        .isZero();
  }

  @Test
  @DisplayName("asks Java that answers what it says")
  void runs() {
    Set<String> asked = new LinkedHashSet<>();
    for (RestingKind kind : RestingKind.values()) {
      QUEUE.studies().stream()
          .flatMap(s -> s.questions().stream())
          .filter(q -> q.kind() == kind)
          .map(q -> q.query() + " == " + q.value() + ";")
          .distinct()
          .limit(12)
          .forEach(asked::add);
    }
    QUEUE.find("polito-2019").orElseThrow().questions().stream()
        .limit(3)
        .forEach(q -> asked.add(q.query() + " == " + q.value() + ";"));
    try (Jshell shell = new Jshell()) {
      shell.run(
          """
          import java.util.*;
          import org.microdosing.evidence.*;
          import org.microdosing.evidence.certainty.*;
          import org.microdosing.evidence.model.*;
          import org.microdosing.evidence.summary.*;
          EvidenceLibrary library = EvidenceLibrary.bundled();
          """);
      for (String question : asked) {
        assertThat(shell.run(question)).as(question).containsExactly("true");
      }
    }
    assertThat(asked).hasSizeGreaterThan(50);
  }

  @Test
  @DisplayName("is sorted: what short answers rest on first, then all questions, then people")
  void sorted() {
    assertThat(QUEUE.studies()).isSorted();
    assertThat(QUEUE.studies())
        .extracting(UnreadStudy::countingFirst)
        .isSortedAccordingTo((one, other) -> other - one);
  }

  @Test
  @DisplayName("prints on a screen of 40 lines, and whole as a page")
  void prints() {
    assertThat(QUEUE.toString().lines().count()).isLessThanOrEqualTo(40);
    String page = QUEUE.page();
    List<String> lines = new ArrayList<>(QUEUE.toString().lines().toList());
    lines.addAll(page.lines().toList());
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    List<String> studies = QUEUE.studies().stream().map(UnreadStudy::study).toList();
    assertThat(page).contains(studies);
    assertThat(QUEUE.toMarkdown()).contains(studies);
  }

  @Test
  @DisplayName("of a query asks on the query")
  void ofQuery() {
    ReadingQueue queue = LIBRARY.studies().condition("TRD").summarise().readingQueue();
    assertThat(queue.studies()).extracting(UnreadStudy::study).contains("goodwin-2022");
    assertThat(queue.find("goodwin-2022").orElseThrow().questions())
        .isNotEmpty()
        .allMatch(q -> q.query().startsWith("query.summarise()"));
  }

  @Test
  @DisplayName("of nothing is empty and says so")
  void empty() {
    ReadingQueue nothing = LIBRARY.summarise("2c-b").readingQueue();
    assertThat(nothing.studies()).isEmpty();
    assertThat(nothing.toString()).contains("0 studies with findings");
  }

  private static ReadingQueue bySubstance() {
    return ReadingQueue.join(
        LIBRARY.substances().stream().map(s -> LIBRARY.summarise(s.id()).readingQueue()).toList());
  }

  private static List<StudyEvidence> atMicrodoses(Substance substance) {
    return LIBRARY
        .findings()
        .substance(substance.id())
        .doseBand(DoseBand.MICRODOSE)
        .human()
        .evidence()
        .toList();
  }

  private static List<StudyEvidence> samples(List<StudyEvidence> some, StudyEvidence one) {
    return some.stream().filter(s -> s.sample().equals(one.sample())).toList();
  }

  private static boolean reportsHarms(Study study) {
    return study.reporting().harms() == ReportingStatus.REPORTED
        || study.findings().stream().anyMatch(f -> f.outcome().family() == OutcomeFamily.SAFETY);
  }

  /** A sample was not read for guesses if no study of it with findings tells anything better. */
  private static boolean isBlindingNotRead(String sample) {
    return EVIDENCE.stream()
            .filter(s -> s.sample().equals(sample) && !s.findings().isEmpty())
            .map(s -> BlindingReport.statusOf(s.study()))
            .min(BlindingStatus::compareTo)
            .orElseThrow()
        == BlindingStatus.NOT_READ;
  }
}
