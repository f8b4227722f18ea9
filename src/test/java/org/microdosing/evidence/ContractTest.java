package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.dose.DoseAssessment;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.synthesis.CoefficientTest;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.TauEstimator;

@DisplayName("The names that users rely on")
class ContractTest {

  private final EvidenceLibrary library = EvidenceLibrary.bundled();

  @Test
  @DisplayName("open what is in the library")
  void look() {
    List<Substance> substances = library.substances();
    Optional<Substance> found = library.findSubstance("LSD-25");
    StudyQuery studies = library.studies();
    FindingQuery findings = library.findings();
    List<Claim> claims = library.claims();
    List<Mechanism> mechanisms = library.mechanisms();
    List<MicrodoseDefinition> definitions = library.definitions();
    List<Schedule> schedules = library.schedules();
    List<Review> reviews = library.reviews();

    assertThat(substances).isNotEmpty();
    assertThat(found).isPresent();
    assertThat(studies.count()).isEqualTo(library.version().counts().studies());
    assertThat(findings.count()).isEqualTo(library.version().counts().findings());
    assertThat(claims).isNotEmpty();
    assertThat(mechanisms).isNotEmpty();
    assertThat(definitions).isNotEmpty();
    assertThat(schedules).isNotEmpty();
    assertThat(reviews).isNotEmpty();
    assertThat(library.version().version()).isEqualTo("2.0.0");
    assertThat(library.study("bershad-2019").id()).isEqualTo("bershad-2019");
    assertThat(library.findStudy("bershad-2019")).isPresent();
  }

  @Test
  @DisplayName("narrow findings by every filter")
  void ask() {
    FindingQuery query =
        library
            .findings()
            .substance("lsd")
            .outcome(Outcome.MOOD, Outcome.WELLBEING)
            .doseBand(DoseBand.MICRODOSE)
            .design(Design.RANDOMISED_CROSSOVER, Design.RANDOMISED_PARALLEL)
            .placeboControlled()
            .human()
            .direction(Direction.IMPROVED)
            .published(2018, 2025)
            .minParticipants(20)
            .verification(Verification.ABSTRACT)
            .where(f -> f.significant().isPresent());

    List<Finding> findings = query.toList();
    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(
            f -> {
              Study study = library.study(f.studyId());
              assertThat(f.outcome()).isIn(Outcome.MOOD, Outcome.WELLBEING);
              assertThat(FindingVote.of(f)).contains(Direction.IMPROVED);
              assertThat(f.verification()).isEqualTo(Verification.ABSTRACT);
              assertThat(study.design().isRandomised()).isTrue();
              assertThat(study.citation().year().orElseThrow()).isBetween(2018, 2025);
              assertThat(study.participants().counted().orElseThrow()).isGreaterThanOrEqualTo(20);
            });
    assertThat(query.count()).isEqualTo(findings.size());
    assertThat(StreamSupport.stream(query.spliterator(), false))
        .containsExactlyElementsOf(findings);
    assertThat(query.stream()).containsExactlyElementsOf(findings);
    assertThat(query.studies().findings().count()).isGreaterThanOrEqualTo(query.count());
    assertThat(query.summarise().findingCount()).isEqualTo(query.count());
  }

  @Test
  @DisplayName("narrow studies by condition and blinding")
  void askStudies() {
    assertThat(
            library
                .studies()
                .substance("psilocybin")
                .condition("treatment-resistant depression")
                .blinding(Blinding.DOUBLE)
                .toList())
        .extracting(Study::id)
        .contains("goodwin-2022");
  }

  @Test
  @DisplayName("summarise a substance")
  void summarise() {
    EvidenceSummary s = library.summarise("lsd");

    assertThat(s.studyCount()).isPositive();
    assertThat(s.participants()).isPositive();
    assertThat(s.findingCount()).isPositive();
    assertThat(s.designs()).isNotEmpty();
    assertThat(s.doses()).isNotEmpty();
    assertThat(s.outcomes()).isNotEmpty();
    assertThat(s.safety()).isNotNull();
    assertThat(s.blinding()).isNotEmpty();
    assertThat(s.toString()).contains("not medical advice");
    DoseAssessment a = library.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM));
    assertThat(a.band()).isEqualTo(DoseBand.MICRODOSE);
  }

  @Test
  @DisplayName("read records down to the p value")
  void records() {
    Finding finding = library.finding("family-2020-f1");
    Optional<Statistic> statistic = finding.statistic();
    OptionalDouble value = statistic.map(Statistic::value).orElse(OptionalDouble.empty());
    Optional<Interval> interval = statistic.flatMap(Statistic::interval);
    Optional<PValue> p = statistic.flatMap(Statistic::pValue);
    OptionalInt analysed = library.study("szigeti-2021").participants().analysed();

    assertThat(value.isPresent() || statistic.isEmpty()).isTrue();
    assertThat(interval).isNotNull();
    assertThat(p).isNotNull();
    assertThat(analysed).hasValue(191);
  }

  @Test
  @DisplayName("compute and pool effects")
  void synthesise() {
    EffectSize first = EffectSize.of("Aronson 1948", -0.8893, 0.3256);
    EffectSize second = EffectSize.logRiskRatio("Ferguson 1949", 6, 306, 29, 303);
    MetaAnalysis m =
        MetaAnalysis.of(List.of(first.withMeasure(second.measure()), second))
            .estimator(TauEstimator.REML)
            .test(CoefficientTest.KNAPP_HARTUNG)
            .fit();

    assertThat(m.k()).isEqualTo(2);
    assertThat(m.confidenceInterval().contains(m.estimate())).isTrue();
    assertThat(m.iSquared()).isBetween(0.0, 100.0);
    assertThat(m.pValue()).isBetween(0.0, 1.0);
    assertThat(first.standardError()).isCloseTo(Math.sqrt(0.3256), within(1e-15));
    assertThat(m.leaveOneOut()).isNotNull();
    MetaAnalysis equal = MetaAnalysis.of(List.of(first, first)).equalEffects();
    assertThat(equal.estimate()).isCloseTo(-0.8893, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"})
  @DisplayName("offer eight estimators of heterogeneity and more")
  void estimators(String name) {
    assertThat(TauEstimator.valueOf(name).label()).isNotBlank();
  }

  @Test
  @DisplayName("report every problem of a load")
  void problems() {
    assertThatThrownBy(() -> EvidenceLibrary.load(Path.of("src/test/resources/no-such-directory")))
        .isInstanceOfSatisfying(
            EvidenceDataException.class, e -> assertThat(e.problems()).isNotEmpty());
  }

  @Test
  @DisplayName("refuse to merge a library with itself, and name both places")
  void mergeClashes() {
    assertThatThrownBy(() -> library.merge(library))
        .isInstanceOfSatisfying(
            EvidenceDataException.class,
            e ->
                assertThat(e.problems())
                    .anySatisfy(p -> assertThat(p.message()).contains("bershad-2019")));
  }
}
