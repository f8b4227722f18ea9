package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to pooling")
class SynthesisGuideTest {

  private static final Path GUIDE = Path.of("docs/synthesis.md");

  /** A block of Java with the block of text after it that shows what it prints, if there is one. */
  private static final Pattern BLOCK =
      Pattern.compile("```java\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", Pattern.DOTALL);

  private record Block(String code, String shown) {}

  @Test
  @DisplayName("has blocks of code that compile, run, and print what it shows")
  void blocksPrintWhatTheGuideShows() throws IOException {
    List<Block> blocks = blocks();
    assertThat(blocks).hasSizeGreaterThan(10);
    try (Jshell shell = new Jshell()) {
      shell.run(Files.readString(Path.of("docs/imports.jsh")));
      for (Block block : blocks) {
        if (!block.code().startsWith("var library =")) {
          assertThat(printed(shell, block.code())).as(block.code()).isEqualTo(block.shown());
        }
      }
    }
  }

  @Test
  @DisplayName("gives no advice")
  void givesNoAdvice() throws IOException {
    assertThat(Files.readString(GUIDE).toLowerCase(Locale.ROOT))
        .doesNotContain("you should", "we recommend", "recommended dose", "is safe", "try it");
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(GUIDE));
    while (matcher.find()) {
      String shown = matcher.group(2) == null ? "" : matcher.group(2);
      blocks.add(new Block(matcher.group(1), shown.stripTrailing()));
    }
    return blocks;
  }

  private static String printed(Jshell shell, String code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream usual = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      shell.run(code);
    } finally {
      System.setOut(usual);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").stripTrailing();
  }
}
