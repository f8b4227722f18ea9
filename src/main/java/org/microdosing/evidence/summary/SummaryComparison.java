package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Term;

/**
 * Two summaries side by side: two substances, or two dose bands of one. Nothing is pooled, and no
 * test compares them: people, doses and designs differ between the two.
 *
 * @param left one summary
 * @param right the other
 */
public record SummaryComparison(EvidenceSummary left, EvidenceSummary right) {

  /**
   * One line of a comparison.
   *
   * @param label what is compared
   * @param left what the left summary says
   * @param right what the right summary says
   */
  public record Row(String label, String left, String right) {}

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
    add(rows, "studies", s -> Integer.toString(s.studyCount()));
    add(rows, "without results", s -> Integer.toString(s.studyCount() - s.reportedStudyCount()));
    add(rows, "findings", s -> Integer.toString(s.findingCount()));
    add(rows, "people", s -> s.people().toString());
    add(rows, "of them patients", s -> Integer.toString(s.people().clinical()));
    add(rows, "designs", s -> counts(s.designs()));
    add(rows, "doses", SummaryComparison::doses);
    add(rows, "follow-up", s -> s.followUp().longest().map(Object::toString).orElse("not stated"));
    add(rows, "blinding", SummaryComparison::blinding);
    add(rows, "findings read in", s -> s.verification().toString());
    add(rows, "open, long term", s -> labels(s.safety().open()));
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    left.outcomes().forEach(o -> outcomes.add(o.outcome()));
    right.outcomes().forEach(o -> outcomes.add(o.outcome()));
    for (Outcome outcome : outcomes) {
      add(rows, outcome.label(), s -> found(s, outcome));
    }
    return List.copyOf(rows);
  }

  private interface Property {
    String of(EvidenceSummary summary);
  }

  private void add(List<Row> rows, String label, Property property) {
    rows.add(new Row(label, property.of(left), property.of(right)));
  }

  private static String doses(EvidenceSummary summary) {
    Map<DoseBand, List<DoseSpan>> byBand =
        summary.doses().stream().collect(Collectors.groupingBy(DoseSpan::band));
    String text =
        byBand.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(BandOrder.MICRODOSE_FIRST))
            .map(
                e ->
                    e.getKey().label()
                        + ": "
                        + e.getValue().stream()
                            .map(DoseSpan::range)
                            .distinct()
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? "none" : text;
  }

  private static String blinding(EvidenceSummary summary) {
    Map<BlindingStatus, Long> byStatus =
        summary.blinding().stream()
            .collect(Collectors.groupingBy(BlindingReport::status, Collectors.counting()));
    String text =
        byStatus.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getValue() + " " + e.getKey().label())
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "no placebo-controlled study with results" : text;
  }

  private static String found(EvidenceSummary summary, Outcome outcome) {
    return summary
        .outcome(outcome)
        .map(
            o ->
                o.rows().stream()
                    .map(
                        r ->
                            r.band().label()
                                + " "
                                + r.contrast().label()
                                + ": "
                                + r.directions()
                                + " ("
                                + String.join(", ", r.studies())
                                + ")")
                    .collect(Collectors.joining("; ")))
        .orElse("no finding");
  }

  private static String counts(Map<? extends Term, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().label())
        .collect(Collectors.joining(", "));
  }

  private static String labels(List<? extends Term> terms) {
    return terms.isEmpty()
        ? "none"
        : terms.stream().map(Term::label).collect(Collectors.joining("; "));
  }

  /** Returns both summaries in two columns of plain text, at most 100 columns wide. */
  @Override
  public String toString() {
    int label = 17;
    int column = (Page.WIDTH - label - 2) / 2 - 1;
    StringBuilder text = new StringBuilder();
    line(text, label, column, "", left.scope().title(), right.scope().title());
    line(text, label, column, "", "-".repeat(column), "-".repeat(column));
    for (Row row : rows()) {
      line(text, label, column, row.label(), row.left(), row.right());
    }
    return text.append("\nSide by side, not pooled: people, doses and designs differ.\n")
        .append("Research information, not medical advice.\n")
        .toString();
  }

  private static void line(
      StringBuilder text, int label, int column, String head, String left, String right) {
    List<String> heads = Page.wrap(head, label);
    List<String> lefts = Page.wrap(left, column);
    List<String> rights = Page.wrap(right, column);
    int lines = Math.max(heads.size(), Math.max(lefts.size(), rights.size()));
    for (int i = 0; i < lines; i++) {
      String row = cell(heads, i, label) + cell(lefts, i, column) + cell(rights, i, column);
      text.append(row.stripTrailing()).append('\n');
    }
  }

  private static String cell(List<String> lines, int i, int width) {
    String words = i < lines.size() ? lines.get(i) : "";
    return words + " ".repeat(width - words.codePointCount(0, words.length()) + 2);
  }
}
