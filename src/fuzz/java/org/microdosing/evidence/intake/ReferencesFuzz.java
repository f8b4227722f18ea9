package org.microdosing.evidence.intake;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Executions;
import org.microdosing.evidence.Refusals;
import org.microdosing.evidence.TextInput;

/**
 * Reads whatever bytes as a file of references and as a record of a registry. References end in
 * references or problems, each with a line of the file, and never in an exception; the same bytes
 * end in the same. A record is read or refused.
 */
class ReferencesFuzz {

  @RegisterExtension static final Executions EXECUTIONS = new Executions();

  private static final int LONGEST_PROBLEM = 2000;

  static Stream<byte[]> seeds() {
    return TextInput.seeds(
        "TY  - JOUR\nAU  - Bershad, A. K.\nTI  - A <i>title</i>\nPY  - 2019/05//\nDO  - 10.1000/a\nER  - \n",
        "PMID- 34060428\nTI  - A title\n      goes on\nFAU - Lea, Toby\nDP  - 2020 May\nAID - 10.1000/a [doi]\n",
        "@article{lea, title = {A {T}itle \\\"o}, author = {Lea, Toby and others}, year = 2020}",
        "@string{j = \"Journal\"}\n@misc{a, title = \"b\" # j, doi = {10.1000/a}}",
        "[{\"type\":\"article\",\"title\":\"A\",\"author\":[{\"family\":\"Lea\",\"given\":\"T\"}],"
            + "\"issued\":{\"date-parts\":[[2020]]},\"DOI\":\"10.1000/a\"}]",
        "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT03934710\","
            + "\"briefTitle\":\"A\"},\"designModule\":{\"studyType\":\"INTERVENTIONAL\","
            + "\"enrollmentInfo\":{\"count\":20,\"type\":\"ESTIMATED\"}},"
            + "\"armsInterventionsModule\":{\"armGroups\":[{\"label\":\"LSD\"}]}}}");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "TY  - ",
    "ER  - ",
    "AU  - ",
    "TI  - ",
    "DO  - ",
    "PMID- ",
    "FAU - ",
    "AID - ",
    "@article{",
    "@string{",
    "@comment{",
    "@preamble{",
    " = {",
    "},",
    " # ",
    "\\'{e}",
    "\\textbackslash{}",
    "&amp;",
    "&#x1f344;",
    "<sub>",
    "\"date-parts\":[[",
    "\"author\":[{",
    "\"literal\":",
    "1e999",
    "\\ud800",
    "\ufeff",
    "\u202e",
    "Ã©"
  })
  @FuzzTest
  void endInReferencesOrProblems(byte[] input) {
    EXECUTIONS.count();
    References read = References.read("typed", new ByteArrayInputStream(input));
    if (read.references().isEmpty() && read.problems().isEmpty()) {
      throw new AssertionError("neither references nor problems");
    }
    int lines = lines(input);
    read.problems().forEach(problem -> check(problem, lines));
    read.references().forEach(reference -> check(reference, lines));
    if (!read.equals(References.read("typed", new ByteArrayInputStream(input)))) {
      throw new AssertionError("read again, something else");
    }
    try {
      Refusals.print(TrialRecord.parse("typed", new String(input, StandardCharsets.UTF_8)));
    } catch (IntakeException e) {
      Refusals.check(e);
    }
  }

  private static int lines(byte[] input) {
    int lines = 1;
    for (byte b : input) {
      lines += b == '\n' || b == '\r' ? 1 : 0;
    }
    return lines;
  }

  private static void check(LineProblem problem, int lines) {
    if (problem.line() > lines || problem.message().length() > LONGEST_PROBLEM) {
      throw new AssertionError("a problem that is long or nowhere: " + problem);
    }
  }

  private static void check(Reference reference, int lines) {
    List<String> shown = List.of(reference.toString(), reference.citation().shortName());
    if (reference.line() < 1 || reference.line() > lines || shown.contains("")) {
      throw new AssertionError("a reference from nowhere: " + reference);
    }
    if (reference.citation().title().filter(title -> !title.equals(title.strip())).isPresent()) {
      throw new AssertionError("a title with spaces around it: " + reference);
    }
  }
}
