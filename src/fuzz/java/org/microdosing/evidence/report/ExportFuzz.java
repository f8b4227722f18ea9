package org.microdosing.evidence.report;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Executions;
import org.microdosing.evidence.TextInput;
import org.microdosing.evidence.intake.CsvTable;
import org.microdosing.evidence.intake.References;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.StudyNumber;

/**
 * Writes whatever text for reference managers and spreadsheets, and reads it back with what the
 * library has for their files: one reference of the same year, numbers and title, and the same
 * cells. The parts of a citation are parted by line feeds.
 */
class ExportFuzz {

  @RegisterExtension static final Executions EXECUTIONS = new Executions();

  /** Text that reading takes for markup, or that it puts right on purpose. */
  private static final Pattern TAKEN_FOR_MARKUP = Pattern.compile("[<>&\\p{C}\\p{Z}&&[^ ]]|[À-ô]");

  static Stream<byte[]> seeds() {
    return TextInput.seeds(
        "A title\nLea T\nJournal\n12\n3\n4-5\n10.1000/a",
        "=1+1 \"a\" {b} 100% $c_d^e ~\nVan, A.\nJ \\& K\n1\n\ne1\n10.1/{x}");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "ER  - ",
    "TY  - JOUR",
    "@misc{",
    "}",
    "{",
    "\\",
    "\"",
    "''",
    "``",
    "--",
    ",",
    "\"\"",
    "=",
    " and ",
    "others",
    "%",
    "\u2019",
    "\u202e",
    "\u2028",
    "\ud83c\udf44"
  })
  @FuzzTest
  void isReadBackAsWritten(byte[] input) {
    EXECUTIONS.count();
    String[] parts = new String(input, StandardCharsets.UTF_8).split("\n", 8);
    if (parts.length < 7 || Stream.of(parts).limit(7).anyMatch(String::isBlank)) {
      return;
    }
    Citation citation =
        Citation.builder()
            .title(parts[0])
            .authors(List.of(parts[1]))
            .journal(parts[2])
            .volume(parts[3])
            .issue(parts[4])
            .pages(parts[5])
            .doi(parts[6])
            .year(2020)
            .build();
    CitedWork work = new CitedWork("key", CitedWork.Kind.of(citation), citation, List.of());
    StringBuilder ris = new StringBuilder();
    Ris.append(ris, work);
    readsBack(citation, ris.toString());
    StringBuilder bibtex = new StringBuilder();
    BibTex.append(bibtex, work);
    readsBack(citation, bibtex.toString());
    readsBack(citation, CslJson.of(List.of(work)));
    cells(List.of(parts).subList(0, 7));
  }

  private static void readsBack(Citation citation, String file) {
    References read = References.parse("written", file);
    if (read.references().size() != 1) {
      throw new AssertionError(read + " " + read.problems() + " in\n" + file);
    }
    Citation again = read.references().get(0).citation();
    boolean sameYear = again.year().equals(citation.year());
    boolean sameTitle =
        !isPlain(citation.title().orElseThrow())
            || again.title().equals(citation.title().map(String::strip));
    Optional<StudyNumber> doi = StudyNumber.parse(citation.doi().orElseThrow());
    boolean sameDoi =
        doi.isEmpty()
            || !citation
                .doi()
                .filter(d -> d.matches("10\\.[0-9]{4,9}/[a-zA-Z0-9./-]*[a-zA-Z0-9]"))
                .isPresent()
            || read.references().get(0).numbers().contains(doi.get());
    if (!sameYear || !sameTitle || !sameDoi) {
      throw new AssertionError(citation + " is read as " + again + " in\n" + file);
    }
  }

  private static boolean isPlain(String text) {
    return !TAKEN_FOR_MARKUP.matcher(text).find()
        && !text.contains("  ")
        && !text.contains("--")
        && text.chars().noneMatch(c -> "\"'`’‘“”".indexOf(c) >= 0);
  }

  private static void cells(List<String> cells) {
    StringBuilder csv = new StringBuilder();
    try {
      Csv.row(csv, List.of("a", "b", "c", "d", "e", "f", "g"));
      Csv.row(csv, cells);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    CsvTable table = CsvTable.parse("written", csv.toString());
    if (table.rows().size() != 1 || table.columns().size() != 7) {
      throw new AssertionError("other cells: " + csv);
    }
  }
}
