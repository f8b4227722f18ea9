package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What an HTML brief tells programs")
class LinkedDataTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  private static JsonNode about(EvidenceBrief brief) {
    Matcher data = DATA.matcher(brief.toHtml());
    assertThat(data.find()).isTrue();
    return JsonMapper.shared().readTree(data.group(1));
  }

  @Test
  @DisplayName("is a set of data of schema.org about its substance, with version and licence")
  void dataset() {
    JsonNode set = about(EvidenceBrief.of(LIBRARY, "lsd"));
    assertThat(set.get("@context").stringValue()).isEqualTo("https://schema.org");
    assertThat(set.get("@type").stringValue()).isEqualTo("Dataset");
    assertThat(set.at("/about/0/name").stringValue()).isEqualTo("LSD");
    assertThat(set.get("version").stringValue()).isEqualTo(LIBRARY.version().version());
    assertThat(set.get("license").stringValue()).contains("apache.org/licenses/LICENSE-2.0");
    assertThat(set.get("description").stringValue()).contains("not medical advice");
  }

  @Test
  @DisplayName("has every study that the brief refers to, as what it is")
  void works() {
    EvidenceBrief brief = EvidenceBrief.of(LIBRARY, "lsd");
    List<JsonNode> works = about(brief).get("citation").valueStream().toList();
    assertThat(works).hasSizeGreaterThan(40);
    JsonNode szigeti =
        works.stream()
            .filter(w -> w.path("@id").stringValue("").endsWith("10.7554/eLife.62878"))
            .findFirst()
            .orElseThrow();
    assertThat(szigeti.get("@type").stringValue()).isEqualTo("ScholarlyArticle");
    assertThat(szigeti.get("name").stringValue()).startsWith("Self-blinding citizen science");
    assertThat(szigeti.at("/author/0/familyName").stringValue()).isEqualTo("Szigeti");
    assertThat(szigeti.at("/isPartOf/name").stringValue()).isEqualTo("eLife");
    assertThat(szigeti.at("/identifier/0/value").stringValue()).isEqualTo("10.7554/eLife.62878");
    assertThat(works)
        .allSatisfy(work -> assertThat(work.get("name").stringValue()).isNotBlank())
        .anySatisfy(work -> assertThat(work.get("@type").stringValue()).isEqualTo("CreativeWork"));
  }

  @Test
  @DisplayName("states no licence of studies that are not bundled")
  void others() {
    EvidenceLibrary more =
        LIBRARY.merge(EvidenceLibrary.load(Path.of("src/test/resources/cases/plain")));
    assertThat(about(EvidenceBrief.of(more, "lsd")).has("license")).isFalse();
    assertThat(about(EvidenceBrief.overview(more)).has("license")).isFalse();
    assertThat(about(EvidenceBrief.overview(LIBRARY)).has("license")).isTrue();
  }
}
