package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Participants;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.model.ReportingTopic;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("The columns of studies hold what the records say")
@TestInstance(Lifecycle.PER_CLASS)
class StudyRecountTest {

  private final EvidenceColumns table = EvidenceColumns.of(BundledEvidence.all());

  private final int studyCount = table.studies().size();

  private Study study(int number) {
    return table.study(number).study();
  }

  private Collection<String> substances(int number, Predicate<ExposureKind> kind) {
    return study(number).arms().stream()
        .flatMap(arm -> arm.exposures().stream())
        .filter(exposure -> kind.test(exposure.kind()))
        .map(Exposure::substance)
        .toList();
  }

  @Test
  @DisplayName("on each study: design, conduct, people and harms")
  void facts() {
    StudyFacts facts = table.facts();
    for (int s = 0; s < studyCount; s++) {
      Study study = study(s);
      assertThat(facts.is(s, StudyFacts.HUMAN)).isEqualTo(study.isHuman());
      assertThat(facts.is(s, StudyFacts.UNREPORTED)).isEqualTo(study.isUnreported());
      assertThat(facts.is(s, StudyFacts.CLINICAL)).isEqualTo(study.population().isClinical());
      assertThat(facts.is(s, StudyFacts.BLINDED)).isEqualTo(study.blinding().isBlinded());
      assertThat(facts.is(s, StudyFacts.PROSPECTIVE)).isEqualTo(study.design().isProspective());
      assertThat(facts.is(s, StudyFacts.RANDOMISED)).isEqualTo(study.design().isRandomised());
      assertThat(facts.is(s, StudyFacts.SECONDARY))
          .isEqualTo(study.design() == Design.SECONDARY_ANALYSIS);
      assertThat(facts.is(s, StudyFacts.PLACEBO)).isEqualTo(study.comparator().isPlacebo());
      assertThat(facts.is(s, StudyFacts.WOMEN)).isEqualTo(study.population().statesWomen());
      assertThat(facts.is(s, StudyFacts.LOST_MANY)).isEqualTo(lostAFifth(study.participants()));
      for (ReportingTopic topic : ReportingTopic.values()) {
        assertThat(facts.reporting(s, topic)).isEqualTo(topic.of(study));
      }
      assertThat(facts.traits(s)).isEqualTo(StudyFacts.traitsOf(study));
      assertThat(facts.kind(s)).isEqualTo(RecruitmentKind.of(study));
      int counted = study.participants().counted().orElse(-1);
      assertThat(facts.counted(s)).isEqualTo(counted);
      assertThat(facts.people(s)).isEqualTo(study.isHuman() ? counted : -1);
      assertThat(facts.sampleId(facts.sampleOf(s))).isEqualTo(table.study(s).sample());
    }
  }

  @ParameterizedTest(name = "{1} of {0}: {2}")
  @CsvSource({"100, 79, true", "100, 80, false", "50, 39, true", "0, 0, false"})
  @DisplayName("on how many stayed: many are lost where fewer than 80 percent were analysed")
  void lost(int began, int analysed, boolean many) {
    Study trial = BundledEvidence.study("murphy-2023");
    Participants people =
        Changed.with(
            Changed.with(trial.participants(), "randomised", OptionalInt.of(began)),
            "analysed",
            OptionalInt.of(analysed));
    int traits = StudyFacts.traitsOf(Changed.with(trial, "participants", people));
    assertThat((traits & StudyFacts.LOST_MANY) != 0).isEqualTo(many);
  }

  /** More than a fifth of those randomised, else of those enrolled, were not analysed. */
  private static boolean lostAFifth(Participants people) {
    OptionalInt began = people.randomised().isPresent() ? people.randomised() : people.enrolled();
    return began.isPresent()
        && people.analysed().isPresent()
        && began.getAsInt() > 0
        && 100L * people.analysed().getAsInt() / began.getAsInt() < 80;
  }

  @Test
  @DisplayName("on the arms: doses, substances, and what they serve as")
  void arms() {
    ArmColumns columns = table.arms();
    int number = 0;
    Set<Integer> keys = new HashSet<>();
    for (int s = 0; s < studyCount; s++) {
      assertThat(columns.first(s)).isEqualTo(number);
      for (Arm arm : study(s).arms()) {
        assertThat(columns.studyOf(number)).isEqualTo(s);
        assertThat(columns.name(number)).isEqualTo(study(s).id() + "/" + arm.id());
        assertThat(columns.band(number)).isEqualTo(table.study(s).band(arm));
        assertThat(columns.isControl(number)).isEqualTo(arm.isControl());
        assertThat(columns.isPooled(number)).isEqualTo(arm.isPooled());
        assertThat(columns.sets().exposures(columns.exposures(number))).isEqualTo(arm.exposures());
        assertThat(columns.low(number))
            .isEqualTo(arm.dose().map(StudyRecountTest::low).orElse(Double.NaN));
        assertThat(columns.high(number))
            .isEqualTo(arm.dose().map(StudyRecountTest::high).orElse(Double.NaN));
        DoseKey key = columns.keys().get(columns.key(number));
        assertThat(key).isEqualTo(DoseKey.of(table.study(s), arm));
        assertThat(key.design()).isEqualTo(study(s).design());
        keys.add(columns.key(number));
        number++;
      }
    }
    assertThat(columns.first(studyCount)).isEqualTo(number);
    assertThat(columns.keys()).doesNotHaveDuplicates().hasSameSizeAs(keys);
  }

  private static double low(Dose dose) {
    return dose.amount().orElse(dose.max().orElse(Double.NaN));
  }

