package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Holds the public names to the list of them: a name that comes or goes is a decision, seen in the
 * list, and never an accident.
 */
@DisplayName("The public API")
class PublicApiTest {

  private static final Path LIST = Path.of("src/test/resources/public-api.txt");
  private static final Pattern SINCE = Pattern.compile("(?m)^ \\* @since \\d+\\.\\d+$");

  @Test
  @DisplayName("is what the list of it says")
  void isWhatTheListSays() throws IOException {
    List<String> actual = PublicApi.lines();
    if (Boolean.getBoolean("api.update")) {
      Files.write(LIST, actual);
    }

    List<String> listed = Files.readAllLines(LIST);
    List<String> added = places(actual);
    added.removeAll(places(listed));
    List<String> removed = places(listed);
    removed.removeAll(places(actual));

    if (!added.isEmpty() || !removed.isEmpty()) {
      fail(
          """
          The public API differs from %s. If that is meant, renew the list with
          "mvn test -Dtest=PublicApiTest -Dapi.update=true" and name the change in docs/changelog.md.
          New:
            %s
          Gone:
            %s"""
              .formatted(LIST, String.join("\n  ", added), String.join("\n  ", removed)));
    }
    assertThat(actual).isEqualTo(listed);
  }

  @Test
  @DisplayName("says since when each of its types is there")
  void saysSinceWhen() throws IOException {
    List<Path> silent = new ArrayList<>();
    for (Class<?> type : PublicApi.types()) {
      if (!SINCE.matcher(Files.readString(PublicApi.source(type))).find()) {
        silent.add(PublicApi.source(type));
      }
    }

    assertThat(silent)
        .as("public types without @since in their Javadoc, such as \" * @since 0.1\"")
        .isEmpty();
  }

  /** Returns each line with the type that it belongs to, so that a difference says where it is. */
  private static List<String> places(List<String> lines) {
    List<String> places = new ArrayList<>();
    String type = "";
    for (String line : lines) {
      if (line.startsWith("    ")) {
        places.add(type + ": " + line.strip());
      } else {
        type = line.strip();
        places.add(type);
      }
    }
    return places;
  }
}
