package org.microdosing.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceSummary;

@DisplayName("Certainty")
class CertaintyTest {

  private final EvidenceSummary lsd = BundledEvidence.summary("lsd");
  private final EvidenceSummary psilocybin = BundledEvidence.summary("psilocybin");

  @Nested
  @DisplayName("on real evidence")
  class OnRealEvidence {

    @Test
    @DisplayName("is no evidence, and not very low, where there is none: 2C-B")
    void tellsNothingFromLittle() {
      Certainty certainty = BundledEvidence.summary("2c-b").certainty(Outcome.MOOD);
      assertThat(certainty.level()).isEqualTo(CertaintyLevel.NONE);
      assertThat(certainty.steps()).isEmpty();
      assertThat(certainty)
          .hasToString("Certainty about mood, microdose: no evidence\n  No finding is about it.");
    }

    @Test
    @DisplayName("never lets full doses speak for microdoses: MDMA and PTSD")
    void keepsBandsApart() {
      EvidenceSummary mdma = BundledEvidence.summary("mdma");
      assertThat(mdma.certainty(Outcome.PTSD_SYMPTOMS).level()).isEqualTo(CertaintyLevel.NONE);
      assertThat(mdma.certainty(Outcome.PTSD_SYMPTOMS, DoseBand.FULL).samples()).isPositive();
    }

    @Test
    @DisplayName("judges the strongest kind of evidence only: LSD and depression")
    void judgesTheStrongestKind() {
      Certainty certainty = lsd.certainty(Outcome.DEPRESSION);
      assertThat(certainty.basis()).isEqualTo(EvidenceBasis.RANDOMISED_PLACEBO);
      assertThat(certainty.studies()).containsExactly("lsddep2-2026", "molla-2024", "szigeti-2021");
      assertThat(certainty.participants()).isEqualTo(89 + 20 + 168);
      assertThat(certainty.level()).isEqualTo(CertaintyLevel.VERY_LOW);
      assertThat(certainty.outside())
          .as("the open-label findings of lsddep1-2026 and others")
          .isGreaterThanOrEqualTo(5);
    }

    @Test
    @DisplayName("counts doses of one trial and the control that they share, each once")
    void countsArmsOnce() {
      Certainty full = lsd.certainty(Outcome.DEPRESSION, DoseBand.FULL);
      assertThat(full.studies()).containsExactly("holze-2023", "robison-2025");
      assertThat(full.people())
          .as("42, and 40 + 40 + 39 at 100 and 200 µg")
          .isEqualTo(new PeopleCompared(42 + 119, false));
      assertThat(full.change(CertaintyDomain.IMPRECISION)).isEqualTo(-1);
    }

    @Test
    @DisplayName("takes a number that may be smaller for nobody's: ketamine, su-2017 and glue-2024")
    void atMost() {
      Certainty full =
          BundledEvidence.summary("ketamine").certainty(Outcome.DEPRESSION, DoseBand.FULL);
      assertThat(full.people()).isEqualTo(new PeopleCompared(405, true));
      assertThat(full.steps().get(3).reason())
          .isEqualTo(
              "at most 405 people compared (166 for certain), fewer than the optimal size of 400");
    }

    @Test
    @DisplayName("starts low without randomisation and lower without control: psilocybin, tapping")
    void startsLowWithoutRandomisation() {
      Certainty tapping = psilocybin.certainty(Outcome.MOTOR_FUNCTION);
      assertThat(tapping.basis()).isEqualTo(EvidenceBasis.NOT_RANDOMISED);
      assertThat(tapping.basis().start()).isEqualTo(CertaintyLevel.LOW);
      assertThat(tapping.studies()).containsExactly("rootman-2022");
      assertThat(tapping.change(CertaintyDomain.INDIRECTNESS))
          .as("doses of their own supply")
          .isEqualTo(-1);
      assertThat(tapping.change(CertaintyDomain.IMPRECISION)).isZero();
    }

    @Test
    @DisplayName("lowers animals to very low whatever else: psilocybin, anhedonia")
    void lowersAnimals() {
      Certainty certainty = psilocybin.certainty(Outcome.ANHEDONIA, DoseBand.LOW);
      assertThat(certainty.basis()).isEqualTo(EvidenceBasis.ANIMALS);
      assertThat(certainty.participants()).isZero();
      assertThat(certainty.toString())
          .contains("animals only, 1 sample: ")
          .doesNotContain("0 people");
      assertThat(certainty.level()).isEqualTo(CertaintyLevel.VERY_LOW);
    }

