package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.PooledResult;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verdict;

@DisplayName("The page of falsehoods")
class FalsehoodsTest {

  private static final EvidenceData DATA = EvidenceLoader.bundled();
  private static final Pattern IN_CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern ITEM = Pattern.compile("(?m)^(\\d+)\\. \\*\\*");

  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("docs", "falsehoods.md"));
  }

  @Test
  @DisplayName("names only ids that the library has")
  void ids() {
    Set<String> known = new HashSet<>();
    EvidenceContext context = DATA.context();
    DATA.studies().stream().map(Study::id).forEach(known::add);
    findings().map(Finding::id).forEach(known::add);
    context.definitions().stream().map(MicrodoseDefinition::id).forEach(known::add);
    context.schedules().stream().map(Schedule::id).forEach(known::add);
    context.reviews().stream().map(Review::id).forEach(known::add);
    context.reviews().stream()
        .flatMap(review -> review.pooled().stream())
        .map(PooledResult::id)
        .forEach(known::add);
    context.claims().stream().map(Claim::id).forEach(known::add);
    List<String> named = IN_CODE.matcher(page).results().map(match -> match.group(1)).toList();
    assertThat(named).hasSizeGreaterThan(60);
    assertThat(known).containsAll(named);
  }

  @Test
  @DisplayName("breaks each falsehood with a record, and numbers them in order")
  void everyItem() {
    List<String> items = page.lines().filter(line -> ITEM.matcher(line).find()).toList();
    assertThat(items).hasSizeGreaterThan(20).allMatch(item -> IN_CODE.matcher(item).find());
    for (int i = 0; i < items.size(); i++) {
      Matcher number = ITEM.matcher(items.get(i));
      assertThat(number.find()).isTrue();
      assertThat(number.group(1)).isEqualTo(String.valueOf(i + 1));
    }
  }

  @Test
  @DisplayName("says most, some and others where the data has most, some and others")
  void amounts() {
    long bare = findings().filter(finding -> finding.statistic().isEmpty()).count();
    assertThat(page).contains("Most findings have no statistic");
    assertThat(bare).isGreaterThan(findings().count() / 2);
    assertThat(page).contains("Some of its claims are contradicted");
    assertThat(DATA.context().claims(Verdict.CONTRADICTED)).hasSizeGreaterThan(1);
    assertThat(DATA.studies())
        .filteredOn(study -> study.sampleOf().filter("murphy-2023"::equals).isPresent())
        .hasSizeGreaterThan(1);
    assertThat(DATA.studies())
        .filteredOn(study -> study.id().startsWith("registry-") && study.findings().isEmpty())
        .extracting(Study::id)
        .hasSizeGreaterThan(2)
        .contains("registry-nct05227742");
  }

  private static Stream<Finding> findings() {
    return DATA.studies().stream().flatMap(study -> study.findings().stream());
  }
}
