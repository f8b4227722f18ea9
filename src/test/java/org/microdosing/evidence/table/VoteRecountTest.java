package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

@SuppressWarnings("EnumOrdinal") // columns keep terms as small numbers
@DisplayName("Votes on each question are those that plain loops count")
@TestInstance(Lifecycle.PER_CLASS)
class VoteRecountTest {

  private final EvidenceColumns table = EvidenceColumns.of(BundledEvidence.all());

  private Finding finding(int row) {
    return table.finding(row);
  }

  private StudyEvidence evidence(int row) {
    return table.study(table.studyOf(row));
  }

  private record Cell(int outcome, Contrast contrast, int band) {}

  @Test
  @DisplayName("in one cell for each question: its findings, and one vote of each sample")
  void cells() {
    for (Selection selection : Recount.selections(table)) {
      FindingRows rows = FindingRows.of(RowScope.ALL, selection);
      TreeMap<Cell, List<Integer>> plain =
          new TreeMap<>(
              Comparator.comparing(Cell::outcome)
                  .thenComparing(Cell::contrast)
                  .thenComparing(Cell::band));
      for (int row : rows.rows()) {
        Cell cell =
            new Cell(
                finding(row).outcome().ordinal(),
                Contrast.of(evidence(row).study(), finding(row)),
                evidence(row).band(finding(row)).rank());
        plain.computeIfAbsent(cell, c -> new ArrayList<>()).add(row);
      }
      assertThat(rows.cells())
          .extracting(c -> new Cell(c.outcome().ordinal(), c.contrast(), c.band().rank()))
          .containsExactlyElementsOf(plain.keySet());
      int place = 0;
      for (List<Integer> asked : plain.values()) {
        QuestionCell cell = rows.cells().get(place++);
        assertThat(cell.rows().rows()).containsExactly(toArray(asked));
        for (int i = 0; i < asked.size(); i++) {
          int row = asked.get(i);
          assertThat(cell.rows().row(i)).isEqualTo(row);
          assertThat(cell.rows().study(i)).isEqualTo(table.studyOf(row));
          assertThat(cell.rows().vote(i)).isEqualTo(table.kinds().voteOf(row));
          assertThat(cell.rows().traits(i)).isEqualTo(table.traits().packed(row));
        }
        votes(asked, cell.votes());
      }
    }
  }

  private static int[] toArray(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Recounts votes: of each sample the findings that stand for it, and what these say together. */
  private void votes(List<Integer> asked, SampleVotes votes) {
    TreeMap<Integer, List<Integer>> bySample = new TreeMap<>();
    Predicate<Integer> canVote =
        row ->
            FindingVote.of(finding(row)).isPresent()
                && table.votePreference().of(row) != VotePreference.NONE;
    asked.stream()
        .filter(canVote)
        .forEach(
            row ->
                bySample
                    .computeIfAbsent(
                        table.facts().sampleOf(table.studyOf(row)), s -> new ArrayList<>())
                    .add(row));
    assertThat(votes.count()).isEqualTo(bySample.size());
    int sum = 0;
    int place = 0;
    List<Integer> voting = new ArrayList<>();
    for (var entry : bySample.entrySet()) {
      int best = entry.getValue().stream().mapToInt(table.votePreference()::of).min().orElseThrow();
      List<Integer> standing =
          entry.getValue().stream().filter(row -> table.votePreference().of(row) == best).toList();
      assertThat(votes.sample(place)).isEqualTo(entry.getKey());
      assertThat(votes.rows(place)).containsExactly(toArray(standing));
      assertThat(votes.first(place)).isEqualTo(voting.size());
      voting.addAll(standing);
      assertThat(votes.direction(place)).isEqualTo(agreed(standing));
      Optional<PeopleCompared> most = most(standing);
      int people =
          most.isPresent() ? most.get().people() : table.samples().peopleOf(entry.getKey());
      assertThat(votes.people(place)).isEqualTo(people);
      assertThat(votes.isAtMost(place))
          .isEqualTo(most.isPresent() ? most.get().atMost() : people >= 0);
      sum += Math.max(0, people);
      place++;
    }
    assertThat(votes.voting().rows()).containsExactly(toArray(voting));
    assertThat(votes.participants()).isEqualTo(sum);
    assertThat(votes.isAtMost())
        .isEqualTo(IntStream.range(0, votes.count()).anyMatch(votes::isAtMost));
    for (Direction way : Direction.values()) {
      assertThat(votes.count(way))
          .isEqualTo(
              (int)
                  IntStream.range(0, votes.count()).filter(i -> votes.direction(i) == way).count());
    }
  }

  /** The most people that a study of a sample compares, the first of equals. */
  private Optional<PeopleCompared> most(List<Integer> rows) {
    Map<StudyEvidence, List<Finding>> byStudy = new LinkedHashMap<>();
    for (int row : rows) {
      byStudy.computeIfAbsent(evidence(row), s -> new ArrayList<>()).add(finding(row));
    }
    Optional<PeopleCompared> most = Optional.empty();
    for (Map.Entry<StudyEvidence, List<Finding>> one : byStudy.entrySet()) {
      Study study = one.getKey().study();
      Optional<PeopleCompared> own = PeopleCompared.of(study, one.getValue());
      if (own.isPresent() && (most.isEmpty() || own.get().people() > most.get().people())) {
        boolean overlaps = !study.overlaps().isEmpty();
        most = Optional.of(new PeopleCompared(own.get().people(), own.get().atMost() || overlaps));
      }
    }
    return most;
  }

  /** Findings that contradict each other are mixed; else a clear majority of directions decides. */
  private Direction agreed(List<Integer> rows) {
    for (int one : rows) {
      List<Finding> others = new ArrayList<>(evidence(one).findings());
      rows.forEach(other -> others.add(finding(other)));
      for (Finding other : others) {
        Optional<Direction> way = FindingVote.of(other);
        if (finding(one).disagreesWith().contains(other.id())
            && finding(one).outcome() == other.outcome()
            && other.outcome() != Outcome.ADVERSE_EVENTS
            && way.isPresent()
            && !way.equals(FindingVote.of(finding(one)))) {
          return Direction.MIXED;
        }
      }
    }
    List<Direction> read =
        rows.stream()
            .flatMap(row -> FindingVote.of(finding(row)).stream())
            .filter(way -> way != Direction.NOT_READ)
            .toList();
    if (read.isEmpty()) {
      return Direction.NOT_READ;
    }
    return Stream.of(Direction.values())
        .filter(
            way -> DirectionCounts.isClearMajority(Collections.frequency(read, way), read.size()))
        .findFirst()
        .orElse(Direction.MIXED);
  }
}
