package org.microdosing.evidence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.data.LoadProgress;

@DisplayName("Progress on the command line")
class ProgressLineTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("is one line, written over and taken away")
  void oneLine() {
    ProgressLine line = new ProgressLine(out);
    line.show(new LoadProgress(1, 1_000, 1));
    line.show(new LoadProgress(9, 1_000, 9));
    line.show(new LoadProgress(10, 1_000, 10));
    line.show("done");
    line.clear();

    assertThat(printed())
        .isEqualTo(
            "\rreading files: 0 %"
                + "\rreading files: 1 %"
                + ("\rdone" + " ".repeat("reading files: 1 %".length() - 4))
                + ("\r    " + "\r"));
  }

  @Test
  @DisplayName("is nothing where nothing was shown, and all of no files is none of them")
  void nothing() {
    ProgressLine line = new ProgressLine(out);
    line.clear();
    assertThat(printed()).isEmpty();
    line.show(new LoadProgress(0, 0, 0));
    assertThat(printed()).isEqualTo("\rreading files: 0 %");
  }

  @Test
  @DisplayName("of a check leads to its end, and leaves what is printed as it is")
  void check() {
    ByteArrayOutputStream watched = new ByteArrayOutputStream();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    List<String> command = List.of("check", "data");
    Main.run(command, InputStream.nullInputStream(), stream(watched), out, new ProgressLine(out));
    Main.run(command, stream(plain), out);

    assertThat(printed())
        .contains("\rreading files: 50 %", "\rreading files: 100 %", "\rlooking for")
        .endsWith(" \r");
    assertThat(watched.toString(StandardCharsets.UTF_8))
        .isEqualTo(plain.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
