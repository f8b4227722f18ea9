package org.microdosing.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DomainJudgement;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;

@DisplayName("Published judgements of the risk of bias")
class PublishedJudgementsTest {

  /** A judgement of raison-2023, which bundled data have as low overall in every domain. */
  private final RiskOfBiasJudgement low =
      BundledEvidence.evidence("raison-2023").context().riskOfBias().stream()
          .filter(judgement -> judgement.overall().equals(Optional.of(RiskOfBiasLevel.LOW)))
          .findFirst()
          .orElseThrow();

  @ParameterizedTest
  @EnumSource(
      value = RiskOfBiasLevel.class,
      names = {"LOW", "SOME_CONCERNS", "HIGH"})
  @DisplayName("cost a level where a judge calls it high overall, and not for some concerns")
  void overall(RiskOfBiasLevel level) {
    boolean isHigh = level == RiskOfBiasLevel.HIGH;
    CertaintyStep step = judged(Changed.with(low, "overall", Optional.of(level)));
    assertThat(step.change()).isEqualTo(isHigh ? -1 : 0);
    assertThat(step.reason())
        .startsWith(
            isHigh
                ? "a published judgement is of high risk for 100 of 100 people; "
                : "no sign that blinding was broken for most people; ");
    assertThat(step.studies()).isEqualTo(isHigh ? List.of("raison-2023") : List.of());
  }

  @Test
  @DisplayName("count by the worst domain where the judge gives no level overall, and only there")
  void worstDomain() {
    List<DomainJudgement> domains =
        Stream.concat(
                low.domains().stream().limit(1).map(one -> with(one, RiskOfBiasLevel.HIGH)),
                low.domains().stream().skip(1).map(one -> with(one, RiskOfBiasLevel.SOME_CONCERNS)))
            .toList();
    RiskOfBiasJudgement one = Changed.with(low, "domains", domains);
    assertThat(judged(one).change()).as("low overall").isZero();
    CertaintyStep step = judged(Changed.with(one, "overall", Optional.empty()));
    assertThat(step.change()).isEqualTo(-1);
    assertThat(step.reason()).contains("at worst high in " + domains.size() + " domains for ");
  }

  private static DomainJudgement with(DomainJudgement domain, RiskOfBiasLevel level) {
    return new DomainJudgement(domain.domain(), level);
  }

  @Test
  @DisplayName("stand side by side where judges differ, and one that is high is enough")
  void judgesDiffer() {
    RiskOfBiasJudgement high =
        Changed.with(
            Changed.with(low, "overall", Optional.of(RiskOfBiasLevel.HIGH)), "judgedBy", "others");
    CertaintyStep step = judged(low, high);
    assertThat(step.change()).isEqualTo(-1);
    assertThat(step.reason())
        .endsWith(
            "raison-2023 low overall for "
                + low.result()
                + " by "
                + low.judgedBy()
                + ", high overall for "
                + low.result()
                + " by others (judges differ)");
  }

  private static CertaintyStep judged(RiskOfBiasJudgement... judgements) {
    BodySample sample =
        Bodies.sample(
            Direction.IMPROVED, 100, BundledEvidence.study("raison-2023"), BlindingStatus.HELD);
    return RiskOfBias.judge(
        Bodies.body(
            Outcome.DEPRESSION,
            EvidenceBasis.RANDOMISED_PLACEBO,
            List.of(Bodies.judged(sample, judgements)),
            List.of()));
  }
}
