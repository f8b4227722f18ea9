package org.microdosing.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.report.Citations;

@DisplayName("Which references a library knows")
class KnownReferencesTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static KnownReferences known(String file) {
    return LIBRARY.known(References.read(ReferencesTest.FILES.resolve(file)));
  }

  private static List<String> results(KnownReferences known) {
    return known.matches().stream()
        .map(
            m ->
                m.result().label()
                    + m.works().stream().map(w -> " " + w.id()).reduce("", String::concat))
        .toList();
  }

  private static ReferenceMatch match(String ris) {
    KnownReferences known =
        LIBRARY.known(References.parse("t.ris", "TY  - JOUR\n" + ris.replace('|', '\n')));
    assertThat(known.problems()).isEmpty();
    return known.matches().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "ovid-medline.ris: found anderson-2019-psychopharm; not found; not found",
        "ovid-tagged.txt: found davis-2021; not found",
        "scopus.ris: found szigeti-2021; not found",
        "zotero.ris: found davis-2021; found allen-2024; found cameron-2020; not found",
        "pubmed.nbib: found cavanna-2022; perhaps davis-2021 gukasyan-2022; not found",
        "zotero.bib: perhaps bistuemillon-2025; found carhart-harris-2021; not found",
        "zotero.json: found carhart-harris-2016; found polito-liknaitzky-2024; not found"
      })
  @DisplayName("is told of files as Zotero, PubMed, Scopus and Ovid write them")
  void files(String file, String results) {
    assertThat(String.join("; ", results(known(file)))).isEqualTo(results.strip());
  }

  @Test
  @DisplayName("is told with the reason")
  void reasons() {
    assertThat(known("pubmed.nbib").matches().get(0).reason())
        .isEqualTo("same PMID 35918311 and DOI 10.1038/s41398-022-02039-0 and PMCID PMC9346139");
    assertThat(known("pubmed.nbib").matches().get(1).reason())
        .startsWith("same registration NCT03181529, but another PMID: 99999991, not 33146667")
        .endsWith("another report of the trial?");
    assertThat(known("pubmed.nbib").matches().get(2).reason())
        .isEqualTo("compared by PMID, registration, title, first author with year and journal");
    assertThat(known("zotero.bib").matches().get(0).reason()).isEqualTo("same title");
    assertThat(known("pubmed.nbib").counts())
        .isEqualTo("3 references: 1 found, 1 perhaps, 1 not found");
  }

  @Test
  @DisplayName("is found of every study that the library writes as RIS, BibTeX and CSL-JSON")
  void roundTrip() {
    List<Study> studies = LIBRARY.studies().toList();
    List<Study> numbered =
        studies.stream()
            .filter(s -> s.citation().doi().isPresent() || s.citation().pmid().isPresent())
            .toList();
    assertThat(numbered).hasSizeGreaterThan(100);
    for (String text :
        List.of(
            Citations.of(numbered).ris(),
            Citations.of(numbered).bibtex(),
            Citations.of(numbered).cslJson())) {
      References read = References.parse("own", text);
      KnownReferences known = LIBRARY.known(read);

      assertThat(known.problems()).isEmpty();
      assertThat(known.matches()).hasSize(numbered.size());
      for (int i = 0; i < numbered.size(); i++) {
        ReferenceMatch match = known.matches().get(i);
        assertThat(match.result()).as(match.toString()).isEqualTo(Recognition.FOUND);
        assertThat(match.works().get(0).id()).isEqualTo(numbered.get(i).id());
      }
    }
  }

  @Test
  @DisplayName("is perhaps where numbers contradict each other, or all else is another work's")
  void contradictions() {
    ReferenceMatch two = match("DO  - 10.7554/eLife.62878|N1  - PMID: 33146667");
    assertThat(two.result()).isEqualTo(Recognition.PERHAPS);
    assertThat(two.reason())
        .isEqualTo(
            "DOI 10.7554/elife.62878 is that of szigeti-2021, but PMID 33146667 is that of"
                + " davis-2021");
    ReferenceMatch wrong =
        match("TI  - Something else entirely|AU  - Nobody, N.|PY  - 1999|AN  - 33146667");
    assertThat(wrong.result()).isEqualTo(Recognition.PERHAPS);
    assertThat(wrong.reason()).contains("but another title and another first author or year");
    ReferenceMatch partly = match("DO  - 10.7554/eLife.62878|N1  - PMID: 1234");
    assertThat(partly.result()).isEqualTo(Recognition.FOUND);
    assertThat(partly.reason()).contains("but another PMID: 1234, not 33648632");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TI  - Self-blinding citizen science to explore psychedelic microdosing",
        "TI  - SELF‐BLINDING CITIZEN SCIENCE TO EXPLORE PSYCHEDELIC MICRODOSING.",
        "TI  - Self-blinding citizen science to explore <i>psychedelic</i> microdosing: a subtitle",
        "TI  - Short|AU  - Szigeti, Balázs|PY  - 2021|T2  - ELife",
        "AU  - Szigeti, B.|PY  - 2021|JO  - eLife",
        "TI  - Self-blinding citizen science to explore psychedelic microdosing|DO  - 10.1101/1.2"
      })
  @DisplayName("is perhaps by title, and by first author with year and journal")
  void perhaps(String ris) {
    ReferenceMatch match = match(ris);

    assertThat(match.result()).isEqualTo(Recognition.PERHAPS);
    assertThat(match.works().get(0).id()).isEqualTo("szigeti-2021");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TI  - Another paper of the same year|AU  - Szigeti, B.|PY  - 2021|JO  - eLife|DO  - 10.9/1"
            + "|N1  - doi: 10.9999/eLife.2",
        "TI  - Response|AU  - Szigeti, B.|PY  - 2021|JO  - Nature",
        "TI  - Short|AU  - Szigeti, Q.|PY  - 2021|T2  - eLife",
        "TI  - Short|AU  - Szigeti, B.|PY  - 2022|T2  - eLife"
      })
  @DisplayName("is not by what differs in number, journal, initial or year")
  void notFound(String ris) {
    assertThat(match(ris).result()).isEqualTo(Recognition.NOT_FOUND);
  }

  @Test
  @DisplayName("knows abbreviated journals and registered trials without a study")
  void journalsAndTrials() {
    assertThat(JournalName.of("Biol Psychiatry").isSame(JournalName.of("Biological Psychiatry")))
        .isTrue();
    assertThat(
            JournalName.of("The Journal of Psychopharmacology (Oxford, England)")
                .isSame(JournalName.of("J Psychopharmacol")))
        .isTrue();
    assertThat(JournalName.of("Psychopharmacology").isSame(JournalName.of("Journal of Psych")))
        .isFalse();
    LIBRARY.registrations().stream()
        .filter(r -> LIBRARY.findStudies(r.number()).isEmpty())
        .findFirst()
        .ifPresent(
            r -> {
              ReferenceMatch match = match("TI  - A registry record|N1  - " + r.number());
              assertThat(match.works().get(0).kind()).isEqualTo(KnownWork.Kind.REGISTRATION);
            });
  }

  @Test
  @DisplayName("answers of thousands of references in one go")
  void many() {
    StringBuilder ris = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      ris.append("TY  - JOUR\nTI  - Microdosing psychedelics: personality, paper ")
          .append(i)
          .append("\nAU  - Anderson, T.\nPY  - 2019\nT2  - Psychopharmacology\nDO  - 10.9999/")
          .append(i)
          .append("\nER  - \n");
    }

    assertThat(LIBRARY.known(References.parse("many.ris", ris.toString())).counts())
        .isEqualTo("5000 references: 0 found, 0 perhaps, 5000 not found");
  }
}
