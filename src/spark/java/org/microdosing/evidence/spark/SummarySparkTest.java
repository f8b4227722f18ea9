package org.microdosing.evidence.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryAccumulator;
import org.microdosing.evidence.summary.SummaryScope;
import scala.Tuple2;

@DisplayName("Summaries on Apache Spark")
class SummarySparkTest {

  private static SparkSession spark;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    spark = SparkSession.builder().master("local[2]").appName("summaries").getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  @DisplayName("of the exported lines equal those of one virtual machine, substance by substance")
  void equalLocalSummaries() throws IOException {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    Path lines = directory.resolve("studies.jsonl");
    Files.write(lines, library.studies().stream().map(StudyLines::write).toList());

    Map<String, EvidenceSummary> summaries =
        summarise(spark.read().textFile(lines.toString()).toJavaRDD().repartition(7));

    assertThat(summaries.keySet())
        .containsExactlyInAnyOrderElementsOf(
            library.substances().stream()
                .map(Substance::id)
                .filter(id -> !library.summarise(id).studies().isEmpty())
                .toList());
    summaries.forEach(
        (id, summary) -> {
          assertThat(summary)
              .as(id)
              .isEqualTo(library.studies().summarise(SummaryScope.of(library.substance(id))));
          assertThat(summary).as(id).hasToString(library.summarise(id).toString());
        });
  }

  @Test
  @DisplayName("bring every record over the wire unchanged")
  void recordsSurviveTheWire() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    List<String> ids = library.studies().stream().map(Study::id).toList();
    List<Study> back =
        new JavaSparkContext(spark.sparkContext())
            .parallelize(ids, 3)
            .map(id -> EvidenceLibrary.bundled().study(id))
            .collect();

    assertThat(back).isEqualTo(library.studies().toList());
  }

  private static Map<String, EvidenceSummary> summarise(JavaRDD<String> lines) {
    Map<String, String> parents = new HashMap<>();
    lines
        .map(StudyLines::read)
        .filter(study -> study.sampleOf().isPresent())
        .mapToPair(study -> new Tuple2<>(study.id(), study.sampleOf().get()))
        .collect()
        .forEach(pair -> parents.put(pair._1, pair._2));
    Splitter splitter = new Splitter(parents);
    Map<String, EvidenceSummary> summaries = new HashMap<>();
    lines
        .flatMapToPair(line -> splitter.split(line).iterator())
        .reduceByKey(SummaryAccumulator::merge)
        .collect()
        .forEach(
            pair -> {
              EvidenceSummary summary = pair._2.finish();
              if (!summary.studies().isEmpty()) {
                summaries.put(pair._1, summary);
              }
            });
    return summaries;
  }

  /** Turns a line into one accumulation for each substance, wherever it runs. */
  private static final class Splitter implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> parents;

    Splitter(Map<String, String> parents) {
      this.parents = new HashMap<>(parents);
    }

    List<Tuple2<String, SummaryAccumulator>> split(String line) {
      EvidenceLibrary reference = EvidenceLibrary.bundled();
      DoseAssessor doses = DoseAssessor.of(reference.substances(), reference.definitions());
      Study study = StudyLines.read(line);
      Map<String, DoseBand> bands = new HashMap<>();
      study.arms().forEach(arm -> bands.put(arm.id(), doses.effectiveBand(study, arm)));
      StudyEvidence evidence =
          new StudyEvidence(study, sample(study.id()), study.findings(), bands);
      List<Tuple2<String, SummaryAccumulator>> accumulations = new ArrayList<>();
      for (Substance substance : reference.substances()) {
        SummaryAccumulator accumulator = new SummaryAccumulator(SummaryScope.of(substance));
        accumulator.add(evidence);
        accumulations.add(new Tuple2<>(substance.id(), accumulator));
      }
      return accumulations;
    }

    private String sample(String id) {
      String root = id;
      while (parents.containsKey(root)) {
        root = parents.get(root);
      }
      return root;
    }
  }
}
