package org.microdosing.evidence;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.Dose;

/**
 * Asks the bundled library for whatever name: of a substance, study, finding, outcome, instrument,
 * event or condition, and for whatever dose. There is an answer or a refusal of bounded length,
 * never another exception. The first character of an input chooses what is asked for.
 */
class NamesFuzz {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  @RegisterExtension static final Executions EXECUTIONS = new Executions();

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
    return TextInput.seedsOfChoices(
        QUESTIONS.size(),
        "LSD-25",
        "MM120",
        "Lea et al. 2020b",
        "mood",
        "POMS",
        "headache",
        "TRD",
        "20 mg");
  }

  @MethodSource("seeds")
  @DictionaryEntries({"et al.", "10.", "PMC", "NCT", "µg", "\u0301", "\u202e", "\ud83c\udf44"})
  @FuzzTest
  void isAnsweredOrRefused(byte[] input) {
    if (input.length == 0) {
      return;
    }
    EXECUTIONS.count();
    TextInput in = TextInput.of(input);
    try {
      Refusals.print(in.chosen(QUESTIONS).apply(in.text()));
    } catch (IllegalArgumentException e) {
      Refusals.check(e);
    }
  }
}
