package org.microdosing.evidence.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.ScaledEvidence;
import org.microdosing.evidence.answer.Answer;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Warm results as users see them: an answer, and the brief, the page and the JSON of a substance,
 * each worked out anew; on the bundled evidence (0) and on copies of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class AnswerBenchmark {

  /** The count of findings; 0 for the bundled evidence. */
  @Param({"0", "10000", "100000", "1000000"})
  public int findings;

  private static final EvidenceLibrary BUNDLED = EvidenceLibrary.bundled();
  private static final Question QUESTION =
      Question.about(Outcome.DEPRESSION)
          .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
          .substances("psilocybin", "lsd", "ketamine");

  private StudyQuery studies = BUNDLED.studies();
  private List<Substance> asked = List.of();

  /** Makes the evidence. */
  @Setup
  public void prepare() {
    asked = QUESTION.substances().stream().map(BUNDLED::substance).toList();
    studies = findings == 0 ? BUNDLED.studies() : new ScaledEvidence(findings, 1).query();
  }

  /** An answer, not printed. */
  @Benchmark
  public Answer answer() {
    return Answer.of(QUESTION, asked, studies, BUNDLED.context(), BUNDLED.findVersion());
  }

  /** An answer as text. */
  @Benchmark
  public String answerText() {
    return answer().toString();
  }

  /** An answer as JSON. */
  @Benchmark
  public String answerJson() {
    return answer().toJson();
  }

  /** A substance in short. */
  @Benchmark
  public String brief() {
    return summary().toString();
  }

  /** Everything of a substance. */
  @Benchmark
  public String page() {
    return summary().page();
  }

  /** Everything of a substance as JSON. */
  @Benchmark
  public String json() {
    return summary().toJson();
  }

  private EvidenceSummary summary() {
    return findings == 0 ? BUNDLED.summarise("lsd") : studies.substance("lsd").summarise();
  }
}
