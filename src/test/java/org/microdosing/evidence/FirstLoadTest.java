package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The first load in a virtual machine")
class FirstLoadTest {

  @Test
  @DisplayName("leaves nothing broken if the stack of the caller is used up")
  void stack() throws Exception {
    assertThat(run("-Xss512k", "stack"))
        .isEqualTo("EvidenceLibrary at last: true, interrupted: false");
  }

  @ParameterizedTest(name = "{0} kB left")
  @ValueSource(strings = {"512", "1024", "4096"})
  @DisplayName("leaves nothing broken if memory is used up")
  void memory(String kilobytes) throws Exception {
    assertThat(run("-Xmx64m", "memory", kilobytes)).endsWith("true, interrupted: false");
  }

  @Test
  @DisplayName("goes on in a thread that is interrupted, and keeps the interrupt")
  void interrupt() throws Exception {
    assertThat(run("-Xmx64m", "interrupt"))
        .isEqualTo("EvidenceLibrary at once: true, interrupted: true");
  }

  private static String run(String option, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            option,
            "-cp",
            System.getProperty("java.class.path")));
    command.add(FirstLoadProgram.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return printed.substring(printed.lastIndexOf('\n') + 1);
  }
}
