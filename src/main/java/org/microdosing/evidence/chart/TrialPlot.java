package org.microdosing.evidence.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.model.RegisteredTrial;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.page.Phrases;

/**
 * Registered trials against what was reported of them, by date: a line from registration or start
 * to the end, and a dot for each report of results in the library.
 *
 * <pre>{@code
 * TrialPlot.of(RegisteredTrial.of(library.summarise("lsd").studies())).writeTo(file);
 * }</pre>
 *
 * <p>Dates are those that registries state; an end may be planned. A trial without a dot has no
 * result in the library, which says nothing of results elsewhere.
 *
 * @since 0.2
 */
public final class TrialPlot implements Chart {

  private final List<RegisteredTrial> trials;
  private final Optional<String> title;

  private TrialPlot(List<RegisteredTrial> trials, Optional<String> title) {
    this.trials = trials;
    this.title = title;
  }

  /**
   * Returns a plot of trials.
   *
   * @param trials the trials, drawn in this order; none give a picture that says so
   * @return the plot
   */
  public static TrialPlot of(List<RegisteredTrial> trials) {
    return new TrialPlot(List.copyOf(trials), Optional.empty());
  }

  /**
   * Returns the same plot with another title.
   *
   * @param other the title
   * @return a new plot
   */
  public TrialPlot withTitle(String other) {
    return new TrialPlot(trials, Optional.of(other));
  }

  @Override
  public String title() {
    return title.orElse("Registered trials and what was reported of them");
  }

  @Override
  public String toSvg() {
    return trials.isEmpty()
        ? Frame.empty(title(), description())
        : new TrialDrawing(title(), trials).toSvg(counts(), description());
  }

  private String counts() {
    long reported = trials.stream().filter(t -> !t.reports().isEmpty()).count();
    return Phrases.count(trials.size(), "registration", "registrations")
        + ", "
        + reported
        + " with results in this library";
  }

  private String description() {
    if (trials.isEmpty()) {
      return "No registration was looked up.";
    }
    return counts()
        + ". "
        + trials.stream()
            .map(
                t ->
                    t.registration().number()
                        + ": "
                        + t.begin().map(d -> "from " + d).orElse("begin not read")
                        + t.end().map(d -> " to " + d).orElse(", end not read")
                        + ", "
                        + t.registration().state()
                        + ", "
                        + (t.reports().isEmpty()
                            ? "no result in this library"
                            : "reported by "
                                + t.reports().stream()
                                    .map(Study::id)
                                    .collect(Collectors.joining(", "))))
            .collect(Collectors.joining(". "))
        + ".";
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
