package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name that somebody probably meant")
class NearestTest {

  @Test
  @DisplayName("takes the fewest insertions, deletions and replacements")
  void fewest() {
    assertThat(Nearest.to("moood", List.of("anxiety", "mood", "wood"))).hasValue("mood");
    assertThat(Nearest.to("md", List.of("mood", "mda"))).hasValue("mda");
    assertThat(Nearest.to("mooda", List.of("mood"))).hasValue("mood");
    assertThat(Nearest.to("mood", List.of("moot", "mood"))).hasValue("mood");
    assertThat(Nearest.to("kitten", List.of("sitting"))).as("3 of 7").hasValue("sitting");
  }

  @Test
  @DisplayName("is the first of several equally near")
  void firstOfSeveral() {
    assertThat(Nearest.to("boot", List.of("moot", "root", "boo"))).hasValue("moot");
  }

  @Test
  @DisplayName("is none where half of the longer name or more would change")
  void halfIsTooMuch() {
    assertThat(Nearest.to("ab", List.of("ac"))).isEmpty();
    assertThat(Nearest.to("abc", List.of("abd"))).hasValue("abd");
    assertThat(Nearest.to("abcd", List.of("abxy"))).isEmpty();
    assertThat(Nearest.to("abcde", List.of("abcxy"))).hasValue("abcxy");
    assertThat(Nearest.to("", List.of("a"))).isEmpty();
    assertThat(Nearest.to("a", List.of())).isEmpty();
  }

  @Test
  @DisplayName("is not looked for at any cost")
  void bounds() {
    String longest = "a".repeat(99);
    assertThat(Nearest.to(longest + "b", List.of(longest + "c"))).hasValue(longest + "c");
    assertThat(Nearest.to(longest + "bb", List.of(longest + "cc"))).isEmpty();
    assertThat(Nearest.to("mooda", Collections.nCopies(5_000, "mood"))).hasValue("mood");
    assertThat(Nearest.to("mooda", Collections.nCopies(5_001, "mood"))).isEmpty();
  }
}
