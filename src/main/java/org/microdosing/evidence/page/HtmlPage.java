package org.microdosing.evidence.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes blocks as one HTML file that needs nothing else: styles and pictures stand in it, and
 * nothing runs: the only script element holds data. It is well-formed XML too.
 */
final class HtmlPage {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1c1c1c;--paper:#fff;--soft:#595959;--line:#d0d0d0;--band:#f4f4f4;--link:#0b4f9e}
      @media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--paper:#15181c;--soft:#b0b0b0;--line:#444;--band:#222;--link:#8fbcff}}
      *{box-sizing:border-box}
      body{margin:0 auto;padding:1.5rem;max-width:66rem;font:16px/1.55 sans-serif;color:var(--ink);background:var(--paper)}
      h1{font-size:1.8rem;line-height:1.25;margin:.5rem 0 1rem}
      h2{font-size:1.3rem;margin:2.4rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--line)}
      h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
      a{color:var(--link)}
      nav{font-size:.9rem;color:var(--soft);margin:1rem 0}
      li{margin:.3rem 0;overflow-wrap:anywhere}
      li:target,tr:target{background:var(--band)}
      .wide{overflow-x:auto;margin:1rem 0}
      table{border-collapse:collapse;font-size:.88rem;min-width:100%}
      th,td{padding:.35rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
      th{background:var(--band)}
      td{min-width:5.5rem}
      td a{overflow-wrap:break-word}
      figure{margin:1rem 0;overflow-x:auto}
      @media screen and (max-width:44rem){figure>svg{max-width:none!important}table:has(th:nth-child(3)){width:max-content}table:has(th:nth-child(3)) td{max-width:12rem}}
      @page{size:A4;margin:1.2cm 1cm}
      @media print{
      nav{display:none}a{color:inherit;text-decoration:none}
      body{max-width:none;padding:0;font-size:8.5pt;line-height:1.32}
      h1{font-size:16pt;margin:0 0 .4rem}h2{font-size:12pt;margin:1rem 0 .3rem;padding-top:.3rem}h3{font-size:9.5pt;margin:.6rem 0 .2rem}
      h1,h2,h3{break-after:avoid}
      p{margin:.3rem 0;orphans:3;widows:3}
      ul{margin:.3rem 0;padding-left:1.1rem}li{margin:.08rem 0}
      figure,tr,.wide li{break-inside:avoid}li{orphans:3;widows:3}
      .wide,figure{overflow:visible;margin:.4rem 0}
      figure>svg{max-height:26cm}
      table{font-size:7pt;line-height:1.22;min-width:0;width:100%}
      th,td{min-width:6.8em;padding:.1rem .25rem}td{overflow-wrap:break-word}
      thead{display:table-header-group}
      h2[id^=references]+ul,h2[id^=sources]+ul,h2[id^=what-reviews]~h3+ul{columns:2;column-gap:.7cm;font-size:7pt}
      }
      """;

  private final StringBuilder text = new StringBuilder();

  private HtmlPage() {}

  static String of(String title, List<Block> blocks, String about) {
    HtmlPage page = new HtmlPage();
    page.text
        .append(
            "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n")
        .append("<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>")
        .append(Xml.escape(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n");
    if (!about.isEmpty()) {
      page.text
          .append("<script type=\"application/ld+json\">")
          .append(ScriptData.escape(about))
          .append("</script>\n");
    }
    page.text.append("</head>\n<body>\n<main>\n");
    for (Block block : blocks) {
      page.block(block);
      if (block instanceof Block.Heading heading && heading.level() == 1) {
        page.contents(blocks);
      }
    }
    return page.text.append("</main>\n</body>\n</html>\n").toString();
  }

  private void contents(List<Block> blocks) {
    text.append("<nav>")
        .append(
            blocks.stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 2)
                .map(b -> (Block.Heading) b)
                .map(h -> "<a href=\"#" + h.anchor() + "\">" + Xml.escape(h.text()) + "</a>")
                .collect(Collectors.joining(" · ")))
        .append("</nav>\n");
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      String name = "h" + heading.level();
      text.append('<').append(name).append(" id=\"").append(heading.anchor()).append("\">");
      text.append(Xml.escape(heading.text())).append("</").append(name).append(">\n");
    } else if (block instanceof Block.Paragraph paragraph) {
      text.append("<p>").append(line(paragraph.line())).append("</p>\n");
    } else if (block instanceof Block.Bullets bullets) {
      bullets(bullets.items());
    } else if (block instanceof Block.Entries entries) {
      bullets(LabelledItems.of(entries));
    } else if (block instanceof Block.Table table) {
      text.append("<div class=\"wide\">\n<table>\n<thead>\n");
      row("th", table.columns().stream().map(c -> Xml.escape(c.head())).toList());
      text.append("</thead>\n<tbody>\n");
      table.rows().forEach(cells -> row(table, cells));
      text.append("</tbody>\n</table>\n</div>\n");
    } else if (block instanceof Block.Figure figure) {
      text.append("<figure>\n").append(figure.svg().get()).append("</figure>\n");
    } else if (block instanceof Block.Comment comment) {
      text.append("<!-- ").append(comment.text()).append(" -->\n");
    } else if (block instanceof Block.Closing closing) {
      text.append("<p>").append(line(closing.line())).append("</p>\n");
    }
  }

  private void bullets(List<Block.Item> items) {
    text.append("<ul>\n");
    for (Block.Item item : items) {
      text.append("<li>").append(line(item.line()));
      if (!item.below().isEmpty()) {
        text.append('\n');
        bullets(Block.Bullets.of(item.below()).items());
      }
      text.append("</li>\n");
    }
    text.append("</ul>\n");
  }

  private void row(Block.Table table, List<Line> cells) {
    if (table.isHeading(cells)) {
      text.append("<tr><th colspan=\"").append(table.columns().size()).append("\">");
      text.append(line(cells.get(0))).append("</th></tr>\n");
    } else {
      row("td", cells.stream().map(HtmlPage::line).toList());
    }
  }

  private void row(String cell, List<String> cells) {
    text.append("<tr>");
    cells.forEach(
        c ->
            text.append('<')
                .append(cell)
                .append('>')
                .append(c)
                .append("</")
                .append(cell)
                .append('>'));
    text.append("</tr>\n");
  }

  private static String line(Line line) {
    return line.parts().stream().map(HtmlPage::inline).collect(Collectors.joining());
  }

  private static String inline(Inline part) {
    String shown = Xml.escape(part.text());
    if (part instanceof Inline.Strong) {
      return "<strong>" + shown + "</strong>";
    }
    if (part instanceof Inline.Code) {
      return "<code>" + shown + "</code>";
    }
    if (part instanceof Inline.Link link) {
      return "<a href=\"" + Xml.escape(link.target()) + "\">" + shown + "</a>";
    }
    if (part instanceof Inline.PageLink other) {
      return "<a href=\"" + other.name() + ".html\">" + shown + "</a>";
    }
    return part instanceof Inline.Anchor anchor
        ? "<span id=\"" + anchor.id() + "\"></span>"
        : shown;
  }
}
