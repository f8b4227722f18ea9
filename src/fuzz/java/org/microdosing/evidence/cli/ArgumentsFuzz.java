package org.microdosing.evidence.cli;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Executions;
import org.microdosing.evidence.TextInput;

/**
 * Runs whatever words as a command that writes no file: it is done or refused with the status for
 * that, and says something of bounded length. Words are parted by line feeds.
 */
class ArgumentsFuzz {

  @RegisterExtension static final Executions EXECUTIONS = new Executions();

  /** These write files, or answer for every record of the library, at length. */
  private static final Set<String> LEFT_OUT =
      Set.of("docs", "export", "page", "reading-queue", "known", "draft", "check", "answer");

  private static final int MOST = 2_000_000;

  static Stream<byte[]> seeds() {
    return TextInput.seeds(
        "",
        "help",
        "find\nLea 2020",
        "cite\nris\nlea-2020",
        "cite\nbibtex",
        "answer\nmood",
        "nosuch\n--json",
        "find\n--json\nx");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "help",
    "find",
    "cite",
    "ris",
    "bibtex",
    "csl-json",
    "--json",
    "\u202e",
    "10.",
    "NCT",
    "et al."
  })
  @FuzzTest
  void isDoneOrRefused(byte[] input) {
    List<String> words = List.of(new String(input, StandardCharsets.UTF_8).split("\n", 9));
    if (words.stream().anyMatch(LEFT_OUT::contains) || input.length == 0) {
      return;
    }
    EXECUTIONS.count();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            words,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    if (status < 0 || status > 2 || out.size() + err.size() == 0 || out.size() > MOST) {
      throw new AssertionError("status " + status + " of " + words);
    }
    if (status != 0 && err.toString(StandardCharsets.UTF_8).indexOf('\u202e') >= 0) {
      throw new AssertionError("a message that turns direction: " + words);
    }
  }
}
