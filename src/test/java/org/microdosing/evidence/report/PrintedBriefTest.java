package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.EvidenceLibrary;

@Tag("browser")
@DisplayName("A brief on paper")
class PrintedBriefTest {

  private static final Pattern HEADING = Pattern.compile("<h[23][^>]*>([^<]+)</h[23]>");

  @TempDir private Path scratch;

  /** Lines of a page from top to bottom, and how far its text reaches to the right. */
  private record Sheet(List<String> lines, double right, double width) {}

  private static List<Sheet> sheets(Path pdf) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        Reader reader = new Reader();
        reader.setStartPage(i);
        reader.setEndPage(i);
        String text = reader.getText(document);
        sheets.add(
            new Sheet(
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList(),
                reader.right,
                document.getPage(i - 1).getMediaBox().getWidth()));
      }
    }
    return sheets;
  }

  private static final class Reader extends PDFTextStripper {
    private double right;

    Reader() {
      setSortByPosition(true);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      boolean level = text.getTextMatrix().getShearY() == 0;
      if (level && !text.getUnicode().isBlank()) {
        right = Math.max(right, text.getXDirAdj() + text.getWidthDirAdj());
      }
      super.processTextPosition(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"psilocybin", "lsd", "ketamine", "overview"})
  @DisplayName("has no heading at the end of a sheet, nothing cut on the right, no empty sheet")
  void isPrinted(String name) throws IOException, InterruptedException {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    EvidenceBrief brief =
        name.equals("overview") ? EvidenceBrief.overview(library) : EvidenceBrief.of(library, name);
    Path page = scratch.resolve(name + ".html");
    brief.writeHtml(page);
    Set<String> headings =
        HEADING
            .matcher(brief.toHtml())
            .results()
            .map((MatchResult m) -> m.group(1))
            .collect(Collectors.toSet());
    assertThat(headings).hasSizeGreaterThan(2);

    List<Sheet> sheets = sheets(Browser.find().print(page));

    assertThat(sheets)
        .as("far fewer than the 73 sheets that psilocybin took in large type")
        .hasSizeLessThan(46);
    for (Sheet sheet : sheets) {
      assertThat(sheet.lines()).isNotEmpty();
      assertThat(headings).doesNotContain(sheet.lines().get(sheet.lines().size() - 1));
      assertThat(sheet.right()).isLessThanOrEqualTo(sheet.width());
    }
  }
}
