package org.microdosing.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.answer.Answer;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.chart.EvidenceMapChart;
import org.microdosing.evidence.chart.ForestPlot;
import org.microdosing.evidence.chart.FunnelPlot;
import org.microdosing.evidence.cli.Main;
import org.microdosing.evidence.effect.EffectSelection;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.report.ArticleCheck;
import org.microdosing.evidence.report.Citations;
import org.microdosing.evidence.report.ColumnList;
import org.microdosing.evidence.report.EvidenceBrief;
import org.microdosing.evidence.report.EvidenceTable;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryComparison;
import org.microdosing.evidence.synthesis.BayesianMetaAnalysis;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.ThreeLevel;

/** Everything that the library writes, as texts by the names of files that they would fill. */
public final class EveryOutput {

  private final EvidenceLibrary library;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private EveryOutput(EvidenceLibrary library) {
    this.library = library;
  }

  /** Prints each name with the code of its text, for a program that compares. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    codes(EvidenceLibrary.bundled(), "psilocybin")
        .forEach((n, code) -> out.println(n + " " + code));
  }

  /** Returns a code of each text, which differs where the text does. */
  static Map<String, String> codes(EvidenceLibrary library, String substance) {
    Map<String, String> codes = new LinkedHashMap<>();
    of(library, substance)
        .forEach((name, text) -> codes.put(name, text.length() + ":" + text.hashCode()));
    return codes;
  }

  /**
   * Writes everything.
   *
   * @param library what is asked
   * @param substance what is asked about
   */
  public static Map<String, String> of(EvidenceLibrary library, String substance) {
    EveryOutput output = new EveryOutput(library);
    output.answers(substance);
    output.summaries(substance);
    output.briefs(substance);
    output.tables();
    output.effects(substance);
    output.refusals();
    output.files();
    return output.texts;
  }

  private void put(String name, String text) {
    if (texts.put(name, text) != null) {
      throw new IllegalArgumentException(name + " is written twice");
    }
  }

  private void put(String name, JsonResult result) {
    put(name + ".txt", result.toString());
    put(name + ".json", result.toJson());
  }

  private void answers(String substance) {
    Answer answer =
        library.answer(
            Question.about(Outcome.DEPRESSION, Outcome.MOOD, Outcome.ADVERSE_EVENTS)
                .substances(substance));
    put("answer", answer);
    put("answer.html", answer.toHtml());
    put("answer.md", answer.toMarkdown());
    put("by-dose.txt", library.directionsByDose(substance, Outcome.DEPRESSION).toString());
    put("assessment", library.assess(Dose.parse(substance, "12.5-25 mg oral")));
  }

  private void summaries(String substance) {
    EvidenceSummary summary = library.summarise(substance);
    put("summary", summary);
    put("page.txt", summary.page());
    SummaryComparison comparison = library.compare(substance, DoseBand.MICRODOSE, DoseBand.FULL);
    put("comparison", comparison);
    put("comparison-page.txt", comparison.page());
    put("map", library.map());
    put("dose-bands", library.map(substance));
    put("queue", library.readingQueue());
    put("queue.md", library.readingQueue().toMarkdown());
    put("warnings.txt", lines(library.warnings()));
    put("claims.md", ArticleCheck.markdown(library));
  }

  private void briefs(String substance) {
    for (EvidenceBrief brief :
        List.of(EvidenceBrief.of(library, substance), EvidenceBrief.overview(library))) {
      String name = texts.containsKey("brief.md") ? "overview" : "brief";
      put(name + ".md", brief.toMarkdown());
      put(name + ".html", brief.toHtml());
      brief.pictures().forEach(this::put);
    }
    put("whole-map.svg", EvidenceMapChart.of(library.map()).toSvg());
  }

  private void tables() {
    FindingQuery findings = library.findings();
    List<Study> studies = library.studies().toList();
    put("findings.csv", EvidenceTable.findings(findings).toString());
    put("studies.csv", EvidenceTable.studies(studies).toString());
    put("findings.jsonl", jsonLines(EvidenceTable.findings(findings)));
    put("studies.jsonl", jsonLines(EvidenceTable.studies(studies)));
    put("findings.json", findings.toJson());
    put("studies.json", library.studies().toJson());
    put("rows.txt", lines(findings.rows()));
    put("columns.md", ColumnList.markdown());
    put("references.bib", Citations.of(studies).bibtex());
    put("references.ris", Citations.of(studies).ris());
    put("references.csl.json", Citations.of(studies).cslJson());
    put("reviews.bib", Citations.ofReviews(library.reviews()).bibtex());
    put("records.txt", lines(studies) + lines(findings.toList()) + lines(library.substances()));
  }

  private void effects(String substance) {
    EffectSelection selection =
        library
            .findings()
            .substance(substance)
            .doseBand(DoseBand.FULL)
            .outcome(Outcome.DEPRESSION)
            .human()
            .placeboControlled()
            .pooling()
            .allEffects()
            .selection();
    List<EffectSize> effects = selection.effects();
    MetaAnalysis pooled = MetaAnalysis.of(effects).fit();
    put("effects", selection);
    put("pooled", pooled);
    put("influence.txt", pooled.influence() + "\n" + pooled.leaveOneOut());
    put("bayesian", BayesianMetaAnalysis.of(effects).fit());
    put("three-level", ThreeLevel.of(effects, selection.clusters()).fit());
    put("forest.svg", ForestPlot.of(pooled).toSvg());
    put("funnel.svg", FunnelPlot.of(pooled).toSvg());
  }

  private void refusals() {
    refusal("substance", () -> library.substance("psylocibin"));
    refusal("study", () -> library.study("Bershad 1019"));
    refusal("pool", () -> library.findings().pool());
    refusal("dose", () -> Dose.parse("lsd", "1234567.5 furlongs"));
    refusal("effect", () -> EffectSize.hedgesG("a", 1234.5, -4321.5, 12345, 1, 1, 1));
    refusal("limit", () -> library.findings().limit(-12345));
  }

  private void refusal(String what, Callable<?> call) {
    try {
      call.call();
      throw new AssertionError(what + " was not refused");
    } catch (Exception e) {
      put("refused-" + what + ".txt", e.toString());
    }
  }

  /** What is written to disk, and what the command line says of it. */
  private void files() {
    try {
      Path directory = Files.createTempDirectory("evidence");
      try {
        library.write(directory.resolve("data"));
        List<Path> written = below(directory.resolve("data"));
        for (Path file : written) {
          put("data/" + directory.relativize(file), Files.readString(file));
        }
        put("check.txt", printed("check", directory.resolve("data").toString()));
        put("overview.txt", printed());
      } finally {
        try (Stream<Path> left = Files.walk(directory)) {
          for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> below(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String printed(String... command) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      Main.main(command);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String jsonLines(EvidenceTable table) {
    StringWriter lines = new StringWriter();
    table.writeJsonLines(lines);
    return lines.toString();
  }

  private static String lines(List<?> values) {
    return values.stream().map(value -> value + "\n").collect(Collectors.joining());
  }
}
