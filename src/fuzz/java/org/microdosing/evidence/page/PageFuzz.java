package org.microdosing.evidence.page;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Executions;
import org.microdosing.evidence.TextInput;

/**
 * Sets whatever text on a page: as plain text in lines that fit and lose nothing, as Markdown and
 * HTML that say exactly that text and no markup of its own, in tables whose lines fit, and cut to a
 * width. The first two bytes of an input choose widths.
 */
class PageFuzz {

  @RegisterExtension static final Executions EXECUTIONS = new Executions();

  private static final Pattern ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot|#39);)|[<>\"']");
  private static final Pattern BLANKS = Pattern.compile("[ \n]");

  static Stream<byte[]> seeds() {
    return TextInput.seeds(
        "\u0007\u0003Lea et al. 2020b",
        "\u0012\u0012a <b> & \"c\" 'd' *e* _f_ [g](h) | i ~ `j`",
        "\u0007\u00011. first - second + third # fourth",
        "\u0005\u0005well-known long-acting words-with-hyphens-everywhere");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "<script>",
    "]]>",
    "-->",
    "&amp;",
    "\\",
    "](",
    "| ",
    "1. ",
    "- ",
    " 2020",
    "\u202e",
    "\u2028",
    "\u00ad",
    "\u0301",
    "\ud83c\udf44",
    "\ufffe",
    "https://a.b/ ; http://c"
  })
  @FuzzTest
  void saysTheTextAndNothingElse(byte[] input) {
    if (input.length < 2) {
      return;
    }
    EXECUTIONS.count();
    int width = 1 + (input[0] & 0x7f);
    int other = 4 + (input[1] & 0x7f);
    String text = new String(input, 2, input.length - 2, StandardCharsets.UTF_8);
    wraps(text, width);
    cuts(text, width);
    escapes(text);
    alignsInTables(text, other);
    pages(text);
  }

  private static void wraps(String text, int width) {
    List<String> lines = WordWrap.lines(text, width);
    for (String line : lines) {
      if (WordWrap.length(line) > width) {
        throw new AssertionError("a line wider than " + width + ": " + line);
      }
    }
    String all = BLANKS.matcher(String.join("", lines)).replaceAll("");
    if (!all.equals(BLANKS.matcher(text).replaceAll(""))) {
      throw new AssertionError("lost in wrapping: " + lines);
    }
    if (width > 2) {
      WordWrap.hanging(text, width);
    }
  }

  private static void cuts(String text, int width) {
    String cut = CutText.of(text, t -> WordWrap.length(t) <= width);
    if (WordWrap.length(cut) > Math.max(1, width)) {
      throw new AssertionError("not cut to " + width + ": " + cut);
    }
    if (WordWrap.length(text) <= width && !cut.equals(text)) {
      throw new AssertionError("cut, though it fits: " + text);
    }
  }

  private static void escapes(String text) {
    String printable = PrintableText.of(text);
    String xml = Xml.escape(text);
    if (ENTITY.matcher(xml).find() || !unescaped(xml).equals(printable)) {
      throw new AssertionError("not the same as XML: " + xml);
    }
    if (!PrintableText.of(printable).equals(printable)) {
      throw new AssertionError("not printable: " + printable);
    }
    String markdown = MarkdownText.escape(text);
    String read = markdown.replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1");
    if (!read.equals(PrintableText.of(text.replaceAll("\\R", " ")))) {
      throw new AssertionError("not the same as Markdown: " + markdown);
    }
    String script = ScriptData.escape("\"" + text.replace("\\", "\\\\").replace("\"", "'") + "\"");
    if (script.indexOf('<') >= 0 || script.indexOf('>') >= 0 || script.indexOf('&') >= 0) {
      throw new AssertionError("markup in a script: " + script);
    }
  }

  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static void alignsInTables(String text, int limit) {
    List<String> cells = List.of(PrintableText.of(text), "12", PrintableText.of(text));
    TextTable table =
        new TextTable(
            List.of(
                TableColumn.left("name"),
                TableColumn.right("n"),
                TableColumn.wrapped("words", Math.min(limit, 60))));
    String shown = table.row(cells).row(List.of(cells.get(0))).toString();
    shown
        .lines()
        .filter(line -> WordWrap.length(line) > WordWrap.PAGE_WIDTH)
        .forEach(
            line -> {
              throw new AssertionError("a line wider than a page: " + line);
            });
  }

  private static void pages(String text) {
    Line line = Line.of(text).strong(text).links(text, text).text(" ").link(text, text);
    List<Block> blocks =
        List.of(
            new Block.Heading(1, text),
            new Block.Heading(2, text),
            new Block.Paragraph(line),
            Block.Bullets.of(List.of(line)),
            new Block.Entries(List.of(Block.Entry.of(text, line))),
            Block.Table.of(List.of("a", "b", "c"), List.of(List.of(line, line, line))));
    long wide =
        Page.text(blocks).lines().filter(l -> WordWrap.length(l) > WordWrap.PAGE_WIDTH).count();
    if (wide > 0) {
      throw new AssertionError("lines wider than a page:\n" + Page.text(blocks));
    }
    String html = Page.html(text, blocks);
    String body = html.substring(html.indexOf("<body"));
    if (body.contains("<script") || body.codePoints().anyMatch(PageFuzz::isUnprintable)) {
      throw new AssertionError("what is no text of a page: " + body);
    }
    long bars =
        Page.markdown(blocks)
            .lines()
            .filter(l -> l.startsWith("| "))
            .collect(Collectors.counting());
    if (bars != 3) {
      throw new AssertionError("a table of " + bars + " lines:\n" + Page.markdown(blocks));
    }
  }

  private static boolean isUnprintable(int c) {
    return c != '\n' && PrintableText.shown(c) != c;
  }
}
