package org.microdosing.evidence.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Something that the evidence on a substance lacks, in words, with the question to the library that
 * shows it. Gaps sort by severity.
 *
 * @param kind what is missing
 * @param statement what is missing, in one sentence
 * @param query the question in Java, on a variable {@code library}; its value is {@code count}
 * @param count what the question answers over the studies that were summarised
 * @param studies ids of the studies that the statement is about; empty where it is about none
 */
public record Gap(GapKind kind, String statement, String query, long count, List<String> studies)
    implements Comparable<Gap> {

  private static final Comparator<Gap> ORDER =
      Comparator.comparing(Gap::kind).thenComparing(Gap::statement);

  /** Checks and copies the components. */
  public Gap {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(query, "query");
    studies = List.copyOf(studies);
  }

  /** Compares by kind, the most severe first. */
  @Override
  public int compareTo(Gap other) {
    return ORDER.compare(this, other);
  }

  /** Returns the statement with the query below it, at most 100 columns wide where it can be. */
  @Override
  public String toString() {
    Page page = new Page(0);
    page.line(kind.label());
    page.paragraph(statement + (studies.isEmpty() ? "" : " [" + String.join(", ", studies) + "]"));
    page.paragraph(query + " == " + count);
    return page.toString().stripTrailing();
  }
}
