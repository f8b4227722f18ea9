package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.HarmInPeople;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.SafetyKind;
import org.microdosing.evidence.model.SafetyStatement;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

@DisplayName("The harms of an answer")
class HarmsOfAnswerTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private final Answer all = LIBRARY.answer(Question.about(Outcome.DEPRESSION));
  private final Answer three =
      LIBRARY.answer(
          Question.about(Outcome.DEPRESSION).substances("psilocybin", "lsd", "ketamine"));

  /** Each substance alone, some together, and all. */
  static Stream<Question> questions() {
    Question question = Question.about(Outcome.DEPRESSION);
    return Stream.of(
        question.substances("lsd"),
        question.substances("psilocybin"),
        question.substances("ketamine"),
        question.substances("2c-b"),
        question.substances("dmt", "lsd"),
        question.substances("ketamine", "psilocybin", "lsd"),
        question.substances("mdma", "lsd", "dmt", "2c-b"),
        question);
  }

  private static List<String> lines(Answer answer) {
    Block.Entry entry = HarmEntry.of(answer);
    assertThat(entry.label()).isEqualTo("HARMS");
    return entry.lines().stream().map(Line::toString).toList();
  }

  private static Set<String> counted(HarmLine line) {
    Set<String> names = new LinkedHashSet<>();
    for (HarmEvent event : line.events()) {
      if (event.counts().isPresent()) {
        names.add(event.name());
      }
    }
    return names;
  }

  @Test
  @DisplayName("are those of every sample that reports one at microdoses in a trial with placebo")
  void everySample() {
    for (Substance substance : LIBRARY.substances()) {
      Set<String> expected = new HashSet<>();
      for (StudyEvidence evidence : BundledEvidence.all()) {
        if (evidence.study().comparator().isPlacebo() && isHarmful(evidence, substance.id())) {
          expected.add(evidence.sample());
        }
      }
      List<String> samples = new ArrayList<>();
      for (HarmLine line : all.harms()) {
        if (line.substance().equals(substance)) {
          samples.add(BundledEvidence.evidence(line.study().id()).sample());
        }
      }
      assertThat(samples).as(substance.id()).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** Votes on a harm against placebo, or counts in the arm what was not read of placebo. */
  private static boolean isHarmful(StudyEvidence evidence, String substance) {
    for (Finding finding : evidence.study().findings()) {
      boolean about =
          Attribution.isDirect(evidence.study(), finding, substance)
              && HarmInPeople.isShownBy(evidence.study(), finding)
              && DoseBand.microdoses().contains(evidence.band(finding))
              && finding.outcome() != Outcome.COMPLETION;
      boolean votes =
          Contrast.of(evidence.study(), finding) == Contrast.PLACEBO
              && FindingVote.of(finding).isPresent();
      boolean alone =
          finding.relation() == RelationKind.DESCRIPTION
              && finding.versus().arm().isPresent()
              && finding.group(finding.arm().id()).isPresent()
              && finding.group(finding.arm().id()).orElseThrow().events().isPresent();
      if (about && (votes || alone)) {
        return true;
      }
    }
    return false;
  }

  @Test
  @DisplayName("stand substance by substance, samples that count most kinds of events first")
  void order() {
    List<Substance> order = new ArrayList<>();
    for (int i = 0; i < all.harms().size(); i++) {
      HarmLine line = all.harms().get(i);
      if (i > 0 && all.harms().get(i - 1).substance().equals(line.substance())) {
        assertThat(all.harms().get(i - 1).counted()).isGreaterThanOrEqualTo(line.counted());
      } else {
        order.add(line.substance());
      }
    }
    assertThat(order).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("name each kind of event once, those first that are more frequent under the drug")
  void events() {
    for (HarmLine line : all.harms()) {
      assertThat(line.events()).extracting(HarmEvent::name).doesNotHaveDuplicates();
      assertThat(line.events())
          .extracting(HarmEvent::excess)
          .isSortedAccordingTo((one, other) -> Double.compare(other, one));
      assertThat(line.events())
          .allMatch(e -> e.finding().outcome().isHarm())
          .noneMatch(e -> e.finding().outcome() == Outcome.COMPLETION);
      for (HarmEvent event : line.events()) {
        assertThat(event.name().startsWith("left: "))
            .isEqualTo(event.finding().outcome() == Outcome.DISCONTINUATION);
      }
    }
  }

  @Test
  @DisplayName("are counted against placebo, in the arm alone, or told: three real samples")
  void threeWays() {
    HarmLine mertens = line("mertens-2026");
    assertThat(mertens.events().get(0).way()).contains(Direction.WORSENED);
    assertThat(mertens.given()).as("figures of sessions").isEqualTo("psilocybin 5 mg");
    assertThat(line("mueller-2025").given()).isEqualTo("LSD 20 µg x12 in 6 wk");
    assertThat(line("mueller-2025").events())
        .extracting(HarmEvent::toString)
        .containsExactly(
            "any adverse event 124 events v 64 events",
            "serious adverse event, death or suicidal ideation 0/27 v 0/26");
    HarmEvent left = line("murphy-2023").events().get(0);
    assertThat(left).hasToString("left: anxiety 4/40 (placebo not read)");
    assertThat(left.way()).isEqualTo(Optional.empty());
    assertThat(line("cavarra-2025"))
        .hasToString("LSD 15 µg x4 in 2 wk (cavarra-2025): blood pressure more, no counts");
  }

  private HarmLine line(String study) {
    return all.harms().stream()
        .filter(line -> line.study().id().equals(study))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("questions")
  @DisplayName("show four samples: the first of each substance, then others that count events")
  void shown(Question question) {
    Answer answer = LIBRARY.answer(question);
    List<HarmLine> expected = new ArrayList<>();
    for (int rank = 0; rank < 4; rank++) {
      for (Substance substance : answer.substances()) {
        List<HarmLine> own =
            answer.harms().stream().filter(h -> h.substance().equals(substance)).toList();
        if (rank < own.size() && (rank == 0 || !counted(own.get(rank)).isEmpty())) {
          expected.add(own.get(rank));
        }
      }
    }
    List<HarmLine> first = expected.subList(0, Math.min(4, expected.size()));
    List<String> lines = lines(answer);
    for (int i = 0; i < first.size(); i++) {
      assertThat(lines.get(i))
          .startsWith(first.get(i).given())
          .contains(" (" + first.get(i).study().id() + ", ");
    }
    if (first.isEmpty()) {
      assertThat(lines.get(0)).startsWith("No count of harms at microdoses");
    }
    assertThat(lines.subList(Math.max(1, first.size()), lines.size()))
        .allMatch(l -> l.startsWith("More, not counted: ") || l.startsWith("Known or suspected"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  @DisplayName("show of a sample as many events as two lines have room for, and how many more")
  void twoLines(Question question) {
    Answer answer = LIBRARY.answer(question);
    for (String line : lines(answer)) {
      assertThat(line).hasSizeLessThanOrEqualTo(2 * 88);
    }
    HarmLine mertens = line("mertens-2026");
    for (String line : lines(answer)) {
      if (line.contains("mertens-2026")) {
        assertThat(line).endsWith("; 4 more (mertens-2026, 2nd)");
        assertThat(line.split("; ")).hasSize(5);
        assertThat(mertens.events()).hasSize(8);
        String more = "; " + mertens.events().get(4).brief().replace(" sessions", "");
        assertThat(line.length() + more.length()).as("the fifth has no room").isGreaterThan(2 * 88);
      }
    }
  }

  @Test
  @DisplayName("say the unit of all counts of a sample once, and of some with these")
  void unit() {
    assertThat(lines(three).get(0))
        .startsWith("psilocybin 5 mg, sessions: vivid imagination 27/72 v 2/48; mood altered");
    assertThat(lines(three).get(1))
        .isEqualTo(
            "LSD 20 µg x12 in 6 wk: any adverse event 124 events v 64 events; serious adverse event,"
                + " death or suicidal ideation 0/27 v 0/26 (mueller-2025, 2nd)");
  }

  @ParameterizedTest
  @MethodSource("questions")
  @DisplayName("name then what is told to be more without counts, what was read best first")
  void toldAsMore(Question question) {
    Answer answer = LIBRARY.answer(question);
    List<String> lines = lines(answer);
    List<HarmLine> told = new ArrayList<>();
    for (Verification way : Verification.values()) {
      for (HarmLine harm : answer.harms()) {
        boolean shown =
            lines.stream()
                .anyMatch(
                    l -> l.contains("(" + harm.study().id() + ", ") && l.startsWith(harm.given()));
        if (!shown && best(harm).equals(Optional.of(way))) {
          told.add(harm);
        }
      }
    }
    Optional<String> more =
        lines.stream().filter(l -> l.startsWith("More, not counted: ")).findFirst();
    assertThat(more.isPresent()).isEqualTo(!told.isEmpty());
    if (more.isPresent()) {
      List<String> said = new ArrayList<>();
      for (HarmLine harm : told) {
        HarmEvent first =
            harm.events().stream().filter(HarmEvent::isToldAsMore).findFirst().orElseThrow();
        said.add(first.name() + " (" + harm.study().id() + ")");
      }
      String all = String.join("; ", said);
      String start =
          more.get().replaceAll("; \\d+ more$", "").substring("More, not counted: ".length());
      assertThat(all).startsWith(start);
      int named = start.split("; ").length;
      assertThat(more.get().endsWith("; " + (said.size() - named) + " more"))
          .isEqualTo(named < said.size());
    }
  }

  private static Optional<Verification> best(HarmLine harm) {
    return harm.events().stream()
        .filter(HarmEvent::isToldAsMore)
        .map(event -> event.finding().verification())
        .min(Verification::compareTo);
  }

  @ParameterizedTest
  @MethodSource("questions")
  @DisplayName("end with harms known at any dose, of each substance as many as of the others")
  void known(Question question) {
    Answer answer = LIBRARY.answer(question);
    String last = lines(answer).get(lines(answer).size() - 1);
    if (answer.substances().size() > 3) {
      assertThat(last).isEqualTo("Known or suspected at any dose: see the page of each substance.");
      return;
    }
    assertThat(last).startsWith("Known or suspected at any dose, such as ");
    String[] parts =
        last.substring("Known or suspected at any dose, such as ".length()).split("; ");
    assertThat(parts).hasSameSizeAs(answer.substances());
    for (int i = 0; i < parts.length; i++) {
      Substance substance = answer.substances().get(i);
      List<String> kinds = kinds(substance);
      String said = parts[i].substring(parts[i].indexOf(": ") + 2);
      assertThat(parts[i].substring(0, parts[i].indexOf(": ")))
          .isEqualToIgnoringCase(substance.name());
      assertThat(String.join(", ", kinds)).startsWith(said);
      assertThat(List.of(said.split(", ")).size()).isBetween(1, kinds.size());
    }
    assertThat(last).hasSizeLessThanOrEqualTo(166);
  }

  @Test
  @DisplayName("name the shortest known harm next, as long as there is room")
  void room() {
    for (Substance substance : LIBRARY.substances()) {
      List<String> lines =
          lines(LIBRARY.answer(Question.about(Outcome.MOOD).substances(substance.id())));
      String last = lines.get(lines.size() - 1);
      List<String> kinds = kinds(substance);
      int named = last.substring(last.indexOf(": ") + 2).split(", ").length;
      if (named < kinds.size()) {
        assertThat(last.length() + 2 + kinds.get(named).length())
            .as(substance.id())
            .isGreaterThan(166);
      }
    }
    List<String> lines = lines(three);
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "Known or suspected at any dose, such as psilocybin: heart valves, heart and blood"
                + " pressure; LSD: heart valves; ketamine: urinary tract, cognition");
  }

  private static List<String> kinds(Substance substance) {
    Set<String> kinds = new LinkedHashSet<>();
    for (SafetyStatement statement : substance.safety()) {
      boolean isOfProducts =
          statement.kind() == SafetyKind.SOLD_UNDER_ITS_NAME
              || statement.kind() == SafetyKind.SOLD_AS_MICRODOSES
              || statement.kind() == SafetyKind.MISTAKEN_MUSHROOMS;
      if (!isOfProducts && statement.kind() != SafetyKind.SIDE_EFFECTS_OF_MICRODOSING) {
        kinds.add(statement.kind().label());
      }
    }
    return List.copyOf(kinds);
  }

  @Test
  @DisplayName("say every way in which the events of a sample were read")
  void readings() {
    HarmLine bershad = line("bershad-2019");
    assertThat(bershad.events())
        .extracting(e -> e.finding().verification())
        .contains(Verification.ABSTRACT, Verification.SECONDARY);
    AnswerAccumulator alone =
        LIBRARY.accumulate(Question.about(Outcome.DEPRESSION).substances("lsd"));
    Answer answer = alone.add(LIBRARY.study("bershad-2019")).finish();
    assertThat(lines(answer).get(0)).endsWith(" (bershad-2019, abst, 2nd)");
    assertThat(lines(answer))
        .as("what its line tells to be more is not told again")
        .noneMatch(line -> line.startsWith("More, not counted"));
  }

  /** Returns a trial in which some kinds of harm were counted, under another id. */
  private static Study counting(String id, List<Finding> kinds) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : kinds) {
      findings.add(finding.toBuilder().id(id + "-f" + findings.size()).studyId(id).build());
    }
    return LIBRARY.study("mertens-2026").toBuilder().id(id).findings(findings).build();
  }

  private static Finding nausea() {
    return BundledEvidence.finding("mertens-2026", "mertens-2026-ae14");
  }

  @Test
  @DisplayName("show four of six samples that count events, the first of each substance among them")
  void fourOfSix() {
    AnswerAccumulator six =
        LIBRARY.accumulate(Question.about(Outcome.DEPRESSION).substances("psilocybin", "lsd"));
    for (String id : List.of("one", "two", "three", "four", "five")) {
      six.add(counting(id, List.of(nausea())));
    }
    Answer answer = six.add(LIBRARY.study("mueller-2025")).finish();
    assertThat(answer.harms()).hasSize(6);
    assertThat(lines(answer).subList(0, 4))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("psilocybin", "LSD", "psilocybin", "psilocybin");
    assertThat(lines(answer).get(4)).startsWith("Known or suspected");
  }

  @Test
  @DisplayName("say the unit beside the counts where there is but one kind of event")
  void oneKind() {
    AnswerAccumulator one =
        LIBRARY.accumulate(Question.about(Outcome.DEPRESSION).substances("psilocybin"));
    assertThat(lines(one.add(counting("one", List.of(nausea()))).finish()).get(0))
        .isEqualTo("psilocybin 5 mg: nausea 12/72 v 1/48 sessions (one, 2nd)");
  }

  @Test
  @DisplayName("are of the study that counts most kinds, where several are of one sample")
  void oneSample() {
    Question question = Question.about(Outcome.DEPRESSION).substances("psilocybin");
    Finding headache = BundledEvidence.finding("mertens-2026", "mertens-2026-ae4");
    Study first = counting("one", List.of(nausea()));
    Study same = counting("two", List.of(nausea())).toBuilder().sampleOf("one").build();
    Study more = counting("two", List.of(nausea(), headache)).toBuilder().sampleOf("one").build();
    assertThat(LIBRARY.accumulate(question).add(first).add(more).finish().harms())
        .extracting(line -> line.study().id())
        .containsExactly("two");
    assertThat(LIBRARY.accumulate(question).add(first).add(same).finish().harms())
        .extracting(line -> line.study().id())
        .containsExactly("one");
  }

  @Test
  @DisplayName("fill two lines with events of any length, and name as many as have room")
  void anyLength() {
    for (int length = 1; length < 60; length++) {
      List<Finding> kinds = new ArrayList<>();
      List<String> items = new ArrayList<>();
      for (String letter : List.of("a", "b", "c", "d", "e", "f", "g")) {
        Finding named = nausea().toBuilder().measure(letter.repeat(length)).build();
        kinds.add(Changed.with(named, "measurement", Optional.empty()));
        items.add(letter.repeat(length) + " 12/72 v 1/48");
      }
      AnswerAccumulator one =
          LIBRARY.accumulate(Question.about(Outcome.DEPRESSION).substances("psilocybin"));
      String line = lines(one.add(counting("one", kinds)).finish()).get(0);
      int most = 1;
      for (int count = 1; count <= items.size(); count++) {
        most = ofEvents(items, count).length() <= 2 * 88 - 2 ? count : most;
      }
      assertThat(line).isEqualTo(ofEvents(items, most));
    }
  }

  private static String ofEvents(List<String> items, int count) {
    int more = items.size() - count;
    return "psilocybin 5 mg, sessions: "
        + String.join("; ", items.subList(0, count))
        + (more > 0 ? "; " + more + " more" : "")
        + " (one, 2nd)";
  }
}
