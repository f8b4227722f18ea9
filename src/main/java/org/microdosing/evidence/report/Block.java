package org.microdosing.evidence.report;

import java.util.List;
import java.util.Locale;
import org.microdosing.evidence.chart.Chart;

/** A part of a page, which the formats write each in their way. */
sealed interface Block {

  /** A heading; level 1 is the title of the page. */
  record Heading(int level, String text) implements Block {

    /** Returns the name of the place, as links in the page use it. */
    String anchor() {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
  }

  /** A paragraph. */
  record Paragraph(Line line) implements Block {}

  /** A list. */
  record Bullets(List<Line> items) implements Block {}

  /** A table. */
  record Grid(List<String> heads, List<List<Line>> rows) implements Block {}

  /** A picture, with the name of its file. */
  record Figure(String file, Chart chart) implements Block {}
}
