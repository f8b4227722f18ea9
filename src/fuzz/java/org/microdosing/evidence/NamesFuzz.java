package org.microdosing.evidence;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.Dose;

/**
 * Asks the bundled library for whatever name: of a substance, study, finding, outcome, instrument,
 * event or condition, and for whatever dose. There is an answer or a refusal of bounded length,
 * never another exception. The first character of an input chooses what is asked for.
 */
class NamesFuzz {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Executions EXECUTIONS = new Executions(NamesFuzz.class);

  private static final List<Function<String, Object>> QUESTIONS =
      List.of(
          LIBRARY::substance,
          LIBRARY::findSubstance,
          LIBRARY::study,
          LIBRARY::findStudies,
          LIBRARY::finding,
          text -> LIBRARY.findings().outcome(text),
          text -> LIBRARY.findings().instrument(text),
          text -> LIBRARY.findings().event(text),
          text -> LIBRARY.studies().condition(text),
          text -> LIBRARY.assess(Dose.parse("psilocybin", text)));

  static Stream<byte[]> seeds() {
    List<String> texts =
        List.of("LSD-25", "MM120", "Lea et al. 2020b", "mood", "POMS", "headache", "TRD", "20 mg");
    return IntStream.range(0, QUESTIONS.size())
        .boxed()
        .flatMap(
            question ->
                texts.stream()
                    .map(text -> ((char) (int) question + text).getBytes(StandardCharsets.UTF_8)));
  }

  @AfterAll
  static void report() throws IOException {
    EXECUTIONS.report();
  }

  @MethodSource("seeds")
  @DictionaryEntries({"et al.", "10.", "PMC", "NCT", "µg", "\u0301", "\u202e", "\ud83c\udf44"})
  @FuzzTest
  void isAnsweredOrRefused(byte[] input) {
    if (input.length == 0) {
      return;
    }
    EXECUTIONS.count();
    String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
    try {
      Refusals.print(QUESTIONS.get((input[0] & 0xff) % QUESTIONS.size()).apply(text));
    } catch (IllegalArgumentException e) {
      Refusals.check(e);
    }
  }
}
