package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.ScaledEvidence;
import org.microdosing.evidence.model.AuthorGroups;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.HarmInPeople;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.QuestionsBorneOn;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.ReportingTopic;
import org.microdosing.evidence.model.SampleReporting;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * What the table keeps as numbers against plain loops over the records, on sets drawn by a seed.
 */
@ParameterizedClass(name = "seed {0}")
@ValueSource(longs = {1, 2, 3})
@DisplayName("Of studies drawn at random, the table and a loop over the records agree on")
class TableRecountTest {

  private static final int DRAWS = 40;

  private final long seed;
  private final EvidenceColumns columns;

  TableRecountTest(long seed) {
    this.seed = seed;
    this.columns = EvidenceColumns.of(new ScaledEvidence(1_500, seed).query().evidence().toList());
  }

  /** Draws sets of studies, few or many; every other study shares its sample with others. */
  private List<int[]> drawn() {
    Random random = new Random(seed);
    List<int[]> sets = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      int one = 1 + random.nextInt(30);
      sets.add(
          IntStream.range(0, columns.studies().size())
              .filter(study -> random.nextInt(one) == 0)
              .toArray());
    }
    return sets;
  }

  private List<StudyEvidence> records(int[] studies) {
    return Arrays.stream(studies).mapToObj(columns::study).toList();
  }

  @Test
  @DisplayName("their people, set after set")
  void people() {
    PeopleCounter counter = PeopleCounter.of(columns.facts());
    for (int[] studies : drawn()) {
      Map<String, Integer> most = new HashMap<>();
      for (StudyEvidence one : records(studies)) {
        if (one.study().isHuman()) {
          most.merge(one.sample(), one.study().participants().counted().orElse(0), Math::max);
        }
      }
      assertThat(counter.count(studies))
          .isEqualTo(most.values().stream().mapToInt(Integer::intValue).sum());
    }
  }

  @Test
  @DisplayName("what their samples report on topics and of guesses")
  void reporting() {
    for (int[] studies : drawn()) {
      for (ReportingTopic topic : ReportingTopic.values()) {
        SampleReporting told = ReportedTopics.of(columns.facts(), studies, topic);
        SampleReporting expected = SampleReporting.of(records(studies), topic);
        for (ReportingStatus status : ReportingStatus.values()) {
          assertThat(told.samples(status)).isEqualTo(expected.samples(status));
        }
      }
      for (BlindingStatus status : BlindingStatus.values()) {
        Set<String> samples = new TreeSet<>();
        for (StudyEvidence one : records(studies)) {
          Study study = one.study();
          if (study.isHuman()
              && study.comparator().isPlacebo()
              && !study.isUnreported()
              && blinding(one.sample()) == status) {
            samples.add(one.sample());
          }
        }
        assertThat(BlindingReports.samples(columns, studies, status))
            .containsExactlyElementsOf(samples);
      }
    }
  }

  private BlindingStatus blinding(String sample) {
    return columns.studies().stream()
        .filter(one -> one.sample().equals(sample) && !one.study().isUnreported())
        .map(one -> BlindingReport.of(one.study()).status())
        .reduce(BlindingStatus::and)
        .orElseThrow();
  }

  @Test
  @DisplayName("the silent trials that would inform a question")
  void silentTrials() {
    Random random = new Random(seed);
    List<StudyEvidence> silent = Recount.silent(columns);
    int[] all = columns.all();
    assertThat(columns.unreported().among(all)).extracting(SilentTrial::evidence).isEqualTo(silent);
    int informing = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Set<String> substances = drawn(random, List.of("lsd", "psilocybin", "mdma", "ketamine"));
      Set<DoseBand> bands = drawn(random, List.of(DoseBand.values()));
      Set<Condition> conditions = drawn(random, List.of(Condition.values()));
      List<StudyEvidence> expected =
          silent.stream().filter(t -> Recount.informs(t, substances, bands, conditions)).toList();
      assertThat(columns.unreported().informing(substances, bands, conditions))
          .extracting(SilentTrial::evidence)
          .isEqualTo(expected);
      assertThat(columns.unreported().randomisedInforming(substances, bands, conditions))
          .extracting(SilentTrial::evidence)
          .isEqualTo(
              expected.stream()
                  .filter(t -> t.study().design().isRandomised() && t.study().isHuman())
                  .toList());
      informing += expected.size();
    }
    assertThat(informing).isGreaterThan(DRAWS);
  }

  private static <T> Set<T> drawn(Random random, List<T> all) {
    return Set.copyOf(all.stream().filter(one -> random.nextInt(3) == 0).toList());
  }

  @Test
  @DisplayName("whether they are of one group of authors, in any order of asking")
  void authors() {
    Random random = new Random(seed);
    int ofOne = 0;
    for (int draw = 0; draw < 20 * DRAWS; draw++) {
      int one = random.nextInt(columns.studies().size() - 3);
      int[] studies = IntStream.range(one, one + 1 + random.nextInt(3)).toArray();
      List<Study> records = records(studies).stream().map(StudyEvidence::study).toList();
      boolean expected = AuthorGroups.of(records).size() == 1;
      assertThat(columns.furtherFacts().areOfOneGroup(studies)).isEqualTo(expected);
      ofOne += expected && studies.length > 1 ? 1 : 0;
    }
    assertThat(ofOne).isPositive();
  }

  @Test
  @DisplayName("harms, events and questions of safety of every finding")
  void measurements() {
    MeasurementColumn measured = columns.measurements();
    List<LongTermQuestion> asked = List.of(LongTermQuestion.values());
    Map<LongTermQuestion, List<Integer>> expected = new HashMap<>();
    asked.forEach(question -> expected.put(question, new ArrayList<>()));
    int rows = columns.first(columns.studies().size());
    for (int row = 0; row < rows; row++) {
      StudyEvidence evidence = columns.study(columns.studyOf(row));
      Finding finding = columns.finding(row);
      assertThat(measured.isHarmInPeople(row))
          .isEqualTo(HarmInPeople.isShownBy(evidence.study(), finding));
      assertThat(
              measured.event(row) < 0
                  ? Optional.empty()
                  : Optional.of(measured.terms().get(measured.event(row))))
          .isEqualTo(evidence.vocabulary().adverseEvent(finding));
      for (LongTermQuestion question :
          QuestionsBorneOn.by(evidence.study(), finding, evidence.vocabulary())) {
        expected.get(question).add(row);
      }
    }
    Map<LongTermQuestion, List<Integer>> told = new HashMap<>();
    measured
        .answers(asked, IntStream.range(0, rows).toArray())
        .forEach((question, some) -> told.put(question, Arrays.stream(some).boxed().toList()));
    assertThat(told).isEqualTo(expected);
    List<LongTermQuestion> one = List.of(LongTermQuestion.COGNITION);
    assertThat(measured.answers(one, IntStream.range(0, rows).toArray()).keySet())
        .isEqualTo(EnumSet.copyOf(one));
  }

  @Test
  @DisplayName("the order of rows by a number, equals as they stood")
  void order() {
    Random random = new Random(seed);
    for (int draw = 0; draw < DRAWS; draw++) {
      int size = random.nextInt(30);
      RowSet set = new RowSet(size);
      List<Integer> rows = new ArrayList<>();
      int[] traits = random.ints(size, 0, 256).toArray();
      int[] votes = random.ints(size, 0, FindingKinds.VOTES).toArray();
      for (int i = 0; i < size; i++) {
        int row = random.nextInt(100);
        set.add(row, i, traits[i] * FindingKinds.VOTES + votes[i]);
        rows.add(row);
      }
      RowSet sorted = set.sortedBy(place -> set.row(place) / 10);
      assertThat(sorted.sortedBy(place -> sorted.row(place) / 10)).isSameAs(sorted);
      List<Integer> places =
          IntStream.range(0, size)
              .boxed()
              .sorted((one, other) -> Integer.compare(rows.get(one) / 10, rows.get(other) / 10))
              .toList();
      for (int i = 0; i < size; i++) {
        int from = places.get(i);
        assertThat(sorted.row(i)).isEqualTo(rows.get(from));
        assertThat(sorted.study(i)).isEqualTo(from);
        assertThat(sorted.vote(i)).isEqualTo(votes[from]);
        assertThat(sorted.traits(i)).isEqualTo(traits[from]);
      }
    }
  }
}