  private static double high(Dose dose) {
    return dose.max().orElse(dose.amount().orElse(Double.NaN));
  }

  @Test
  @DisplayName("on arms that call a dose a microdose which by its amount is another")
  void disputed() {
    ArmColumns columns = ArmColumns.of(table.studies());
    int disputed = 0;
    for (int s = 0; s < studyCount; s++) {
      for (int arm = columns.first(s); arm < columns.first(s + 1); arm++) {
        Arm record = study(s).arms().get(arm - columns.first(s));
        boolean isCalled = record.claimedBand().filter(DoseBand.MICRODOSE::equals).isPresent();
        boolean isOther = table.study(s).band(record).disputes(DoseBand.MICRODOSE);
        boolean isGuessed =
            record.dose().isPresent() && record.dose().get().formInferredFrom().isPresent();
        assertThat(columns.isDisputedMicrodose(arm)).isEqualTo(isCalled && isOther && !isGuessed);
        disputed += columns.isDisputedMicrodose(arm) ? 1 : 0;
      }
    }
    assertThat(disputed).isPositive();
  }

  @Test
  @DisplayName("as sets of rows for each term that a question can name, and their findings")
  void sets() {
    StudySets sets = table.studySets();
    checkTerms(sets.design(), s -> List.of(study(s).design()));
    checkTerms(sets.blinding(), s -> List.of(study(s).blinding()));
    checkTerms(sets.setting(), s -> study(s).setting().stream().toList());
    checkTerms(sets.species(), s -> List.of(study(s).population().species()));
    checkTerms(sets.condition(), s -> study(s).population().conditions());
    Recount.check(sets.unreported(), s -> study(s).isUnreported());
    SharedSets shared = sets.shared();
    Recount.check(
        shared.substance(), studyCount, s -> substances(s, kind -> kind == ExposureKind.DIRECT));
    Recount.check(
        shared.related(), studyCount, s -> substances(s, kind -> kind != ExposureKind.DIRECT));
    Recount.check(
        shared.band(),
        studyCount,
        s ->
            study(s).arms().stream()
                .filter(arm -> !arm.isControl() && !arm.exposures().isEmpty())
                .map(table.study(s)::band)
                .toList());
    Recount.check(
        shared.comparator(), studyCount, s -> List.copyOf(study(s).comparator().classes()));
    numbers(sets.year(), s -> study(s).citation().year().orElse(-1));
    numbers(sets.people(), s -> study(s).participants().counted().orElse(-1));
    numbers(sets.findings(), s -> study(s).findings().size());
  }

  private <K> void checkTerms(StudyTerms<K> column, IntFunction<Collection<K>> terms) {
    Recount.check(column.studies(), studyCount, terms);
    Recount.check(
        column.findings(), table.first(studyCount), row -> terms.apply(table.studyOf(row)));
  }

  private void numbers(NumberColumn column, IntUnaryOperator value) {
    Recount.check(column.atLeast(0), s -> value.applyAsInt(s) >= 0);
    for (int least : new int[] {1, 2, 20, 100, 2010, 2020}) {
      Recount.check(column.atLeast(least), s -> value.applyAsInt(s) >= least);
      Recount.check(
          column.between(least, 2 * least),
          s -> value.applyAsInt(s) >= least && value.applyAsInt(s) <= 2 * least);
    }
    assertThat(column.sum(Bits.all(studyCount)))
        .isEqualTo(IntStream.range(0, studyCount).map(value).filter(v -> v > 0).sum());
  }

  @Test
  @DisplayName("on how studies were run: randomised, registered, with patients, blinded")
  void conduct() {
    ConductSets sets = table.conductSets();
    IntPredicate randomised =
        s ->
            study(s).design().isRandomised()
                || (study(s).design() == Design.SECONDARY_ANALYSIS
                    && table.studies().stream()
                        .filter(other -> other.sample().equals(table.study(s).sample()))
                        .anyMatch(other -> other.study().design().isRandomised()));
    Recount.check(sets.patients(), s -> study(s).isHuman() && study(s).population().isClinical());
    Recount.check(sets.randomised(), randomised);
    Recount.check(sets.preregistered(), s -> study(s).preregistered().orElse(false));
    Recount.check(
        sets.registered(),
        studyCount,
        s ->
            table.study(s).context().registrations().stream()
                .flatMap(registration -> registration.status().stream())
                .toList());
    TreatmentSets treatments = table.studyTreatments();
    Recount.check(treatments.arms(), s -> !Attribution.treatments(study(s)).isEmpty());
    Recount.check(
        treatments.courses(),
        s -> !Attribution.treatments(study(s)).isEmpty() && Course.isStudied(study(s)));
    for (int s = 0; s < studyCount; s++) {
      assertThat(table.conduct().isRandomised(s)).isEqualTo(randomised.test(s));
      assertThat(table.furtherFacts().blinding(s)).isEqualTo(BlindingReport.statusOf(study(s)));
      assertThat(table.conduct().blindingOf(table.facts().sampleOf(s)))
          .isEqualTo(blindingOfSample(table.study(s).sample()));
      assertThat(table.furtherFacts().reading(s))
          .isEqualTo(
              study(s).sources().stream().map(Source::verification).sorted().findFirst().get());
    }
  }

  private BlindingStatus blindingOfSample(String sample) {
    return table.studies().stream()
        .filter(other -> other.sample().equals(sample))
        .map(StudyEvidence::study)
        .filter(study -> !study.isUnreported())
        .map(BlindingReport::statusOf)
        .reduce(BlindingStatus::and)
        .orElse(BlindingStatus.NOT_READ);
  }
}
