package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Term;
import org.microdosing.evidence.page.PageWords;
import org.microdosing.evidence.page.PlainPage;

/**
 * Two summaries side by side: two substances, or two dose bands of one. Nothing is pooled, and no
 * test compares them: people, doses and designs differ between the two.
 *
 * @param left one summary
 * @param right the other
 * @since 0.1
 */
public record SummaryComparison(EvidenceSummary left, EvidenceSummary right) {

  private static final int LABEL = 17;
  private static final int COLUMN = (PlainPage.WIDTH - LABEL - 4) / 2;

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
    add(rows, "blinding", SummaryComparison::blinding);
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

  private static List<String> blinding(EvidenceSummary summary) {
    Map<BlindingStatus, Integer> byStatus = new TreeMap<>();
    summary.blinding().forEach(r -> byStatus.merge(r.status(), 1, Integer::sum));
    return terms(byStatus);
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
                + row.directions()
                + " ("
                + PageWords.studies(row.studies().size())
                + ")");
      }
    }
    return points;
  }

  /** Returns both summaries in two columns of plain text, at most 100 columns wide. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(text, "", List.of(left.scope().title()), List.of(right.scope().title()));
    line(text, "", List.of("-".repeat(COLUMN - 2)), List.of("-".repeat(COLUMN - 2)));
    for (Row row : rows()) {
      line(text, row.label(), row.left(), row.right());
    }
    return text.append("\nSide by side, not pooled: people, doses and designs differ.\n")
        .append("Research information, not medical advice.\n")
        .toString();
  }

  private static void line(
      StringBuilder text, String label, List<String> left, List<String> right) {
    List<String> heads = PlainPage.wrap(label, LABEL);
    List<String> lefts = wrap(left);
    List<String> rights = wrap(right);
    int lines = Math.max(heads.size(), Math.max(lefts.size(), rights.size()));
    for (int i = 0; i < lines; i++) {
      String row = cell(heads, i, LABEL) + cell(lefts, i, COLUMN) + cell(rights, i, COLUMN);
      text.append(row.stripTrailing()).append('\n');
    }
  }

  /** Wraps each point, its further lines indented. */
  private static List<String> wrap(List<String> points) {
    List<String> lines = new ArrayList<>();
    for (String point : points.isEmpty() ? List.of("-") : points) {
      List<String> wrapped = PlainPage.wrap(point, COLUMN - 2);
      lines.add(wrapped.get(0));
      wrapped.stream().skip(1).map(line -> "  " + line).forEach(lines::add);
    }
    return lines;
  }

  private static String cell(List<String> lines, int i, int width) {
    String words = i < lines.size() ? lines.get(i) : "";
    return words + " ".repeat(width - words.codePointCount(0, words.length()) + 2);
  }
}
