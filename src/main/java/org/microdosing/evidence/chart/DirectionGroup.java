package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.drawing.NaturalOrder;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.SampleVote;

/**
 * The samples of one kind of comparison and one dose band in an effect-direction plot.
 *
 * @param label comparison and band in words
 * @param rows the samples, by name
 * @param outcomes the syntheses by outcome
 */
record DirectionGroup(String label, List<Row> rows, Map<Outcome, DirectionSynthesis> outcomes) {

  /**
   * One sample.
   *
   * @param name its name
   * @param people how many people it is, the most of its outcomes; empty where no number is known
   * @param votes its vote on each outcome that it has
   */
  record Row(String name, String people, Map<Outcome, SampleVote> votes) {}

  /** Returns groups in the order in which comparisons and bands appear. */
  static List<DirectionGroup> of(List<DirectionSynthesis> syntheses, UnaryOperator<String> names) {
    Map<String, Map<Outcome, DirectionSynthesis>> byQuestion = new LinkedHashMap<>();
    syntheses.stream()
        .sorted(
            Comparator.comparing(DirectionSynthesis::contrast)
                .thenComparing(s -> s.band() != DoseBand.MICRODOSE)
                .thenComparing(DirectionSynthesis::band))
        .forEach(
            s ->
                byQuestion
                    .computeIfAbsent(
                        s.contrast().label() + ", dose band: " + s.band().label(),
                        q -> new TreeMap<>())
                    .put(s.outcome(), s));
    List<DirectionGroup> groups = new ArrayList<>();
    byQuestion.forEach(
        (label, outcomes) ->
            groups.add(new DirectionGroup(label, rows(outcomes, names), outcomes)));
    return groups;
  }

  private static List<Row> rows(
      Map<Outcome, DirectionSynthesis> outcomes, UnaryOperator<String> names) {
    Map<String, Map<Outcome, SampleVote>> samples = new LinkedHashMap<>();
    outcomes.forEach(
        (outcome, synthesis) ->
            synthesis
                .votes()
                .forEach(
                    vote ->
                        samples
                            .computeIfAbsent(vote.sample(), s -> new TreeMap<>())
                            .put(outcome, vote)));
    return samples.entrySet().stream()
        .map(e -> new Row(names.apply(e.getKey()), people(e.getValue()), e.getValue()))
        .sorted(Comparator.comparing(Row::name, NaturalOrder.LABELS))
        .toList();
  }

  private static String people(Map<Outcome, SampleVote> votes) {
    return votes.values().stream()
        .filter(v -> v.people().isPresent())
        .max(Comparator.comparingInt(v -> v.people().getAsInt()))
        .map(SampleSize::people)
        .orElse("");
  }

  /** Returns the p value of the sign test of an outcome, where two samples or more are tested. */
  Optional<String> signTest(Outcome outcome) {
    return Optional.ofNullable(outcomes.get(outcome))
        .flatMap(DirectionSynthesis::signTest)
        .filter(test -> test.favouring() + test.against() > 1)
        .map(test -> Phrases.pInColumn(test.pValue().value()));
  }
}
