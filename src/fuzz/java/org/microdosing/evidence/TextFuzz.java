package org.microdosing.evidence;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseFactUnit;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PageRange;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.StudyNumber;

/**
 * Reads whatever text as each thing that people type: a dose, a unit, a route, an author, pages, a
 * number of a study. It is read or refused with a message of bounded length, never with another
 * exception; and what is read, written as the library writes it, is read as the same. The first
 * character of an input chooses what it is read as.
 */
class TextFuzz {

  @RegisterExtension static final Executions EXECUTIONS = new Executions();

  private static final List<Function<String, Object>> READERS =
      List.of(
          text -> Dose.parse("lsd", text).toString(),
          text -> same(DoseUnit.find(text), unit -> DoseUnit.find(unit.id()), text),
          text -> same(DoseFactUnit.find(text), unit -> DoseFactUnit.find(unit.id()), text),
          text -> same(Route.find(text), route -> Route.find(route.id()), text),
          TextFuzz::author,
          text -> same(StudyNumber.parse(text), TextFuzz::again, text),
          text -> StudyNumber.ofRegistration(text).toString(),
          text -> same(PageRange.parse(text), pages -> PageRange.parse(pages.toString()), text),
          text -> same(Outcome.find(text), outcome -> Outcome.find(outcome.id()), text),
          text -> same(Condition.find(text), condition -> Condition.find(condition.id()), text),
          TextFuzz::citation);

  static Stream<byte[]> seeds() {
    return TextInput.seedsOfChoices(
        READERS.size(),
        "10 µg",
        "10–20 mcg p.o.",
        "0.1-0.3 g dried mushrooms",
        "25 mg 2/day",
        "1/10 dose",
        "oral",
        "Bershad, Anya K.",
        "van der Meer PB",
        "{Research Group}",
        "10.7554/eLife.62878",
        "PMID 34060428",
        "NCT03934710",
        "e62878-e62879",
        "mood",
        "TRD",
        "1.5e3 ug/kg",
        "20 µg/70 kg");
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
    ", Jr.",
    "10.1000/",
    "https://doi.org/",
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
    TextInput in = TextInput.of(input);
    try {
      Refusals.print(in.chosen(READERS).apply(in.text()));
    } catch (IllegalArgumentException e) {
      Refusals.check(e);
    }
  }

  /** Checks that what was read is read again where it is written. */
  private static <T> Object same(
      Optional<T> read, Function<? super T, Optional<? extends T>> again, String text) {
    if (read.isPresent() && !read.equals(again.apply(read.get()))) {
      throw new AssertionError(text + " is " + read + ", and that " + again.apply(read.get()));
    }
    return read;
  }

  /** A number is found again by what a reader of the page copies. */
  private static Optional<StudyNumber> again(StudyNumber number) {
    Optional<StudyNumber> bare = StudyNumber.parse(number.value());
    return bare.equals(StudyNumber.parse(number.toString())) ? bare : Optional.empty();
  }

  private static Object author(String text) {
    AuthorName name = AuthorName.parse(text);
    if (name.family().isBlank() || name.fullFamily().length() > text.length()) {
      throw new AssertionError("an author of no name: " + text);
    }
    return name.toString() + name.pointedInitials();
  }

  /** The short name of a work is made of whatever stands where an author should. */
  private static Object citation(String text) {
    List<String> authors = List.of(text.split(";"));
    Citation citation = Citation.builder().authors(authors).title("a title").year(2020).build();
    if (citation.shortName().isBlank() || !citation.toString().contains("2020")) {
      throw new AssertionError("no short name: " + text);
    }
    return citation.doiAddress();
  }
}
