package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pages that people read in a terminal, held to what was read and approved, so that a changed word
 * or figure shows in a review.
 */
public final class ApprovedPage {

  private static final Path PAGES = Path.of("src/test/resources/pages");

  private ApprovedPage() {}

  /** Compares a text with the approved page of a name, or renews that page where asked to. */
  public static void assertApproved(String name, String text) throws IOException {
    Path page = PAGES.resolve(name + ".txt");
    String actual = text.stripTrailing();
    if (Boolean.getBoolean("pages.update")) {
      Files.createDirectories(PAGES);
      Files.writeString(page, actual + "\n");
    }

    assertThat(actual.lines().toList())
        .as(
            "%s; if the change is meant, renew it with"
                + " \"mvn test -Dtest='Printed*Test' -Dpages.update=true\" and read what changed",
            page)
        .isEqualTo(Files.readAllLines(page));
  }
}
