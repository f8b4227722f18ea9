package org.microdosing.evidence.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.EvidenceLibrary;
import tools.jackson.databind.json.JsonMapper;

/**
 * The time of a whole JVM that prints an answer from the packed library, without and with an
 * archive of its classes, beside one that only parses the files of the evidence to Jackson trees:
 * medians of several runs in turns.
 *
 * <p>Run with the directory {@code data} and a count of runs, on the class path of the benchmarks,
 * which has the library's jar.
 */
public final class ColdStart {

  private static final List<String> ANSWER =
      List.of(
          "org.microdosing.evidence.cli.Main",
          "answer",
          "TRD",
          "depression",
          "psilocybin",
          "lsd",
          "ketamine");

  private ColdStart() {}

  /** Measures the three kinds of JVM and prints medians and ratios. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String data = arguments.length > 0 ? arguments[0] : "data";
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
    String library =
        EvidenceLibrary.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    if (!library.endsWith(".jar")) {
      throw new IllegalStateException("expected the packed library, found " + library);
    }
    Path archive = Files.createTempDirectory("classes").resolve("answer.jsa");
    // Archives know jars only.
    String all = System.getProperty("java.class.path");
    String jars =
        Arrays.stream(all.split(File.pathSeparator))
            .filter(path -> path.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    run(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", jars), ANSWER);
    List<List<String>> flags =
        List.of(
            List.of("-cp", jars),
            List.of("-XX:SharedArchiveFile=" + archive, "-cp", jars),
            List.of("-cp", all));
    List<List<String>> commands = List.of(ANSWER, ANSWER, List.of(Tree.class.getName(), data));
    long[][] nanos = new long[commands.size()][runs];
    for (int run = 0; run < runs; run++) {
      for (int kind = 0; kind < nanos.length; kind++) {
        nanos[kind][run] = run(flags.get(kind), commands.get(kind));
      }
    }
    for (long[] some : nanos) {
      Arrays.sort(some);
    }
    double tree = nanos[2][runs / 2];
    System.out.printf(
        "Java %s: answer %.0f ms, with an archive of classes %.0f ms, Jackson trees %.0f ms;"
            + " ratios %.2f and %.2f%n",
        System.getProperty("java.version"),
        nanos[0][runs / 2] / 1e6,
        nanos[1][runs / 2] / 1e6,
        tree / 1e6,
        nanos[0][runs / 2] / tree,
        nanos[1][runs / 2] / tree);
  }

  private static long run(List<String> flags, List<String> program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(program);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return System.nanoTime() - start;
  }

  /** Parses the files to trees. */
  public static final class Tree {
    private Tree() {}

    /** Does it and ends. */
    public static void main(String[] arguments) throws IOException {
      JsonMapper mapper = new JsonMapper();
      List<Path> files;
      try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
        files = walk.filter(f -> f.toString().endsWith(".json")).toList();
      }
      for (Path file : files) {
        if (file.toString().contains("schema")) {
          continue;
        }
        if (mapper.readTree(Files.readAllBytes(file)).isEmpty()) {
          throw new IllegalStateException(file + " is empty");
        }
      }
    }
  }
}
