package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.answer.DirectionsByDose;
import org.microdosing.evidence.answer.DosedSample;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.page.Phrases;

/**
 * An effect-direction plot over doses: which way each sample points on one outcome against placebo,
 * with a column for each dose band from the lowest to the highest, so that one look shows where
 * benefit begins. Dose, regimen, design, published risk of bias and harms stand in each row.
 *
 * <pre>{@code
 * DoseDirectionPlot.of(library.directionsByDose("psilocybin", Outcome.DEPRESSION)).writeTo(file);
 * }</pre>
 *
 * <p>Rows are samples, each once for each dose band, under the conditions that people were studied
 * in. Arrows upwards are better for the participant; they grow with the sample, not with the
 * effect. Risk of bias is that which others published, one light for each judge, and never
 * computed.
 *
 * @since 0.2
 */
public final class DoseDirectionPlot implements Chart {

  private final DirectionsByDose directions;
  private final Optional<String> title;

  private DoseDirectionPlot(DirectionsByDose directions, Optional<String> title) {
    this.directions = directions;
    this.title = title;
  }

  /**
   * Returns a plot of samples by dose.
   *
   * @param directions the samples; none give a picture that says so
   * @return the plot
   */
  public static DoseDirectionPlot of(DirectionsByDose directions) {
    return new DoseDirectionPlot(directions, Optional.empty());
  }

  /**
   * Returns the same plot with another title.
   *
   * @param other the title
   * @return a new plot
   */
  public DoseDirectionPlot withTitle(String other) {
    return new DoseDirectionPlot(directions, Optional.of(other));
  }

  @Override
  public String title() {
    return title.orElseGet(
        () ->
            directions.substance().name()
                + ": "
                + directions.outcome().label()
                + " against placebo, by condition and dose");
  }

  @Override
  public String toSvg() {
    return directions.samples().isEmpty()
        ? Frame.empty(title(), description())
        : new DoseDirectionDrawing(title(), directions.samples(), notes()).toSvg(description());
  }

  /** Returns what a picture of the samples cannot say. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!directions.others().isEmpty()) {
      notes.add(
          "Not drawn, as they compare with something else than placebo: "
              + Phrases.counts(directions.others(), Contrast::label)
              + " (samples).");
    }
    return notes;
  }

  private String description() {
    if (directions.samples().isEmpty()) {
      return "No sample of this library tells a direction against placebo.";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add("Effect directions by dose band.");
    for (DosedGroup group : DosedGroup.of(directions.samples())) {
      Map<DoseBand, Map<Direction, Integer>> votes = new EnumMap<>(DoseBand.class);
      for (DosedSample sample : group.samples()) {
        votes
            .computeIfAbsent(sample.band(), b -> new EnumMap<>(Direction.class))
            .merge(sample.vote().direction(), 1, Integer::sum);
      }
      sentences.add(
          group.label()
              + ": "
              + votes.entrySet().stream()
                  .map(
                      e ->
                          DosedGroup.label(e.getKey())
                              + " "
                              + Phrases.counts(e.getValue(), DirectionMark::meaning))
                  .collect(Collectors.joining("; "))
              + ".");
    }
    sentences.addAll(notes());
    return String.join(" ", sentences);
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
