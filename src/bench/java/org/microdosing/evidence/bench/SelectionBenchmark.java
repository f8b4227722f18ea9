package org.microdosing.evidence.bench;

import java.util.concurrent.TimeUnit;
import org.microdosing.evidence.ScaledEvidence;
import org.microdosing.evidence.query.StudyQuery;
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

/** The whole page of a substance, asked of its findings and of its studies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class SelectionBenchmark {

  /** The count of findings. */
  @Param("100000")
  public int findings;

  private StudyQuery query;

  /** Prepares the evidence. */
  @Setup
  public void prepare() {
    query = new ScaledEvidence(findings, 1).query();
  }

  /**
   * Summarises findings.
   *
   * @return the page
   */
  @Benchmark
  public String ofFindings() {
    return query.findings().substance("lsd").summarise().page();
  }

  /**
   * Summarises studies.
   *
   * @return the page
   */
  @Benchmark
  public String ofStudies() {
    return query.substance("lsd").summarise().page();
  }
}
