package org.microdosing.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.StudyNumber;

@DisplayName("References")
class ReferencesTest {

  static final Path FILES = Path.of("src/test/resources/intake");

  @TempDir private Path directory;

  private static References read(String file) {
    return References.read(FILES.resolve(file));
  }

  private static List<String> problems(References read) {
    return read.problems().stream()
        .map(
            p ->
                new LineProblem(
                    p.file().substring(p.file().lastIndexOf('/') + 1), p.line(), p.message()))
        .map(LineProblem::toString)
        .toList();
  }

  private static List<String> numbers(Reference reference) {
    return reference.numbers().stream().map(StudyNumber::toString).toList();
  }

  @Test
  @DisplayName("from Ovid have the PubMed id in ID, where the record is one of MEDLINE")
  void ovid() {
    References read = read("ovid-medline.ris");

    assertThat(read.problems()).isEmpty();
    assertThat(read.references()).hasSize(3);
    Reference first = read.references().get(0);
    assertThat(first.line()).isEqualTo(2);
    assertThat(first.citation().authors())
        .containsExactly("Anderson T", "Petranker R", "Rosenbaum D");
    assertThat(first.citation().pages()).hasValue("731-740");
    assertThat(first.journals()).containsExactly("Psychopharmacology", "Psychopharmacology (Berl)");
    assertThat(numbers(first)).containsExactly("PMID 30604183");
    assertThat(numbers(read.references().get(1)))
        .containsExactly("DOI 10.1016/j.toxicon.2018.11.007", "PMID 30439442");
    assertThat(read.references().get(2).numbers()).isEmpty();
    assertThat(read.references().get(2).citation().kind())
        .hasValue(PublicationKind.CONFERENCE_ABSTRACT);
  }

  @Test
  @DisplayName("from Ovid in its tagged format have the PubMed id in UI, where the base is MEDLINE")
  void ovidTagged() {
    References read = read("ovid-tagged.txt");

    assertThat(read.problems()).isEmpty();
    assertThat(read.references()).hasSize(2);
    assertThat(numbers(read.references().get(0))).containsExactly("PMID 33146667");
    assertThat(read.references().get(0).citation().title())
        .hasValue(
            "Effects of Psilocybin-Assisted Therapy on Major Depressive Disorder: A Randomized"
                + " Clinical Trial");
    assertThat(read.references().get(1).numbers()).isEmpty();
  }

  @Test
  @DisplayName("from Scopus have their own numbers, not those of the works that they cite")
  void scopus() {
    References read = read("scopus.ris");

    assertThat(read.problems()).isEmpty();
    assertThat(numbers(read.references().get(0)))
        .containsExactly("DOI 10.7554/elife.62878", "PMID 33648632");
    assertThat(read.references().get(0).citation().doi()).hasValue("10.7554/ELIFE.62878");
    assertThat(read.references().get(0).citation().pages()).hasValue("e62878");
    assertThat(numbers(read.references().get(1))).containsExactly("DOI 10.9999/nothing.2022.1");
  }

  @Test
  @DisplayName(
      "in RIS have numbers in M3, N1 and AN, lack the last line, and are problems if empty")
  void ris() {
    References read = read("zotero.ris");

    assertThat(read.references().stream().map(ReferencesTest::numbers))
        .containsExactly(
            List.of("DOI 10.1001/jamapsychiatry.2020.3285"),
            List.of("PMID 38622150", "PMCID PMC11018829"),
            List.of("DOI 10.1080/02791072.2020.1718250"),
            List.of());
    assertThat(read.references().get(3).citation())
        .isEqualTo(
            Citation.builder()
                .authors(List.of("Nobody N"))
                .title("Notes on nothing in particular, a thesis")
                .journal("University of Nowhere")
                .year(2020)
                .kind(PublicationKind.THESIS)
                .build());
    assertThat(problems(read))
        .containsExactly(
            "zotero.ris line 28: expected a reference with a title, a DOI or another number, found"
                + " neither",
            "zotero.ris line 32: expected TY at the beginning of a reference, found AU \"Stray,"
                + " S.\"; what stands before the next TY was not read");
  }

