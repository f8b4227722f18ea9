package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayName("A page as Markdown and as HTML")
class MarkupPagesTest {

  @Test
  @DisplayName("has every block in Markdown, its pictures beside it")
  void markdown() {
    assertThat(Page.markdown(Sections.ALL))
        .isEqualTo(
            """
            # Psilocybin \\& others

            <!-- Generated. -->

            **Research information.** Read up to 2026.

            ## The answer in short

            - **How much there is:** 43 studies
            - **Blinding:** broken in 3
              - of 13

            As [mertens-2026](#mertens-2026) says, p \\< 0.05, in `x_y`.

            - one
              - below one
            - [a trial](https://example.org/a)

            ### Numbers

            | Study | Is | n |
            | --- | --- | ---: |
            | a\\|b | µg | 7 |
            | c | mg | 112 |

            ![A map](map.svg)

            ## References

            - <a id="mertens-2026"></a>**mertens-2026**: [brief](lsd.md)

            Not medical advice.
            """);
  }

  @Test
  @DisplayName("has every block in HTML that is XML too, its pictures in it")
  void html() throws Exception {
    String html = Page.html("Psilocybin & others", Sections.ALL);
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
    assertThat(page.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Psilocybin & others");
    assertThat(page.getElementsByTagName("svg").getLength()).isOne();
    assertThat(page.getElementsByTagName("td").getLength()).isEqualTo(6);
    assertThat(html)
        .contains(
            "<nav><a href=\"#the-answer-in-short\">The answer in short</a> · "
                + "<a href=\"#references\">References</a></nav>",
            "<li><strong>Blinding:</strong> broken in 3\n<ul>\n<li>of 13</li>\n</ul>\n</li>",
            "<p>As <a href=\"#mertens-2026\">mertens-2026</a> says, p &lt; 0.05, in"
                + " <code>x_y</code>.</p>",
            "<span id=\"mertens-2026\"></span><strong>mertens-2026</strong>",
            "<a href=\"lsd.html\">brief</a>");
  }

  @Test
  @DisplayName("links only to single web addresses and to places on the page")
  void links() {
    Line line =
        Line.EMPTY
            .links("two", "https://example.org/a ; see text ; https://example.org/b")
            .text(", ")
            .links("none", "")
            .text(", ")
            .link("script", "javascript:alert(1)");
    assertThat(Page.markdown(List.of(new Block.Paragraph(line))))
        .isEqualTo(
            "two ([https://example.org/a](https://example.org/a); see text;"
                + " [https://example.org/b](https://example.org/b)), none, script"
                + " (javascript:alert(1))\n");
    assertThat(line.toString())
        .isEqualTo(
            "two (https://example.org/a; see text; https://example.org/b), none, script"
                + " (javascript:alert(1))");
  }

  @Test
  @DisplayName("refuses names and comments that would become markup")
  void refused() {
    assertThatThrownBy(() -> Line.EMPTY.anchor("a\"b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Line.EMPTY.page("x", "../x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Line.EMPTY.code("a`b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Block.Comment("a --> b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
