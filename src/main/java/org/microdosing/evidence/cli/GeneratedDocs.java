package org.microdosing.evidence.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.report.ArticleCheck;
import org.microdosing.evidence.report.ColumnList;
import org.microdosing.evidence.report.EvidenceBrief;

/** The pages of the documentation that are made from the data. */
final class GeneratedDocs {

  /** Where the README begins to quote an answer, and where that ends. */
  private static final String QUOTE = "<!-- an answer, renewed by the command docs -->\n```text\n";

  private static final String END_OF_QUOTE = "```\n<!-- end of the answer -->";

  private GeneratedDocs() {}

  /** Returns every generated page: its path below the docs directory, and its text. */
  static Map<String, String> pages(EvidenceLibrary library) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("article-check.md", ArticleCheck.markdown(library));
    pages.put("columns.md", ColumnList.markdown());
    pages.put("reading-queue.md", library.readingQueue().toMarkdown());
    EvidenceBrief overview = EvidenceBrief.overview(library);
    // Code hosts show a file of this name with its directory.
    pages.put("briefs/README.md", overview.toMarkdown());
    overview.pictures().forEach((file, svg) -> pages.put("briefs/" + file, svg));
    for (Substance substance : library.substances()) {
      EvidenceBrief brief = EvidenceBrief.of(library, substance.id());
      pages.put("briefs/" + substance.id() + ".md", brief.toMarkdown());
      brief.pictures().forEach((file, svg) -> pages.put("briefs/" + file, svg));
    }
    return pages;
  }

  /** Returns a page with the answer that it quotes written anew. */
  static String quoting(String page, EvidenceLibrary library) {
    int start = page.indexOf(QUOTE);
    int end = page.indexOf(END_OF_QUOTE);
    if (start < 0 || end < start) {
      return page;
    }
    String answer =
        library
            .answer(
                Question.about(Outcome.DEPRESSION)
                    .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
                    .substances("psilocybin", "lsd", "ketamine"))
            .toString();
    return page.substring(0, start + QUOTE.length()) + answer + page.substring(end);
  }

  static List<Path> write(EvidenceLibrary library, Path directory) throws IOException {
    List<Path> written = new ArrayList<>();
    Path readme = directory.toAbsolutePath().resolveSibling("README.md");
    if (Files.exists(readme)) {
      String old = Files.readString(readme);
      String renewed = quoting(old, library);
      if (!renewed.equals(old)) {
        Files.writeString(readme, renewed, StandardCharsets.UTF_8);
        written.add(directory.resolveSibling("README.md"));
      }
    }
    for (Map.Entry<String, String> page : pages(library).entrySet()) {
      Path file = directory.resolve(page.getKey());
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, page.getValue(), StandardCharsets.UTF_8);
      written.add(file);
    }
    return written;
  }
}
