package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Substance;

@Tag("browser")
@DisplayName("In a browser")
class BrowserTest {

  private static final int DARK = 60;
  private static final int LIGHT = 200;

  private static Browser browser;

  @TempDir private Path scratch;

  @BeforeAll
  static void find() {
    browser = Browser.find();
  }

  static Stream<Arguments> briefs() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    return Stream.concat(
        Stream.of(Arguments.of("overview", EvidenceBrief.overview(library))),
        library.substances().stream()
            .map(Substance::id)
            .map(id -> Arguments.of(id, EvidenceBrief.of(library, id))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("briefs")
  @DisplayName("a brief is light or dark as the screen is, without a word on the console")
  void opens(String name, EvidenceBrief brief) throws IOException, InterruptedException {
    Path page = scratch.resolve(name + ".html");
    brief.writeHtml(page);
    Browser.Visit light = browser.open(page, false);
    assertThat(light.console()).isEmpty();
    assertThat(light.paper()).isGreaterThan(LIGHT);
    Browser.Visit dark = browser.open(page, true);
    assertThat(dark.console()).isEmpty();
    assertThat(dark.paper()).isLessThan(DARK);
  }

  @Test
  @DisplayName("a page that complains is noticed")
  void noticesErrors() throws IOException, InterruptedException {
    Path page = scratch.resolve("bad.html");
    Files.writeString(page, "<!DOCTYPE html><title>x</title><script>console.error('oh')</script>");
    assertThat(browser.open(page, false).console()).isNotEmpty();
  }
}
