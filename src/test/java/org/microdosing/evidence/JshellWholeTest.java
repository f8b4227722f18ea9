package org.microdosing.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.prefs.Preferences;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.model.Outcome;

@DisplayName("JShell, told so once,")
class JshellWholeTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @Test
  @DisplayName("prints an answer and a summary whole, which its own modes cut")
  void whole() throws Exception {
    String typed =
        "library.answer(Question.about(Outcome.DEPRESSION))\nlibrary.summarise(\"psilocybin\")\n";
    String cut = shell(typed);
    assertThat(cut).doesNotContain(LIBRARY.summarise("psilocybin").toString().strip());
    String whole = shell("/open docs/whole.jsh\n" + typed);
    assertThat(whole)
        .contains(LIBRARY.answer(Question.about(Outcome.DEPRESSION)).toString().strip())
        .contains(LIBRARY.summarise("psilocybin").toString().strip());
  }

  private static String shell(String typed) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    try (PrintStream stream = new PrintStream(out, true, UTF_8)) {
      JavaShellToolBuilder.builder()
          .in(new ByteArrayInputStream((typed + "/exit\n").getBytes(UTF_8)), null)
          .out(stream)
          .err(stream)
          .persistence(Preferences.userRoot().node("org/microdosing/evidence/test"))
          .env(Map.of())
          .run(
              "--execution",
              "local",
              "--class-path",
              classPath,
              "--startup",
              "DEFAULT",
              "--startup",
              "docs/imports.jsh");
    }
    return out.toString(UTF_8).replace("\r\n", "\n");
  }
}