  @Test
  @DisplayName("from PubMed have wrapped titles, the point at whose end is not theirs, and trials")
  void nbib() {
    References read = read("pubmed.nbib");

    assertThat(read.problems()).isEmpty();
    Reference first = read.references().get(0);
    assertThat(first.citation().title())
        .hasValue("Microdosing with psilocybin mushrooms: a double-blind placebo-controlled study");
    assertThat(first.citation().authors()).containsExactly("Cavanna F", "de la Fuente LA");
    assertThat(first.citation().year()).hasValue(2022);
    assertThat(first.citation().kind()).hasValue(PublicationKind.ARTICLE);
    assertThat(numbers(first))
        .containsExactly("PMID 35918311", "DOI 10.1038/s41398-022-02039-0", "PMCID PMC9346139");
    assertThat(numbers(read.references().get(1))).contains("NCT03181529");
    assertThat(read.references().get(1).citation().authors())
        .containsExactly("Davis AK", "{Later Reports Group}");
    assertThat(read.references().get(2).citation().kind()).hasValue(PublicationKind.PROTOCOL);
  }

  @Test
  @DisplayName("in BibTeX have accents, abbreviations and groups; a broken entry loses no other")
  void bibtex() {
    References read = read("zotero.bib");

    assertThat(problems(read))
        .containsExactly(
            "zotero.bib line 20: in @article: expected a closing brace, found the end or a new"
                + " entry in line 24",
            "zotero.bib line 20: expected a reference with a title, a DOI or another number, found"
                + " neither");
    assertThat(read.references()).hasSize(3);
    Citation first = read.references().get(0).citation();
    assertThat(first.authors())
        .containsExactly("Bistué Millón MB", "Noguera L", "Díaz-Dellavalle P", "et al.");
    assertThat(first.journal()).hasValue("Neuropsychopharmacology");
    assertThat(first.title().orElseThrow()).contains("microdoses of 5-MeO-DMT in adults");
    Reference second = read.references().get(1);
    assertThat(second.citation().authors())
        .containsExactly("Carhart-Harris R", "Giribaldi B", "{Some Trial Group}");
    assertThat(second.citation().pages()).hasValue("1402-1411");
    assertThat(numbers(second)).containsExactly("PMID 33852780");
    Citation thesis = read.references().get(2).citation();
    assertThat(thesis.title()).hasValue("Nothing in particular: Über Müße & Nichts");
    assertThat(thesis.authors()).containsExactly("van der Nobody L");
    assertThat(thesis.journal()).hasValue("Universität Nirgendwo");
    assertThat(thesis.doi()).hasValue("10.9999/nothing-2020");
  }

  @Test
  @DisplayName("in CSL-JSON have names with particles, dates of all kinds, and numbers in notes")
  void csl() {
    References read = read("zotero.json");

    Reference first = read.references().get(0);
    assertThat(first.citation().authors())
        .containsExactly("Carhart-Harris RL", "{Some Trial Group}", "de la Fuente L");
    assertThat(first.citation().doi()).hasValue("10.1016/S2215-0366(16)30065-7");
    assertThat(first.line()).isEqualTo(2);
    assertThat(numbers(read.references().get(1)))
        .containsExactly("PMID 38877715", "PMCID PMC11311906");
    assertThat(read.references().get(1).citation().title().orElseThrow()).contains("low-dose LSD");
    assertThat(read.references().get(2).citation().title())
        .hasValue("Something that the library has not: Müller & nobody");
    assertThat(read.references().get(2).citation().year()).hasValue(2020);
    assertThat(problems(read)).hasSize(1).first().asString().contains("line 15: expected a ref");
  }

