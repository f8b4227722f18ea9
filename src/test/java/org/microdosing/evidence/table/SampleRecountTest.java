package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.AuthorGroups;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.model.Sample;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.UnreportedTrial;

@DisplayName("People, silent trials and authors of studies are those that plain loops find")
@TestInstance(Lifecycle.PER_CLASS)
class SampleRecountTest {

  private final EvidenceColumns table = EvidenceColumns.of(BundledEvidence.all());

  private final int studyCount = table.studies().size();

  private Study study(int number) {
    return table.study(number).study();
  }

  @Test
  @DisplayName("on the people of any studies: each sample once, by the largest study of it")
  void samples() {
    Random random = new Random(18);
    for (int round = 0; round < 20; round++) {
      int share = 1 + round % 4;
      int[] some = IntStream.range(0, studyCount).filter(s -> random.nextInt(4) < share).toArray();
      TreeMap<String, List<Study>> plain = new TreeMap<>();
      for (int s : some) {
        if (study(s).isHuman()) {
          plain.computeIfAbsent(table.study(s).sample(), id -> new ArrayList<>()).add(study(s));
        }
      }
      StudySamples samples = StudySamples.of(table.facts(), some);
      List<Sample> people = samples.people(table::studyIds);
      assertThat(people).hasSize(plain.size()).hasSize(samples.count());
      int total = 0;
      int place = 0;
      for (List<Study> members : plain.values()) {
        int[] counts =
            members.stream().mapToInt(m -> m.participants().counted().orElse(-1)).toArray();
        int most = IntStream.of(counts).max().orElseThrow();
        total += Math.max(0, most);
        assertThat(people.get(place))
            .isEqualTo(
                new Sample(
                    samples.id(place),
                    members.stream().map(Study::id).toList(),
                    members.stream().map(RecruitmentKind::of).sorted().findFirst().get(),
                    members.stream().anyMatch(m -> m.population().isClinical()),
                    most < 0 ? OptionalInt.empty() : OptionalInt.of(most),
                    IntStream.of(counts).filter(n -> n > 0).sum()));
        assertThat(samples.people(place++)).isEqualTo(most);
      }
      assertThat(people).extracting(Sample::id).containsExactlyElementsOf(plain.keySet());
      assertThat(PeopleCounter.of(table.facts()).count(some)).isEqualTo(total);
      for (int sample = 0; sample < table.facts().samples(); sample++) {
        List<Study> members = plain.get(table.facts().sampleId(sample));
        assertThat(samples.peopleOf(sample))
            .isEqualTo(
                members == null
                    ? -1
                    : members.stream()
                        .mapToInt(m -> m.participants().counted().orElse(-1))
                        .max()
                        .getAsInt());
      }
    }
  }

  @Test
  @DisplayName("on a trial that was withdrawn before anybody took part: nobody, which is a number")
  void nobody() {
    Study trial = BundledEvidence.study("murphy-2023");
    Study withdrawn =
        trial.toBuilder()
            .participants(Changed.with(trial.participants(), "randomised", OptionalInt.of(0)))
            .build();
    StudyEvidence evidence =
        new StudyEvidence(
            withdrawn,
            withdrawn.id(),
            withdrawn.findings(),
            BundledEvidence.evidence(trial.id()).armBands());
    EvidenceColumns columns = EvidenceColumns.of(List.of(evidence));
    assertThat(columns.samples().people(columns::studyIds))
        .extracting(Sample::people)
        .containsExactly(OptionalInt.of(0));
  }

  @Test
  @DisplayName("on trials whose results nobody has read: those that no other study reports")
  void unreported() {
    Set<String> reported = new HashSet<>();
    table.studies().stream()
        .map(StudyEvidence::study)
        .filter(study -> !study.isUnreported())
        .forEach(study -> reported.addAll(study.registrations()));
    List<UnreportedTrial> silent =
        table.studies().stream()
            .map(StudyEvidence::study)
            .filter(Study::isUnreported)
            .filter(study -> study.registrations().stream().noneMatch(reported::contains))
            .map(
                study ->
                    new UnreportedTrial(
                        study.id(),
                        study.registrations(),
                        study.participants().planned(),
                        study.participants().enrolled()))
            .toList();
    assertThat(silent).isNotEmpty();
    assertThat(table.unreported().among(table.all()))
        .extracting(trial -> UnreportedTrials.of(trial.evidence().study()))
        .isEqualTo(silent);
    assertThat(table.unreported().among(new int[0])).isEmpty();
  }

  @Test
  @DisplayName("on profiles, each with the studies that share it, and on groups of authors")
  void background() {
    StudyBackground background = table.furtherFacts();
    int[] counts = background.countProfiles(table.all());
    for (int s = 0; s < studyCount; s++) {
      ProfileKey own = ProfileKey.of(study(s));
      assertThat(background.profiles().get(background.profile(s))).isEqualTo(own);
      assertThat(background.conditions(s))
          .isEqualTo(Set.copyOf(study(s).population().conditions()));
      assertThat(background.isJudged(s))
          .isEqualTo(!table.study(s).context().riskOfBias().isEmpty());
      assertThat(counts[background.profile(s)])
          .isEqualTo(
              (int)
                  table.studies().stream()
                      .filter(other -> ProfileKey.of(other.study()).equals(own))
                      .count());
    }
    Random random = new Random(3);
    for (int round = 0; round < 60; round++) {
      int[] some = random.ints(1 + round % 4, 0, studyCount).distinct().toArray();
      List<Study> studies = IntStream.of(some).mapToObj(this::study).toList();
      assertThat(background.areOfOneGroup(some))
          .as("%s", studies.stream().map(Study::id).toList())
          .isEqualTo(AuthorGroups.of(studies).size() == 1);
    }
  }
}
