package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;

@DisplayName("What a summary returns")
class ReadableTest {

  static Stream<Object> results() {
    return Stream.of("lsd", "psilocybin", "mdma", "dmt")
        .map(BundledEvidence::summary)
        .flatMap(
            s ->
                Stream.of(
                        s.studies(),
                        s.samples(),
                        s.doses(),
                        s.outcomes(),
                        s.outcomes().stream().flatMap(o -> o.rows().stream()).toList(),
                        s.safety().adverseEvents(),
                        s.safety().serious(),
                        s.blinding(),
                        s.unreported(),
                        s.related(),
                        List.of(
                            s.profile(),
                            s.people(),
                            s.safety(),
                            s.followUp(),
                            s.verification(),
                            s.scope()))
                    .flatMap(List::stream));
  }

  @Test
  @DisplayName("prints on lines that fit a terminal")
  void fitsATerminal() {
    assertThat(results().map(Object::toString).toList())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            text -> {
              assertThat(text).isNotBlank().doesNotContain("Optional", "null");
              assertThat(text.lines())
                  .allMatch(line -> line.codePointCount(0, line.length()) <= 100);
            });
  }
}
