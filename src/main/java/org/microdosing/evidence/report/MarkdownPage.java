package org.microdosing.evidence.report;

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
      bullets.items().forEach(item -> text.append("- ").append(line(item)).append('\n'));
    } else if (block instanceof Block.Grid grid) {
      row(grid.heads().stream().map(MarkdownText::escape).toList());
      row(grid.heads().stream().map(head -> "---").toList());
      grid.rows().forEach(cells -> row(cells.stream().map(MarkdownPage::line).toList()));
    } else if (block instanceof Block.Figure figure) {
      text.append("![").append(MarkdownText.escape(figure.chart().title())).append("](");
      text.append(figure.file()).append(")\n");
    }
    text.append('\n');
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
    if (part instanceof Inline.Link link) {
      return link.target().startsWith("#")
          ? "[" + MarkdownText.escape(link.text()) + "](" + link.target() + ")"
          : MarkdownText.link(link.text(), link.target());
    }
    if (part instanceof Inline.Page other) {
      return "[" + MarkdownText.escape(other.text()) + "](" + other.name() + ".md)";
    }
    return part instanceof Inline.Anchor anchor
        ? "<a id=\"" + anchor.id() + "\"></a>"
        : MarkdownText.escape(part.text());
  }
}