    @Test
    @DisplayName("takes a new analysis of a randomised sample as randomised: morse-2025")
    void inheritsRandomisation() {
      Certainty certainty = lsd.certainty(Outcome.NEUROPLASTICITY_MARKER);
      assertThat(certainty.studies()).contains("morse-2025").doesNotContain("murphy-2024-ltp");
      assertThat(certainty.basis()).isEqualTo(EvidenceBasis.RANDOMISED_PLACEBO);
      assertThat(certainty.change(CertaintyDomain.RISK_OF_BIAS))
          .as("blinding is not held against a measurement of the brain")
          .isZero();
    }

    @Test
    @DisplayName("names trials that would inform it, and holds those overdue against it: LSD, mood")
    void countsSilentTrials() {
      CertaintyStep step = step(lsd.certainty(Outcome.MOOD), CertaintyDomain.PUBLICATION_BIAS);
      assertThat(step.reason())
          .as(
              "registry-nct05976698 was completed in February 2025; premenstrual disorder, cancer"
                  + " and cluster headache are other conditions")
          .startsWith("1 with results overdue beside ")
          .doesNotContain("registry-nct07189299");
      assertThat(step.change()).isZero();
    }

    @Test
    @DisplayName("holds broken blinding against evidence: dewit-2022")
    void countsBrokenBlinding() {
      assertThat(BlindingReport.of(BundledEvidence.study("dewit-2022")).status())
          .isEqualTo(BlindingStatus.BROKEN);
      CertaintyStep step =
          step(lsd.certainty(Outcome.EMOTION_PROCESSING), CertaintyDomain.RISK_OF_BIAS);
      assertThat(step.change()).isEqualTo(-1);
      assertThat(step.reason()).contains("blinding was broken or absent");
      assertThat(step.reason()).contains("whether blinding held was not read for");
      assertThat(step.studies()).containsExactly("bershad-2019", "dewit-2022");
    }

    @Test
    @DisplayName("explains every step in words on a page of 100 columns, for every substance")
    void explainsItself() {
      for (Substance substance : BundledEvidence.substances()) {
        EvidenceSummary summary = BundledEvidence.summary(substance.id());
        for (Outcome outcome : Outcome.values()) {
          for (DoseBand band : DoseBand.values()) {
            Certainty certainty = summary.certainty(outcome, band);
            assertThat(certainty.toString().lines()).allMatch(line -> line.length() <= 100);
            assertThat(certainty.level())
                .isEqualTo(
                    certainty
                        .basis()
                        .start()
                        .lowered(
                            -certainty.steps().stream().mapToInt(CertaintyStep::change).sum()));
            if (certainty.level() != CertaintyLevel.NONE) {
              assertThat(certainty.steps())
                  .extracting(CertaintyStep::domain)
                  .containsExactly(CertaintyDomain.values());
            }
          }
        }
      }
    }
  }

  @Nested
  @DisplayName("loses levels")
  class DomainSteps {

    @ParameterizedTest(name = "{0} people: {1}")
    @CsvSource({"0, -2", "127, -2", "128, -1", "399, -1", "400, 0", "5000, 0"})
    @DisplayName("for fewer people than an optimal size, and twice for fewer than one trial needs")
    void forImprecision(int people, int change) {
      CertaintyStep step = Imprecision.judge(body(Outcome.MOOD, votes(people, Direction.IMPROVED)));
      assertThat(step.change()).isEqualTo(change);
      assertThat(step.reason())
          .startsWith(people == 0 ? "number of people not known" : people + " people compared");
    }

    @ParameterizedTest(name = "{0} improved, {1} null, {2} worsened, {3} conflicting: {4}")
    @CsvSource({
      "1, 0, 0, 0, 0",
      "0, 0, 0, 1, 0",
      "7, 3, 0, 0, 0",
      "2, 1, 0, 0, -1",
      "1, 0, 1, 0, -1",
      "0, 0, 0, 3, -1",
      "2, 2, 2, 0, -2",
      "0, 2, 2, 2, -1"
    })
    @DisplayName("for samples that do not share a direction")
    void forInconsistency(int improved, int nulls, int worsened, int conflicting, int change) {
      List<BodySample> samples =
          Stream.of(
                  votes(50, directions(improved, Direction.IMPROVED)),
                  votes(50, directions(nulls, Direction.NO_DIFFERENCE)),
                  votes(50, directions(worsened, Direction.WORSENED)),
                  votes(50, directions(conflicting, Direction.MIXED)))
              .flatMap(List::stream)
              .toList();
      assertThat(Inconsistency.judge(body(Outcome.MOOD, samples)).change()).isEqualTo(change);
    }

