package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.AnalysisKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.synthesis.EffectSize;

@DisplayName("A property that samples agree on")
class CommonChoiceTest {

  private static final StudyEvidence STUDY = BundledEvidence.evidence("vonrotz-2023");
  private static final Finding LATE = Edit.finding("vonrotz-2023-f1");
  private static final Finding PLAIN =
      Changed.with(Changed.with(LATE, "analysis", Optional.empty()), "timing", Optional.empty());

  /** A finding of one instrument, which has a rank; of 10 people, from what the source reports. */
  private static Candidate of(String instrument, int rank) {
    return candidate(instrument, rank, PLAIN, EffectBasis.REPORTED_DIFFERENCE, 10);
  }

  private static Candidate candidate(
      String instrument, int rank, Finding finding, EffectBasis basis, int people) {
    return new Candidate(
        STUDY,
        List.of(finding),
        new MeasuredThing(
            instrument,
            instrument,
            rank,
            "",
            "",
            "",
            Metric.ENDPOINT,
            false,
            new MatteringDifferences(Optional.empty(), Optional.empty()),
            HigherIs.WORSE),
        EffectKind.DIFFERENCE,
        basis,
        Orientation.FAVOURS_ARM,
        1,
        new EffectFigures.Reported(EffectSize.of(instrument, 0, 1), people),
        List.of());
  }

  @SafeVarargs
  private static Map<String, List<Candidate>> samples(List<Candidate>... samples) {
    Map<String, List<Candidate>> byName = new LinkedHashMap<>();
    for (List<Candidate> sample : samples) {
      byName.put("s" + (byName.size() + 1), sample);
    }
    return byName;
  }

  private static CommonChoice<String> choose(Map<String, List<Candidate>> samples) {
    return CommonChoice.of(
        samples, c -> c.measured().instrument(), CommonChoice.noPreference(), Optional.empty());
  }

  private static Map<String, List<Candidate>> either(Candidate... candidates) {
    return samples(List.of(candidates));
  }

  @Test
  @DisplayName("is what most have, then what most of the rest have")
  void most() {
    Map<String, List<Candidate>> samples =
        samples(
            List.of(of("A", 1), of("B", 2)),
            List.of(of("A", 1)),
            List.of(of("B", 2)),
            List.of(of("B", 2)));
    CommonChoice<String> choice = choose(samples);
    assertThat(samples.keySet()).extracting(choice::of).containsExactly("B", "A", "B", "B");
    assertThat(choice.ties()).as("three against two").isEmpty();
  }

  @Test
  @DisplayName("is preferred, of the better rank, or listed first where as many have another")
  void ties() {
    CommonChoice<String> ranked = choose(either(of("A", 2), of("B", 1)));
    assertThat(ranked.of("s1")).isEqualTo("B");
    assertThat(ranked.ties())
        .containsExactly(new CommonChoice.Tie<>("B", "A", "whose instrument ranks first"));
    CommonChoice<String> listed = choose(either(of("B", 1), of("A", 1)));
    assertThat(listed.of("s1")).isEqualTo("B");
    assertThat(listed.ties())
        .containsExactly(new CommonChoice.Tie<>("B", "A", "which is listed first"));
    CommonChoice<String> preferring =
        CommonChoice.of(
            either(of("B", 1), of("A", 2)),
            c -> c.measured().instrument(),
            Comparator.naturalOrder(),
            Optional.empty());
    assertThat(preferring.of("s1")).isEqualTo("A");
    assertThat(preferring.ties())
        .containsExactly(new CommonChoice.Tie<>("A", "B", "which goes first"));
  }

  @Test
  @DisplayName("is what the caller takes before everything else, though fewer have it")
  void preferred() {
    Map<String, List<Candidate>> samples =
        samples(List.of(of("A", 1), of("B", 2)), List.of(of("A", 1)));
    CommonChoice<String> choice =
        CommonChoice.of(
            samples, c -> c.measured().instrument(), CommonChoice.noPreference(), Optional.of("B"));
    assertThat(samples.keySet()).extracting(choice::of).containsExactly("B", "A");
  }

  @Test
  @DisplayName("is no tie where no sample has both, or one is had by more")
  void noTies() {
    assertThat(choose(samples(List.of(of("A", 1)), List.of(of("B", 1)))).ties()).isEmpty();
    assertThat(choose(samples(List.of(of("A", 1), of("B", 1)), List.of(of("A", 1)))).ties())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"primary", "groups", "people", "later"})
  @DisplayName("has the rank and place of the finding that would stand for the sample")
  void standsForItsSample(String better) {
    Candidate stands = standing(better, 9);
    assertThat(choose(either(of("A", 1), stands, of("B", 5))).of("s1"))
        .as("the rank of A is that of what stands for the sample")
        .isEqualTo("B");
    assertThat(choose(either(of("A", 9), stands, of("B", 10))).of("s1")).isEqualTo("A");
    assertThat(choose(either(of("A", 1), of("B", 1), standing(better, 1))).of("s1"))
        .as("A stands at its second place, behind B")
        .isEqualTo("B");
    assertThat(choose(either(of("A", 1), of("B", 1), of("A", 1))).of("s1"))
        .as("of two that are equal the first stands")
        .isEqualTo("A");
  }

  /** Returns what stands for its sample before a plain finding, for one reason. */
  private static Candidate standing(String better, int rank) {
    Finding primary = PLAIN.toBuilder().analysis(AnalysisKind.PRIMARY).build();
    Finding later = Changed.with(LATE, "analysis", Optional.empty());
    return switch (better) {
      case "primary" -> candidate("A", rank, primary, EffectBasis.REPORTED_DIFFERENCE, 10);
      case "groups" -> candidate("A", rank, PLAIN, EffectBasis.GROUP_MEANS, 10);
      case "people" -> candidate("A", rank, PLAIN, EffectBasis.REPORTED_DIFFERENCE, 11);
      default -> candidate("A", rank, later, EffectBasis.REPORTED_DIFFERENCE, 10);
    };
  }
}
