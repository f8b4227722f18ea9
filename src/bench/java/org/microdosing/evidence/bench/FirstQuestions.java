package org.microdosing.evidence.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;

/**
 * What the first question of each kind takes after a load, when nothing has been compiled or
 * computed yet: the table behind all questions, the map, a summary, and an answer.
 *
 * <p>Run with the directory {@code data}, a directory to write to (files there are used again), and
 * a count of findings.
 */
public final class FirstQuestions {

  private FirstQuestions() {}

  /** Loads, asks and prints milliseconds. */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[1]);
    ScaledFiles.write(Path.of(arguments[0]), target, Integer.parseInt(arguments[2]));
    long start = System.nanoTime();
    EvidenceLibrary library = EvidenceLibrary.load(target);
    double load = since(start);
    start = System.nanoTime();
    int findings = library.findings().count() + library.findings().outcome(Outcome.MOOD).count();
    double table = since(start);
    start = System.nanoTime();
    library.map().toString();
    double map = since(start);
    start = System.nanoTime();
    library.summarise("lsd").toString();
    double summary = since(start);
    start = System.nanoTime();
    library
        .answer(
            Question.about(Outcome.DEPRESSION)
                .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
                .substances("psilocybin", "lsd", "ketamine"))
        .toString();
    double answer = since(start);
    System.out.printf(
        "%d findings, load %.0f ms; first table %.0f, map %.0f, summary %.0f, answer %.0f,"
            + " together %.0f ms%n",
        findings, load, table, map, summary, answer, table + map + summary + answer);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
