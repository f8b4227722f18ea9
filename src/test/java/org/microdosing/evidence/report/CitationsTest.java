package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Citation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Citations")
class CitationsTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Set<String> CSL_TYPES =
      Set.of("article-journal", "article", "document", "report", "thesis", "webpage");
  private static final Set<String> CSL_NAMES =
      Set.of("family", "given", "suffix", "non-dropping-particle", "literal");
  private static final Set<String> CSL_TEXTS =
      Set.of(
          "id",
          "type",
          "title",
          "container-title",
          "publisher",
          "volume",
          "issue",
          "page",
          "DOI",
          "PMID",
          "PMCID",
          "URL",
          "number",
          "note");

  static Stream<CitedWork> works() {
    return Stream.concat(
        LIBRARY.studies().stream().map(CitedWork::of),
        LIBRARY.reviews().stream().map(CitedWork::of));
  }

  private static Citations all() {
    return Citations.of(LIBRARY.studies()).and(Citations.ofReviews(LIBRARY.reviews()));
  }

  private static BibTeXDatabase parse(String bibtex) throws Exception {
    return new BibTeXParser().parse(new StringReader(bibtex));
  }

  private static String plain(BibTeXEntry entry, String field) throws Exception {
    String latex = entry.getField(new Key(field)).toUserString();
    return new LaTeXPrinter()
        .print(new LaTeXParser().parse(new StringReader(latex)))
        .replaceAll("[{}]", "")
        .replace('’', '\''); // TeX sets straight quotes as curly ones
  }

  @Test
  @DisplayName("have a key of their own in BibTeX, RIS and CSL-JSON")
  void uniqueKeys() throws Exception {
    int expected = LIBRARY.studies().count() + LIBRARY.reviews().size();
    assertThat(all().count()).isEqualTo(expected);
    assertThat(parse(all().bibtex()).getEntries()).hasSize(expected);
    assertThat(RisReader.read(all().ris()).stream().map(r -> r.get("ID")).distinct())
        .hasSize(expected);
    JsonNode items = JsonMapper.shared().readTree(all().cslJson());
    assertThat(items.findValuesAsString("id")).hasSize(expected).doesNotHaveDuplicates();
    assertThat(Citations.of(LIBRARY.studies()).and(Citations.of(LIBRARY.studies())).count())
        .isEqualTo(LIBRARY.studies().count());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("works")
  @DisplayName("in BibTeX parse to the very title, and to every author")
  void bibtex(CitedWork work) throws Exception {
    StringBuilder text = new StringBuilder();
    BibTex.append(text, work);
    BibTeXDatabase database = parse(text.toString());
    assertThat(database.getObjects()).hasSize(1);
    BibTeXEntry entry = database.resolveEntry(new Key(work.key()));
    Citation citation = work.citation();
    if (citation.title().isPresent()) {
      assertThat(plain(entry, "title")).isEqualTo(citation.title().get());
    }
    if (!citation.authors().isEmpty()) {
      assertThat(entry.getField(new Key("author")).toUserString().split(" and "))
          .hasSize(citation.authors().size());
    }
    citation
        .doi()
        .ifPresent(doi -> assertThat(entry.getField(new Key("doi")).toUserString()).isEqualTo(doi));
    assertThat(entry.getType().getValue()).isEqualTo(work.kind().bibtex);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bershad-2019 | author | Schepers, S. T. and Bremmer, M. P. and Lee, R. and de Wit, H.",
        "diamond-2022 | author | {Diamond Therapeutics Inc.}",
        "winstock-2021-gds | author | Winstock, A. R. and others",
        "strassman-1994 | title | of {N,N-Dimethyltryptamine} in Humans: {II.} Subjective",
        "registry-nl9821 | title | doses of {LSD} on mood",
        "registry-nl9821 | howpublished | registry record only",
        "registry-nl9821 | note | Registered: NL9821",
        "bershad-2019 | pages | 792--800",
      })
  @DisplayName("in BibTeX keep names and capitals")
  void bibtexFields(String id, String field, String expected) throws Exception {
    BibTeXEntry entry = parse(Citations.of(LIBRARY.study(id)).bibtex()).resolveEntry(new Key(id));
    assertThat(entry.getField(new Key(field)).toUserString()).contains(expected);
  }

  @Test
  @DisplayName("of registry records alone are not called articles")
  void registryRecords() {
    assertThat(works().filter(w -> w.key().startsWith("registry-")))
        .isNotEmpty()
        .allSatisfy(
            w -> assertThat(w.kind()).isIn(CitedWork.Kind.REGISTRATION, CitedWork.Kind.WEB_PAGE));
    assertThat(works().filter(w -> w.citation().doi().isPresent()))
        .allSatisfy(
            w ->
                assertThat(w.kind())
                    .isIn(CitedWork.Kind.ARTICLE, CitedWork.Kind.OTHER, CitedWork.Kind.PREPRINT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("works")
  @DisplayName("in RIS hold each author on a line of its own, and the title as printed")
  void ris(CitedWork work) {
    StringBuilder text = new StringBuilder();
    Ris.append(text, work);
    Map<String, List<String>> read = RisReader.read(text.toString()).get(0);
    assertThat(read.getOrDefault("AU", List.of())).hasSameSizeAs(work.authors());
    work.citation().title().ifPresent(title -> assertThat(read.get("TI")).containsExactly(title));
    work.citation().doi().ifPresent(doi -> assertThat(read.get("DO")).containsExactly(doi));
  }

  @Test
  @DisplayName("in RIS take page ranges and names apart")
  void risFields() {
    Map<String, List<String>> read =
        RisReader.read(Citations.of(LIBRARY.study("bershad-2019")).ris()).get(0);
    assertThat(read)
        .containsEntry("TY", List.of("JOUR"))
        .containsEntry("SP", List.of("792"))
        .containsEntry("EP", List.of("800"));
    assertThat(read.get("AU")).startsWith("Bershad, A. K.").endsWith("de Wit, H.");
  }

  @Test
  @DisplayName("in CSL-JSON use only variables and types of the schema")
  void cslJson() {
    JsonNode items = JsonMapper.shared().readTree(all().cslJson());
    for (JsonNode item : items) {
      assertThat(item.get("type").stringValue()).isIn(CSL_TYPES);
      item.properties()
          .forEach(
              p -> {
                if (p.getKey().equals("author")) {
                  p.getValue().forEach(CitationsTest::checkName);
                } else if (p.getKey().equals("issued")) {
                  assertThat(p.getValue().at("/date-parts/0/0").intValue()).isBetween(1800, 2100);
                } else {
                  assertThat(p.getKey()).isIn(CSL_TEXTS);
                  assertThat(p.getValue().isString()).isTrue();
                }
              });
    }
  }

  private static void checkName(JsonNode name) {
    assertThat(name.propertyNames()).isSubsetOf(CSL_NAMES);
    assertThat(name.has("family")).isNotEqualTo(name.has("literal"));
  }

  @Test
  @DisplayName("in CSL-JSON set particles apart")
  void particles() {
    JsonNode authors =
        JsonMapper.shared()
            .readTree(Citations.of(LIBRARY.study("vonrotz-2023")).cslJson())
            .at("/0/author/0");
    assertThat(authors.get("non-dropping-particle").stringValue()).isEqualTo("von");
    assertThat(authors.get("family").stringValue()).isEqualTo("Rotz");
  }
}
