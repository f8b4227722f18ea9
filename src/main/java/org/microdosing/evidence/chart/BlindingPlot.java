package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.RightGuesses;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.EvidenceSummary;

/**
 * A plot of blinding: which share of guesses was right in each arm, against what guessing between
 * two would give.
 *
 * <pre>{@code
 * BlindingPlot.of(library.summarise("lsd")).writeTo(file);
 * }</pre>
 *
 * <p>Only studies that tell the share of right guesses have dots; what the others tell is counted
 * below, each sample once, with what was not read apart from what is not reported.
 *
 * @since 0.2
 */
public final class BlindingPlot implements Chart {

  private static final double CHANCE = 0.5;

  private final Map<String, List<List<RightGuesses>>> byStudy;
  private final Map<BlindingStatus, Integer> samples;
  private final Optional<String> substance;
  private final UnaryOperator<String> names;
  private final Optional<String> title;

  private BlindingPlot(
      Map<String, List<List<RightGuesses>>> byStudy,
      Map<BlindingStatus, Integer> samples,
      Optional<String> substance,
      UnaryOperator<String> names,
      Optional<String> title) {
    this.byStudy = byStudy;
    this.samples = samples;
    this.substance = substance;
    this.names = names;
    this.title = title;
  }

  /**
   * Returns a plot of what a summary holds of blinding.
   *
   * @param summary the summary; without shares of right guesses the picture says so
   * @return the plot
   */
  public static BlindingPlot of(EvidenceSummary summary) {
    Map<String, StudyEvidence> studies = new LinkedHashMap<>();
    summary.studies().forEach(e -> studies.put(e.id(), e));
    Map<String, List<List<RightGuesses>>> byStudy = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (BlindingReport report : summary.blinding()) {
      StudyEvidence evidence = studies.get(report.study());
      if (evidence != null) {
        List<List<RightGuesses>> told =
            report.guesses().stream()
                .filter(
                    f ->
                        summary.scope().substance().stream()
                            .allMatch(s -> Attribution.mayConcern(evidence.study(), f, s.id())))
                .map(f -> RightGuesses.of(evidence.study(), f))
                .filter(g -> !g.isEmpty())
                .toList();
        names.put(report.study(), StudyName.of(evidence.study(), evidence.shortName()));
        if (!told.isEmpty()) {
          byStudy.put(report.study(), told);
        }
      }
    }
    return new BlindingPlot(
        byStudy,
        summary.blindingBySample(),
        summary.scope().substance().map(s -> s.name()),
        id -> names.getOrDefault(id, id),
        Optional.empty());
  }

  /**
   * Returns the same plot with another title.
   *
   * @param other the title
   * @return a new plot
   */
  public BlindingPlot withTitle(String other) {
    return new BlindingPlot(byStudy, samples, substance, names, Optional.of(other));
  }

  /**
   * Tells whether no study tells a share of right guesses.
   *
   * @return true if there is nothing to draw
   */
  public boolean isEmpty() {
    return byStudy.isEmpty();
  }

  @Override
  public String title() {
    return title.orElseGet(
        () -> substance.map(s -> s + ": ").orElse("") + "right guesses of what was given");
  }

  @Override
  public String toSvg() {
    return isEmpty()
        ? Frame.empty(title(), description())
        : new ShareDrawing(
                title(),
                List.of("What was guessed", "Arm"),
                "right guesses",
                panels(),
                OptionalDouble.of(CHANCE))
            .toSvg(Phrases.studies(byStudy.size()), notes(), description());
  }

  private List<ShareRow.Panel> panels() {
    List<ShareRow.Panel> panels = new ArrayList<>();
    byStudy.forEach(
        (study, findings) ->
            panels.add(
                new ShareRow.Panel(
                    names.apply(study), findings.stream().map(BlindingPlot::row).toList())));
    return panels;
  }

  private static ShareRow row(List<RightGuesses> guesses) {
    Finding finding = guesses.get(0).finding();
    List<ShareRow.Dot> dots = new ArrayList<>();
    for (RightGuesses guess : guesses) {
      ShareRow.Kind kind =
          guess.arm().isEmpty()
              ? ShareRow.Kind.TOGETHER
              : guess.control() ? ShareRow.Kind.CONTROL : ShareRow.Kind.ARM;
      dots.add(
          new ShareRow.Dot(
              kind,
              guess.arm().orElse(kind.label()) + ": " + guess,
              guess.share(),
              guess.interval()));
    }
    return new ShareRow(
        finding.measure() + finding.timepoint().map(t -> ", " + t).orElse(""),
        guesses.get(0).arm().orElse(ShareRow.Kind.TOGETHER.label()),
        dots,
        guesses.stream().map(Object::toString).collect(Collectors.joining(" v "))
            + finding
                .countUnit()
                .filter(u -> u != CountUnit.PEOPLE)
                .map(u -> " " + u.label())
                .orElse(""));
  }

  private List<String> notes() {
    return List.of(
        "Dashed line: one half, what guessing between two would give. Right guesses above it in one"
            + " arm and as far below it in the other tell that most people made the same guess, not"
            + " that they could tell. Lines: 95% intervals (Wilson), as if each guess were"
            + " independent. Arms that took one of several substances are counted whole.",
        told());
  }

  private String told() {
    return "Samples set against placebo by what is told of guesses: "
        + Phrases.counts(new TreeMap<>(samples), BlindingStatus::label)
        + ".";
  }

  private String description() {
    if (isEmpty()) {
      return "No study of this library tells here which share of guesses was right. " + told();
    }
    String rows =
        panels().stream()
            .map(
                p ->
                    p.heading()
                        + ": "
                        + p.rows().stream()
                            .map(r -> r.label() + " " + r.figures())
                            .collect(Collectors.joining("; "))
                        + ".")
            .collect(Collectors.joining(" "));
    return rows + " " + told();
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
