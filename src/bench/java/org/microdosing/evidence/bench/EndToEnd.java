package org.microdosing.evidence.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.query.FindingQuery;

/**
 * From files to the first answer, each in a virtual machine of its own, in turns: the library,
 * which checks everything and keeps everything, and DuckDB, which is told the four columns that the
 * question needs; from a directory of small files, and from one file of JSON Lines. The question:
 * how many findings there are on mood, and in how many studies.
 *
 * <p>Run with the directory {@code data}, a directory to write to (files there are used again), a
 * count of findings, and how often to measure.
 */
public final class EndToEnd {

  private static final List<String> KINDS =
      List.of("library files", "DuckDB files", "library lines", "DuckDB lines");

  private EndToEnd() {}

  /** Measures, or does one of the four if the first argument names it. */
  public static void main(String[] arguments) throws Exception {
    if (KINDS.contains(arguments[0])) {
      System.out.println(answer(arguments[0], Path.of(arguments[1])));
      return;
    }
    Path target = Path.of(arguments[1]);
    ScaledFiles.write(Path.of(arguments[0]), target, Integer.parseInt(arguments[2]));
    int runs = Integer.parseInt(arguments[3]);
    List<List<Double>> seconds = new ArrayList<>();
    KINDS.forEach(kind -> seconds.add(new ArrayList<>()));
    String answer = "";
    for (int run = 0; run < runs; run++) {
      for (int kind = 0; kind < KINDS.size(); kind++) {
        long start = System.nanoTime();
        String found = run(KINDS.get(kind), target);
        seconds.get(kind).add((System.nanoTime() - start) / 1e9);
        if (!answer.isEmpty() && !answer.equals(found)) {
          throw new IllegalStateException(answer + " and " + found);
        }
        answer = found;
      }
    }
    System.out.println(answer);
    double[] median = new double[KINDS.size()];
    for (int kind = 0; kind < median.length; kind++) {
      median[kind] = seconds.get(kind).stream().sorted().toList().get(runs / 2);
      System.out.printf("%s: %.2f s%n", KINDS.get(kind), median[kind]);
    }
    System.out.printf(
        "library / DuckDB: files %.2f, lines %.2f%n", median[0] / median[1], median[2] / median[3]);
  }

  private static String run(String kind, Path target) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m",
                "-cp",
                System.getProperty("java.class.path"),
                EndToEnd.class.getName(),
                kind,
                target.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String found = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(kind + " failed");
    }
    return found;
  }

  private static String answer(String kind, Path target) throws SQLException {
    return switch (kind) {
      case "library files" -> library(EvidenceLibrary.load(target).findings());
      case "library lines" -> library(ScaledFiles.query(target).findings());
      case "DuckDB files" -> duck(target.resolve("studies") + "/*.json", "auto");
      default -> duck(ScaledFiles.lines(target).toString(), "newline_delimited");
    };
  }

  private static String library(FindingQuery findings) {
    FindingQuery mood = findings.outcome(Outcome.MOOD);
    return mood.count() + " " + mood.studies().count();
  }

  private static String duck(String files, String format) throws SQLException {
    String question =
        "SELECT count(*), count(DISTINCT id)"
            + " FROM (SELECT id, unnest(findings) f FROM read_json('"
            + files
            + "', format = '"
            + format
            + "', columns = {id: 'VARCHAR', findings: 'STRUCT(id VARCHAR, outcome VARCHAR,"
            + " direction VARCHAR, arm VARCHAR)[]'})) WHERE f.outcome = 'mood'";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question)) {
      result.next();
      return result.getLong(1) + " " + result.getLong(2);
    }
  }
}
