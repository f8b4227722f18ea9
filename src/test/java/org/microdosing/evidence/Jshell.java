package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/** Runs Java text as a person in JShell would, with the class path of the tests. */
public final class Jshell implements AutoCloseable {

  private final JShell shell;

  /** Opens a shell on the class path of the running test. */
  public Jshell() {
    String classPath =
        Stream.of(classPathOfTheTest().split(Pattern.quote(File.pathSeparator)))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    shell =
        JShell.builder()
            .executionEngine("local")
            .compilerOptions("--class-path", classPath)
            .build();
  }

  /** Surefire may start the tests from a jar that only names the class path. */
  private static String classPathOfTheTest() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /**
   * Runs every snippet of a text and fails on the first that does not compile or throws.
   *
   * @return the values of the snippets as JShell prints them; empty text for statements
   */
  public List<String> run(String text) {
    List<String> values = new ArrayList<>();
    String rest = text;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (info.source() == null) {
        break;
      }
      assertThat(info.completeness().isComplete()).as("complete: %s", rest).isTrue();
      for (SnippetEvent event : shell.eval(info.source())) {
        assertThat(event.exception()).as(info.source()).isNull();
        assertThat(event.status())
            .as("%s%n%s", info.source(), problems(event))
            .isEqualTo(Snippet.Status.VALID);
        values.add(event.value() == null ? "" : event.value());
      }
      rest = info.remaining();
    }
    return values;
  }

  private String problems(SnippetEvent event) {
    StringBuilder text = new StringBuilder();
    shell.diagnostics(event.snippet()).forEach(d -> text.append(d.getMessage(null)).append('\n'));
    return text.toString();
  }

  @Override
  public void close() {
    shell.close();
  }
}
