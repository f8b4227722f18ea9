package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.DoseBandMap;
import org.microdosing.evidence.summary.EvidenceMap;
import org.microdosing.evidence.summary.MapCell;

/**
 * An evidence map as a grid of bubbles: outcomes from top to bottom, substances or dose bands from
 * left to right.
 *
 * <pre>{@code
 * EvidenceMapChart.of(library.map()).writeTo(file);
 * EvidenceMapChart.of(library.map("lsd")).sizedBy(MapSize.STUDIES).toSvg();
 * }</pre>
 *
 * <p>The area of a bubble shows how many people or studies there are, its shade which share of the
 * findings in people has a control. It shows how much was studied, not what was found. Empty cells
 * are marked; outcomes and columns without any evidence are named below.
 *
 * @since 0.1
 */
public final class EvidenceMapChart implements Chart {

  private final String subject;
  private final List<String> columns;
  private final Map<Outcome, List<MapCell>> cells;
  private final MapSize size;
  private final UnaryOperator<String> names;
  private final Optional<String> title;

  private EvidenceMapChart(
      String subject,
      List<String> columns,
      Map<Outcome, List<MapCell>> cells,
      MapSize size,
      UnaryOperator<String> names,
      Optional<String> title) {
    this.subject = subject;
    this.columns = columns;
    this.cells = cells;
    this.size = size;
    this.names = names;
    this.title = title;
  }

  /**
   * Returns a chart of outcomes by substances.
   *
   * @param map the map; one without substances gives a picture that says so
   * @return the chart, with bubbles sized by people
   */
  public static EvidenceMapChart of(EvidenceMap map) {
    List<String> substances = List.copyOf(map.cells().keySet());
    Map<Outcome, List<MapCell>> cells = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      cells.put(outcome, substances.stream().map(s -> map.cell(s, outcome)).toList());
    }
    return new EvidenceMapChart(
        "Evidence by outcome and substance",
        substances,
        cells,
        MapSize.PARTICIPANTS,
        UnaryOperator.identity(),
        Optional.empty());
  }

  /**
   * Returns a chart of outcomes by dose bands, the lowest on the left.
   *
   * @param map the map of one substance
   * @return the chart, with bubbles sized by people
   */
  public static EvidenceMapChart of(DoseBandMap map) {
    List<DoseBand> bands = List.of(DoseBand.values());
    Map<Outcome, List<MapCell>> cells = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      cells.put(outcome, bands.stream().map(b -> map.cell(outcome, b)).toList());
    }
    return new EvidenceMapChart(
        "Evidence on " + Phrases.inSentence(map.substance().name()) + " by outcome and dose band",
        bands.stream().map(DoseBand::label).toList(),
        cells,
        MapSize.PARTICIPANTS,
        UnaryOperator.identity(),
        Optional.empty());
  }

  /**
   * Returns the same chart with bubbles that show something else.
   *
   * @param other what bubbles show
   * @return a new chart
   */
  public EvidenceMapChart sizedBy(MapSize other) {
    return new EvidenceMapChart(subject, columns, cells, other, names, title);
  }

  /**
   * Returns the same chart with some of its outcomes only, for example the half that fits on a
   * sheet.
   *
   * @param some tells which outcomes stay
   * @return a new chart; it names no other outcome, not even as one without evidence
   * @since 0.2
   */
  public EvidenceMapChart outcomes(Predicate<Outcome> some) {
    Map<Outcome, List<MapCell>> fewer = new LinkedHashMap<>(cells);
    fewer.keySet().removeIf(some.negate());
    return new EvidenceMapChart(subject, columns, fewer, size, names, title);
  }

  /**
   * Returns the same chart with other names above its columns.
   *
   * @param other finds the name to print for the id of a substance or the label of a dose band
   * @return a new chart
   */
  public EvidenceMapChart named(UnaryOperator<String> other) {
    return new EvidenceMapChart(subject, columns, cells, size, other, title);
  }

  /**
   * Returns the same chart with another title.
   *
   * @param other the title
   * @return a new chart
   */
  public EvidenceMapChart withTitle(String other) {
    return new EvidenceMapChart(subject, columns, cells, size, names, Optional.of(other));
  }

  @Override
  public String title() {
    return title.orElse(subject);
  }

  @Override
  public String toSvg() {
    Map<Outcome, List<MapCell>> studied = studied();
    if (studied.isEmpty()) {
      return Frame.empty(title(), "No evidence to show.");
    }
    List<Integer> shown = columns(true);
    Map<Outcome, List<MapCell>> rows = new LinkedHashMap<>();
    studied.forEach((outcome, row) -> rows.put(outcome, shown.stream().map(row::get).toList()));
    return new MapDrawing(title(), names(shown), rows, size, absent()).toSvg(description());
  }

  /** Returns the places of the columns that have evidence, or of those that have none. */
  private List<Integer> columns(boolean filled) {
    return IntStream.range(0, columns.size())
        .filter(i -> filled == cells.values().stream().anyMatch(row -> !row.get(i).isEmpty()))
        .boxed()
        .toList();
  }

  private List<String> names(List<Integer> some) {
    return some.stream().map(columns::get).map(names).toList();
  }

  /** Says what has no place on the map because there is nothing to show. */
  private List<String> absent() {
    List<String> notes = new ArrayList<>();
    List<String> empty = names(columns(false));
    if (!empty.isEmpty()) {
      notes.add("Without any study of this library in this map: " + String.join(", ", empty) + ".");
    }
    List<Outcome> unstudied = unstudied();
    if (!unstudied.isEmpty()) {
      notes.add(
          "Outcomes without any study of this library in this map: "
              + (unstudied.size() > studied().size()
                  ? "all others."
                  : String.join(", ", unstudied.stream().map(Outcome::label).toList()) + "."));
    }
    return notes;
  }

  private Map<Outcome, List<MapCell>> studied() {
    Map<Outcome, List<MapCell>> studied = new LinkedHashMap<>();
    cells.forEach(
        (outcome, row) -> {
          if (row.stream().anyMatch(c -> !c.isEmpty())) {
            studied.put(outcome, row);
          }
        });
    return studied;
  }

  private List<Outcome> unstudied() {
    return cells.keySet().stream().filter(o -> !studied().containsKey(o)).toList();
  }

  private String description() {
    if (studied().isEmpty()) {
      return "No evidence to show.";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add("Evidence map with a bubble for each cell, sized by " + size.label() + ".");
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      long filled = cells.values().stream().filter(r -> !r.get(column).isEmpty()).count();
      sentences.add(
          names.apply(columns.get(i))
              + ": evidence on "
              + Phrases.count(filled, "outcome", "outcomes")
              + ".");
    }
    return String.join(" ", sentences);
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
