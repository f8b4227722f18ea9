package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.EvidenceContext;

@DisplayName("The page that checks the article")
class ArticleCheckTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final String PAGE = ArticleCheck.markdown(LIBRARY);

  @Test
  @DisplayName("in the documentation is the one that the data gives")
  void fresh() throws IOException {
    assertThat(Files.readString(Path.of("docs", "article-check.md")))
        .as(
            "docs/article-check.md is stale; renew it with mvn -q compile exec:java -Dexec.args=docs")
        .isEqualTo(PAGE);
  }

  @Test
  @DisplayName("has every claim once, the contradicted ones first and the supported ones last")
  void order() {
    assertThat(PAGE.lines().filter(line -> line.startsWith("## ")))
        .containsExactly(
            "## Contradicted",
            "## Unsupported",
            "## Partly supported",
            "## Supported",
            "## Not checkable");
    assertThat(PAGE.lines().filter(line -> line.startsWith("### ")))
        .hasSize(75)
        .doesNotHaveDuplicates()
        .first()
        .asString()
        .startsWith("### claim-23: Hutten published a 2019 study");
    int previous = -1;
    for (String line : List.of("claim-40:", "claim-53:", "claim-54:", "claim-75:")) {
      assertThat(PAGE.indexOf(line)).isGreaterThan(previous);
      previous = PAGE.indexOf(line);
    }
  }

  @Test
  @DisplayName("shows for a claim its reason, evidence, linked studies and findings, and note")
  void oneClaim() {
    int start = PAGE.indexOf("### claim-32:");
    String claim = PAGE.substring(start, PAGE.indexOf("### ", start + 4));
    assertThat(claim)
        .contains("**Why:** anxiety, insomnia and visual change are all named in controlled trials")
        .contains("- one withdrawal for anxiety ([LSDDEP1 open-label trial, abstract](https://")
        .contains("- murphy-2023: Murphy et al. 2023, randomised, parallel groups")
        .contains("  - murphy-2023-f1: discontinuation")
        .contains("insomnia and visual alterations")
        .contains("31 studies: dose-dependent, mild, short-lived");
  }

  @Test
  @DisplayName("has all linked findings of every claim")
  void links() {
    for (Claim claim : LIBRARY.claims()) {
      int start = PAGE.indexOf("### " + claim.id() + ":");
      int end = PAGE.indexOf("\n##", start + 1);
      String section = PAGE.substring(start, end < 0 ? PAGE.length() : end);
      assertThat(claim.findings()).allMatch(id -> section.contains("  - " + id + ": "));
      assertThat(claim.studies()).allMatch(id -> section.contains("- " + id + ": "));
      assertThat(claim.reviews()).allMatch(id -> section.contains("- " + id + ": "));
    }
  }

  @Test
  @DisplayName("of no claims has no sections")
  void empty() {
    assertThat(ArticleCheck.markdown(EvidenceContext.empty(), List.of()))
        .startsWith("# ")
        .doesNotContain("\n## ");
  }
}
