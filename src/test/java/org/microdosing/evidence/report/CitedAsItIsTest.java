package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.intake.References;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.PageRange;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.Study;

@DisplayName("A reference")
class CitedAsItIsTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Study SICI =
      EvidenceLibrary.load(CASES.resolve("doi-and-pages")).study("sici-2024");
  private static final Study AUTHORS =
      EvidenceLibrary.load(CASES.resolve("authors")).study("authors-2024");

  @Test
  @DisplayName("has an address that is a valid URI, whatever the DOI has in it, in every format")
  void address() {
    String address =
        "https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2";
    Citation citation = SICI.citation();
    assertThat(citation.doiAddress()).hasValue(address);
    assertThat(URI.create(address).getPath()).isEqualTo("/" + citation.doi().orElseThrow());
    assertThat(Citations.of(SICI).ris()).contains("UR  - " + address);
    assertThat(Citations.of(SICI).cslJson()).contains("\"URL\":\"" + address + "\"");
    for (String doi :
        List.of("10.1000/a%b", "10.1000/a#b?c=d", "10.1000/ä\"{}|^`[]\\\\", "10.1000/日本")) {
      URI uri = URI.create(Citation.builder().doi(doi).build().doiAddress().orElseThrow());
      assertThat(uri.getPath()).isEqualTo("/" + doi);
      assertThat(uri.getRawQuery()).isNull();
      assertThat(uri.getRawFragment()).isNull();
    }
    EvidenceLibrary.bundled()
        .studies()
        .forEach(
            s -> s.citation().doiAddress().ifPresent(a -> assertThat(URI.create(a)).isNotNull()));
  }

  @Test
  @DisplayName("has its title back, sign for sign, when its own files are read")
  void readBack() {
    String title = "A {small} dose ~ 10^2 µg, 50% of $5 & \\ #1_a";
    Citation citation = SICI.citation().toBuilder().title(title).build();
    Citations cited = Citations.of(SICI.toBuilder().citation(citation).build());
    assertThat(List.of(cited.bibtex(), cited.ris(), cited.cslJson()))
        .allSatisfy(
            file ->
                assertThat(References.parse("file", file).references())
                    .singleElement()
                    .satisfies(read -> assertThat(read.citation().title()).hasValue(title)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "20–26, 20, 26",
    "20-26, 20, 26",
    "S12—S19, S12, S19",
    "461‑7, 461, 7",
    "20 – 26, 20, 26",
    "20--26, 20, 26"
  })
  @DisplayName("has a range of pages with any dash")
  void pages(String pages, String first, String last) {
    assertThat(PageRange.parse(pages)).hasValue(new PageRange(first, last));
    Citation citation = SICI.citation().toBuilder().pages(pages).build();
    Citations cited = Citations.of(SICI.toBuilder().citation(citation).build());
    assertThat(cited.ris()).contains("SP  - " + first + "\r\n", "EP  - " + last + "\r\n");
    assertThat(cited.bibtex().replace(" ", "")).contains("pages={" + first + "--" + last + "}");
    assertThat(cited.cslJson()).contains("\"page\":\"" + first + "-" + last + "\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"e62878", "'20-26, 30-35'", "–26", "123"})
  @DisplayName("has no range where pages are none, or several")
  void noRange(String pages) {
    assertThat(PageRange.parse(pages)).isEmpty();
    Citation citation = SICI.citation().toBuilder().pages(pages).build();
    assertThat(Citations.of(SICI.toBuilder().citation(citation).build()).ris())
        .contains("SP  - " + pages + "\r\n")
        .doesNotContain("EP  -");
  }

  @Test
  @DisplayName("names authors in one form, and those that it leaves out as others")
  void authors() {
    Citation citation = AUTHORS.citation();
    assertThat(citation.shortName()).isEqualTo("Bershad et al. 2024");
    assertThat(citation.reference())
        .startsWith(
            "Bershad AK, Bershad AK, Bershad AK, van der Berg-Smit JM, Lea T, et al. (2024)");
    assertThat(Citations.of(AUTHORS).bibtex())
        .contains(
            "author = {Bershad, A. K. and Bershad, A. K. and Bershad, A. K. and van der Berg-Smit, J. M. and Lea, T. and others}");
    assertThat(Citations.of(AUTHORS).cslJson()).doesNotContain("others\"}", "literal");
  }

  @Test
  @DisplayName("with an author that is not understood is a problem with its place")
  void notUnderstood() {
    Citation citation =
        AUTHORS.citation().toBuilder().authors(List.of("Bershad AK", "Anya Bershad")).build();
    Study study = AUTHORS.toBuilder().citation(citation).build();
    assertThatThrownBy(() -> EvidenceLibrary.of(List.of(), List.of(study), EvidenceContext.empty()))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("studies/authors-2024.json /citation/authors/1")
        .hasMessageContaining("found \"Anya Bershad\"")
        .hasMessageContaining("\"Bershad, Anya K.\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "THESIS, @misc, THES, thesis",
    "PREPRINT, @misc, UNPB, article",
    "ARTICLE, @article, JOUR, article-journal",
    "PROTOCOL, @article, JOUR, article-journal",
    "CHAPTER, @incollection, CHAP, chapter",
    "CONFERENCE_ABSTRACT, @misc, ABST, paper-conference",
    "PRESS_RELEASE, @misc, ELEC, webpage",
    "REPORT, @misc, RPRT, report",
    "REGISTRATION, @misc, GEN, document"
  })
  @DisplayName("is of the kind that its record says, whatever the journal is called")
  void kinds(PublicationKind kind, String bibtex, String ris, String csl) {
    Study thesis = EvidenceLibrary.load(CASES.resolve("kinds")).study("thesis-2024");
    Citation citation = thesis.citation().toBuilder().kind(kind).build();
    Citations cited = Citations.of(thesis.toBuilder().citation(citation).build());
    assertThat(cited.bibtex()).startsWith(bibtex + "{thesis-2024");
    assertThat(cited.ris()).startsWith("TY  - " + ris + "\r\n");
    assertThat(cited.cslJson()).contains("\"type\":\"" + csl + "\"");
  }

  @Test
  @DisplayName("has the quotation marks of TeX in BibTeX")
  void quotes() {
    assertThat(BibTex.escape("“Set and ‘setting’”: O’Brien’s \"micro\"dose (\"low\")"))
        .isEqualTo("``Set and `setting''': O'Brien's ``micro''dose (``low'')");
  }
}
