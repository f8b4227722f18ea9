package org.microdosing.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.model.Sample;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyContext;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.summary.ContrastEvidence;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.EffectRange;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.OutcomeEvidence;
import org.microdosing.evidence.summary.SampleVote;
import org.microdosing.evidence.summary.SummaryScope;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.StudyFacts;

/**
 * Counts again, finding by finding, what summaries count over columns: on the bundled studies with
 * designs, samples and directions dealt anew, so that samples hold studies of every kind.
 */
@DisplayName("Of studies dealt anew, a count by hand agrees on")
class RemixedRecountTest {

  private static final List<Design> DESIGNS = List.copyOf(EnumSet.allOf(Design.class));
  private static final List<Direction> DIRECTIONS =
      List.copyOf(EnumSet.complementOf(EnumSet.of(Direction.NOT_READ)));
  private static final SummaryScope ALL = SummaryScope.findings("all");

  /** Deals designs, samples of up to four studies, and directions of findings by a seed. */
  private static List<StudyEvidence> remixed(long seed) {
    Random random = new Random(seed);
    List<StudyEvidence> studies = new ArrayList<>();
    String sample = "";
    for (StudyEvidence one : BundledEvidence.all()) {
      Design design = DESIGNS.get(random.nextInt(DESIGNS.size()));
      List<Finding> findings = new ArrayList<>();
      for (Finding finding : one.study().findings()) {
        findings.add(
            random.nextInt(4) == 0
                ? Changed.with(
                    Changed.with(finding, "estimateFavours", Optional.empty()),
                    "direction",
                    Optional.of(DIRECTIONS.get(random.nextInt(DIRECTIONS.size()))))
                : finding);
      }
      Study study = Changed.with(Changed.with(one.study(), "design", design), "findings", findings);
      sample = random.nextInt(4) == 0 || sample.isEmpty() ? study.id() : sample;
      studies.add(
          new StudyEvidence(
              study, sample, findings, one.armBands(), one.vocabulary(), StudyContext.EMPTY));
    }
    return studies;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  @DisplayName("samples, their people and their kinds")
  void samples(long seed) {
    List<StudyEvidence> studies = remixed(seed);
    EvidenceSummary summary = EvidenceSummary.of(ALL, studies);
    Map<String, List<Study>> members = new TreeMap<>();
    for (StudyEvidence one : studies) {
      if (one.study().isHuman()) {
        members.computeIfAbsent(one.sample(), s -> new ArrayList<>()).add(one.study());
      }
    }
    List<Sample> expected = new ArrayList<>();
    members.forEach(
        (id, some) ->
            expected.add(
                new Sample(
                    id,
                    some.stream().map(Study::id).toList(),
                    some.stream()
                        .map(RecruitmentKind::of)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                    some.stream().anyMatch(s -> s.population().isClinical()),
                    most(some),
                    some.stream().mapToInt(s -> s.participants().counted().orElse(0)).sum())));
    assertThat(summary.samples()).as("seed %d", seed).isEqualTo(expected);
    assertThat(summary.participants())
        .isEqualTo(expected.stream().mapToInt(s -> s.people().orElse(0)).sum());
    assertThat(summary.people().clinical())
        .isEqualTo(sum(expected, s -> s.clinical() ? s.people().orElse(0) : 0));
    assertThat(summary.doubleCountingAvoided())
        .isEqualTo(sum(expected, Sample::doubleCountingAvoided));
    assertThat(summary.people().samplesWithoutNumber())
        .isEqualTo(expected.stream().filter(s -> s.people().isEmpty()).map(Sample::id).toList());
  }

  private static int sum(List<Sample> samples, ToIntFunction<Sample> number) {
    return samples.stream().mapToInt(number).sum();
  }

  private static OptionalInt most(List<Study> studies) {
    return studies.stream()
        .filter(Study::isHuman)
        .flatMapToInt(s -> s.participants().counted().stream())
        .max();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  @DisplayName("directions of findings, studies and samples of each row")
  void rows(long seed) {
    List<StudyEvidence> studies = remixed(seed);
    EvidenceSummary summary = EvidenceSummary.of(ALL, studies);
    int found = 0;
    for (OutcomeEvidence outcome : summary.outcomes()) {
      for (ContrastEvidence row : outcome.rows()) {
        List<RecountedRow> rows = rows(studies, outcome.outcome(), row.contrast(), row.band());
        List<Finding> findings = rows.stream().map(RecountedRow::finding).toList();
        assertThat(row.findings()).isEqualTo(findings.stream().map(Finding::id).toList());
        assertThat(row.directions()).isEqualTo(RecountedRow.counts(rows));
        assertThat(row.studies()).isEqualTo(studyIds(rows));
        assertThat(row.samples())
            .isEqualTo((int) rows.stream().map(r -> r.study().sample()).distinct().count());
        assertThat(row.effects()).isEqualTo(EffectRange.of(findings));
        found += findings.size();
      }
    }
    assertThat(found).isEqualTo(summary.findingCount());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  @DisplayName("the vote and the people of every sample in every question")
  void votes(long seed) {
    List<StudyEvidence> studies = remixed(seed);
    List<DirectionSynthesis> questions = EvidenceSummary.of(ALL, studies).directions();
    assertThat(questions).hasSizeGreaterThan(100);
    for (DirectionSynthesis question : questions) {
      Map<String, List<RecountedRow>> bySample =
          bySample(rows(studies, question.outcome(), question.contrast(), question.band()));
      List<SampleVote> expected = new ArrayList<>();
      bySample.forEach(
          (sample, rows) -> {
            List<RecountedRow> standing = RecountedRow.standing(rows);
            if (!standing.isEmpty()) {
              expected.add(vote(studies, sample, standing));
            }
          });
      assertThat(question.votes()).as("%s, seed %d", question.outcome(), seed).isEqualTo(expected);
      assertThat(question.participants())
          .isEqualTo(expected.stream().mapToInt(v -> v.people().orElse(0)).sum());
      DirectionSynthesis copied =
          new DirectionSynthesis(
              question.outcome(), question.contrast(), question.band(), List.copyOf(expected));
      assertThat(copied).isEqualTo(question).hasToString(question.toString());
    }
  }

  private static SampleVote vote(
      List<StudyEvidence> studies, String sample, List<RecountedRow> rows) {
    DirectionCounts counts = RecountedRow.counts(rows);
    RecountedRow.People people = people(studies, sample, rows).orElse(null);
    return new SampleVote(
        sample,
        studyIds(rows),
        rows.stream().map(r -> r.finding().id()).toList(),
        counts,
        RecountedRow.disagree(rows) ? Direction.MIXED : agreed(counts),
        people == null ? OptionalInt.empty() : OptionalInt.of(people.number()),
        people != null && people.atMost());
  }

  /** The direction that 7 of 10 of the directions share that were read. */
  private static Direction agreed(DirectionCounts counts) {
    Map<Direction, Integer> read = new EnumMap<>(Direction.class);
    read.putAll(counts.byDirection());
    read.remove(Direction.NOT_READ);
    int all = read.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0
        ? Direction.NOT_READ
        : read.entrySet().stream()
            .filter(e -> 10 * e.getValue() >= 7 * all)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(Direction.MIXED);
  }

  /**
   * The most people that a study compares, the first of equals; else those of the sample at most.
   */
  private static Optional<RecountedRow.People> people(
      List<StudyEvidence> studies, String sample, List<RecountedRow> rows) {
    RecountedRow.People most = null;
    for (StudyEvidence study : studies) {
      List<RecountedRow> ofStudy =
          rows.stream().filter(row -> row.study().id().equals(study.id())).toList();
      RecountedRow.People own = RecountedRow.together(ofStudy).orElse(null);
      most = own != null && (most == null || own.number() > most.number()) ? own : most;
    }
    if (most != null) {
      return Optional.of(most);
    }
    OptionalInt whole =
        most(
            studies.stream()
                .filter(s -> s.sample().equals(sample))
                .map(StudyEvidence::study)
                .toList());
    return whole.isPresent()
        ? Optional.of(new RecountedRow.People(whole.getAsInt(), true, false))
        : Optional.empty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  @DisplayName("the bodies of evidence that certainty is judged on")
  void bodies(long seed) {
    List<StudyEvidence> studies = remixed(seed);
    FindingRows all = FindingRows.of(studies);
    int judged = 0;
    for (Outcome outcome : Outcome.values()) {
      for (DoseBand band : DoseBand.values()) {
        Map<EvidenceBasis, List<RecountedRow>> kinds = new EnumMap<>(EvidenceBasis.class);
        int findings = 0;
        for (RecountedRow row : rows(studies, outcome, null, band)) {
          if (exposures(row).isEmpty()) {
            continue;
          }
          findings++;
          EvidenceBasis basis = EvidenceBasis.of(contrast(row), isRandomised(studies, row.study()));
          if (row.standsForAnything() && basis != EvidenceBasis.NONE) {
            kinds.computeIfAbsent(basis, b -> new ArrayList<>()).add(row);
          }
        }
        EvidenceBasis basis = kinds.keySet().stream().findFirst().orElse(EvidenceBasis.NONE);
        List<RecountedRow> inside =
            bySample(kinds.getOrDefault(basis, List.of())).values().stream()
                .flatMap(some -> RecountedRow.standing(some).stream())
                .toList();
        BodyOfEvidence body = BodyOfEvidence.of(all, outcome, band);
        String what = outcome + ", " + band + ", seed " + seed;
        assertThat(body.basis()).as(what).isEqualTo(basis);
        assertThat(body.outside()).as(what).isEqualTo(findings - inside.size());
        assertThat(body.studies(s -> true)).as(what).isEqualTo(studyIds(inside));
        assertThat(body.readings()).as(what).isEqualTo(readings(inside));
        assertThat(body.samples()).as(what).isEqualTo(samples(studies, inside));
        judged += body.samples().size() > 1 ? 1 : 0;
      }
    }
    assertThat(judged).isGreaterThan(20);
  }

  private static ReadingCounts readings(List<RecountedRow> rows) {
    int full = (int) rows.stream().filter(r -> read(r) == Verification.FULL_TEXT).count();
    int part = (int) rows.stream().filter(r -> read(r) == Verification.ABSTRACT).count();
    int data = (int) rows.stream().filter(r -> read(r) == Verification.AUTHORS_DATA).count();
    return new ReadingCounts(full, data, part, rows.size() - full - data - part);
  }

  private static Verification read(RecountedRow row) {
    return row.finding().verification();
  }

  private static List<BodySample> samples(List<StudyEvidence> studies, List<RecountedRow> inside) {
    List<BodySample> samples = new ArrayList<>();
    bySample(inside).forEach((id, rows) -> samples.add(sample(studies, id, rows)));
    return samples;
  }

  private static Map<String, List<RecountedRow>> bySample(List<RecountedRow> rows) {
    Map<String, List<RecountedRow>> bySample = new TreeMap<>();
    rows.forEach(
        row -> bySample.computeIfAbsent(row.study().sample(), s -> new ArrayList<>()).add(row));
    return bySample;
  }

  private static BodySample sample(
      List<StudyEvidence> studies, String sample, List<RecountedRow> rows) {
    int traits = 0;
    int findings = 0;
    Set<String> notMixed = new TreeSet<>(studyIds(rows));
    Set<String> substances = new TreeSet<>();
    Set<Condition> conditions = new TreeSet<>();
    for (RecountedRow row : rows) {
      traits |= StudyFacts.traitsOf(row.study().study());
      int own = RecountedTraits.of(row.study().study(), row.finding());
      findings |= own;
      if ((own & FindingTraits.MIXED) != 0) {
        notMixed.remove(row.study().id());
      }
      conditions.addAll(row.study().study().population().conditions());
      exposures(row).stream()
          .filter(e -> e.kind() == ExposureKind.DIRECT)
          .forEach(e -> substances.add(e.substance()));
    }
    BlindingStatus blinding =
        studies.stream()
            .filter(s -> s.sample().equals(sample) && !s.study().isUnreported())
            .map(s -> BlindingReport.of(s.study()).status())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    RecountedRow.People people = people(studies, sample, rows).orElse(null);
    return new BodySample(
        studyIds(rows),
        RecountedRow.disagree(rows) ? Direction.MIXED : agreed(RecountedRow.counts(rows)),
        people == null ? 0 : people.number(),
        people != null && people.atMost(),
        people == null || people.isUncertain() ? 0 : people.number(),
        blinding,
        traits,
        findings,
        notMixed.isEmpty(),
        substances,
        conditions,
        List.of());
  }

  private static List<Exposure> exposures(RecountedRow row) {
    return Attribution.exposures(row.study().study(), row.finding());
  }

  private static boolean isRandomised(List<StudyEvidence> studies, StudyEvidence study) {
    Design design = study.study().design();
    return design.isRandomised()
        || (design == Design.SECONDARY_ANALYSIS
            && studies.stream()
                .anyMatch(
                    s -> s.sample().equals(study.sample()) && s.study().design().isRandomised()));
  }

  private static Contrast contrast(RecountedRow row) {
    return Contrast.of(row.study().study(), row.finding());
  }

  private static List<RecountedRow> rows(
      List<StudyEvidence> studies, Outcome outcome, @Nullable Contrast contrast, DoseBand band) {
    return studies.stream()
        .flatMap(s -> s.findings().stream().map(f -> new RecountedRow(s, f)))
        .filter(r -> r.finding().outcome() == outcome)
        .filter(r -> contrast == null || contrast(r) == contrast)
        .filter(r -> r.study().band(r.finding()) == band)
        .toList();
  }

  private static List<String> studyIds(List<RecountedRow> rows) {
    return rows.stream().map(r -> r.study().id()).distinct().sorted().toList();
  }
}
