package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.name.QuotedText;

@DisplayName("Texts of a load are kept once")
class SharedTextsTest {

  private final SharedTexts texts = new SharedTexts();

  private String share(String text) {
    char[] chars = ("xx" + text + "yy").toCharArray();
    return texts.share(chars, 2, text.length());
  }

  @Test
  @DisplayName("a hundred thousand texts, each the same string the second time")
  void shared() {
    String[] first = new String[100_000];
    for (int i = 0; i < first.length; i++) {
      first[i] = share("week " + i);
      assertThat(first[i]).isEqualTo("week " + i);
    }
    Set<String> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    Collections.addAll(kept, first);
    int same = 0;
    for (String text : first) {
      String again = share(text);
      assertThat(again).isEqualTo(text);
      same += kept.contains(again) ? 1 : 0;
    }
    assertThat(same).isGreaterThan(95_000);
  }

  @Test
  @DisplayName("texts that differ in one character stay apart, wherever it is")
  void apart() {
    String text = "a text of more characters than are sampled, but not too long";
    for (int i = 0; i < text.length(); i++) {
      String other = text.substring(0, i) + '#' + text.substring(i + 1);
      assertThat(share(text)).isEqualTo(text);
      assertThat(share(other)).isEqualTo(other);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\u0000",
        "\u007f",
        "\u0085",
        "\u2028",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\uffff",
        "\ud83d",
        "\udc4d",
        "\udc4d\ud83d"
      })
  @DisplayName("no text has control characters, direction overrides or halves of characters")
  void refused(String bad) {
    assertThat(share("a" + bad + "b")).isNull();
    assertThat(share("a" + bad + "b".repeat(600))).isNull();
    assertThat(share(bad)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"µg", "≈", "é", "微", "\ud83c\udf44", "\u00a0", "\u200f"})
  @DisplayName("letters and signs of every script are fine")
  void allowed(String good) {
    assertThat(share("a" + good)).isEqualTo("a" + good);
  }

  @ParameterizedTest(name = "U+{0} to U+{1}")
  @CsvSource({
    "0000, 001f",
    "007f, 009f",
    "2028, 202e",
    "2066, 2069",
    "feff, feff",
    "fffe, ffff",
    "fdd0, fdef"
  })
  @DisplayName("refuse ranges of characters from the first to the last, and none beside them")
  void ranges(String first, String last) {
    int from = Integer.parseInt(first, 16);
    int to = Integer.parseInt(last, 16);
    assertThat(QuotedText.isInvisible((char) from)).isTrue();
    assertThat(QuotedText.isInvisible((char) to)).isTrue();
    if (from > 0) {
      assertThat(QuotedText.isInvisible((char) (from - 1))).isFalse();
    }
    if (to < 0xffff) {
      assertThat(QuotedText.isInvisible((char) (to + 1))).isFalse();
    }
  }

  @Test
  @DisplayName("refuse halves of characters at either end, and take whole ones there")
  void halves() {
    assertThat(share("\ud83c\udf44")).isEqualTo("\ud83c\udf44");
    assertThat(share("\ud83c\udf44a")).isEqualTo("\ud83c\udf44a");
    assertThat(share("\ud83c")).isNull();
    assertThat(share("a\ud83c")).as("the next character is of another text").isNull();
    assertThat(share("\udf44a")).as("the one before is of another text").isNull();
    char[] around = "\ud83c\udf44\ud83c\udf44".toCharArray();
    assertThat(texts.share(around, 1, 2)).isNull();
    assertThat(texts.share(around, 0, 1)).isNull();
    assertThat(texts.share(around, 1, 1)).isNull();
    assertThat(texts.share(around, 2, 2)).isEqualTo("\ud83c\udf44");
  }

  @Test
  @DisplayName("of up to 64 characters, longer ones each for itself")
  void lengths() {
    assertThat(share("a".repeat(64))).isSameAs(share("a".repeat(64)));
    assertThat(share("a".repeat(65))).isEqualTo("a".repeat(65)).isNotSameAs(share("a".repeat(65)));
    assertThat(share("~ ~")).isSameAs(share("~ ~"));
  }
}
