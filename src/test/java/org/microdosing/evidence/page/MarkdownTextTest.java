package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Text of the data as Markdown")
class MarkdownTextTest {

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '~',
      value = {
        "p < 0.001 ~ p \\< 0.001",
        "a|b ~ a\\|b",
        "[link](x) ~ \\[link\\](x)",
        "<b>bold</b> ~ \\<b\\>bold\\</b\\>",
        "# no heading ~ \\# no heading",
        "*stars* and _lines_ ~ \\*stars\\* and \\_lines\\_",
        "`code` ~ \\`code\\`",
        "&lt; ~ \\&lt;",
        "- no list ~ \\- no list",
        "+ no list ~ \\+ no list",
        "12. no list ~ 12\\. no list",
        "3) no list ~ 3\\) no list",
        "12.5 mg ~ 12.5 mg",
        "-0.34 ~ \\-0.34",
        "µg, 5-HT2A, 40 % ~ µg, 5-HT2A, 40 %"
      })
  void escaped(String text, String markdown) {
    assertThat(MarkdownText.escape(text)).isEqualTo(markdown);
  }

  @Test
  @DisplayName("a line break cannot start a new block")
  void lineBreaks() {
    assertThat(MarkdownText.escape("one\n\n# two\r\n- three")).isEqualTo("one  \\# two - three");
  }

  @Test
  @DisplayName("an address keeps its link closed")
  void links() {
    assertThat(MarkdownText.link("a [page]", "https://example.org/a_(b)"))
        .isEqualTo("[a \\[page\\]](https://example.org/a_%28b%29)");
  }
}
