package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.page.Phrases;

/**
 * A timeline of studies: years from left to right, designs from top to bottom, one mark for each
 * study. Studies without results, such as registered trials, are hollow.
 *
 * <pre>{@code
 * StudyTimeline.of(library.studies().substance("lsd")).writeTo(file);
 * }</pre>
 *
 * <p>A study stands in the year of its publication or, without one, in a column of its own. Studies
 * are counted, not people: several may report on one sample.
 *
 * @since 0.1
 */
public final class StudyTimeline implements Chart {

  private final List<Study> studies;
  private final ShortNames names;
  private final Optional<String> title;

  private StudyTimeline(List<Study> studies, ShortNames names, Optional<String> title) {
    this.studies = studies;
    this.names = names;
    this.title = title;
  }

  /**
   * Returns a timeline of studies.
   *
   * @param studies the studies, for example a query; none give a picture that says so
   * @return the timeline
   */
  public static StudyTimeline of(Iterable<Study> studies) {
    List<Study> copy = new ArrayList<>();
    studies.forEach(copy::add);
    return new StudyTimeline(List.copyOf(copy), ShortNames.of(studies), Optional.empty());
  }

  /**
   * Returns the same timeline with another title.
   *
   * @param other the title
   * @return a new timeline
   */
  public StudyTimeline withTitle(String other) {
    return new StudyTimeline(studies, names, Optional.of(other));
  }

  /**
   * Returns the same timeline with other names for its studies.
   *
   * @param others what studies are called, for example those of a whole library
   * @return a new timeline
   * @since 0.2
   */
  public StudyTimeline called(ShortNames others) {
    return new StudyTimeline(studies, others, title);
  }

  @Override
  public String title() {
    return title.orElse("Studies by year and design");
  }

  @Override
  public String toSvg() {
    return studies.isEmpty()
        ? Frame.empty(title(), "No studies to show.")
        : new TimelineDrawing(title(), studies, names, description()).toSvg();
  }

  private String description() {
    if (studies.isEmpty()) {
      return "No studies to show.";
    }
    Map<Design, Integer> designs = new TreeMap<>();
    studies.forEach(s -> designs.merge(s.design(), 1, Integer::sum));
    StringJoiner list = new StringJoiner(", ");
    designs.forEach((design, n) -> list.add(n + " " + design.label()));
    long unreported = studies.stream().filter(Study::isUnreported).count();
    return "Timeline of "
        + Phrases.studies(studies.size())
        + ", "
        + unreported
        + " of them without results: "
        + list
        + ".";
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
