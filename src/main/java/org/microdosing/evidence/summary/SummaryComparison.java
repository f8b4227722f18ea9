package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Term;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.TableColumn;
import org.microdosing.evidence.page.TextTable;
import org.microdosing.evidence.page.WordWrap;

/**
 * Two summaries side by side: two substances, or two dose bands of one. Nothing is pooled, and no
 * test compares them: people, doses and designs differ between the two.
 *
 * @param left one summary
 * @param right the other
 * @since 0.1
 */
public record SummaryComparison(EvidenceSummary left, EvidenceSummary right) implements JsonResult {

  /** The lines of a screen. */
  private static final int SCREEN = 40;

  private static final int LABEL = 17;
  private static final int COLUMN = (WordWrap.PAGE_WIDTH - LABEL - 4) / 2;

  /**
   * One line of a comparison.
   *
   * @param label what is compared
   * @param left what the left summary says, point by point
   * @param right what the right summary says, point by point
   */
  public record Row(String label, List<String> left, List<String> right) {

    /** Copies the points. */
    public Row {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /**
   * Sets two summaries side by side.
   *
   * @param left one summary
   * @param right the other
   * @return the comparison
   */
  public static SummaryComparison of(EvidenceSummary left, EvidenceSummary right) {
    return new SummaryComparison(left, right);
  }

  /**
   * Returns the lines of the comparison: studies and people, doses, then each outcome that either
   * of them has, as found against placebo and as found without it, by dose band.
   *
   * @return the lines in the order of a page
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    add(rows, "studies", s -> List.of(Integer.toString(s.studyCount())));
    add(rows, "without results", s -> List.of(Integer.toString(silent(s))));
    add(rows, "findings", s -> List.of(Integer.toString(s.findingCount())));
    add(rows, "people", s -> terms(s.people().byKind()));
    add(rows, "of them patients", s -> List.of(Integer.toString(s.people().clinical())));
    add(rows, "designs", s -> terms(s.designs()));
    add(rows, "doses", SummaryComparison::doses);
    add(rows, "longest follow-up", SummaryComparison::followUp);
    add(rows, "samples by blinding", s -> terms(s.blindingBySample()));
    add(rows, "findings read in", s -> terms(s.verification().findings()));
    add(rows, "open, long term", s -> s.safety().open().stream().map(Term::label).toList());
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    left.outcomes().forEach(o -> outcomes.add(o.outcome()));
    right.outcomes().forEach(o -> outcomes.add(o.outcome()));
    for (Outcome outcome : outcomes) {
      add(rows, outcome.label(), s -> found(s, outcome));
    }
    return List.copyOf(rows);
  }

  private void add(List<Row> rows, String label, Function<EvidenceSummary, List<String>> property) {
    rows.add(new Row(label, property.apply(left), property.apply(right)));
  }

  private static int silent(EvidenceSummary summary) {
    return summary.studyCount() - summary.reportedStudyCount();
  }

  private static List<String> terms(Map<? extends Term, Integer> counts) {
    return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().label()).toList();
  }

  private static List<String> doses(EvidenceSummary summary) {
    Map<DoseBand, TreeSet<String>> byBand = new TreeMap<>(DoseBand.MICRODOSE_FIRST);
    summary.doses().stream()
        .filter(d -> !d.control() && d.low().isPresent())
        .forEach(d -> byBand.computeIfAbsent(d.band(), b -> new TreeSet<>()).add(d.range()));
    return byBand.entrySet().stream()
        .map(e -> e.getKey().label() + ": " + String.join(", ", e.getValue()))
        .toList();
  }

  private static List<String> followUp(EvidenceSummary summary) {
    return summary.followUp().longest().map(Object::toString).stream().toList();
  }

  private static List<String> found(EvidenceSummary summary, Outcome outcome) {
    List<String> points = new ArrayList<>();
    for (OutcomeEvidence some : summary.outcome(outcome).stream().toList()) {
      for (ContrastEvidence row : some.rows()) {
        points.add(
            row.band().label()
                + " "
                + row.contrast().label()
                + ": "
                + (outcome.isListedByKind()
                    ? Phrases.findings(row.findings().size())
                    : row.directions())
                + " ("
                + Phrases.studies(row.studies().size())
                + ")");
      }
    }
    return points;
  }

  /**
   * Returns everything in two columns of plain text.
   *
   * @return lines of at most 100 columns
   * @since 0.2
   */
  public String page() {
    return print(rows(), "");
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(ComparisonForm.of(this));
  }

  /**
   * Returns the comparison in short, at most 40 lines of 100 columns: how much there is, and what
   * samples say of each outcome against placebo, those of most samples first; {@link #page()} has
   * everything.
   */
  @Override
  public String toString() {
    List<Row> all = shortRows();
    for (int shown = all.size(); ; shown--) {
      int more = all.size() - shown;
      String text =
          print(
              all.subList(0, shown),
              (more > 0 ? more + " more outcomes against placebo. " : "")
                  + "page() has everything.");
      if (text.lines().count() <= SCREEN || shown == 0) {
        return text;
      }
    }
  }

  private List<Row> shortRows() {
    List<Row> rows = new ArrayList<>();
    add(rows, "studies", s -> List.of(Integer.toString(s.studyCount())));
    add(rows, "findings", s -> List.of(Integer.toString(s.findingCount())));
    add(rows, "people", s -> terms(s.people().byKind()));
    add(rows, "samples by blinding", s -> terms(s.blindingBySample()));
    Map<Outcome, Integer> samples = new EnumMap<>(Outcome.class);
    Stream.of(left, right)
        .flatMap(s -> s.directions().stream())
        .filter(q -> q.contrast() == Contrast.PLACEBO)
        .forEach(q -> samples.merge(q.outcome(), q.samples(), Integer::sum));
    samples.entrySet().stream()
        .sorted(Map.Entry.<Outcome, Integer>comparingByValue().reversed())
        .forEach(e -> add(rows, e.getKey().label(), s -> againstPlacebo(s, e.getKey())));
    return rows;
  }

  private static List<String> againstPlacebo(EvidenceSummary summary, Outcome outcome) {
    return summary.directions(outcome).stream()
        .filter(q -> q.contrast() == Contrast.PLACEBO)
        .map(q -> q.band().label() + ": " + CertaintySection.votes(q))
        .toList();
  }

  private String print(List<Row> rows, String closing) {
    String rule = "-".repeat(COLUMN - 2);
    TextTable table =
        new TextTable(
                List.of(
                    TableColumn.wrapped("", LABEL),
                    TableColumn.wrapped(left.scope().title(), COLUMN),
                    TableColumn.wrapped(right.scope().title(), COLUMN)))
            .row("", rule, rule);
    for (Row row : rows) {
      table.row(row.label(), points(row.left()), points(row.right()));
    }
    return table
        + "\nSide by side, not pooled: people, doses and designs differ."
        + (closing.isEmpty() ? "" : "\n" + closing)
        + "\n"
        + InclusionLines.of(left.inclusionRule())
        + "Research information, not medical advice.\n";
  }

  private static String points(List<String> points) {
    return points.isEmpty() ? "-" : String.join("\n", points);
  }
}
