package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A part of a page, which the formats write each in their way. */
public sealed interface Block {

  /** A heading. */
  record Heading(int level, String text) implements Block {

    /** Returns the name of the place, as links in the page use it. */
    String anchor() {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
  }

  /** A paragraph. */
  record Paragraph(Line line) implements Block {}

  /** A list. */
  record Bullets(List<Item> items) implements Block {

    /** Copies the points. */
    public Bullets {
      items = List.copyOf(items);
    }

    /** Returns a list of points that have none below them. */
    public static Bullets of(List<Line> lines) {
      return new Bullets(lines.stream().map(line -> new Item(line, List.of())).toList());
    }
  }

  /** A point of a list. */
  record Item(Line line, List<Line> below) {

    /** Copies the points below. */
    public Item {
      below = List.copyOf(below);
    }
  }

  /** Labels with what there is to say under each. */
  record Entries(List<Entry> entries) implements Block {

    /** Copies the entries. */
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** A label with what there is to say under it. */
  record Entry(String label, List<Line> lines) {

    /** Copies the lines. */
    public Entry {
      lines = List.copyOf(lines);
    }

    /** Returns an entry of one line. */
    public static Entry of(String label, Line line) {
      return new Entry(label, List.of(line));
    }
  }

  /** A table; a row of one cell in a table of several columns heads the rows below it. */
  record Table(List<TableColumn> columns, List<List<Line>> rows) implements Block {

    /** Copies the columns and the rows. */
    public Table {
      columns = List.copyOf(columns);
      List<List<Line>> copies = new ArrayList<>(rows.size());
      for (List<Line> row : rows) {
        copies.add(List.copyOf(row));
      }
      rows = Collections.unmodifiableList(copies);
    }

    /** Tells whether a row heads those below it. */
    boolean isHeading(List<Line> row) {
      return row.size() == 1 && columns.size() > 1;
    }

    /** Returns a table whose columns begin at the left. */
    public static Table of(List<String> heads, List<List<Line>> rows) {
      return new Table(heads.stream().map(TableColumn::left).toList(), rows);
    }
  }

  /** A picture. */
  record Figure(String file, String title, Supplier<String> svg) implements Block {}

  /** Words for those who edit the page, which readers do not see. */
  record Comment(String text) implements Block {

    /** Checks the words. */
    public Comment {
      if (text.contains("--") || text.contains(">")) {
        throw new IllegalArgumentException("no comment: " + text);
      }
    }
  }

  /** The end of a page, which is in none of its sections. */
  record Closing(Line line) implements Block {}
}