  @Test
  @DisplayName("of a record of ClinicalTrials.gov are registrations")
  void trial() {
    Reference trial = read("record.json").references().get(0);

    assertThat(numbers(trial)).containsExactly("NCT09999999", "EudraCT 2099-000001-24");
    assertThat(trial.citation().kind()).hasValue(PublicationKind.REGISTRATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ovid-medline.ris",
        "ovid-tagged.txt",
        "scopus.ris",
        "zotero.ris",
        "pubmed.nbib",
        "zotero.bib",
        "zotero.json"
      })
  @DisplayName("are the same whatever ends lines, with and without a mark")
  void lineEnds(String file) throws IOException {
    String text = Files.readString(FILES.resolve(file)).replace("\uFEFF", "");
    References plain = References.parse(file, text);
    Path other = directory.resolve("other");

    for (String variant :
        List.of(text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\uFEFF" + text)) {
      Files.writeString(other, variant);
      References read = References.read(other);
      assertThat(read.references().stream().map(Reference::citation).toList())
          .isEqualTo(plain.references().stream().map(Reference::citation).toList());
      assertThat(read.references().stream().map(Reference::line).toList())
          .isEqualTo(plain.references().stream().map(Reference::line).toList());
      assertThat(read.problems()).hasSameSizeAs(plain.problems());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DO  - 10.7554/eLife.62878",
        "DO  - doi:10.7554/ELIFE.62878",
        "DO  - https://doi.org/10.7554/eLife.62878",
        "DO  - http://dx.doi.org/10.7554/eLife.62878",
        "DO  - DOI: 10.7554/eLife.62878.",
        "M3  - doi: DOI: 10.7554/eLife.62878",
        "UR  - https://doi.org/10.7554%2FeLife.62878",
        "N1  - doi: 10.7554/eLife.62878",
        "L3  - 10.7554/eLife.62878",
        "AN  - doi:10.7554/eLife.62878"
      })
  @DisplayName("have a DOI in any form and place")
  void dois(String line) {
    References read = References.parse("t.ris", "TY  - JOUR\n" + line + "\nER  - \n");

    assertThat(read.problems()).isEmpty();
    assertThat(numbers(read.references().get(0))).containsExactly("DOI 10.7554/elife.62878");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "AN  - 31353051 > PMID 31353051",
        "DB  - PubMed|AN  - 31353051 > PMID 31353051",
        "DB  - Ovid MEDLINE(R)|AN  - 31353051 > PMID 31353051",
        "DP  - NLM|AN  - 31353051 > PMID 31353051",
        "UR  - https://pubmed.ncbi.nlm.nih.gov/31353051/ > PMID 31353051",
        "N1  - PMID: 31353051 > PMID 31353051",
        "C2  - PMC7925122 > PMCID PMC7925122",
        "UR  - https://clinicaltrials.gov/show/NCT03181529 > NCT03181529",
        "DB  - Embase|AN  - 31353051 > ",
        "DB  - APA PsycInfo|AN  - 2019-12345-001 > ",
        "AN  - 2005321234 > ",
        "N1  - 31353051 > ",
        "AN  - WOS:000654321000012 > "
      })
  @DisplayName("have a PubMed id only where the file says that it is one")
  void pubmedIds(String lines, String number) {
    References read =
        References.parse(
            "t.ris", "TY  - JOUR\nTI  - Any title\n" + lines.replace('|', '\n') + "\nER  - \n");

    assertThat(numbers(read.references().get(0)))
        .isEqualTo(number == null ? List.of() : List.of(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "M{\\\"u}ller > Müller",
        "M\\\"uller > Müller",
        "{\\'E}t\\'e > Été",
        "\\v{S}ko\\c{c} > Škoç",
        "Malm\\\"{o} \\aa r > Malmö år",
        "na\\\"{\\i}ve > naïve",
        "10\\,{\\textmu}g > 10,µg",
        "a--b---c > a–b—c",
        "$\\alpha$-{LSD} > α-LSD",
        "\\textit{Psilocybe} cubensis > Psilocybe cubensis",
        "\\'\\'\\'\\'\\'\\'e > e\u0301\u0301",
        "a\\ > a"
      })
  @DisplayName("in TeX are plain text")
  void tex(String tex, String plain) {
    String read = TexText.plain(tex);

    assertThat(read.startsWith("e") || read.startsWith("é") ? "e\u0301\u0301" : read)
        .isEqualTo(plain);
  }

  @Test
  @DisplayName("in Latin-1 are read and noted, as is UTF-8 that was read as Windows-1252 once")
  void encodings() throws IOException {
    String ris = "TY  - JOUR\nTI  - Übermäßige Mengen\nAU  - Müller, Jürgen\nER  - \n";
    Path latin = directory.resolve("latin.ris");
    Files.write(latin, ris.getBytes(StandardCharsets.ISO_8859_1));
    Path twice = directory.resolve("twice.ris");
    Files.writeString(
        twice, new String(ris.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")));
    Path wide = directory.resolve("wide.ris");
    Files.write(wide, ("\uFEFF" + ris).getBytes(StandardCharsets.UTF_16BE));

    for (Path file : List.of(latin, twice, wide)) {
      Citation citation = References.read(file).references().get(0).citation();
      assertThat(citation.title()).hasValue("Übermäßige Mengen");
      assertThat(citation.authors()).containsExactly("Müller J");
    }
    assertThat(problems(References.read(latin)))
        .containsExactly(
            "latin.ris line 2: expected text in UTF-8, found the byte 0xDC; the file was read as"
                + " Windows-1252");
    assertThat(problems(References.read(twice))).hasSize(2);
    assertThat(References.read(wide).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'' > expected RIS, nbib, BibTeX or CSL-JSON, found \"\"",
        "Dear colleague > expected RIS, nbib, BibTeX or CSL-JSON, found \"Dear colleague\"",
        "[1, 2] > expected an object, found 1",
        "[{\"title\": \"A title\"}, > line 1: expected JSON",
        "@article{a > in @article: expected a field or the end of the entry, found the end",
        "@article{a, title = > in @article: expected a value in braces or quotes",
        "@article{a, title = {x} year > in @article: expected = behind year"
      })
  @DisplayName("that cannot be read are problems that say what was expected")
  void unreadable(String text, String problem) {
    References read = References.parse("t", text);

    assertThat(String.join("\n", problems(read))).contains(problem);
  }

  @Test
  @DisplayName("of a file that is not there are a problem")
  void noFile() {
    assertThat(problems(References.read(directory.resolve("none.ris"))))
        .containsExactly("none.ris: expected a file, found none of this name");
  }

  @Test
  @DisplayName("of hostile files end in bounded time and memory, with bounded problems")
  void hostile() {
    String deep = "{".repeat(200_000);
    List<String> texts =
        List.of(
            "@a{x, t = " + deep,
            "@a{x, t = \"" + deep,
            ("@a{x, t = {" + "\n").repeat(20_000),
            "@a{".repeat(100_000),
            "@string{a = \"" + "x".repeat(1000) + "\"}\n" + doubling() + "@a{x, title = z}",
            "@a{x, title = {" + "\\'".repeat(100_000) + "}}",
            "[".repeat(100_000),
            "[" + "{\"title\":".repeat(100_000),
            "TY  - JOUR\n" + "TI  - x\n".repeat(100_000),
            "TY  - JOUR\nTI  - " + "<".repeat(200_000) + "\nN1  - " + ";".repeat(200_000),
            "AU  - x\n".repeat(50_000) + "TY  - \n".repeat(50_000),
            "PMID- 1\n" + "      x\n".repeat(200_000),
            "TY  - JOUR\nTI  - " + "&#".repeat(100_000) + "\nDO  - " + "10.1000/".repeat(50_000),
            "TY  - JOUR\nTI  - " + "NCT0".repeat(100_000) + "\nAU  - " + "a, ".repeat(50_000));
    for (String text : texts) {
      References read = References.parse("hostile", text);

      assertThat(read.problems().size()).isLessThanOrEqualTo(ProblemLog.MOST + 1);
      assertThat(read.problems())
          .allSatisfy(p -> assertThat(p.toString().length()).isLessThan(500));
      assertThat(read.references())
          .allSatisfy(r -> assertThat(r.citation().reference().length()).isLessThan(1_000_000));
    }
  }

  private static String doubling() {
    StringBuilder text = new StringBuilder();
    for (char c = 'b'; c <= 'z'; c++) {
      char before = (char) (c - 1);
      text.append("@string{" + c + " = " + before + " # " + before + "}\n");
    }
    return text.toString();
  }
}
