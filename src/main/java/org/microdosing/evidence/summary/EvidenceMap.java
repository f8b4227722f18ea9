package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.TableColumn;
import org.microdosing.evidence.page.TextTable;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.IntList;
import org.microdosing.evidence.table.Selection;

/**
 * Where there is evidence and where there is none: substances by outcomes, and for each substance
 * outcomes by dose bands (an evidence and gap map: White and others 2020, Campbell Syst Rev 16,
 * e1125).
 *
 * <p>Every substance has a cell for every outcome, with zeros where nothing was found. Only direct
 * evidence for a substance counts. A map shows how much was studied, not what follows from it; the
 * cells hold directions and contrasts, and {@link EvidenceSummary} what to make of them.
 *
 * @since 0.1
 */
@SuppressWarnings("EnumOrdinal") // cells are counted by ordinal
public final class EvidenceMap implements JsonResult {

  /** What marks in cells mean. */
  static final String LEGEND =
      "A dot: no study of this library. anim: studies of animals only. ?: number not stated.\n";

  private static final Outcome[] OUTCOMES = Outcome.values();

  private final List<Substance> substances;
  private final Set<DoseBand> bands;
  private final Selection selection;
  private final Optional<InclusionRule> inclusionRule;
  private final Map<String, Map<Outcome, MapCell>> cells;

  private EvidenceMap(List<Substance> substances, Set<DoseBand> bands, Selection selection) {
    this.substances = List.copyOf(substances);
    this.bands = Set.copyOf(bands);
    this.selection = selection;
    this.inclusionRule = InclusionLines.ruleOf(selection);
    this.cells = count();
  }

  /**
   * Maps rows of columns that many maps share.
   *
   * @param substances the substances to show, in this order
   * @param bands the dose bands to count
   * @param selection the rows
   * @return the map
   */
  @SuppressWarnings("exports") // made by queries, which may see the table
  public static EvidenceMap of(
      Collection<Substance> substances, Set<DoseBand> bands, Selection selection) {
    return new EvidenceMap(List.copyOf(substances), bands, selection);
  }

  private Map<String, Map<Outcome, MapCell>> count() {
    MapCounter counter =
        new MapCounter(selection, cellsOfKinds(), substances.size() * OUTCOMES.length);
    Map<String, Map<Outcome, MapCell>> rows = new LinkedHashMap<>();
    for (int i = 0; i < substances.size(); i++) {
      Map<Outcome, MapCell> row = new EnumMap<>(Outcome.class);
      for (Outcome outcome : OUTCOMES) {
        row.put(outcome, counter.cell(cell(i, outcome)));
      }
      rows.put(substances.get(i).id(), Collections.unmodifiableMap(row));
    }
    return Collections.unmodifiableMap(rows);
  }

  /** A kind of finding counts in a cell of each substance that its exposures give. */
  private int[][] cellsOfKinds() {
    EvidenceColumns columns = selection.columns();
    FindingKinds kinds = columns.kinds();
    List<boolean[]> giving =
        substances.stream().map(s -> columns.exposures().giving(s.id())).toList();
    int[][] cells = new int[kinds.count()][];
    for (int kind = 0; kind < cells.length; kind++) {
      IntList own = new IntList();
      for (int i = 0; i < substances.size() && bands.contains(kinds.band(kind)); i++) {
        if (giving.get(i)[kinds.exposures(kind)]) {
          own.add(cell(i, kinds.outcome(kind)));
        }
      }
      cells[kind] = own.toArray();
    }
    return cells;
  }

  private static int cell(int substance, Outcome outcome) {
    return substance * OUTCOMES.length + outcome.ordinal();
  }

  /**
   * Returns a collector that maps studies, in sequential and parallel streams alike.
   *
   * @param substances the substances to show, in this order
   * @param bands the dose bands to count; none for all
   * @return the collector; each study may come whole or in parts, in any order
   */
  public static Collector<StudyEvidence, ?, EvidenceMap> collector(
      Collection<Substance> substances, DoseBand... bands) {
    List<Substance> rows = List.copyOf(substances);
    Set<DoseBand> counted =
        Set.copyOf(Arrays.asList(bands.length == 0 ? DoseBand.values() : bands));
    SummaryScope everything = SummaryScope.findings("everything");
    return Collector.of(
        () -> new SummaryAccumulator(everything),
        SummaryAccumulator::add,
        SummaryAccumulator::merge,
        all -> of(rows, counted, all.columns()),
        Collector.Characteristics.UNORDERED);
  }

  private static EvidenceMap of(
      List<Substance> substances, Set<DoseBand> bands, EvidenceColumns columns) {
    return of(substances, bands, Selection.all(columns));
  }

  /**
   * Returns the cells, substance by substance.
   *
   * @return a cell for every id of a substance and every outcome, in the order of the terms
   */
  public Map<String, Map<Outcome, MapCell>> cells() {
    return cells;
  }

  /**
   * Returns one cell.
   *
   * @param substance id of the substance
   * @param outcome the outcome
   * @return the cell, empty where there is no evidence
   * @throws IllegalArgumentException if the map does not show the substance
   */
  public MapCell cell(String substance, Outcome outcome) {
    Map<Outcome, MapCell> row = cells.get(substance);
    if (row == null) {
      throw unknown(substance);
    }
    return Objects.requireNonNull(row.get(outcome));
  }

  /**
   * Returns the outcomes on which there is nothing for a substance.
   *
   * @param substance id of the substance
   * @return the outcomes, in the order of the terms
   * @throws IllegalArgumentException if the map does not show the substance
   */
  public List<Outcome> withoutEvidence(String substance) {
    return Arrays.stream(Outcome.values()).filter(o -> cell(substance, o).isEmpty()).toList();
  }

  /**
   * Returns outcomes by dose bands for one substance.
   *
   * @param substance id of the substance
   * @return the map of the substance
   * @throws IllegalArgumentException if the map does not show the substance
   */
  public DoseBandMap doseBands(String substance) {
    Substance subject =
        substances.stream()
            .filter(s -> s.id().equals(substance))
            .findFirst()
            .orElseThrow(() -> unknown(substance));
    return new DoseBandMap(subject, selection);
  }

  private IllegalArgumentException unknown(String substance) {
    return new IllegalArgumentException(
        "no substance " + substance + " in the map; it shows " + cells.keySet());
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(new MapForm(cells, inclusionRule));
  }

  /** Returns studies and people of each cell as an aligned table, at most 100 columns wide. */
  @Override
  public String toString() {
    List<String> heads = new ArrayList<>(List.of("studies/people"));
    substances.forEach(s -> heads.add(s.id()));
    TextTable table = new TextTable(heads.stream().map(TableColumn::left).toList());
    for (Outcome outcome : Outcome.values()) {
      List<String> row = new ArrayList<>(List.of(outcome.label()));
      substances.forEach(s -> row.add(cell(s.id(), outcome).size()));
      table.row(row);
    }
    return table + LEGEND + InclusionLines.of(inclusionRule);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EvidenceMap that
        && substances.equals(that.substances)
        && bands.equals(that.bands)
        && inclusionRule.equals(that.inclusionRule)
        && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * substances.hashCode() + bands.hashCode()) + cells.hashCode();
  }
}
