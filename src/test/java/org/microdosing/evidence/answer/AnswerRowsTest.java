package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.SmallDoseClaim;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.SampleVote;

@DisplayName("The rows of an answer")
class AnswerRowsTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Set<DoseBand> SMALL =
      EnumSet.of(DoseBand.BELOW_MICRODOSE, DoseBand.MICRODOSE, DoseBand.LOW);

  /** Outcomes of which much was read, with courses, single doses, mixtures, isomers and animals. */
  static Stream<Outcome> outcomes() {
    return Stream.of(
        Outcome.DEPRESSION,
        Outcome.ANXIETY,
        Outcome.PAIN,
        Outcome.MOOD,
        Outcome.WELLBEING,
        Outcome.SOCIAL_FUNCTIONING,
        Outcome.MEMORY,
        Outcome.SUBJECTIVE_DRUG_EFFECT);
  }

  /** Asks about an outcome in depression that resists treatment, of every substance. */
  private static Answer answer(Outcome outcome) {
    return LIBRARY.answer(Question.about(outcome).in(Condition.TREATMENT_RESISTANT_DEPRESSION));
  }

  private static List<AnswerRow> controlled(Answer answer) {
    List<AnswerRow> rows = new ArrayList<>(answer.direct());
    rows.addAll(answer.near());
    return rows;
  }

  private static List<AnswerRow> all(Answer answer) {
    List<AnswerRow> rows = controlled(answer);
    rows.addAll(answer.withoutControl());
    return rows;
  }

  private static DoseBand band(AnswerRow row) {
    return BundledEvidence.evidence(row.study().id()).band(row.finding());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("hold every sample that votes on small doses of a substance, course and single dose")
  void everyVote(Outcome outcome) {
    List<AnswerRow> controlled = controlled(answer(outcome));
    List<AnswerRow> without = answer(outcome).withoutControl();
    for (StudyEvidence evidence : BundledEvidence.all()) {
      Study study = evidence.study();
      for (Finding finding : study.findings()) {
        Contrast contrast = Contrast.of(study, finding);
        boolean votes =
            finding.outcome() == outcome
                && FindingVote.of(finding).isPresent()
                && contrast != Contrast.NONE
                && SMALL.contains(evidence.band(finding));
        for (Substance substance : LIBRARY.substances()) {
          if (votes && Attribution.isDirect(study, finding, substance.id())) {
            boolean isControlled = contrast.isControlled() || contrast == Contrast.ANIMALS;
            assertThat(isControlled ? controlled : without)
                .as("%s of %s", finding.id(), substance.id())
                .anyMatch(
                    row ->
                        row.substance().equals(substance)
                            && row.sample().equals(evidence.sample())
                            && (band(row) == DoseBand.LOW)
                                == (evidence.band(finding) == DoseBand.LOW)
                            && row.differences().contains(Difference.NO_COURSE)
                                != Course.isStudied(study, finding));
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("say in what each differs from the question")
  void differences(Outcome outcome) {
    for (AnswerRow row : all(answer(outcome))) {
      Study study = row.study();
      Finding finding = row.finding();
      Contrast contrast = Contrast.of(study, finding);
      Set<Difference> expected = EnumSet.noneOf(Difference.class);
      if (contrast == Contrast.NONE) {
        expected.add(Difference.UNCLEAR);
      } else if (!study.isHuman()) {
        expected.add(Difference.ANIMALS);
      } else if (contrast != Contrast.PLACEBO) {
        expected.add(Difference.COMPARATOR);
      }
      if (!study.population().conditions().contains(Condition.TREATMENT_RESISTANT_DEPRESSION)) {
        expected.add(
            study.population().conditions().stream().anyMatch(Condition::isDepression)
                ? Difference.RELATED_CONDITION
                : Difference.CONDITION);
      }
      if (!SmallDoseClaim.isMade(study, Attribution.arms(study, finding))) {
        expected.add(Difference.NOT_CALLED_SMALL);
      }
      if (!Course.isStudied(study, finding)) {
        expected.add(Difference.NO_COURSE);
      }
      if (band(row) == DoseBand.LOW) {
        expected.add(Difference.LOW_DOSE);
      }
      if (!Attribution.isDirect(study, finding, row.substance().id())) {
        expected.add(Difference.SUBSTANCE);
      }
      assertThat(row.differences()).as(row.toString()).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("stand nearest first: differences, then people, then how many were compared")
  void order(Outcome outcome) {
    Answer answer = answer(outcome);
    for (List<AnswerRow> rows : List.of(answer.direct(), answer.near(), answer.withoutControl())) {
      for (int i = 1; i < rows.size(); i++) {
        assertThat(isNoFurther(answer.question(), rows.get(i - 1), rows.get(i)))
            .as("%s before %s", rows.get(i - 1), rows.get(i))
            .isTrue();
      }
    }
  }

  private static boolean isNoFurther(Question question, AnswerRow one, AnswerRow other) {
    int near = Difference.distance(one.differences());
    int far = Difference.distance(other.differences());
    int nearPeople = question.distance(one.study().population());
    int farPeople = question.distance(other.study().population());
    int many = one.people().map(PeopleCompared::people).orElse(0);
    int few = other.people().map(PeopleCompared::people).orElse(0);
    return near != far
        ? near < far
        : nearPeople != farPeople ? nearPeople < farPeople : many >= few;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("are one for each sample, substance, band, course and comparator")
  void oneEach(Outcome outcome) {
    Set<List<Object>> keys = new HashSet<>();
    for (AnswerRow row : all(answer(outcome))) {
      assertThat(row.outcome()).isEqualTo(outcome).isEqualTo(row.finding().outcome());
      assertThat(
              keys.add(
                  List.of(
                      row.sample(),
                      row.substance().id(),
                      band(row),
                      row.differences(),
                      Contrast.of(row.study(), row.finding()))))
          .as(row.toString())
          .isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("show a finding that says what the sample votes, and how large it is if one does")
  void shown(Outcome outcome) {
    for (AnswerRow row : all(answer(outcome))) {
      Optional<Direction> vote = FindingVote.of(row.finding());
      assertThat(vote).as(row.toString()).isPresent();
      if (row.others() == 0) {
        assertThat(vote).contains(row.vote());
      } else if (row.vote() != Direction.MIXED) {
        assertThat(SizeWords.isKnown(row.finding()) && vote.get() != row.vote())
            .as(row.toString())
            .isFalse();
      }
      if (row.computed().isPresent()) {
        assertThat(row.finding().statistic().filter(s -> s.value().isPresent())).isEmpty();
        assertThat(row.finding().groups()).anyMatch(g -> g.hasMeans());
        assertThat(row.computed().get().label())
            .isEqualTo(BundledEvidence.evidence(row.study().id()).shortName());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("say whether blinding held in all studies of the sample that have results")
  void blinding(Outcome outcome) {
    for (AnswerRow row : all(answer(outcome))) {
      List<BlindingStatus> all = new ArrayList<>();
      for (StudyEvidence evidence : BundledEvidence.all()) {
        Study study = evidence.study();
        if (evidence.sample().equals(row.sample()) && !study.isUnreported()) {
          all.add(BlindingReport.statusOf(study));
        }
      }
      BlindingStatus expected =
          all.stream().reduce(BlindingStatus::and).orElse(BlindingStatus.NOT_READ);
      assertThat(row.blinding()).as(row.sample()).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("have mixtures and isomers of people who stand nowhere nearer, and no others")
  void related(Outcome outcome) {
    List<AnswerRow> rows = controlled(answer(outcome));
    for (AnswerRow row : rows) {
      if (row.differences().contains(Difference.SUBSTANCE)) {
        List<Exposure> given = Attribution.exposures(row.study(), row.finding());
        boolean isomer = given.stream().anyMatch(e -> e.kind() == ExposureKind.ISOMER);
        assertThat(SMALL.contains(band(row)) || (isomer && band(row) == DoseBand.UNKNOWN))
            .as(row.toString())
            .isTrue();
        assertThat(rows)
            .noneMatch(
                other ->
                    other.sample().equals(row.sample())
                        && !other.differences().contains(Difference.SUBSTANCE)
                        && other.differences().contains(Difference.NO_COURSE)
                            == row.differences().contains(Difference.NO_COURSE));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("vote as their samples do, with as many findings and people")
  void votes(Outcome outcome) {
    List<AnswerRow> rows = all(answer(outcome));
    for (Substance substance : LIBRARY.substances()) {
      FindingQuery own =
          LIBRARY
              .findings()
              .outcome(outcome)
              .substance(substance.id())
              .doseBand(SMALL.toArray(new DoseBand[0]));
      for (DirectionSynthesis cell : own.course().summarise().directions()) {
        for (SampleVote vote : cell.votes()) {
          assertThat(rows)
              .as("%s %s", cell, vote)
              .anyMatch(
                  row ->
                      row.substance().equals(substance)
                          && row.sample().equals(vote.sample())
                          && row.vote() == vote.direction()
                          && row.others() == vote.findings().size() - 1
                          && vote.findings().contains(row.finding().id())
                          && row.people().map(PeopleCompared::people).orElse(0)
                              == vote.people().orElse(0)
                          && !row.differences().contains(Difference.NO_COURSE));
        }
      }
    }
  }

  @Test
  @DisplayName("compute a difference of means where the source prints no figure, and only there")
  void computed() {
    Question question = Question.about(Outcome.DEPRESSION).substances("lsd");
    Study study = LIBRARY.study("szigeti-2021");
    AnswerRow silent = LIBRARY.accumulate(question).add(study).finish().direct().get(0);
    assertThat(silent.computed()).isPresent();
    String id = silent.finding().id();
    assertThat(
            LIBRARY
                .accumulate(question)
                .add(Edit.with(study, id, f -> printing(f, OptionalDouble.of(0.4))))
                .finish()
                .direct()
                .get(0)
                .computed())
        .isEmpty();
    assertThat(
            LIBRARY
                .accumulate(question)
                .add(Edit.with(study, id, f -> printing(f, OptionalDouble.empty())))
                .finish()
                .direct()
                .get(0)
                .computed())
        .as("a p value is no figure of size")
        .isEqualTo(silent.computed());
  }

  private static Finding printing(Finding finding, OptionalDouble value) {
    Statistic printed = Edit.finding("arabzadeh-2018-f2").statistic().orElseThrow();
    return finding.toBuilder().statistic(Changed.with(printed, "value", value)).build();
  }

  @Test
  @DisplayName("take an isomer at a dose without a band, and no mixture at such a dose")
  void isomers() {
    Question question = Question.about(Outcome.DEPRESSION).substances("ketamine");
    Study isomer = LIBRARY.study("smith-apeldoorn-2024");
    List<Arm> mixed = new ArrayList<>();
    for (Arm arm : isomer.arms()) {
      List<Exposure> given = new ArrayList<>();
      for (Exposure one : arm.exposures()) {
        given.add(new Exposure(one.substance(), ExposureKind.MIXED, one.material()));
      }
      mixed.add(arm.toBuilder().exposures(given).build());
    }
    Study mixture = isomer.toBuilder().arms(mixed).build();
    assertThat(LIBRARY.accumulate(question).add(isomer).finish().near()).hasSize(1);
    assertThat(LIBRARY.accumulate(question).add(mixture).finish().near()).isEmpty();
  }

  @Test
  @DisplayName("hold a comparison of which the other side is not told, once for each sample")
  void unclear() {
    List<AnswerRow> unclear = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      for (AnswerRow row : answer(outcome).near()) {
        if (row.differences().contains(Difference.UNCLEAR)) {
          unclear.add(row);
        }
      }
    }
    assertThat(unclear).extracting(row -> row.study().id()).containsOnly("petranker-2025");
    for (AnswerRow row : unclear) {
      assertThat(row.finding().relation()).isEqualTo(RelationKind.COMPARISON);
      assertThat(row.finding().versus().arm()).isPresent();
      assertThat(row.people()).contains(new PeopleCompared(20, true));
      assertThat(row.others()).isZero();
    }
    assertThat(unclear).extracting(AnswerRow::outcome).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("are about the same people where sample, outcome and regimen are the same")
  void samePeople() {
    AnswerRow row = answer(Outcome.DEPRESSION).near().get(0);
    Set<Difference> single = EnumSet.of(Difference.NO_COURSE);
    assertThat(row.isOfSamePeople(Changed.with(row, "differences", Set.of()))).isTrue();
    assertThat(row.isOfSamePeople(Changed.with(row, "differences", single))).isFalse();
    assertThat(Changed.with(row, "differences", single).isOfSamePeople(row)).isFalse();
    assertThat(row.isOfSamePeople(Changed.with(row, "sample", "another"))).isFalse();
    assertThat(row.isOfSamePeople(Changed.with(row, "outcome", Outcome.PAIN))).isFalse();
  }

  @Test
  @DisplayName("tell as JSON whom, what, how many and the result that they print")
  void json() {
    AnswerRow row = answer(Outcome.DEPRESSION).near().get(0);
    Map<String, Object> map = row.toMap();
    assertThat(map)
        .containsEntry("sentence", row.toString())
        .containsEntry("sample", row.sample())
        .containsEntry("given", GivenWords.of(row))
        .containsEntry("measure", row.finding().measure())
        .containsEntry("others", row.others())
        .containsEntry("outcome", "depression");
    assertThat(row.conditions()).isEqualTo(row.study().population().conditions());
  }
}
