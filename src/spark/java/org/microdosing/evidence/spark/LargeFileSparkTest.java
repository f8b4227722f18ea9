package org.microdosing.evidence.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.answer.Answer;
import org.microdosing.evidence.answer.AnswerAccumulator;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;

/**
 * An answer from a file of many lines, on Spark and by one virtual machine, which prints what each
 * of them took. The file is named by the system property {@code lines}; without it nothing runs.
 */
@DisplayName("A large file of lines")
@EnabledIfSystemProperty(named = "lines", matches = ".+")
class LargeFileSparkTest {

  private static final Path LINES = Path.of(System.getProperty("lines", ""));
  private static final Question QUESTION =
      Question.about(Outcome.DEPRESSION)
          .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
          .substances("psilocybin", "lsd", "ketamine");

  @Test
  @DisplayName("is answered alike by Spark and by one virtual machine")
  void answersAlike() {
    String alone = timed("one virtual machine", LargeFileSparkTest::alone).toJson();
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("answer")
            .config("spark.driver.maxResultSize", "0")
            .getOrCreate();
    try {
      assertThat(timed("Spark", () -> onSpark(spark)).toJson()).isEqualTo(alone);
    } finally {
      spark.stop();
    }
  }

  private static Answer timed(String who, Supplier<Answer> answer) {
    long start = System.nanoTime();
    Answer found = answer.get();
    System.out.printf("%s: %.1f s%n", who, (System.nanoTime() - start) / 1e9);
    return found;
  }

  private static Answer alone() {
    AnswerAccumulator parts = EvidenceLibrary.bundled().accumulate(QUESTION);
    StudyLines.readAll(LINES).forEach(parts::add);
    return parts.finish();
  }

  private static Answer onSpark(SparkSession spark) {
    return spark
        .read()
        .textFile(LINES.toString())
        .toJavaRDD()
        .map(StudyLines::read)
        .aggregate(
            EvidenceLibrary.bundled().accumulate(QUESTION),
            AnswerAccumulator::add,
            AnswerAccumulator::merge)
        .finish();
  }
}
