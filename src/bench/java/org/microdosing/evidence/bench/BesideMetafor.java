package org.microdosing.evidence.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * The fits of {@link MetaAnalysisBenchmark} and {@link ClusterBenchmark} in turns with those of R's
 * metafor and clubSandwich: one call there, some calls here, and so on; prints medians, their
 * ratio, and how far the pooled estimates are apart.
 *
 * <p>Arguments: the number of turns, then the R script. The library's time always includes the
 * intervals of the variances, which metafor makes in a call of its own: only {@code
 * three_level_intervals} has them on both sides. R's matrix of covariances is made beforehand.
 */
public final class BesideMetafor {

  private static final int FEW_CLUSTERS = 11;
  private static final int CALLS_PER_TURN = 50;
  private static final long NANOSECONDS_TO_WARM_UP = 3_000_000_000L;
  private static final double NANOSECONDS_PER_SECOND = 1e9;
  private static final double MICROSECONDS_PER_SECOND = 1e6;

  private final Path directory;
  private final BufferedReader answers;
  private final Writer requests;
  private final int turns;

  private BesideMetafor(Path directory, Process r, int turns) {
    this.directory = directory;
    this.answers = r.inputReader(StandardCharsets.UTF_8);
    this.requests = r.outputWriter(StandardCharsets.UTF_8);
    this.turns = turns;
  }

  /**
   * Runs all fits.
   *
   * @param args the number of turns and the path of the R script
   * @throws IOException if R cannot be started, or ends
   */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createTempDirectory("beside-metafor");
    Process r =
        new ProcessBuilder("Rscript", args[1])
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BesideMetafor program = new BesideMetafor(directory, r, Integer.parseInt(args[0]));
    try {
      System.out.println("| fit | effects | library | metafor | ratio | estimates apart by |");
      System.out.println("|---|---:|---:|---:|---:|---:|");
      for (int studies : new int[] {13, 1000}) {
        MetaAnalysisBenchmark fit = new MetaAnalysisBenchmark();
        fit.studies = studies;
        fit.prepare();
        List<Integer> each = new ArrayList<>();
        for (int i = 0; i < studies; i++) {
          each.add(i);
        }
        program.compare("reml", fit.effects(), each, () -> fit.remlKnappHartung().estimate());
      }
      for (int clusters : new int[] {FEW_CLUSTERS, 60}) {
        ClusterBenchmark fit = new ClusterBenchmark();
        fit.clusters = clusters;
        fit.prepare();
        program.compare(
            "three_level",
            fit.effects(),
            fit.labels(),
            () -> fit.correlatedThreeLevel().estimate());
        if (clusters == FEW_CLUSTERS) { // metafor takes minutes for more
          program.compare(
              "three_level_intervals",
              fit.effects(),
              fit.labels(),
              () -> fit.correlatedThreeLevel().estimate());
        }
        program.compare(
            "three_level_cr2",
            fit.effects(),
            fit.labels(),
            () -> fit.correlatedThreeLevelCr2().estimate());
        program.compare(
            "reml_cr2", fit.effects(), fit.labels(), () -> fit.ordinaryCr2().estimate());
      }
    } finally {
      r.destroy();
      try (var files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  private void compare(
      String name, List<EffectSize> effects, List<Integer> clusters, Supplier<Double> fit)
      throws IOException {
    Path file = directory.resolve(name + effects.size() + ".csv");
    Files.writeString(file, csv(effects, clusters));
    double here = 0;
    long warm = System.nanoTime() + NANOSECONDS_TO_WARM_UP;
    while (System.nanoTime() < warm) {
      here = fit.get();
    }
    double there = ask(name, file)[1];
    double[] ours = new double[turns];
    double[] theirs = new double[turns];
    for (int turn = 0; turn < turns; turn++) {
      double[] calls = new double[CALLS_PER_TURN];
      for (int call = 0; call < CALLS_PER_TURN; call++) {
        long start = System.nanoTime();
        here = fit.get();
        calls[call] = (System.nanoTime() - start) / NANOSECONDS_PER_SECOND;
      }
      ours[turn] = median(calls);
      theirs[turn] = ask(name, file)[0];
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f µs | %.1f µs | %.0f | %.1e |%n",
        name,
        effects.size(),
        median(ours) * MICROSECONDS_PER_SECOND,
        median(theirs) * MICROSECONDS_PER_SECOND,
        median(theirs) / median(ours),
        Math.abs(here - there));
  }

  /** Asks R for one fit: the seconds that it took, and the pooled estimate. */
  private double[] ask(String name, Path file) throws IOException {
    requests.write(name + " " + file + "\n");
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("R ended; does it have metafor and clubSandwich?");
    }
    return Arrays.stream(answer.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static String csv(List<EffectSize> effects, List<Integer> clusters) {
    StringBuilder csv = new StringBuilder("effect,cluster,yi,vi\n");
    for (int i = 0; i < effects.size(); i++) {
      EffectSize effect = effects.get(i);
      csv.append(i).append(',').append(clusters.get(i)).append(',');
      csv.append(effect.estimate()).append(',').append(effect.variance()).append('\n');
    }
    return csv.toString();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
