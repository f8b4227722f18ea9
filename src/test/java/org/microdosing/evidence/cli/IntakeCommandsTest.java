package org.microdosing.evidence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commands for references")
class IntakeCommandsTest {

  private static final String FILES = "src/test/resources/intake/";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... args) {
    return Main.run(
        List.of(args),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String file(String name) throws IOException {
    return Files.readString(Path.of(FILES + name));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  @DisplayName("say of every reference of some files whether the library has it, and why")
  void known() {
    assertThat(run("", "known", FILES + "pubmed.nbib", FILES + "scopus.ris")).isEqualTo(Main.OK);
    assertThat(printed())
        .contains(
            FILES
                + "scopus.ris line 1: found: study szigeti-2021 (Szigeti et al. 2021); same DOI"
                + " 10.7554/elife.62878 and PMID 33648632\n  Szigeti B, Kartner L (2021).")
        .endsWith("5 references: 2 found, 1 perhaps, 2 not found\n");
  }

  @Test
  @DisplayName("say so as JSON, with status 1 where something cannot be read")
  void json() {
    assertThat(run("", "known", "--json", FILES + "zotero.ris")).isEqualTo(Main.PROBLEMS);
    assertThat(printed())
        .startsWith("{\"matches\":[{\"reference\":{\"file\":\"" + FILES + "zotero.ris\",\"line\":1")
        .contains("\"result\":\"found\"", "\"kind\":\"study\",\"id\":\"davis-2021\"")
        .contains("\"problems\":[{\"file\":");
    out.reset();
    assertThat(run("", "known", "no-such-file.ris")).isEqualTo(Main.PROBLEMS);
    assertThat(printed())
        .contains("problem: no-such-file.ris: expected a file, found none of this name");
    assertThat(run("", "known")).isEqualTo(Main.USAGE);
  }

  @Test
  @DisplayName("begin a study file, and tell beside it what is missing and what the library has")
  void draft() throws IOException {
    assertThat(run(file("record.json"), "draft", "NCT09999999")).isEqualTo(Main.OK);
    assertThat(printed()).startsWith("{\n  \"id\": \"registry-nct09999999\",\n").endsWith("}\n");
    assertThat(complained())
        .isEqualTo(
            "to be saved as studies/registry-nct09999999.json, with: /comparator,"
                + " /population/conditions\n");
    out.reset();
    err.reset();
    assertThat(run(file("pubmed.nbib"), "draft", "10.9999/LATER.2023.7")).isEqualTo(Main.OK);
    assertThat(printed()).contains("\"id\": \"davis-2023\"");
    assertThat(complained()).contains("perhaps: study davis-2021").contains("/sources, /design");
  }

  @Test
  @DisplayName("ask for a number where the input has several references, or not the one")
  void draftOfSeveral() throws IOException {
    assertThat(run(file("pubmed.nbib"), "draft")).isEqualTo(Main.PROBLEMS);
    assertThat(complained())
        .isEqualTo("input: expected one reference, or a number that picks one, found 3\n");
    err.reset();
    assertThat(run(file("record.json"), "draft", "NCT00000007")).isEqualTo(Main.PROBLEMS);
    assertThat(complained()).isEqualTo("input: expected one reference of NCT00000007, found 0\n");
    err.reset();
    assertThat(run("nonsense", "draft")).isEqualTo(Main.PROBLEMS);
    assertThat(complained()).contains("input line 1: expected RIS, nbib, BibTeX or CSL-JSON");
    assertThat(run("", "draft", "--json")).isEqualTo(Main.USAGE);
    assertThat(printed()).isEmpty();
  }
}
