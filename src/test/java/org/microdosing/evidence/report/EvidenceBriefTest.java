package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.query.UnknownNameException;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("An evidence brief")
class EvidenceBriefTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Pattern ADVICE =
      Pattern.compile(
          "\\b(you should|you can take|we recommend|is recommended|(?<!not a )recommended dose|safe to take|"
              + "try (?:a|taking)|start with|consult)\\b");

  @TempDir private Path scratch;

  static Stream<String> substances() {
    return LIBRARY.substances().stream().map(Substance::id);
  }

  private static Document parsed(String substance) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(EvidenceBrief.of(LIBRARY, substance).toHtml())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("substances")
  @DisplayName("in HTML is well formed, loads nothing, and every link in it leads somewhere")
  void html(String substance) throws Exception {
    Document page = parsed(substance);
    NodeList all = page.getElementsByTagName("*");
    Set<String> ids = new HashSet<>();
    Set<String> targets = new HashSet<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
      }
      if (element.getAttribute("href").startsWith("#")) {
        targets.add(element.getAttribute("href").substring(1));
      }
      assertThat(element.getTagName()).isNotIn("link", "img", "iframe");
      if (element.getTagName().equals("script")) {
        assertThat(element.getAttribute("type")).isEqualTo("application/ld+json");
      }
      assertThat(element.hasAttribute("src")).isFalse();
    }
    assertThat(ids).containsAll(targets);
    assertThat(page.getElementsByTagName("style").item(0).getTextContent())
        .contains("prefers-color-scheme:dark")
        .doesNotContain("@import", "url(");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("substances")
  @DisplayName("in Markdown shows pictures that it has, and links to references that it has")
  void markdown(String substance) {
    EvidenceBrief brief = EvidenceBrief.of(LIBRARY, substance);
    String page = brief.toMarkdown();
    assertThat(
            Pattern.compile("!\\[[^\\]]*\\]\\(([^)]+)\\)")
                .matcher(page)
                .results()
                .map(m -> m.group(1)))
        .containsExactlyElementsOf(brief.pictures().keySet());
    Set<String> anchors = new HashSet<>();
    Pattern.compile("<a id=\"([^\"]+)\">")
        .matcher(page)
        .results()
        .forEach(m -> anchors.add(m.group(1)));
    assertThat(Pattern.compile("\\]\\(#([^)]+)\\)").matcher(page).results().map(m -> m.group(1)))
        .allMatch(anchors::contains);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("substances")
  @DisplayName("says what it is, gives the counts of the summary, and gives no advice")
  void counts(String substance) {
    EvidenceSummary summary = LIBRARY.summarise(substance);
    String page = EvidenceBrief.of(LIBRARY, substance).toMarkdown();
    assertThat(page).contains("**Research information, not medical advice.**");
    if (summary.studyCount() > 0) {
      assertThat(page)
          .contains(Phrases.studies(summary.studyCount()) + " at all doses")
          .contains(summary.people().toString());
    } else {
      assertThat(page).contains("so nothing can be concluded");
    }
    assertThat(ADVICE.matcher(page.toLowerCase(Locale.ROOT)).results().map(m -> m.group()))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("substances")
  @DisplayName("answers in the words and figures of the summary's page")
  void sameAnswer(String substance) {
    assertThat(answer(EvidenceBrief.of(LIBRARY, substance).toMarkdown(), "## The answer in short"))
        .isEqualTo(answer(LIBRARY.summarise(substance).page(), "The answer in short"));
  }

  /** Returns the words under a heading, without marks, links and line breaks. */
  private static String answer(String page, String heading) {
    int start = page.indexOf("\n" + heading + "\n") + heading.length() + 2;
    int end =
        Pattern.compile("\n\n(?:## )?[A-Z][a-z]+\n")
            .matcher(page)
            .results()
            .mapToInt(MatchResult::start)
            .filter(i -> i > start)
            .findFirst()
            .orElse(page.length());
    return page.substring(start, end)
        .replaceAll("\\]\\(#[^)]*\\)", "")
        .replaceAll("(?m)^ *- ", "")
        .replaceAll("[*:\\[\\]\\\\]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  @Test
  @DisplayName("names outcomes that got worse as it names those that got better")
  void worse() {
    List<DirectionSynthesis> questions = LIBRARY.summarise("lsd").microdosesAgainstPlacebo();
    String answer =
        EvidenceBrief.of(LIBRARY, "lsd")
            .toMarkdown()
            .lines()
            .filter(line -> line.startsWith("- **Microdoses against placebo:**"))
            .findFirst()
            .orElseThrow();
    assertThat(questions)
        .anyMatch(q -> q.count(Direction.WORSENED) > 0)
        .allSatisfy(
            q -> {
              int better = q.count(Direction.IMPROVED);
              int worse = q.count(Direction.WORSENED);
              String of = q.outcome().label() + " (%d of " + q.samples() + ")";
              if (better > 0) {
                assertThat(answer.split("; worse in ", -1)[0]).contains(of.formatted(better));
              }
              if (worse > 0) {
                assertThat(answer.split("; worse in ", -1)[1]).contains(of.formatted(worse));
              }
              int unread = q.count(Direction.NOT_READ);
              String[] beside = answer.split("; reported as no difference, ", -1);
              if (better + worse == 0 && unread < q.samples()) {
                assertThat(beside[0].split("; neither ", -1)[1])
                    .contains(of.formatted(q.samples() - unread));
              }
              if (unread > 0) {
                assertThat(beside[1]).as("no vote for nothing").contains(of.formatted(unread));
              }
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("substances")
  @DisplayName("has only pictures that show something, and says in words what has none")
  void pictures(String substance) {
    EvidenceBrief brief = EvidenceBrief.of(LIBRARY, substance);
    assertThat(brief.pictures().values())
        .allSatisfy(svg -> assertThat(svg).doesNotContain("No directions", "to show."));
    if (LIBRARY.summarise(substance).studyCount() > 0) {
      assertThat(
              brief.pictures().containsKey(substance + "-directions.svg")
                  ^ brief.toMarkdown().contains("so there is nothing to draw"))
          .isTrue();
    }
  }

  @Test
  @DisplayName("stands behind an overview that links to each and has the same numbers")
  void overview() throws IOException {
    EvidenceBrief overview = EvidenceBrief.overview(LIBRARY);
    for (Substance substance : LIBRARY.substances()) {
      EvidenceSummary summary = LIBRARY.summarise(substance.id());
      assertThat(overview.toMarkdown())
          .contains(
              "| [%s](%s.md) | %d | %d | %d | "
                  .formatted(
                      substance.name(),
                      substance.id(),
                      summary.studyCount(),
                      summary.reportedStudyCount(),
                      summary.findingCount()));
      assertThat(overview.toHtml()).contains("<a href=\"" + substance.id() + ".html\">");
    }
    assertThat(overview.pictures())
        .containsOnlyKeys(
            "overview-map.svg",
            "overview-map-other.svg",
            "overview-doses.svg",
            "overview-timeline.svg");
    overview.writeMarkdown(scratch);
    assertThat(scratch.resolve("overview.md")).hasContent(overview.toMarkdown());
  }

  @Test
  @DisplayName("shows the figures of both groups, with dose and place")
  void figures() {
    assertThat(EvidenceBrief.of(LIBRARY, "psilocybin").toMarkdown().lines())
        .anyMatch(
            row ->
                row.startsWith("| depression | ")
                    && row.contains("[mertens-2026](#mertens-2026)")
                    && row.contains("| 5 mg oral |")
                    && row.contains("psilocybin-5: 6/48; "));
    Finding finding = LIBRARY.finding("szigeti-2021-a2");
    assertThat(finding.groups().stream().map(GroupText::of))
        .contains("microdose: mean 2.65, SD 5.36, n 65");
  }

  @Test
  @DisplayName("cites each study in full, with its DOI as a link and how it was read")
  void references() {
    String page = EvidenceBrief.of(LIBRARY, "psilocybin").toMarkdown();
    for (Study study : LIBRARY.studies().substance("psilocybin")) {
      assertThat(page).contains("<a id=\"" + study.id() + "\"></a>**" + study.id() + "**");
      study.citation().title().ifPresent(t -> assertThat(page).contains(markdown(Line.of(t))));
      study
          .citation()
          .doiAddress()
          .ifPresent(
              a -> assertThat(page).contains("](" + a.replace("(", "%28").replace(")", "%29")));
    }
    assertThat(page).contains(". Read: ");
    assertThat(EvidenceBrief.of(LIBRARY, "lsd").toMarkdown())
        .doesNotContainPattern("[^.]\\.\\. (?:Read|Registered)")
        .doesNotContainPattern("\\]\\(#registry-[^)]+\\): *\n");
  }

  private static String markdown(Line line) {
    return Page.markdown(List.of(new Block.Paragraph(line))).strip();
  }

  @Test
  @DisplayName("is written as Markdown with its pictures beside it, or as one HTML file")
  void files() throws IOException {
    EvidenceBrief brief = EvidenceBrief.of(LIBRARY, "lsd");
    brief.writeMarkdown(scratch.resolve("briefs"));
    assertThat(scratch.resolve("briefs").resolve("lsd.md")).hasContent(brief.toMarkdown());
    assertThat(scratch.resolve("briefs").resolve("lsd-map.svg")).exists();
    brief.writeHtml(scratch.resolve("lsd.html"));
    assertThat(Files.readString(scratch.resolve("lsd.html"))).isEqualTo(brief.toHtml());
    assertThatThrownBy(() -> EvidenceBrief.of(LIBRARY, "psylocibin"))
        .isInstanceOf(UnknownNameException.class);
  }
}
