package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.ClaimKind;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.MechanismEvidence;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.Verdict;

@DisplayName("Links from the context to the studies")
class ContextLinksTest {

  private static final EvidenceData DATA = EvidenceLoader.bundled();
  private static final EvidenceContext CONTEXT = DATA.context();
  private static final Map<String, Finding> FINDINGS =
      DATA.studies().stream()
          .flatMap(study -> study.findings().stream())
          .collect(Collectors.toMap(Finding::id, Function.identity()));

  static Stream<Claim> claims() {
    return CONTEXT.claims().stream();
  }

  @ParameterizedTest
  @MethodSource("claims")
  @DisplayName("a finding that bears on a claim comes with its study, and no link stands twice")
  void findingsWithStudies(Claim claim) {
    assertThat(claim.findings())
        .doesNotHaveDuplicates()
        .allSatisfy(
            id -> {
              assertThat(FINDINGS).containsKey(id);
              assertThat(claim.studies()).contains(FINDINGS.get(id).studyId());
            });
    assertThat(claim.studies()).doesNotHaveDuplicates();
    assertThat(claim.reviews()).doesNotHaveDuplicates();
    assertThat(claim.substances()).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("a contradicted description of a study leads to the study that contradicts it")
  void contradictedDescriptions() {
    assertThat(CONTEXT.claims(Verdict.CONTRADICTED))
        .filteredOn(claim -> claim.kind() == ClaimKind.STUDY_DESCRIPTION)
        .hasSizeGreaterThan(5)
        .allSatisfy(claim -> assertThat(claim.studies()).isNotEmpty());
  }

  @ParameterizedTest(name = "{0} rests on {1}")
  @CsvSource({
    "claim-24, family-2020",
    "claim-25, hutten-2020-mood",
    "claim-58, loo-2023",
    "claim-71, erritzoe-2026",
    "claim-12, hutten-2024-neural",
    "claim-53, fava-2020"
  })
  void studies(String claim, String study) {
    assertThat(claim(claim).studies()).contains(study);
  }

  private static Claim claim(String id) {
    return CONTEXT.claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("the ketanserin study of 2021 is not taken for the microdose study of 2021")
  void namesakes() {
    List<MechanismEvidence> blocked =
        CONTEXT.mechanisms().stream()
            .flatMap(mechanism -> mechanism.evidence().stream())
            .filter(evidence -> evidence.study().equals("Holze 2021"))
            .toList();
    assertThat(blocked)
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.studies()).containsExactly("holze-2021-npp");
              assertThat(evidence.findings()).containsExactly("holze-2021-npp-f7");
            });
    assertThat(claim("claim-13").studies()).doesNotContain("holze-2021");
  }

  @Test
  @DisplayName("a pooled result that repeats another leads to one that repeats none")
  void repeatedResults() {
    Map<String, Review> owners =
        CONTEXT.reviews().stream()
            .flatMap(review -> review.pooled().stream().map(p -> Map.entry(p.id(), review)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Set<String> repeating = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    CONTEXT.reviews().stream()
        .flatMap(review -> review.pooled().stream())
        .forEach(
            pooled ->
                pooled
                    .sameAs()
                    .ifPresent(
                        other -> {
                          repeating.add(pooled.id());
                          repeated.add(other);
                        }));
    assertThat(repeating).hasSize(1).isSubsetOf(owners.keySet());
    assertThat(repeated).isSubsetOf(owners.keySet()).doesNotContainAnyElementsOf(repeating);
  }
}
