package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks as plain text of at most 100 columns: what stands under a heading is indented, and
 * labels stand beside what they are about, in one column down the page.
 *
 * <p>A table that does not fit is written row by row, its first cells as labels and the others
 * under their heads. Pictures are left out.
 */
final class TextPage {

  private static final int MOST_OF_LABEL = 21;

  private final StringBuilder text = new StringBuilder();
  private final int labelWidth;
  private int indent;

  private TextPage(int labelWidth) {
    this.labelWidth = labelWidth;
  }

  static String of(List<Block> blocks) {
    IdentityHashMap<Block, TextTable> tables = new IdentityHashMap<>();
    int widest = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        tables.put(table, aligned(table));
      }
      for (Block.Entry entry : labelled(block, tables.get(block))) {
        widest = Math.max(widest, WordWrap.length(entry.label()));
      }
    }
    TextPage page = new TextPage(Math.min(widest, MOST_OF_LABEL));
    for (Block block : blocks) {
      page.block(block, tables.get(block));
    }
    return page.text.toString().stripTrailing() + "\n";
  }

  private void block(Block block, @Nullable TextTable aligned) {
    if (block instanceof Block.Heading heading) {
      heading(heading.level(), PrintableText.of(heading.text()));
    } else if (block instanceof Block.Paragraph paragraph) {
      lines("", paragraph.line(), indent);
    } else if (block instanceof Block.Bullets bullets) {
      for (Block.Item item : bullets.items()) {
        lines(" ".repeat(indent) + "-", item.line(), indent + 2);
        for (Line line : item.below()) {
          lines(" ".repeat(indent + 2) + "-", line, indent + 4);
        }
      }
    } else if (aligned != null && labelled(block, aligned).isEmpty()) {
      for (String row : aligned.printed()) {
        line(" ".repeat(indent) + row);
      }
    } else if (block instanceof Block.Closing closing) {
      text.append('\n');
      lines("", closing.line(), 0);
    } else {
      for (Block.Entry entry : labelled(block, aligned)) {
        entry(entry);
      }
    }
  }

  private void heading(int level, String words) {
    if (level == 1) {
      wrapped(words);
      line("=".repeat(Math.min(WordWrap.PAGE_WIDTH, WordWrap.length(words))));
      return;
    }
    text.append(text.isEmpty() ? "" : "\n");
    wrapped(words);
    indent = 2;
  }

  private void wrapped(String words) {
    for (String line : WordWrap.lines(words, WordWrap.PAGE_WIDTH)) {
      line(line);
    }
  }

  private void entry(Block.Entry entry) {
    String label = " ".repeat(indent) + PrintableText.of(entry.label());
    int column = indent + labelWidth + 1;
    if (WordWrap.length(label) >= column) {
      for (String part : WordWrap.lines(label, WordWrap.PAGE_WIDTH - indent)) {
        line(" ".repeat(indent) + part);
      }
      label = "";
    }
    for (Line said : entry.lines()) {
      lines(label, said, column);
      label = "";
    }
  }

  /** Writes words from a column on, the first line of them behind what starts it. */
  private void lines(String start, Line words, int column) {
    String before = start + " ".repeat(column - WordWrap.length(start));
    String shown = PrintableText.of(words.toString());
    for (String line : WordWrap.lines(shown, WordWrap.PAGE_WIDTH - column)) {
      line((before + line).stripTrailing());
      before = " ".repeat(column);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** Returns what is written under labels: entries, and the rows of tables that do not fit. */
  private static List<Block.Entry> labelled(Block block, @Nullable TextTable aligned) {
    if (block instanceof Block.Entries entries) {
      return entries.entries();
    }
    boolean isWide =
        block instanceof Block.Table table
            && aligned != null
            && (table.columns().size() == 2 || aligned.width() > WordWrap.PAGE_WIDTH - 2);
    return isWide ? RowByRow.of((Block.Table) block) : List.of();
  }

  private static TextTable aligned(Block.Table table) {
    TextTable text = new TextTable(table.columns());
    for (List<Line> row : table.rows()) {
      List<String> cells = new ArrayList<>(row.size());
      for (Line cell : row) {
        cells.add(PrintableText.of(cell.toString()));
      }
      text.row(cells);
    }
    return text;
  }
}
