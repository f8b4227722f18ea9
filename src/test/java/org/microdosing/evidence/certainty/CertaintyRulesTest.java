package org.microdosing.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.SilentTrial;

@DisplayName("The limits at which certainty loses a level")
class CertaintyRulesTest {

  private static final StudyEvidence TRIAL = BundledEvidence.evidence("murphy-2023");

  @Test
  @DisplayName("for blinding: more than half of the people, half are not enough")
  void blindingOfMost() {
    BodySample held = sample(TRIAL, 50, BlindingStatus.HELD);
    BodySample broken = sample(TRIAL, 50, BlindingStatus.BROKEN);
    assertThat(risk(EvidenceBasis.RANDOMISED_PLACEBO, held, broken).change()).isZero();
    BodySample more = sample(TRIAL, 51, BlindingStatus.BROKEN);
    assertThat(risk(EvidenceBasis.RANDOMISED_PLACEBO, held, more).change()).isEqualTo(-1);
  }

  @Test
  @DisplayName("for blinding: what is known to have failed stands beside what is not known")
  void whatIsKnown() {
    BodySample unknown = sample(TRIAL, 60, BlindingStatus.NOT_MEASURED);
    BodySample broken = sample(TRIAL, 40, BlindingStatus.BROKEN);
    assertThat(risk(EvidenceBasis.RANDOMISED_PLACEBO, unknown, broken).reason())
        .isEqualTo(
            "blinding was broken or absent for 40 of 100 people, whether blinding held is not"
                + " reported for 60 of 100 people");
    BodySample notRead = sample(TRIAL, 60, BlindingStatus.NOT_READ);
    assertThat(risk(EvidenceBasis.RANDOMISED_PLACEBO, notRead).reason())
        .isEqualTo("whether blinding held was not read for 60 of 60 people");
  }

