package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.Study;
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
  @DisplayName("briefly: of a circle of 12,000 studies each tells the start and how many more")
  void circle() {
    Study real = EvidenceLoader.bundled().studies().get(0);
    Study study = Changed.with(Changed.with(real, "findings", List.of()), "arms", List.of());
    List<Study> studies =
        IntStream.range(0, 12_000)
            .mapToObj(
                i ->
                    Changed.with(
                        Changed.with(study, "id", "s" + i),
                        "sampleOf",
                        Optional.of("s" + (i + 1) % 12_000)))
            .toList();
    List<Problem> problems = new ArrayList<>();
    SampleCircles.report(studies, problems);
    assertThat(problems)
        .hasSize(12_000)
        .allMatch(problem -> problem.message().length() < 200)
        .first()
        .extracting(Problem::message)
        .asString()
        .endsWith(" and 11994 more");
  }

  @Test
  @DisplayName("briefly, however long what they quote")
  void bounded() {
    FileLog log = new FileLog("studies/a.json");
    log.problem(new Place("studies/a.json", "/x", 0), "found " + "x".repeat(100_000));
    assertThat(log.problems())
        .singleElement()
        .matches(problem -> problem.message().length() < 1100 && problem.message().endsWith("..."));
  }

  @Test
  @DisplayName("with texts cut and nothing invisible")
  void quoted() {
    assertThat(QuotedText.of("a\u202eb")).isEqualTo("\"a\\u202eb\"");
    assertThat(QuotedText.visible("a\u200eb\u061c")).isEqualTo("a\\u200eb\\u061c");
    assertThat(QuotedText.of("x".repeat(100))).isEqualTo("\"" + "x".repeat(60) + "...\"");
  }
}
