package org.microdosing.evidence.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@DisplayName("A release")
@EnabledIfSystemProperty(named = "central.directory", matches = ".+")
class CentralBundleIT {

  @Test
  @DisplayName("is what the Central Repository accepts, but for the signatures")
  void accepted() throws IOException {
    Path artifact =
        Path.of(System.getProperty("central.directory"), "org/microdosing/microdosing-evidence");
    List<Path> versions;
    try (Stream<Path> entries = Files.list(artifact)) {
      versions = entries.filter(Files::isDirectory).toList();
    }

    assertThat(versions).hasSize(1);
    assertThat(CentralRules.problems(versions.get(0))).isEmpty();
  }
}
