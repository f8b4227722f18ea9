package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.name.QuotedText;

@DisplayName("Problems are told")
class ProblemTest {

  @Test
  @DisplayName("on one line, with file and pointer where there are any")
  void oneLine() {
    assertThat(new Problem("studies/a.json", "/id", "wrong"))
        .hasToString("studies/a.json /id: wrong");
    assertThat(new Problem("studies/a.json", "", "wrong")).hasToString("studies/a.json: wrong");
    assertThat(new Problem("", "", "wrong")).hasToString("wrong");
    assertThat(new Problem("studies/a\u202e.json", "/a\nb\u001b[2J", "found Größe"))
        .hasToString("studies/a\\u202e.json /a\\u000ab\\u001b[2J: found Größe");
  }

  @Test
  @DisplayName("the first twenty in the message of the exception, all in its list")
  void message() {
    List<Problem> problems =
        IntStream.range(0, 23).mapToObj(i -> new Problem("f" + i, "", "wrong")).toList();
    EvidenceDataException exception = new EvidenceDataException(problems);
    assertThat(exception.problems()).isEqualTo(problems);
    assertThat(exception.getMessage().lines())
        .hasSize(22)
        .startsWith("the data has 23 problems:", "  f0: wrong")
        .endsWith("  f19: wrong", "  and 3 more");
    assertThat(new EvidenceDataException(problems.subList(0, 1)))
        .hasMessage("the data has a problem:" + System.lineSeparator() + "  f0: wrong");
  }

  @Test
  @DisplayName("never without one")
  void none() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceDataException(List.of()));
  }

  @Test
  @DisplayName("with texts cut and nothing invisible")
  void quoted() {
    assertThat(QuotedText.of("a\u202eb")).isEqualTo("\"a\\u202eb\"");
    assertThat(QuotedText.of("x".repeat(100))).isEqualTo("\"" + "x".repeat(60) + "...\"");
  }
}
