package org.microdosing.evidence.gap;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.page.WordWrap;
import org.microdosing.evidence.table.LazyList;

/**
 * Something that the evidence on a substance or a query lacks, in words, with the question to the
 * library that shows it. Gaps sort by severity.
 *
 * @param kind what is missing
 * @param statement what is missing, in one sentence
 * @param query the question in Java, on a variable {@code library}, and where gaps are those of a
 *     query on that query as a variable {@code query}; its value is {@code count}
 * @param count what the question answers over the studies that were summarised
 * @param studies ids of the studies that the statement is about, where it counts samples those that
 *     first reported them; empty where it is about none
 * @since 0.1
 */
public record Gap(GapKind kind, String statement, String query, long count, List<String> studies)
    implements Comparable<Gap>, JsonResult {

  /** Before a call on the result of a call, and after a space. */
  private static final Splitter PARTS = Splitter.on(Pattern.compile("(?<=\\))(?=\\.)|(?<= )"));

  private static final Comparator<Gap> ORDER =
      Comparator.comparing(Gap::kind).thenComparing(Gap::statement);

  /** Checks and copies the components. */
  public Gap {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(query, "query");
    studies = LazyList.copyOf(studies);
  }

  /** Compares by kind, the most severe first. */
  @Override
  public int compareTo(Gap other) {
    return ORDER.compare(this, other);
  }

  /** Returns the statement with the query below it, at most 100 columns wide. */
  @Override
  public String toString() {
    String studied = studies.isEmpty() ? "" : " [" + String.join(", ", studies) + "]";
    return Page.text(
            List.of(
                new Block.Heading(2, kind.label()),
                new Block.Paragraph(Line.of(statement + studied))))
        + String.join("\n", wrapped(query + " == " + count));
  }

  /** Breaks a query before calls and between words, so that it stays Java. */
  private static List<String> wrapped(String query) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("  ");
    for (String part : PARTS.split(query)) {
      if (line.length() + part.stripTrailing().length() > WordWrap.PAGE_WIDTH) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append("      ");
      }
      line.append(part);
    }
    lines.add(line.toString());
    return lines;
  }
}
