package org.microdosing.evidence.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.answer.Answer;
import org.microdosing.evidence.answer.AnswerAccumulator;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyContext;
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
          assertThat(summary).as(id).isEqualTo(library.summarise(id));
          assertThat(summary).as(id).hasToString(library.summarise(id).toString());
        });
  }

  @Test
  @DisplayName("stand beside answers, which equal those of one virtual machine too")
  void equalLocalAnswers() throws IOException {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    Path lines = directory.resolve("studies.jsonl");
    Files.write(lines, library.studies().stream().map(StudyLines::write).toList());
    Question question =
        Question.about(Outcome.DEPRESSION)
            .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
            .substances("psilocybin", "lsd", "ketamine");

    Answer answer =
        spark
            .read()
            .textFile(lines.toString())
            .toJavaRDD()
            .repartition(7)
            .map(StudyLines::read)
            .aggregate(
                library.accumulate(question), AnswerAccumulator::add, AnswerAccumulator::merge)
            .finish();

    assertThat(answer.direct()).isEqualTo(library.answer(question).direct());
    assertThat(answer.toJson()).isEqualTo(library.answer(question).toJson());
    assertThat(answer).hasToString(library.answer(question).toString());
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
    List<Study> namedAlike =
        lines
            .map(StudyLines::read)
            .groupBy(study -> study.citation().shortName())
            .values()
            .filter(alike -> Iterables.size(alike) > 1)
            .flatMap(Iterable::iterator)
            .collect();
    Splitter splitter = new Splitter(parents, namedAlike);
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

  /** What the machines of a cluster know beside the lines, made once on each. */
  private static final class Known {
    private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
    private static final DoseAssessor DOSES =
        DoseAssessor.of(LIBRARY.substances(), LIBRARY.definitions());

    private static SummaryScope scope(String substance) {
      return SummaryScope.of(LIBRARY.substance(substance)).within(LIBRARY.context());
    }
  }

  /** Turns a line into one accumulation for each substance of the study, wherever it runs. */
  private static final class Splitter implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> parents;
    private final ArrayList<Study> namedAlike;

    Splitter(Map<String, String> parents, List<Study> namedAlike) {
      this.parents = new HashMap<>(parents);
      this.namedAlike = new ArrayList<>(namedAlike);
    }

    List<Tuple2<String, SummaryAccumulator>> split(String line) {
      Study study = StudyLines.read(line);
      StudyEvidence alone =
          StudyEvidence.of(
              study,
              study.findings(),
              id -> Optional.empty(),
              arm -> Known.DOSES.effectiveBand(study, arm),
              Known.LIBRARY.context());
      StudyEvidence evidence =
          new StudyEvidence(
              study,
              sample(study.id()),
              study.findings(),
              alone.armBands(),
              alone.vocabulary(),
              StudyContext.in(Known.LIBRARY.context(), ShortNames.of(namedAlike)).apply(study));
      return substances(study).stream()
          .map(id -> new Tuple2<>(id, new SummaryAccumulator(Known.scope(id)).add(evidence)))
          .toList();
    }

    private static Set<String> substances(Study study) {
      Set<String> ids = new TreeSet<>();
      study.arms().forEach(arm -> arm.exposures().forEach(of -> ids.add(of.substance())));
      study.findings().forEach(finding -> finding.substance().ifPresent(ids::add));
      return ids;
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
