package org.microdosing.evidence.summary;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;

/**
 * What findings say about one outcome, kept apart by what they are set against and by dose band.
 *
 * @param outcome the outcome
 * @param rows one row for each contrast and dose band that occurs, placebo and microdoses first
 * @since 0.1
 */
public record OutcomeEvidence(Outcome outcome, List<ContrastEvidence> rows) {

  /** Copies the rows. */
  public OutcomeEvidence {
    rows = List.copyOf(rows);
  }

  /**
   * Returns one row.
   *
   * @param contrast what findings are set against
   * @param band the dose band
   * @return the row, empty if there is no such finding
   */
  public Optional<ContrastEvidence> row(Contrast contrast, DoseBand band) {
    return rows.stream().filter(r -> r.contrast() == contrast && r.band() == band).findFirst();
  }

  /**
   * Returns the rows of one contrast.
   *
   * @param contrast what findings are set against
   * @return the rows by dose band, empty if there is no such finding
   */
  public List<ContrastEvidence> rows(Contrast contrast) {
    return rows.stream().filter(r -> r.contrast() == contrast).toList();
  }

  /**
   * Returns how many findings there are.
   *
   * @return their number over all rows
   */
  public int findingCount() {
    return rows.stream().mapToInt(r -> r.findings().size()).sum();
  }

  /**
   * Returns the studies behind the outcome.
   *
   * @return their ids in order, each once
   */
  public List<String> studies() {
    return rows.stream().flatMap(r -> r.studies().stream()).distinct().sorted().toList();
  }

  /** Sorts findings by outcome, contrast and band, in the order of these terms. */
  static List<OutcomeEvidence> of(Collection<StudyEvidence> evidence) {
    Map<Outcome, Map<Contrast, Map<DoseBand, ContrastEvidence.Builder>>> cells =
        new EnumMap<>(Outcome.class);
    for (StudyEvidence one : evidence) {
      for (Finding finding : one.findings()) {
        cells
            .computeIfAbsent(finding.outcome(), o -> new TreeMap<>())
            .computeIfAbsent(
                Contrast.of(one.study(), finding), c -> new TreeMap<>(BandOrder.MICRODOSE_FIRST))
            .computeIfAbsent(
                one.band(finding),
                b -> new ContrastEvidence.Builder(Contrast.of(one.study(), finding), b))
            .add(one, finding);
      }
    }
    return cells.entrySet().stream()
        .map(
            e ->
                new OutcomeEvidence(
                    e.getKey(),
                    e.getValue().values().stream()
                        .flatMap(bands -> bands.values().stream())
                        .map(ContrastEvidence.Builder::build)
                        .toList()))
        .toList();
  }

  /** Returns the outcome and its rows, one on each line. */
  @Override
  public String toString() {
    Page page = new Page(0).line(outcome.label());
    rows.forEach(row -> page.paragraph(row.toString()));
    return page.toString().stripTrailing();
  }
}
