package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.EveryOutput;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Study;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A study with hostile texts")
class HostileTextTest {

  private static final String TITLE = "<script>alert(1)</script> | =cmd()";
  private static final String MARKUP =
      "]]> --> </svg></style><img src=x onerror=alert(2)> | `x` \\";
  private static final String FORMULA = "=HYPERLINK(\\\"javascript:alert(3)\\\",\\\"x\\\")";

  private static final String FILE =
      """
      {
        "id": "hostile-2025",
        "citation": {"authors": ["{=cmd() and {Evil} A}", "{<b>Bold</b> B}"], "title": "TITLE",
          "journal": "}, note = {x} % _ # $ ^ ~ &", "year": 2025},
        "sources": [{"id": "s1", "what": "TITLE", "address": "javascript:alert(4)", "verification": "abstract"},
          {"id": "s2", "what": "MARKUP", "address": "https://example.org/a)b<c>", "verification": "abstract"}],
        "design": "randomised_crossover", "blinding": "double",
        "comparator": {"classes": ["placebo"], "text": "placebo"},
        "country": "FORMULA",
        "population": {"conditions": ["healthy_volunteers"], "condition": "MARKUP", "species": "human"},
        "participants": {"enrolled": 20, "notes": "MARKUP"},
        "arms": [
          {"id": "a", "label": "MARKUP", "exposures": [{"substance": "psilocybin"}], "n": 20,
            "dose": {"amount": 1, "unit": "mg", "frequency": "MARKUP"}, "claimedBand": "microdose"},
          {"id": "placebo", "label": "placebo", "servesAs": "placebo"}],
        "findings": [
          {"id": "hostile-2025-f1", "outcome": "mood", "measure": "FORMULA", "arm": "a",
            "versus": {"arm": "placebo"}, "direction": "improved", "source": "s2",
            "locator": "MARKUP", "note": "TITLE"},
          {"id": "hostile-2025-f2", "outcome": "adverse_events", "measure": "MARKUP", "arm": "a",
            "versus": {"arm": "placebo"}, "direction": "worsened", "source": "s1",
            "locator": "TITLE", "note": "FORMULA"}]
      }
      """
          .replace("TITLE", TITLE)
          .replace("MARKUP", MARKUP.replace("\\", "\\\\"))
          .replace("FORMULA", FORMULA);

  private static EvidenceLibrary library;
  private static EvidenceBrief brief;