  @Test
  @DisplayName("for blinding: a trial that was not blinded fails whatever people guessed")
  void notBlinded() {
    StudyEvidence open = changed(TRIAL, Changed.with(TRIAL.study(), "blinding", Blinding.NONE));
    BodySample sample = sample(open, 80, BlindingStatus.HELD);
    assertThat(risk(EvidenceBasis.RANDOMISED_PLACEBO, sample).reason())
        .isEqualTo("blinding was broken or absent for 80 of 80 people");
    BodySample doubtful = sample(TRIAL, 40, BlindingStatus.UNCLEAR);
    BodySample unblinded = sample(open, 40, BlindingStatus.NOT_MEASURED);
    assertThat(risk(EvidenceBasis.RANDOMISED_PLACEBO, doubtful, unblinded).reason())
        .isEqualTo(
            "blinding was broken or absent for 40 of 80 people, whether blinding held is unclear"
                + " for 40 of 80 people");
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({"79, 100, -1", "80, 100, 0", "100, 100, 0"})
  @DisplayName("for people who left: fewer than 80 percent analysed of those who began")
  void missingPeople(int analysed, int began, int change) {
    BodySample sample = sample(analysing(TRIAL, began, analysed), 80, BlindingStatus.HELD);
    CertaintyStep step = risk(EvidenceBasis.RANDOMISED_PLACEBO, sample);
    assertThat(step.change()).isEqualTo(change);
    if (change < 0) {
      assertThat(step.reason())
          .isEqualTo("fewer than 80% of those who began were analysed for 80 of 80 people");
      assertThat(step.studies()).containsExactly("murphy-2023");
    }
    StudyEvidence cohort = BundledEvidence.evidence("rootman-2022");
    BodySample followed = sample(analysing(cohort, began, analysed), 80, BlindingStatus.HELD);
    assertThat(risk(EvidenceBasis.NOT_RANDOMISED, followed).change()).isEqualTo(change);
  }

  @Test
  @DisplayName("for both: broken blinding and missing people cost a level each")
  void both() {
    BodySample sample = sample(analysing(TRIAL, 100, 50), 80, BlindingStatus.BROKEN);
    CertaintyStep step = risk(EvidenceBasis.RANDOMISED_PLACEBO, sample);
    assertThat(step.change()).isEqualTo(-2);
    assertThat(step.reason()).startsWith("blinding was broken").contains("; fewer than 80%");
  }

  @Test
  @DisplayName("of other evidence: for surveys that asked once, not for people who were followed")
  void askedOnce() {
    BodySample survey = sample(of("hutten-2019-motives"), 100, BlindingStatus.NOT_MEASURED);
    BodySample cohort = sample(of("rootman-2022"), 100, BlindingStatus.NOT_MEASURED);
    CertaintyStep step = risk(EvidenceBasis.NOT_RANDOMISED, survey);
    assertThat(step.change()).isEqualTo(-1);
    assertThat(step.reason()).isEqualTo("nobody was followed over time for 100 of 100 people");
    assertThat(step.studies()).containsExactly("hutten-2019-motives");
    assertThat(risk(EvidenceBasis.NOT_RANDOMISED, cohort).change()).isZero();
    assertThat(risk(EvidenceBasis.NOT_RANDOMISED, survey, cohort).change())
        .as("half of the people are not most")
        .isZero();
    assertThat(risk(EvidenceBasis.UNCONTROLLED, cohort).change()).isEqualTo(-1);
  }

  @Test
  @DisplayName("weigh samples by people, and by number where nobody states people")
  void weights() {
    BodyOfEvidence body =
        body(
            EvidenceBasis.RANDOMISED_PLACEBO,
            sample(TRIAL, 0, BlindingStatus.HELD),
            sample(TRIAL, 0, BlindingStatus.BROKEN),
            sample(TRIAL, 0, BlindingStatus.BROKEN));
    assertThat(body.share(s -> s.blinding() == BlindingStatus.BROKEN))
        .hasToString("2 of 3 samples");
    assertThat(RiskOfBias.judge(body).change()).isEqualTo(-1);
  }

  @Test
  @DisplayName("add up over people: most have one flaw or the other, though few have the same")
  void concernsAddUp() {
    BodySample unblinded = sample(TRIAL, 40, BlindingStatus.BROKEN);
    BodySample lost = sample(analysing(TRIAL, 100, 50), 40, BlindingStatus.HELD);
    BodySample sound = sample(TRIAL, 60, BlindingStatus.HELD);
    CertaintyStep step = risk(EvidenceBasis.RANDOMISED_PLACEBO, unblinded, lost, sound);
    assertThat(step.change()).isEqualTo(-1);
    assertThat(step.reason()).endsWith("; one or the other for 80 of 140 people");
    assertThat(step.studies())
        .as("the two that have a flaw, and not the sound one")
        .containsExactly("murphy-2023", "murphy-2023");
    Concerns three = new Concerns(body(EvidenceBasis.RANDOMISED_PLACEBO, unblinded, lost, sound));
    three.add("one", unblinded::equals);
    three.add("two", lost::equals);
    three.add("three", lost::equals);
    assertThat(three.reasons())
        .containsExactly(
            "one for 40 of 140 people; two for 40 of 140 people; three for 40 of 140 people;"
                + " one or more of these for 80 of 140 people");
    BodySample more = sample(TRIAL, 80, BlindingStatus.HELD);
    assertThat(risk(EvidenceBasis.RANDOMISED_PLACEBO, unblinded, lost, more).change()).isZero();
  }

  @ParameterizedTest(name = "{0} overdue beside {1}: {2}")
  @CsvSource({"0, 1, 0", "1, 1, -1", "1, 2, -1", "1, 3, 0", "2, 4, -1", "2, 5, 0"})
  @DisplayName("for silence: half as many trials with results overdue as samples with results")
  void silence(int silent, int reported, int change) {
    CertaintyStep step =
        PublicationBias.judge(beside(reported, Collections.nCopies(silent, ResultsDue.OVERDUE)));
    assertThat(step.change()).isEqualTo(change);
    if (change < 0) {
      assertThat(step.reason())
          .contains(" with results overdue, " + 150 * silent + " people planned, beside ");
      assertThat(step.studies()).hasSize(silent);
    } else if (silent > 0) {
      assertThat(step.reason())
          .isEqualTo(silent + " with results overdue beside " + reported + " samples with results");
    } else {
      assertThat(step.reason())
          .isEqualTo("no trial in this library is known to be silent though due");
    }
  }

  @ParameterizedTest
  @EnumSource(value = ResultsDue.class, mode = EnumSource.Mode.EXCLUDE, names = "OVERDUE")
  @DisplayName("for silence: trials that owe nothing, or may not, are named and not counted")
  void notDue(ResultsDue due) {
    CertaintyStep step = PublicationBias.judge(beside(1, List.of(due, due)));
    assertThat(step.change()).isZero();
    assertThat(step.reason()).endsWith("; 2 registered, " + due.label());
  }

  private static BodyOfEvidence beside(int reported, List<ResultsDue> silent) {
    BodySample mixed = vote(TRIAL, 500, Direction.NO_DIFFERENCE);
    return Bodies.body(
        Outcome.MOOD,
        EvidenceBasis.RANDOMISED_PLACEBO,
        Collections.nCopies(reported, mixed),
        silent);
  }

  @ParameterizedTest(name = "{0} and {1} people: {2}")
  @CsvSource({"100, 127, -1", "100, 128, 0", "128, 128, 0"})
  @DisplayName("for silence: several samples, all improved and all smaller than one trial needs")
  void smallAndGood(int one, int other, int change) {
    BodyOfEvidence two =
        body(
            EvidenceBasis.RANDOMISED_PLACEBO,
            vote(TRIAL, one, Direction.IMPROVED),
            vote(TRIAL, other, Direction.IMPROVED));
    assertThat(PublicationBias.judge(two).change()).isEqualTo(change);
    BodyOfEvidence single =
        body(EvidenceBasis.RANDOMISED_PLACEBO, vote(TRIAL, one, Direction.IMPROVED));
    assertThat(PublicationBias.judge(single).change()).as("one sample is no pattern").isZero();
  }

  @Test
  @DisplayName("for indirectness: several substances, unknown amounts and other controls")
  void indirectness() {
    BodySample known = sample(of("murphy-2023"), 50, BlindingStatus.HELD);
    BodySample own = sample(of("rootman-2022"), 51, BlindingStatus.HELD);
    BodySample plants = sample(of("marschall-2022"), 51, BlindingStatus.HELD);
    BodySample mixed = sample(of("szigeti-2023"), 51, BlindingStatus.HELD);
    assertThat(indirectness(EvidenceBasis.RANDOMISED_PLACEBO, known).change()).isZero();
    assertThat(indirectness(EvidenceBasis.RANDOMISED_PLACEBO, own).reason())
        .isEqualTo(
            "amount of compound not known, so the band is claimed or estimated for 51 of 51"
                + " people");
    assertThat(indirectness(EvidenceBasis.RANDOMISED_PLACEBO, plants, known).reason())
        .isEqualTo(
            "amount of compound not known, so the band is claimed or estimated for 51 of 101"
                + " people; a mixture of substances: lsd, psilocybin");
    assertThat(indirectness(EvidenceBasis.RANDOMISED_PLACEBO, mixed).reason())
        .contains("several or unspecified substances for 51 of 51 people");
    assertThat(indirectness(EvidenceBasis.RANDOMISED_OTHER, known).reason())
        .isEqualTo("control other than placebo");
  }

  @Test
  @DisplayName("take the strongest kind of evidence, and leave the weaker outside")
  void strongestFirst() {
    BodyOfEvidence mood = BodyOfEvidence.of(rows(TRIAL), Outcome.MOOD, DoseBand.MICRODOSE);
    long all = TRIAL.findings().stream().filter(f -> f.outcome() == Outcome.MOOD).count();
    assertThat(mood.basis()).isEqualTo(EvidenceBasis.RANDOMISED_PLACEBO);
    int inside = findings(mood);
    assertThat(inside).isPositive().isLessThan((int) all);
    assertThat(mood.outside()).isEqualTo((int) all - inside);
  }

  @Test
  @DisplayName("take a new analysis of a sample for randomised only if the sample was randomised")
  void secondaryAnalyses() {
    StudyEvidence second =
        changed(TRIAL, Changed.with(TRIAL.study(), "design", Design.SECONDARY_ANALYSIS));
    assertThat(BodyOfEvidence.of(rows(second), Outcome.MOOD, DoseBand.MICRODOSE).basis())
        .isEqualTo(EvidenceBasis.NOT_RANDOMISED);
    StudyEvidence parent =
        new StudyEvidence(
            BundledEvidence.study("bershad-2019"),
            second.sample(),
            List.of(),
            BundledEvidence.evidence("bershad-2019").armBands());
    assertThat(BodyOfEvidence.of(rows(second, parent), Outcome.MOOD, DoseBand.MICRODOSE).basis())
        .isEqualTo(EvidenceBasis.RANDOMISED_PLACEBO);
  }

  @Test
  @DisplayName(
      "name silent trials that give the substance at the band to people with the condition")
  void silentTrials() {
    StudyEvidence silent = of("registry-nct05976698");
    assertThat(silentBeside(silent, TRIAL)).as("LSD in healthy people").hasSize(1);
    assertThat(silentBeside(silent, of("lsddep2-2026"))).as("patients").isEmpty();
    assertThat(silentBeside(silent, of("cavanna-2022"))).as("psilocybin").isEmpty();
    StudyEvidence open =
        changed(silent, Changed.with(silent.study(), "design", Design.OPEN_LABEL_SINGLE_ARM));
    assertThat(silentBeside(open, TRIAL)).as("not randomised").isEmpty();
  }

  private static List<SilentTrial> silentBeside(StudyEvidence silent, StudyEvidence reported) {
    Outcome outcome = reported.id().equals("lsddep2-2026") ? Outcome.DEPRESSION : Outcome.MOOD;
    BodyOfEvidence body = BodyOfEvidence.of(rows(reported, silent), outcome, DoseBand.MICRODOSE);
    assertThat(body.samples()).isNotEmpty();
    return body.silent();
  }

  @Test
  @DisplayName("read blinding from every study of a sample, and from no other")
  void blindingOfTheSample() {
    StudyEvidence lsd = of("hutten-2020-bdnf");
    StudyEvidence sibling = of("hutten-2020-mood");
    StudyEvidence stranger = of("dewit-2022");
    assertThat(BlindingReport.of(lsd.study()).status()).isEqualTo(BlindingStatus.NOT_READ);
    assertThat(blinding(lsd, stranger)).isEqualTo(BlindingStatus.NOT_READ);
    assertThat(blinding(lsd, stranger, sibling)).isEqualTo(BlindingStatus.BROKEN);
  }

  private static BlindingStatus blinding(StudyEvidence judged, StudyEvidence... others) {
    StudyEvidence[] all =
        Stream.concat(Stream.of(judged), Stream.of(others)).toArray(StudyEvidence[]::new);
    return BodyOfEvidence.of(rows(all), Outcome.NEUROPLASTICITY_MARKER, DoseBand.MICRODOSE)
        .samples()
        .get(0)
        .blinding();
  }

  private static StudyEvidence of(String id) {
    return BundledEvidence.evidence(id);
  }

  private static StudyEvidence changed(StudyEvidence evidence, Study study) {
    return new StudyEvidence(
        study,
        evidence.sample(),
        evidence.findings(),
        evidence.armBands(),
        evidence.vocabulary(),
        evidence.context());
  }

  private static StudyEvidence analysing(StudyEvidence evidence, int began, int analysed) {
    Study study = evidence.study();
    return changed(
        evidence,
        Changed.with(
            study,
            "participants",
            Changed.with(
                Changed.with(study.participants(), "randomised", OptionalInt.of(began)),
                "analysed",
                OptionalInt.of(analysed))));
  }

  private static CertaintyStep risk(EvidenceBasis basis, BodySample... samples) {
    return RiskOfBias.judge(body(basis, samples));
  }

  private static CertaintyStep indirectness(EvidenceBasis basis, BodySample... samples) {
    return Indirectness.judge(body(basis, samples));
  }

  private static BodyOfEvidence body(EvidenceBasis basis, BodySample... samples) {
    return Bodies.body(Outcome.COGNITION, basis, List.of(samples), List.of());
  }

  private static BodySample sample(StudyEvidence study, int people, BlindingStatus blinding) {
    return Bodies.sample(Direction.NO_DIFFERENCE, people, study.study(), blinding);
  }

  private static BodySample vote(StudyEvidence study, int people, Direction direction) {
    return Bodies.sample(direction, people, study.study(), BlindingStatus.HELD);
  }

  private static int findings(BodyOfEvidence body) {
    return body.readings().all();
  }

  private static FindingRows rows(StudyEvidence... studies) {
    return FindingRows.of(
        Stream.of(studies).sorted(Comparator.comparing(StudyEvidence::id)).toList());
  }
}
