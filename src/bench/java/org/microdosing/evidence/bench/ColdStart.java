package org.microdosing.evidence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.microdosing.evidence.EvidenceLibrary;
import tools.jackson.databind.json.JsonMapper;

/**
 * The time of a whole JVM that summarises one substance of the bundled evidence, beside one that
 * only parses the same files to Jackson trees: medians of several runs in turns.
 *
 * <p>Run with the directory {@code data} as argument, on the class path of the benchmarks.
 */
public final class ColdStart {

  private static final int RUNS = 5;

  private ColdStart() {}

  /** Measures both kinds of JVM and prints the medians. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String data = arguments.length > 0 ? arguments[0] : "data";
    long[] library = new long[RUNS];
    long[] tree = new long[RUNS];
    for (int run = 0; run < RUNS; run++) {
      library[run] = time(Summary.class, data);
      tree[run] = time(Tree.class, data);
    }
    Arrays.sort(library);
    Arrays.sort(tree);
    double ratio = (double) library[RUNS / 2] / tree[RUNS / 2];
    System.out.printf(
        "library %.0f ms, Jackson trees %.0f ms, ratio %.2f; fastest %.0f and %.0f ms%n",
        library[RUNS / 2] / 1e6, tree[RUNS / 2] / 1e6, ratio, library[0] / 1e6, tree[0] / 1e6);
  }

  private static long time(Class<?> main, String data) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(java, "-cp", classPath, main.getName(), data).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main + " failed");
    }
    return System.nanoTime() - start;
  }

  /** Summarises one substance. */
  public static final class Summary {
    private Summary() {}

    /** Does it and ends. */
    public static void main(String[] arguments) {
      if (EvidenceLibrary.bundled().summarise("lsd").findingCount() == 0) {
        throw new IllegalStateException("no findings");
      }
    }
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
