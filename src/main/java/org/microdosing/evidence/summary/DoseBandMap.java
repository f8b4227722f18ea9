package org.microdosing.evidence.summary;

import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.model.DoseBand;
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
public final class DoseBandMap {

  private final Substance substance;
  private final ImmutableTable<Outcome, DoseBand, MapCell> cells;

  DoseBandMap(Substance substance, Selection selection) {
    this.substance = substance;
    EvidenceColumns columns = selection.columns();
    FindingKinds kinds = columns.kinds();
    boolean[] giving = columns.exposures().giving(substance.id());
    List<DoseBand> bands = DoseBand.microdoseFirst();
    int[] groupOf = new int[kinds.count()];
    for (int kind = 0; kind < groupOf.length; kind++) {
      groupOf[kind] =
          giving[kinds.exposures(kind)]
              ? kinds.outcome(kind).ordinal() * bands.size() + kinds.band(kind).rank()
              : -1;
    }
    int groups = Outcome.values().length * bands.size();
    MapCounter counter = new MapCounter(selection, groupOf, groups);
    ImmutableTable.Builder<Outcome, DoseBand, MapCell> builder = ImmutableTable.builder();
    for (Outcome outcome : Outcome.values()) {
      for (DoseBand band : bands) {
        int own = outcome.ordinal() * bands.size() + band.rank();
        builder.put(outcome, band, counter.cell(own));
      }
    }
    this.cells = builder.build();
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
   * Returns the cells.
   *
   * @return a cell for every outcome and every dose band, microdoses first
   */
  public ImmutableTable<Outcome, DoseBand, MapCell> cells() {
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
    return Objects.requireNonNull(cells.get(outcome, band));
  }

  /**
   * Returns studies, people and directions of each cell as an aligned table, at most 100 columns
   * wide.
   */
  @Override
  public String toString() {
    List<String> heads = new ArrayList<>(List.of(substance.id()));
    cells.columnKeySet().forEach(band -> heads.add(firstWord(band.label())));
    TextTable table = new TextTable(heads.stream().map(TableColumn::left).toList());
    for (Outcome outcome : Outcome.values()) {
      List<String> row = new ArrayList<>(List.of(outcome.label()));
      cells.row(outcome).values().forEach(cell -> row.add(cell.sizeAndDirections()));
      table.row(row);
    }
    return table
        + "Studies/people, then findings: + improved, = no difference, - worsened.\n"
        + EvidenceMap.LEGEND;
  }

  private static String firstWord(String words) {
    int end = words.indexOf(' ');
    return end < 0 ? words : words.substring(0, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DoseBandMap that
        && substance.equals(that.substance)
        && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * substance.hashCode() + cells.hashCode();
  }
}
