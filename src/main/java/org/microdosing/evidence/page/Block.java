package org.microdosing.evidence.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A part of a page, which the formats write each in their way.
 *
 * @since 0.2
 */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for the title of the page, then 2 and 3
   * @param text its words
   */
  record Heading(int level, String text) implements Block {

    /** Returns the name of the place, as links in the page use it. */
    String anchor() {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
  }

  /**
   * A paragraph.
   *
   * @param line its words
   */
  record Paragraph(Line line) implements Block {}

  /**
   * A list.
   *
   * @param items its points
   */
  record Bullets(List<Item> items) implements Block {

    /** Copies the points. */
    public Bullets {
      items = List.copyOf(items);
    }

    /**
     * Returns a list of points that have none below them.
     *
     * @param lines the points
     * @return the list
     */
    public static Bullets of(List<Line> lines) {
      return new Bullets(lines.stream().map(line -> new Item(line, List.of())).toList());
    }
  }

  /**
   * A point of a list.
   *
   * @param line its words
   * @param below points below it
   */
  record Item(Line line, List<Line> below) {

    /** Copies the points below. */
    public Item {
      below = List.copyOf(below);
    }
  }

  /**
   * Labels with what there is to say under each.
   *
   * @param entries the labels in order
   */
  record Entries(List<Entry> entries) implements Block {

    /** Copies the entries. */
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A label with what there is to say under it.
   *
   * @param label what it is about, without a colon
   * @param lines what there is to say, at least one line
   */
  record Entry(String label, List<Line> lines) {

    /** Copies the lines. */
    public Entry {
      lines = List.copyOf(lines);
    }

    /**
     * Returns an entry of one line.
     *
     * @param label what it is about
     * @param line what there is to say
     * @return the entry
     */
    public static Entry of(String label, Line line) {
      return new Entry(label, List.of(line));
    }
  }

  /**
   * A table.
   *
   * @param columns its columns
   * @param rows the rows, each with a cell for every column
   */
  record Table(List<TableColumn> columns, List<List<Line>> rows) implements Block {

    /** Copies the columns and the rows. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Returns a table whose columns begin at the left.
     *
     * @param heads heads of the columns
     * @param rows the rows
     * @return the table
     */
    public static Table of(List<String> heads, List<List<Line>> rows) {
      return new Table(heads.stream().map(TableColumn::left).toList(), rows);
    }
  }

  /**
   * A picture.
   *
   * @param file name of its file where it stands beside the page
   * @param title what it shows
   * @param svg draws it
   */
  record Figure(String file, String title, Supplier<String> svg) implements Block {}

  /**
   * Words for those who edit the page, which readers do not see.
   *
   * @param text the words, without two hyphens in a row
   */
  record Comment(String text) implements Block {

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if they would end the comment
     */
    public Comment {
      if (text.contains("--") || text.contains(">")) {
        throw new IllegalArgumentException("no comment: " + text);
      }
    }
  }

  /**
   * The end of a page, which is in none of its sections.
   *
   * @param line its words
   */
  record Closing(Line line) implements Block {}
}
