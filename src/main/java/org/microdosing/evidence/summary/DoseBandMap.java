package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.TableColumn;
import org.microdosing.evidence.page.TextTable;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.Selection;

/**
 * Where there is evidence on one substance: outcomes by dose bands. Every outcome has a cell for
 * every band, with zeros where nothing was found.
 *
 * @since 0.1
 */
@SuppressWarnings("EnumOrdinal") // cells are counted by ordinal
public final class DoseBandMap implements JsonResult {

  private static final List<DoseBand> BANDS = DoseBand.microdoseFirst();

  private final Substance substance;
  private final Optional<InclusionRule> inclusionRule;
  private final Map<Outcome, Map<DoseBand, MapCell>> cells;

  DoseBandMap(Substance substance, Selection selection) {
    this.substance = substance;
    EvidenceColumns columns = selection.columns();
    this.inclusionRule = InclusionLines.ruleOf(selection);
    FindingKinds kinds = columns.kinds();
    boolean[] giving = columns.exposures().giving(substance.id());
    int[][] cellsOf = new int[kinds.count()][];
    for (int kind = 0; kind < cellsOf.length; kind++) {
      cellsOf[kind] =
          giving[kinds.exposures(kind)]
              ? new int[] {place(kinds.outcome(kind), kinds.band(kind))}
              : new int[0];
    }
    MapCounter counter = new MapCounter(selection, cellsOf, Outcome.values().length * BANDS.size());
    Map<Outcome, Map<DoseBand, MapCell>> rows = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      Map<DoseBand, MapCell> row = new LinkedHashMap<>();
      for (DoseBand band : BANDS) {
        row.put(band, counter.cell(place(outcome, band)));
      }
      rows.put(outcome, Collections.unmodifiableMap(row));
    }
    this.cells = Collections.unmodifiableMap(rows);
  }

  private static int place(Outcome outcome, DoseBand band) {
    return outcome.ordinal() * BANDS.size() + band.rank();
  }

  /**
   * Returns the substance.
   *
   * @return the substance
   */
  public Substance substance() {
    return substance;
  }

  /**
   * Returns the cells, outcome by outcome.
   *
   * @return a cell for every outcome and every dose band, in the order of the terms and with
   *     microdoses first
   */
  public Map<Outcome, Map<DoseBand, MapCell>> cells() {
    return cells;
  }

  /**
   * Returns one cell.
   *
   * @param outcome the outcome
   * @param band the dose band
   * @return the cell, empty where there is no evidence
   */
  public MapCell cell(Outcome outcome, DoseBand band) {
    return Objects.requireNonNull(row(outcome).get(band));
  }

  private Map<DoseBand, MapCell> row(Outcome outcome) {
    return Objects.requireNonNull(cells.get(outcome));
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(new DoseBandMapForm(substance, cells, inclusionRule));
  }

  /**
   * Returns studies, people and directions of each cell as an aligned table, at most 100 columns
   * wide.
   */
  @Override
  public String toString() {
    List<String> heads = new ArrayList<>(List.of(substance.id()));
    DoseBand.microdoseFirst().forEach(band -> heads.add(firstWord(band.label())));
    TextTable table = new TextTable(heads.stream().map(TableColumn::left).toList());
    for (Outcome outcome : Outcome.values()) {
      List<String> row = new ArrayList<>(List.of(outcome.label()));
      row(outcome).values().forEach(cell -> row.add(shown(outcome, cell)));
      table.row(row);
    }
    return table
        + "Studies/people, then findings, not of adverse events: + improved, = no difference, - worsened\n"
        + EvidenceMap.LEGEND
        + InclusionLines.of(inclusionRule);
  }

  private static String shown(Outcome outcome, MapCell cell) {
    return outcome.isListedByKind() ? cell.size() : cell.sizeAndDirections();
  }

  private static String firstWord(String words) {
    int end = words.indexOf(' ');
    return end < 0 ? words : words.substring(0, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DoseBandMap that
        && substance.equals(that.substance)
        && inclusionRule.equals(that.inclusionRule)
        && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * substance.hashCode() + cells.hashCode();
  }
}
