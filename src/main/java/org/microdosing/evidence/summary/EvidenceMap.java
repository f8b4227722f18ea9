package org.microdosing.evidence.summary;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;

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
public final class EvidenceMap {

  private final List<Substance> substances;
  private final Set<DoseBand> bands;
  private final Supplier<Stream<StudyEvidence>> evidence;
  private final ImmutableTable<String, Outcome, MapCell> cells;

  private EvidenceMap(
      List<Substance> substances,
      Set<DoseBand> bands,
      ImmutableTable<String, Outcome, MapCell> cells,
      Supplier<Stream<StudyEvidence>> evidence) {
    this.substances = substances;
    this.bands = bands;
    this.cells = cells;
    this.evidence = evidence;
  }

  /**
   * Makes a map of cells that were counted elsewhere, as an index can faster.
   *
   * @param substances the substances to show, in this order
   * @param bands the dose bands that were counted
   * @param cells a cell for each id of a substance and each outcome
   * @param evidence opens the studies that were counted, for what the cells do not tell
   * @return the map
   * @throws IllegalArgumentException if a cell is missing
   */
  public static EvidenceMap of(
      Collection<Substance> substances,
      Collection<DoseBand> bands,
      ImmutableTable<String, Outcome, MapCell> cells,
      Supplier<Stream<StudyEvidence>> evidence) {
    for (Substance substance : substances) {
      if (cells.row(substance.id()).size() != Outcome.values().length) {
        throw new IllegalArgumentException("cells are missing for " + substance.id());
      }
    }
    return new EvidenceMap(List.copyOf(substances), Set.copyOf(bands), cells, evidence);
  }

  private static EvidenceMap of(
      List<Substance> substances, Set<DoseBand> bands, List<StudyEvidence> evidence) {
    Table<String, Outcome, MapCell.Builder> found = HashBasedTable.create();
    for (Substance substance : substances) {
      for (Outcome outcome : Outcome.values()) {
        found.put(substance.id(), outcome, new MapCell.Builder());
      }
    }
    for (StudyEvidence one : evidence) {
      for (Finding finding : one.findings()) {
        if (bands.contains(one.band(finding))) {
          for (String substance : directly(one, finding)) {
            MapCell.Builder cell = found.get(substance, finding.outcome());
            if (cell != null) {
              cell.add(one, finding);
            }
          }
        }
      }
    }
    ImmutableTable.Builder<String, Outcome, MapCell> builder = ImmutableTable.builder();
    for (Substance substance : substances) {
      for (Outcome outcome : Outcome.values()) {
        MapCell.Builder cell = Objects.requireNonNull(found.get(substance.id(), outcome));
        builder.put(substance.id(), outcome, cell.build());
      }
    }
    return new EvidenceMap(substances, bands, builder.build(), evidence::stream);
  }

  /** Returns the substances that a finding is direct evidence for. */
  private static Set<String> directly(StudyEvidence evidence, Finding finding) {
    return Attribution.exposures(evidence.study(), finding).stream()
        .filter(e -> e.kind() == ExposureKind.DIRECT)
        .map(Exposure::substance)
        .collect(Collectors.toSet());
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
        all -> of(rows, counted, all.finish().studies()),
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Returns the cells.
   *
   * @return a cell for every id of a substance and every outcome
   */
  public ImmutableTable<String, Outcome, MapCell> cells() {
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
    MapCell cell = cells.get(substance, outcome);
    if (cell == null) {
      throw new IllegalArgumentException(
          "no substance " + substance + " in the map; it shows " + cells.rowKeySet());
    }
    return cell;
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
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no substance "
                            + substance
                            + " in the map; it shows "
                            + cells.rowKeySet()));
    return new DoseBandMap(subject, evidence.get().toList());
  }

  /** Returns studies and people of each cell as an aligned table, at most 100 columns wide. */
  @Override
  public String toString() {
    List<String> heads = new ArrayList<>(List.of("studies/people"));
    substances.forEach(s -> heads.add(s.id()));
    MapTable table = new MapTable(heads);
    for (Outcome outcome : Outcome.values()) {
      List<String> row = new ArrayList<>(List.of(outcome.label()));
      substances.forEach(s -> row.add(cell(s.id(), outcome).size()));
      table.row(row);
    }
    return table + MapTable.LEGEND;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EvidenceMap that
        && substances.equals(that.substances)
        && bands.equals(that.bands)
        && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * substances.hashCode() + bands.hashCode()) + cells.hashCode();
  }
}