  @BeforeAll
  static void load(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("studies"));
    Files.writeString(directory.resolve("studies").resolve("hostile-2025.json"), FILE);
    library = EvidenceLibrary.bundled().merge(EvidenceLibrary.load(directory));
    brief = EvidenceBrief.of(library, "psilocybin");
  }

  private static Study study() {
    return library.study("hostile-2025");
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(xml)));
  }

  @Test
  @DisplayName("is shown by an HTML brief, and brings no element, handler or address of its own")
  void html() throws Exception {
    Document page = parse(brief.toHtml());
    assertThat(page.getElementsByTagName("main").item(0).getTextContent()).contains(TITLE);
    isHarmless(page);
    Element about = (Element) page.getElementsByTagName("script").item(0);
    assertThat(
            JsonMapper.shared()
                .readTree(about.getTextContent())
                .get("citation")
                .valueStream()
                .map(work -> work.get("name").stringValue()))
        .contains(TITLE);
  }

  @Test
  @DisplayName("stays within the one script element of HTML, which holds data")
  void scripts() {
    String page = brief.toHtml();
    assertThat(page).containsOnlyOnce("<script").containsOnlyOnce("</script>");
    String data = page.substring(page.indexOf("<script"), page.indexOf("</script>"));
    assertThat(data.substring(data.indexOf('>') + 1)).doesNotContain("<", ">", "&");
  }

  @Test
  @DisplayName("leaves pictures well-formed and without scripts")
  void pictures() throws Exception {
    // Every picture that a brief can have: psilocybin has something to show in each of them.
    assertThat(brief.pictures().keySet())
        .containsExactlyInAnyOrder(
            "psilocybin-map.svg",
            "psilocybin-map-other.svg",
            "psilocybin-directions.svg",
            "psilocybin-depression.svg",
            "psilocybin-doses.svg",
            "psilocybin-doses-other.svg",
            "psilocybin-timeline.svg",
            "psilocybin-trials.svg",
            "psilocybin-harms.svg",
            "psilocybin-blinding.svg",
            "psilocybin-bias.svg");
    for (String svg : brief.pictures().values()) {
      Document picture = parse(svg);
      assertThat(picture.getElementsByTagName("script").getLength()).isZero();
      assertThat(picture.getElementsByTagName("img").getLength()).isZero();
    }
  }

  @Test
  @DisplayName("is escaped in Markdown, in tables too")
  void markdown() {
    String page = brief.toMarkdown();
    assertThat(page)
        .contains("\\<script\\>alert(1)\\</script\\> \\| =cmd()")
        .doesNotContain("](javascript:");
    assertThat(page.replaceAll("\\\\.", "")).doesNotContain("<script", "<img", "</svg>");
    for (String row : page.lines().filter(l -> l.startsWith("|")).toList()) {
      assertThat(row.replaceAll("\\\\.", "")).doesNotContain("``").startsWith("|").endsWith("|");
    }
    List<String> rows =
        page.lines().filter(l -> l.contains("HYPERLINK") && l.startsWith("|")).toList();
    assertThat(rows).anyMatch(row -> row.startsWith("| mood |") && bars(row) == 7);
    assertThat(rows).allMatch(row -> List.of(3L, 7L).contains(bars(row)));
  }

  /** Counts the bars of a row that part its cells. */
  private static long bars(String row) {
    return row.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count();
  }

  @Test
  @DisplayName("is no formula in CSV, and keeps its cells together")
  void csv() {
    for (EvidenceTable table :
        List.of(
            EvidenceTable.findings(library.findings().study("hostile-2025")),
            EvidenceTable.studies(List.of(study())))) {
      List<List<String>> rows = CsvReader.read(table.toString());
      assertThat(rows).allMatch(row -> row.size() == table.columns().size());
      assertThat(rows.toString()).contains("'=HYPERLINK(\"javascript:alert(3)\",\"x\")");
      assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.startsWith("=")));
    }
  }

  @Test
  @DisplayName("is no formula in any table of a data package either")
  void dataPackage() {
    for (EvidenceTable table : DataPackage.tables(library)) {
      List<List<String>> rows = CsvReader.read(table.toString());
      assertThat(rows).allMatch(row -> row.size() == table.columns().size());
      assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.startsWith("=")));
    }
    assertThat(EvidenceTable.arms(library.studies()).toString()).contains("onerror=alert(2)");
  }

  @Test
  @DisplayName("is one entry of BibTeX with the fields it should have")
  void bibtex() throws Exception {
    var database = new BibTeXParser().parse(new StringReader(Citations.of(study()).bibtex()));
    assertThat(database.getObjects()).hasSize(1);
    var entry = database.resolveEntry(new Key("hostile-2025"));
    assertThat(entry.getFields().keySet())
        .extracting(Key::getValue)
        .containsExactlyInAnyOrder("author", "title", "journal", "year");
    assertThat(entry.getField(new Key("title")).toUserString()).contains("<script>", "| =cmd()");
    assertThat(entry.getField(new Key("journal")).toUserString())
        .contains("\\textbraceright{}", "\\%", "\\_", "\\#", "\\$", "\\&");
  }

  @Test
  @DisplayName("is one record of RIS and one item of CSL-JSON")
  void risAndCsl() {
    assertThat(RisReader.read(Citations.of(study()).ris())).hasSize(1);
    JsonNode items = JsonMapper.shared().readTree(Citations.of(study()).cslJson());
    assertThat(items.at("/0/title").stringValue()).isEqualTo(TITLE);
  }

  @Test
  @DisplayName("leaves every other output what it is: well-formed, escaped, without a formula")
  void everyOutput() throws Exception {
    Map<String, String> outputs = EveryOutput.of(library, "psilocybin");
    assertThat(outputs).hasSizeGreaterThan(200);
    assertThat(outputs.values())
        .filteredOn(text -> text.contains("alert(1)"))
        .hasSizeGreaterThan(8);
    for (Map.Entry<String, String> output : outputs.entrySet()) {
      try {
        isWhatItIs(output.getKey(), output.getValue());
      } catch (Exception | AssertionError e) {
        throw new AssertionError(output.getKey(), e);
      }
    }
  }

  private static void isWhatItIs(String name, String text) throws Exception {
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html", "svg" -> isHarmless(parse(text));
      case "md" -> {
        assertThat(text.replaceAll("\\\\.", ""))
            .doesNotContain("<script", "<img src=x", "](javascript:");
      }
      case "json" -> JsonMapper.shared().readTree(text);
      case "jsonl" -> text.lines().forEach(line -> JsonMapper.shared().readTree(line));
      case "csv" ->
          assertThat(CsvReader.read(text))
              .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.startsWith("=")));
      case "bib" ->
          assertThat(new BibTeXParser().parse(new StringReader(text)).getObjects()).isNotEmpty();
      case "ris" -> assertThat(RisReader.read(text)).isNotEmpty();
      default -> assertThat(name).endsWith(".txt");
    }
  }

  private static void isHarmless(Document page) {
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(element.getTagName()).isNotIn("img", "iframe", "object", "link");
      if (element.getTagName().equals("script")) {
        assertThat(element.getAttribute("type")).isEqualTo("application/ld+json");
        assertThat(JsonMapper.shared().readTree(element.getTextContent()).isObject()).isTrue();
      }
      for (int a = 0; a < element.getAttributes().getLength(); a++) {
        assertThat(element.getAttributes().item(a).getNodeName()).doesNotStartWith("on");
      }
      assertThat(element.getAttribute("href")).matches("|#.*|https?://.*|[a-z0-9-]+\\.html");
    }
  }
}
