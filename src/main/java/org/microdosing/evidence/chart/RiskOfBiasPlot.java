package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.NaturalOrder;
import org.microdosing.evidence.model.DomainJudgement;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.page.Phrases;

/**
 * A traffic-light plot of published risk of bias: a row for each study, result and judge, a light
 * for each domain (McGuinness and Higgins 2021, Research Synthesis Methods 12(1), 55-61).
 *
 * <pre>{@code
 * RiskOfBiasPlot.of(library.riskOfBias()).writeTo(file);
 * }</pre>
 *
 * <p>Judgements are those of their judges, side by side where judges differ; none is computed or
 * translated from one tool to another. Lights differ in sign and shade, so that they are told apart
 * without colour.
 *
 * @since 0.2
 */
public final class RiskOfBiasPlot implements Chart {

  private final List<RiskOfBiasJudgement> judgements;
  private final UnaryOperator<String> names;
  private final Optional<String> title;

  private RiskOfBiasPlot(
      List<RiskOfBiasJudgement> judgements, UnaryOperator<String> names, Optional<String> title) {
    this.judgements = judgements;
    this.names = names;
    this.title = title;
  }

  /**
   * Returns a plot of judgements.
   *
   * @param judgements the judgements; none give a picture that says so
   * @return the plot
   */
  public static RiskOfBiasPlot of(Collection<RiskOfBiasJudgement> judgements) {
    return new RiskOfBiasPlot(List.copyOf(judgements), UnaryOperator.identity(), Optional.empty());
  }

  /**
   * Returns the same plot with names for its studies.
   *
   * @param other finds the name to print for the id of a study
   * @return a new plot
   */
  public RiskOfBiasPlot named(UnaryOperator<String> other) {
    return new RiskOfBiasPlot(judgements, other, title);
  }

  /**
   * Returns the same plot with another title.
   *
   * @param other the title
   * @return a new plot
   */
  public RiskOfBiasPlot withTitle(String other) {
    return new RiskOfBiasPlot(judgements, names, Optional.of(other));
  }

  @Override
  public String title() {
    return title.orElse("Published risk of bias");
  }

  @Override
  public String toSvg() {
    return judgements.isEmpty()
        ? Frame.empty(title(), description())
        : new BiasDrawing(title(), rows(), names).toSvg(description());
  }

  private List<RiskOfBiasJudgement> rows() {
    return judgements.stream()
        .sorted(
            Comparator.comparing(RiskOfBiasJudgement::tool)
                .thenComparing(j -> names.apply(j.study()), NaturalOrder.LABELS)
                .thenComparing(RiskOfBiasJudgement::study)
                .thenComparing(RiskOfBiasJudgement::judgedBy))
        .toList();
  }

  private String description() {
    if (judgements.isEmpty()) {
      return "No published judgement of risk of bias is in this library.";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(Phrases.count(judgements.size(), "published judgement", "published judgements"));
    for (RiskOfBiasJudgement j : rows()) {
      String overall = j.overall().map(RiskOfBiasLevel::label).orElse("not given or not read");
      sentences.add(
          names.apply(j.study())
              + ", "
              + j.result()
              + ", by "
              + j.judgedBy()
              + " with "
              + j.tool().label()
              + ": overall "
              + overall
              + "; "
              + j.domains().stream()
                  .map(DomainJudgement::toString)
                  .collect(Collectors.joining(", ")));
    }
    return String.join(". ", sentences) + ".";
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
