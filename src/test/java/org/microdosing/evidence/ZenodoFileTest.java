package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What an archive is told of a release")
class ZenodoFileTest {

  @Test
  @DisplayName("is what the POM says: name, version, licence and authors, and no more of these")
  void agrees() throws IOException {
    JsonNode told = JsonMapper.shared().readTree(Files.readString(Path.of(".zenodo.json")));
    String pom = Files.readString(Path.of("pom.xml"));

    assertThat(pom)
        .contains("  <version>" + told.get("version").stringValue() + "</version>\n\n  <name>")
        .contains("  <name>" + told.get("title").stringValue() + "</name>")
        .contains("      <name>" + told.get("license").stringValue() + "</name>")
        .contains("      <name>" + told.at("/creators/0/name").stringValue() + "</name>");
    assertThat(told.get("creators")).hasSize(1);
    String described = pom.replaceAll("(?s).*<description>(.*?)</description>.*", "$1");
    assertThat(told.get("description").stringValue()).startsWith(described);
    assertThat(told.has("doi")).as("a DOI is given by the archive").isFalse();
  }
}
