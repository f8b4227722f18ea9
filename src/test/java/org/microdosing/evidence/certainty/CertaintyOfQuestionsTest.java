package org.microdosing.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.UnreportedTrial;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.summary.EvidenceSummary;

@DisplayName("One question gets one certainty")
class CertaintyOfQuestionsTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @Test
  @DisplayName("on the page of a substance and by query, for every outcome and dose band")
  void pageAndQuery() {
    int judged = 0;
    for (Substance substance : LIBRARY.substances()) {
      EvidenceSummary page = LIBRARY.summarise(substance.id());
      EvidenceSummary query = LIBRARY.findings().substance(substance.id()).summarise();
      for (Outcome outcome : Outcome.values()) {
        for (DoseBand band : DoseBand.values()) {
          Certainty certainty = page.certainty(outcome, band);
          assertThat(query.certainty(outcome, band)).isEqualTo(certainty);
          assertThat(
                  LIBRARY
                      .findings()
                      .substance(substance.id())
                      .outcome(outcome)
                      .doseBand(band)
                      .summarise()
                      .certainty(outcome, band))
              .isEqualTo(certainty);
          judged += certainty.level() == CertaintyLevel.NONE ? 0 : 1;
        }
      }
    }
    assertThat(judged).isGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  @DisplayName("that never rises by mixing: no set of substances is above its best member")
  void neverRisesByMixing(Outcome outcome) {
    List<String> ids = LIBRARY.substances().stream().map(Substance::id).toList();
    for (DoseBand band : DoseBand.values()) {
      List<CertaintyLevel> alone = new ArrayList<>();
      for (String id : ids) {
        alone.add(level(outcome, band, List.of(id)));
      }
      for (int subset = 1; subset < 1 << ids.size(); subset++) {
        List<String> members = new ArrayList<>();
        CertaintyLevel best = CertaintyLevel.NONE;
        for (int i = 0; i < ids.size(); i++) {
          if ((subset >> i & 1) == 1) {
            members.add(ids.get(i));
            best = alone.get(i).compareTo(best) > 0 ? alone.get(i) : best;
          }
        }
        assertThat(level(outcome, band, members))
            .as("%s at %s of %s", outcome, band, members)
            .isLessThanOrEqualTo(best);
      }
    }
  }

  private static CertaintyLevel level(Outcome outcome, DoseBand band, List<String> substances) {
    return LIBRARY
        .findings()
        .outcome(outcome)
        .doseBand(band)
        .substance(substances.toArray(String[]::new))
        .summarise()
        .certainty(outcome, band)
        .level();
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  @DisplayName(
      "that never rises by mixing regimens: courses with single doses, one band with others")
  void neverRisesByMixingRegimens(Outcome outcome) {
    for (Substance substance : LIBRARY.substances()) {
      FindingQuery all = LIBRARY.findings().substance(substance.id()).outcome(outcome);
      for (DoseBand band : DoseBand.values()) {
        FindingQuery some = all.doseBand(band);
        FindingQuery courses = some.course();
        CertaintyLevel best =
            Collections.max(
                List.of(
                    level(courses, outcome, band), level(some.without(courses), outcome, band)));
        assertThat(level(some, outcome, band))
            .as("%s at %s of %s", outcome, band, substance.id())
            .isLessThanOrEqualTo(best);
        assertThat(level(all, outcome, band))
            .as("another band changes nothing")
            .isEqualTo(level(some, outcome, band));
      }
    }
  }

  private static CertaintyLevel level(FindingQuery query, Outcome outcome, DoseBand band) {
    return query.summarise().certainty(outcome, band).level();
  }

  @Test
  @DisplayName("with which one sample is never inconsistent, as it has nobody to disagree with")
  void oneSample() {
    int alone = 0;
    for (Substance substance : LIBRARY.substances()) {
      EvidenceSummary page = LIBRARY.summarise(substance.id());
      for (Outcome outcome : Outcome.values()) {
        for (DoseBand band : DoseBand.values()) {
          Certainty certainty = page.certainty(outcome, band);
          if (certainty.samples() == 1) {
            alone++;
            assertThat(certainty.change(CertaintyDomain.INCONSISTENCY))
                .as("%s at %s of %s", outcome, band, substance.id())
                .isZero();
          }
        }
      }
    }
    assertThat(alone).isGreaterThan(50);
  }

  @Test
  @DisplayName("in which a silent trial in resistant depression informs major depression alone")
  void narrowerConditions() {
    FindingQuery psilocybin = LIBRARY.findings().substance("psilocybin");
    assertThat(
            Condition.MAJOR_DEPRESSIVE_DISORDER.includes(Condition.TREATMENT_RESISTANT_DEPRESSION))
        .isTrue();
    assertThat(
            Condition.TREATMENT_RESISTANT_DEPRESSION.includes(Condition.MAJOR_DEPRESSIVE_DISORDER))
        .isFalse();
    assertThat(psilocybin.condition("MDD").doseBand(DoseBand.MICRODOSE).summarise().unreported())
        .extracting(UnreportedTrial::study)
        .contains("registry-nct07183748");
  }

  @Test
  @DisplayName("that is very low for depression and microdoses, over all substances as for each")
  void depression() {
    Certainty all =
        LIBRARY.findings().doseBand(DoseBand.MICRODOSE).summarise().certainty(Outcome.DEPRESSION);
    assertThat(all.level()).isEqualTo(CertaintyLevel.VERY_LOW);
    assertThat(all.change(CertaintyDomain.INDIRECTNESS)).isEqualTo(-2);
    assertThat(step(all, CertaintyDomain.INDIRECTNESS).reason())
        .contains("a mixture of substances: ketamine, lsd, psilocybin", "a mixture of regimens");
  }

  @Test
  @DisplayName("in which samples without a direction that was read neither agree nor disagree")
  void directionNotRead() {
    BodyOfEvidence body =
        Bodies.body(
            Outcome.MOOD,
            EvidenceBasis.RANDOMISED_PLACEBO,
            List.of(
                vote(200, Direction.IMPROVED),
                vote(50, Direction.NOT_READ),
                vote(50, Direction.IMPROVED)),
            List.of());
    assertThat(Inconsistency.judge(body).change()).isZero();
    assertThat(Inconsistency.judge(body).reason())
        .isEqualTo("2 of 2 samples share a direction; the direction of 1 sample was not read");
    assertThat(Imprecision.judge(body).reason())
        .startsWith("250 people with a direction that was read, of 300 compared");
  }

  private static BodySample vote(int people, Direction direction) {
    return Bodies.sample(direction, people, LIBRARY.study("murphy-2023"), BlindingStatus.HELD);
  }

  @Test
  @DisplayName("in which published judgements stand as published, those that differ side by side")
  void publishedJudgements() {
    Certainty certainty =
        LIBRARY.summarise("psilocybin").certainty(Outcome.DEPRESSION, DoseBand.FULL);
    assertThat(certainty.studies()).contains("vonrotz-2023", "raison-2023");
    assertThat(step(certainty, CertaintyDomain.RISK_OF_BIAS).reason())
        .contains(
            "published judgements: raison-2023 low overall for depression",
            "vonrotz-2023 some concerns overall for depression",
            "at worst some concerns in 6 domains");
  }

  @Test
  @DisplayName("beside which stands how sources were read, and is in no step")
  void reading() {
    Certainty certainty = LIBRARY.summarise("lsd").certainty(Outcome.DEPRESSION);
    assertThat(certainty.readings().all()).isPositive();
    assertThat(certainty.readings().secondHand()).isPositive();
    assertThat(certainty.readings().authorsData()).as("szigeti-2021").isOne();
    assertThat(certainty.toString().replaceAll("\\s+", " "))
        .contains("1 in the authors' data,")
        .contains("at second hand, which is in no step");
    assertThat(certainty.steps()).extracting(CertaintyStep::domain).hasSize(5);
  }

  private static CertaintyStep step(Certainty certainty, CertaintyDomain domain) {
    return certainty.steps().stream().filter(s -> s.domain() == domain).findFirst().orElseThrow();
  }
}
