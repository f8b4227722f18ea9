package org.microdosing.evidence.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.query.UnknownNameException;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.RelatedEvidence;
import org.microdosing.evidence.summary.SummarySections;

/**
 * What research shows about microdosing a substance, as a page for people: the answer in short,
 * what it rests on, pictures, what is missing, and every reference.
 *
 * <pre>{@code
 * EvidenceBrief brief = EvidenceBrief.of(library, "psilocybin");
 * brief.writeMarkdown(Path.of("briefs"));            // psilocybin.md and its pictures
 * brief.writeHtml(Path.of("psilocybin.html"));       // one file, nothing else needed
 * }</pre>
 *
 * <p>Every figure stands beside the studies it comes from. A brief is a function of the data alone
 * and gives no advice. Immutable.
 *
 * @since 0.1
 */
public final class EvidenceBrief {

  private final String name;
  private final String title;
  private final List<Block> blocks;
  private final LinkedData about;

  private EvidenceBrief(String name, String title, List<Block> blocks, LinkedData about) {
    this.name = name;
    this.title = title;
    this.blocks = List.copyOf(blocks);
    this.about = about;
  }

  /**
   * Returns the brief on a substance.
   *
   * @param library the library to report from
   * @param substance id, name or alias
   * @return the brief; for a substance without studies it says so
   * @throws UnknownNameException if the name is unknown
   */
  public static EvidenceBrief of(EvidenceLibrary library, String substance) {
    Substance subject = library.substance(substance);
    EvidenceSummary summary = library.summarise(subject.id());
    List<Study> cited = cited(library, summary);
    String title = subject.name() + ": evidence on microdosing";
    return new EvidenceBrief(
        subject.id(),
        title,
        blocks(library, subject, summary, cited),
        new LinkedData(library, title, List.of(subject), cited));
  }

  /**
   * Returns the page that stands before the briefs: all substances beside each other, in a table
   * and in pictures, with links to the brief on each.
   *
   * @param library the library to report from
   * @return a page named {@code overview}
   */
  public static EvidenceBrief overview(EvidenceLibrary library) {
    List<Block> blocks = new ArrayList<>(head(library, "Microdosing: what research shows"));
    blocks.addAll(OverviewSections.of(library));
    String title = "Evidence on microdosing";
    return new EvidenceBrief(
        "overview", title, blocks, new LinkedData(library, title, library.substances(), List.of()));
  }

  private static List<Block> blocks(
      EvidenceLibrary library, Substance substance, EvidenceSummary summary, List<Study> cited) {
    BriefPictures pictures = new BriefPictures(library, substance, summary);
    List<Study> studies = summary.studies().stream().map(StudyEvidence::study).toList();
    List<Block> blocks =
        new ArrayList<>(head(library, substance.name() + ": what research on microdosing shows"));
    blocks.addAll(SummarySections.answer(summary));
    if (!studies.isEmpty()) {
      blocks.addAll(SummarySections.numbers(summary));
      blocks.add(new Block.Heading(2, "What was studied"));
      blocks.addAll(pictures.map());
      blocks.add(new Block.Heading(2, "Which way it points"));
      blocks.addAll(pictures.directions());
      blocks.addAll(pictures.depressionByDose());
    }
    blocks.add(new Block.Heading(2, "Doses"));
    if (!studies.isEmpty()) {
      blocks.addAll(pictures.doses());
    }
    blocks.addAll(SummarySections.doses(summary));
    if (!studies.isEmpty()) {
      blocks.add(new Block.Heading(2, "When it was studied"));
      blocks.add(pictures.timeline());
      blocks.addAll(pictures.trials());
      blocks.addAll(FindingSection.of(summary));
      blocks.addAll(SummarySections.safety(summary));
      blocks.addAll(pictures.harms());
      blocks.addAll(SummarySections.blinding(summary));
      blocks.addAll(pictures.blinding());
      blocks.addAll(SummarySections.certainty(summary));
    }
    blocks.addAll(SummarySections.gaps(summary));
    blocks.addAll(StudySections.studies(summary));
    blocks.addAll(SummarySections.unreported(summary));
    blocks.addAll(SummarySections.related(summary));
    blocks.addAll(SummarySections.substance(summary, pictures.riskOfBias()));
    blocks.addAll(SummarySections.inclusion(summary));
    blocks.addAll(StudySections.references(cited));
    return blocks;
  }

  private static List<Block> head(EvidenceLibrary library, String heading) {
    Line line =
        Line.EMPTY
            .strong("Research information, not medical advice.")
            .text(
                library
                    .findVersion()
                    .map(
                        v ->
                            " Made from data version "
                                + v.version()
                                + "; sources were read up to "
                                + v.readUpTo()
                                + ".")
                    .orElse(""))
            .text(library.inclusionRule().map(rule -> " " + rule.sentence()).orElse(""));
    return List.of(new Block.Heading(1, heading), new Block.Paragraph(line));
  }

  /** The studies that the brief names: those counted, the related ones, and those they sample. */
  private static List<Study> cited(EvidenceLibrary library, EvidenceSummary summary) {
    Set<String> ids = new LinkedHashSet<>();
    summary.studies().forEach(e -> ids.add(e.id()));
    summary.studies().forEach(e -> ids.add(e.sample()));
    summary.related().stream().map(RelatedEvidence::study).forEach(ids::add);
    summary.gaps().forEach(gap -> ids.addAll(gap.studies()));
    return ids.stream().sorted().flatMap(id -> library.findStudy(id).stream()).toList();
  }

  /**
   * Returns the brief as Markdown; its pictures are files beside it, see {@link #pictures()}.
   *
   * @return the page, ending with a line feed
   */
  public String toMarkdown() {
    return Page.markdown(blocks);
  }

  /**
   * Returns the pictures that the Markdown shows.
   *
   * @return SVG documents by the name of their file, in the order of the page
   */
  public Map<String, String> pictures() {
    Map<String, String> pictures = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block instanceof Block.Figure figure) {
        pictures.put(figure.file(), figure.svg().get());
      }
    }
    return pictures;
  }

  /**
   * Returns the brief as one HTML file with its pictures and styles in it, for light and dark
   * screens. It loads nothing, runs nothing, and is well-formed XML too. What it is about and cites
   * stands in it for programs as well, as a {@code Dataset} of schema.org in JSON-LD. The overview
   * links to briefs by the id of their substance, as {@code lsd.html}.
   *
   * @return the file
   */
  public String toHtml() {
    return Page.html(title, blocks, JsonTree.text(about.toMap()));
  }

  /**
   * Writes the Markdown, named by the id of the substance or {@code overview}, and its pictures.
   *
   * @param directory where to write, made if it is missing; files of the same names are replaced
   * @throws UncheckedIOException if writing fails
   */
  public void writeMarkdown(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(name + ".md"), toMarkdown());
      for (Map.Entry<String, String> picture : pictures().entrySet()) {
        Files.writeString(directory.resolve(picture.getKey()), picture.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }

  /**
   * Writes the HTML.
   *
   * @param file the file, which is replaced if it exists
   * @throws UncheckedIOException if writing fails
   */
  public void writeHtml(Path file) {
    try {
      Files.writeString(file, toHtml());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Returns the Markdown. */
  @Override
  public String toString() {
    return toMarkdown();
  }
}
