package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as Markdown, with pictures as files beside the page. */
final class MarkdownPage {

  private final StringBuilder text = new StringBuilder();

  private MarkdownPage() {}

  static String of(List<Block> blocks) {
    MarkdownPage page = new MarkdownPage();
    blocks.forEach(page::block);
    return page.text.toString().stripTrailing() + "\n";
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      text.append("#".repeat(heading.level())).append(' ');
      text.append(MarkdownText.escape(heading.text())).append("\n");
    } else if (block instanceof Block.Paragraph paragraph) {
      text.append(line(paragraph.line())).append('\n');
    } else if (block instanceof Block.Bullets bullets) {
      bullets(bullets.items());
    } else if (block instanceof Block.Entries entries) {
      bullets(LabelledItems.of(entries));
    } else if (block instanceof Block.Table table) {
      row(table.columns().stream().map(column -> MarkdownText.escape(column.head())).toList());
      row(table.columns().stream().map(column -> column.toRight() ? "---:" : "---").toList());
      table.rows().forEach(cells -> row(cells(table, cells)));
    } else if (block instanceof Block.Figure figure) {
      text.append("![").append(MarkdownText.escape(figure.title())).append("](");
      text.append(figure.file()).append(")\n");
    } else if (block instanceof Block.Comment comment) {
      text.append("<!-- ").append(comment.text()).append(" -->\n");
    } else if (block instanceof Block.Closing closing) {
      text.append(line(closing.line())).append('\n');
    }
    text.append('\n');
  }

  private void bullets(List<Block.Item> items) {
    for (Block.Item item : items) {
      text.append("- ").append(line(item.line())).append('\n');
      item.below().forEach(below -> text.append("  - ").append(line(below)).append('\n'));
    }
  }

  /** Returns the cells of a row; Markdown knows no cell over several columns. */
  private static List<String> cells(Block.Table table, List<Line> row) {
    List<String> cells = new ArrayList<>(row.stream().map(MarkdownPage::line).toList());
    if (table.isHeading(row)) {
      cells.set(0, "**" + cells.get(0) + "**");
      cells.addAll(Collections.nCopies(table.columns().size() - 1, ""));
    }
    return cells;
  }

  private void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String line(Line line) {
    return line.parts().stream().map(MarkdownPage::inline).collect(Collectors.joining());
  }

  private static String inline(Inline part) {
    if (part instanceof Inline.Strong strong) {
      return "**" + MarkdownText.escape(strong.text()) + "**";
    }
    if (part instanceof Inline.Code code) {
      return "`" + PrintableText.of(code.text()) + "`";
    }
    if (part instanceof Inline.Link link) {
      return MarkdownText.link(link.text(), link.target());
    }
    if (part instanceof Inline.PageLink other) {
      return "[" + MarkdownText.escape(other.text()) + "](" + other.name() + ".md)";
    }
    return part instanceof Inline.Anchor anchor
        ? "<a id=\"" + anchor.id() + "\"></a>"
        : MarkdownText.escape(part.text());
  }
}