    @ParameterizedTest
    @EnumSource(BlindingStatus.class)
    @DisplayName("for blinding that did not hold, except for measurements of the body")
    void forBlinding(BlindingStatus status) {
      BodySample sample = sample("murphy-2023", 80, Direction.NO_DIFFERENCE, status);
      int expected = status == BlindingStatus.HELD ? 0 : -1;
      assertThat(RiskOfBias.judge(body(Outcome.MOOD, List.of(sample))).change())
          .isEqualTo(expected);
      assertThat(RiskOfBias.judge(body(Outcome.HORMONES, List.of(sample))).change()).isZero();
    }

    @Test
    @DisplayName("for a concern that applies to more than half of the people, not of the studies")
    void weighsByPeople() {
      BodySample small = sample("bershad-2019", 20, Direction.IMPROVED, BlindingStatus.BROKEN);
      BodySample other = sample("dewit-2022", 30, Direction.IMPROVED, BlindingStatus.BROKEN);
      BodySample large = sample("murphy-2023", 80, Direction.IMPROVED, BlindingStatus.HELD);
      BodyOfEvidence body = body(Outcome.MOOD, List.of(small, other, large));
      assertThat(RiskOfBias.judge(body).change()).isZero();
      BodySample broken = sample("murphy-2023", 80, Direction.IMPROVED, BlindingStatus.BROKEN);
      CertaintyStep step = RiskOfBias.judge(body(Outcome.MOOD, List.of(small, broken)));
      assertThat(step.change()).isEqualTo(-1);
      assertThat(step.reason()).contains("100 of 100 people");
    }

    @Test
    @DisplayName("for one or two doses in people without the illness: symptoms after single doses")
    void forIndirectness() {
      BodySample once = sample("bershad-2019", 20, Direction.IMPROVED, BlindingStatus.HELD);
      assertThat(Indirectness.judge(body(Outcome.DEPRESSION, List.of(once))).change())
          .isEqualTo(-2);
      assertThat(Indirectness.judge(body(Outcome.MOOD, List.of(once))).change()).isEqualTo(-1);
      assertThat(Indirectness.judge(body(Outcome.ATTENTION, List.of(once))).change()).isZero();
      BodySample course = sample("lsddep2-2026", 89, Direction.IMPROVED, BlindingStatus.HELD);
      assertThat(Indirectness.judge(body(Outcome.DEPRESSION, List.of(course))).change()).isZero();
    }

    @Test
    @DisplayName("where only small samples report and all improved")
    void forSmallAndGood() {
      List<BodySample> two = votes(40, Direction.IMPROVED, Direction.IMPROVED);
      assertThat(PublicationBias.judge(body(Outcome.MOOD, two)).change()).isEqualTo(-1);
      List<BodySample> mixed = votes(40, Direction.IMPROVED, Direction.NO_DIFFERENCE);
      assertThat(PublicationBias.judge(body(Outcome.MOOD, mixed)).change()).isZero();
    }

    @Test
    @DisplayName("down to very low and no further, and stays high where nothing is wrong")
    void hasALowestLevel() {
      assertThat(CertaintyLevel.HIGH.lowered(0)).isEqualTo(CertaintyLevel.HIGH);
      assertThat(CertaintyLevel.HIGH.lowered(1)).isEqualTo(CertaintyLevel.MODERATE);
      assertThat(CertaintyLevel.LOW.lowered(5)).isEqualTo(CertaintyLevel.VERY_LOW);
      assertThat(CertaintyLevel.NONE.lowered(3)).isEqualTo(CertaintyLevel.NONE);
    }
  }

  private static CertaintyStep step(Certainty certainty, CertaintyDomain domain) {
    return certainty.steps().stream().filter(s -> s.domain() == domain).findFirst().orElseThrow();
  }

  private static Direction[] directions(int times, Direction direction) {
    return Collections.nCopies(times, direction).toArray(Direction[]::new);
  }

  private static List<BodySample> votes(int people, Direction... directions) {
    return Stream.of(directions)
        .map(d -> sample("murphy-2023", people, d, BlindingStatus.HELD))
        .toList();
  }

  private static BodySample sample(
      String study, int people, Direction direction, BlindingStatus blinding) {
    Study whole = BundledEvidence.study(study);
    return Bodies.sample(direction, people, whole, blinding);
  }

  private static BodyOfEvidence body(Outcome outcome, List<BodySample> samples) {
    return Bodies.body(outcome, EvidenceBasis.RANDOMISED_PLACEBO, samples, List.of());
  }
}
