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
import org.microdosing.evidence.intake.CsvTable;
import org.microdosing.evidence.intake.IntakeException;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.PageRange;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.StudyNumber;

/**
 * Reads whatever text as each thing that people type: a dose, a unit, a route, an author, pages, a
 * number or name of a substance, study or finding. It is read or refused with a message of bounded
 * length, never with another exception. The first character of an input chooses what it is read as.
 */
class TextFuzz {

  private static final int LONGEST_MESSAGE = 20_000;

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Executions EXECUTIONS = new Executions(TextFuzz.class);

  private static final List<Function<String, Object>> READERS =
      List.of(
          text -> Dose.parse("lsd", text),
          DoseUnit::parse,
          Route::find,
          AuthorName::parse,
          StudyNumber::parse,
          StudyNumber::ofRegistration,
          PageRange::parse,
          text -> CsvTable.parse("typed", text),
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
        List.of(
            "10 µg",
            "10–20 mcg p.o.",
            "0.1-0.3 g dried mushrooms",
            "25 mg 2/day",
            "1/10 dose",
            "oral",
            "Bershad, Anya K.",
            "van der Meer PB",
            "{Research Group}",
            "LSD-25",
            "MM120",
            "10.7554/eLife.62878",
            "PMID 34060428",
            "NCT03934710",
            "Lea et al. 2020b",
            "mood",
            "POMS",
            "headache",
            "TRD",
            "1.5e3 ug/kg",
            "20 µg/70 kg");
    return IntStream.range(0, READERS.size())
        .boxed()
        .flatMap(
            reader ->
                texts.stream()
                    .map(text -> ((char) (int) reader + text).getBytes(StandardCharsets.UTF_8)));
  }

  @AfterAll
  static void report() throws IOException {
    EXECUTIONS.report();
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "µg",
    "mcg",
    "mg/kg",
    "/70 kg",
    "p.o.",
    "–",
    "et al.",
    "10.",
    "PMC",
    "NCT",
    "ISRCTN",
    "1e999",
    "\u0301",
    "\u202e",
    "\ud83c\udf44",
    "½",
    "１",
    "%d",
    "{",
    "}"
  })
  @FuzzTest
  void isReadOrRefused(byte[] input) {
    if (input.length == 0) {
      return;
    }
    EXECUTIONS.count();
    String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
    try {
      Object read = READERS.get((input[0] & 0xff) % READERS.size()).apply(text);
      if (read.toString().isEmpty() && !text.isEmpty() && read instanceof AuthorName) {
        throw new AssertionError("an author of no name: " + text);
      }
    } catch (IllegalArgumentException | IntakeException e) {
      String message = String.valueOf(e.getMessage());
      if (message.length() > LONGEST_MESSAGE || message.indexOf('\u202e') >= 0) {
        throw new AssertionError("a message that is long or turns direction: " + message, e);
      }
    }
  }
}
