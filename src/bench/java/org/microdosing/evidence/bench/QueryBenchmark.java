package org.microdosing.evidence.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.ScaledEvidence;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.summary.EvidenceMap;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.MapCell;
import org.microdosing.evidence.summary.SummaryScope;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Questions to evidence of four sizes: the library, DuckDB on one thread, streams over the records,
 * and loops over arrays. The setup fails unless all of them give the same answers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class QueryBenchmark {

  private static final Outcome OUTCOME = Outcome.MOOD;
  private static final Design[] DESIGNS = {Design.RANDOMISED_CROSSOVER, Design.RANDOMISED_PARALLEL};

  /** The count of findings. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int findings;

  // Static, so that a run without forks (-f 0) prepares each size once and not for each question.
  private static final List<Substance> SUBSTANCES = EvidenceLibrary.bundled().substances();
  private static int prepared;
  private static StudyQuery query = EvidenceLibrary.bundled().studies();
  private static List<StudyEvidence> evidence = List.of();
  private static Columns columns = new Columns(List.of(), List.of());
  private static Sql sql;
  private static int lsd;
  private static String studyId = "";
  private static String findingId = "";

  /** Makes the evidence and compares the answers. */
  @Setup
  public void prepare() throws SQLException {
    if (prepared == findings) {
      return;
    }
    if (sql != null) {
      sql.close();
    }
    prepared = findings;
    query = new ScaledEvidence(findings, 1).query();
    evidence = query.evidence().toList();
    List<String> ids = SUBSTANCES.stream().map(Substance::id).toList();
    lsd = ids.indexOf("lsd");
    columns = new Columns(ids, evidence);
    sql = new Sql(columns, evidence);
    StudyEvidence some = evidence.stream().filter(e -> !e.findings().isEmpty()).findFirst().get();
    studyId = some.id();
    findingId = some.findings().get(0).id();
    int[] votes = loopDirections();
    for (Direction direction : Direction.values()) {
      same("a", directions().count(direction), votes[direction.ordinal()]);
    }
    same("a", directions().total(), loopSum(votes));
    same("a", directions().total(), duckDirections());
    same("a", directions().total(), streamDirections().values().stream().mapToLong(n -> n).sum());
    int[][] loop = loopMap();
    List<MapCell> cells =
        map().cells().values().stream().flatMap(row -> row.values().stream()).toList();
    same("b", cells.stream().mapToLong(MapCell::findings).sum(), loopSum(loop[0]));
    long people = cells.stream().mapToLong(MapCell::participants).sum();
    same("b", people, loopSum(loop[2]));
    same("b", cells.stream().mapToLong(c -> c.studies().size()).sum(), loopSum(loop[1]));
    long times = 0;
    for (MapCell cell : cells) {
      int rows = cell.directions().byDirection().size();
      times += (long) cell.participants() * (rows + (cell.directions().descriptive() > 0 ? 1 : 0));
    }
    same("b", times, duckMap());
    same("c", participants(), loopParticipants());
    same("c", participants(), duckParticipants());
    same("c", participants(), streamParticipants());
    same("d", placebo(), loopPlacebo());
    same("d", placebo(), duckPlacebo());
    same("d", placebo(), streamPlacebo());
  }

  private static void same(String question, long one, long other) {
    if (one != other) {
      throw new IllegalStateException(question + ": " + one + " is not " + other);
    }
  }

  private static long loopSum(int[] counts) {
    return Arrays.stream(counts).asLongStream().sum();
  }

  // ---- (a) substance, outcome, dose band and design, by direction ----

  /** By the index. */
  @Benchmark
  public DirectionCounts directions() {
    FindingQuery all = query.findings();
    return all.substance("lsd")
        .outcome(OUTCOME)
        .doseBand(DoseBand.MICRODOSE)
        .design(DESIGNS)
        .directions();
  }

  /** By SQL. */
  @Benchmark
  public long duckDirections() throws SQLException {
    return Sql.ask(
        sql.directions,
        lsd,
        OUTCOME.ordinal(),
        DoseBand.MICRODOSE.ordinal(),
        DESIGNS[0].ordinal(),
        DESIGNS[1].ordinal());
  }

  /** By a stream of records. */
  @Benchmark
  public Map<Optional<Direction>, Long> streamDirections() {
    return evidence.stream()
        .filter(e -> Arrays.asList(DESIGNS).contains(e.study().design()))
        .flatMap(
            e ->
                e.findings().stream()
                    .filter(f -> f.outcome() == OUTCOME && e.band(f) == DoseBand.MICRODOSE)
                    .filter(f -> Attribution.isDirect(e.study(), f, "lsd")))
        .collect(Collectors.groupingBy(FindingVote::of, Collectors.counting()));
  }

  /** By a loop over arrays. */
  @Benchmark
  public int[] loopDirections() {
    int designs = 1 << DESIGNS[0].ordinal() | 1 << DESIGNS[1].ordinal();
    return columns.directions(lsd, OUTCOME.ordinal(), DoseBand.MICRODOSE.ordinal(), designs);
  }

  // ---- (b) the evidence map ----

  /** By the index. */
  @Benchmark
  public EvidenceMap map() {
    return query.map(SUBSTANCES);
  }

  /** By SQL. */
  @Benchmark
  public long duckMap() throws SQLException {
    return Sql.ask(sql.map);
  }

  /** By a loop over arrays. */
  @Benchmark
  public int[][] loopMap() {
    return columns.map();
  }

  // ---- (c) participants of a substance, each sample once ----

  /** By the index. */
  @Benchmark
  public int participants() {
    return query.substance("lsd").participants();
  }

  /** By SQL. */
  @Benchmark
  public long duckParticipants() throws SQLException {
    return Sql.ask(sql.participants, lsd);
  }

  /** By a stream of records. */
  @Benchmark
  public long streamParticipants() {
    return evidence.stream()
        .filter(e -> e.study().isHuman() && e.study().gives("lsd"))
        .collect(
            Collectors.toMap(
                StudyEvidence::sample,
                e -> e.study().participants().counted().orElse(0),
                Math::max))
        .values()
        .stream()
        .mapToLong(n -> n)
        .sum();
  }

  /** By a loop over arrays. */
  @Benchmark
  public int loopParticipants() {
    return columns.participants(lsd);
  }

  // ---- (d) findings of placebo-controlled studies of 50 people or more since 2020 ----

  /** By the index. */
  @Benchmark
  public int placebo() {
    return query.placeboControlled().minParticipants(50).published(2020, 2100).findings().count();
  }

  /** By SQL. */
  @Benchmark
  public long duckPlacebo() throws SQLException {
    return Sql.ask(sql.placebo, 50, 2020);
  }

  /** By a stream of records. */
  @Benchmark
  public long streamPlacebo() {
    return evidence.stream()
        .map(StudyEvidence::study)
        .filter(s -> s.comparator().isPlacebo())
        .filter(s -> s.participants().counted().orElse(0) >= 50)
        .filter(s -> s.citation().year().orElse(0) >= 2020)
        .mapToLong(s -> s.findings().size())
        .sum();
  }

  /** By a loop over arrays. */
  @Benchmark
  public int loopPlacebo() {
    return columns.placeboControlled(50, 2020);
  }

  // ---- (e) the full summary of one substance ----

  /**
   * By the library, as {@link EvidenceLibrary#summarise} does, with everything that a summary tells
   * asked for: certainty of every outcome at every dose band too.
   */
  @Benchmark
  public void summary(Blackhole told) {
    EvidenceSummary summary =
        query
            .substance("lsd")
            .or(query.relatedTo("lsd"))
            .or(query.findings().relatedTo("lsd").studies())
            .summarise(SummaryScope.of(SUBSTANCES.get(lsd)));
    told.consume(summary.studies());
    told.consume(summary.reportedStudyCount());
    told.consume(summary.people());
    told.consume(summary.samples());
    told.consume(summary.findingCount());
    told.consume(summary.profile());
    told.consume(summary.doses());
    told.consume(summary.outcomes());
    told.consume(summary.directions());
    for (Outcome outcome : Outcome.values()) {
      for (DoseBand band : DoseBand.values()) {
        told.consume(summary.certainty(outcome, band));
      }
    }
    told.consume(summary.gaps());
    told.consume(summary.safety());
    told.consume(summary.blinding());
    told.consume(summary.followUp());
    told.consume(summary.unreported());
    told.consume(summary.verification());
    told.consume(summary.related());
  }

  // ---- (f) one study and one finding by id ----

  /** By the index. */
  @Benchmark
  public Optional<Study> study() {
    return query.find(studyId);
  }

  /** By the index. */
  @Benchmark
  public Optional<Finding> finding() {
    return query.findings().find(findingId);
  }

  /** By SQL, with an index on the id. */
  @Benchmark
  public long duckFinding() throws SQLException {
    return Sql.ask(sql.finding, findingId);
  }
}
