package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Words in lines")
class WordWrapTest {

  @Test
  @DisplayName("break at spaces, and within words only where one is longer than a line")
  void wraps() {
    assertThat(WordWrap.lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(WordWrap.lines("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    assertThat(WordWrap.lines("seven a", 7)).containsExactly("seven a");
    assertThat(WordWrap.lines("well-known long-a", 6)).containsExactly("well-", "known", "long-a");
    assertThat(WordWrap.lines("a-bcdefg", 4)).containsExactly("a-", "bcde", "fg");
    assertThat(WordWrap.lines("abc-defg", 3)).containsExactly("abc", "-de", "fg");
    assertThat(WordWrap.lines("one\ntwo", 7)).containsExactly("one two");
    assertThat(WordWrap.lines("", 5)).containsExactly("");
  }

  @Test
  @DisplayName("are counted in characters, and no character is split")
  void characters() {
    assertThat(WordWrap.lines("😀😀😀 µg", 2)).containsExactly("😀😀", "😀", "µg");
  }

  @Test
  @DisplayName("fit a page with further lines indented")
  void hanging() {
    assertThat(WordWrap.hanging("so ".repeat(40)))
        .isEqualTo("so ".repeat(33).strip() + "\n  " + "so ".repeat(7).strip());
  }
}
