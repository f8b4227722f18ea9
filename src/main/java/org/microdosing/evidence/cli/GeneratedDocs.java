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
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.report.ArticleCheck;
import org.microdosing.evidence.report.ColumnList;
import org.microdosing.evidence.report.EvidenceBrief;

/** The pages of the documentation that are made from the data. */
final class GeneratedDocs {

  private GeneratedDocs() {}

  /** Returns every generated page: its path below the docs directory, and its text. */
  static Map<String, String> pages(EvidenceLibrary library) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("article-check.md", ArticleCheck.markdown(library));
    pages.put("columns.md", ColumnList.markdown());
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

  static List<Path> write(EvidenceLibrary library, Path directory) throws IOException {
    List<Path> written = new ArrayList<>();
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
