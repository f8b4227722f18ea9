package org.microdosing.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRole;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Verification;

@DisplayName("Queries")
class QueryPropertyTest {

  private static final Map<String, DoseBand> BANDS = new ConcurrentHashMap<>();

  private final EvidenceLibrary library = Edit.LIBRARY;
  private final StudyQuery studies = Edit.indexed();
  private final DoseAssessor doses = DoseAssessor.of(library.substances(), library.definitions());

  /** A step of a query beside what it means, written without the index. */
  private record Step<Q, T>(String name, UnaryOperator<Q> step, Predicate<T> meaning) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  @DisplayName("over findings keep what a plain filter keeps, in any order of steps")
  void findingsMatchPlainFilters(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<Step<FindingQuery, Finding>> steps = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        steps.add(findingStep(random));
      }
      FindingQuery forward = studies.findings();
      FindingQuery backward = studies.findings();
      Predicate<Finding> meaning = f -> true;
      for (int i = 0; i < steps.size(); i++) {
        forward = steps.get(i).step().apply(forward);
        backward = steps.get(steps.size() - 1 - i).step().apply(backward);
        meaning = meaning.and(steps.get(i).meaning());
      }
      List<Finding> expected = studies.findings().stream().filter(meaning).toList();
      assertThat(forward.toList()).as("%s", steps).isEqualTo(expected);
      assertThat(backward.toList()).as("%s backward", steps).isEqualTo(expected);
      assertThat(forward.count()).isEqualTo(expected.size());
      assertThat(forward.isEmpty()).isEqualTo(expected.isEmpty());
      assertThat(forward.studies().toList())
          .isEqualTo(
              expected.stream().map(Finding::studyId).distinct().map(library::study).toList());
      assertThat(forward.countBy(Finding::direction)).isEqualTo(counts(expected));
      assertThat(forward.directions()).isEqualTo(PlainCounts.directions(expected));
      assertThat(forward.studies().participants())
          .isEqualTo(
              PlainCounts.people(
                  expected.stream().map(f -> library.study(f.studyId())).toList(), library::study));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  @DisplayName("over studies keep what a plain filter keeps")
  void studiesMatchPlainFilters(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      Step<StudyQuery, Study> one = studyStep(random);
      Step<StudyQuery, Study> two = studyStep(random);

      StudyQuery query = two.step().apply(one.step().apply(studies));
      List<Study> expected = studies.stream().filter(one.meaning().and(two.meaning())).toList();
      assertThat(query.toList()).as("%s then %s", one.name(), two.name()).isEqualTo(expected);
      assertThat(query.findings().toList())
          .isEqualTo(expected.stream().flatMap(s -> s.findings().stream()).toList());

      assertThat(query.participants()).isEqualTo(PlainCounts.people(expected, library::study));
      StudyQuery left = one.step().apply(studies);
      StudyQuery right = two.step().apply(studies);
      assertThat(left.or(right).count() + query.count()).isEqualTo(left.count() + right.count());
      assertThat(left.without(right).count()).isEqualTo(left.count() - query.count());
    }
  }

  @Test
  @DisplayName("leave the query they start from as it was")
  void stepsLeaveTheirStartAlone() {
    FindingQuery all = studies.findings();
    int before = all.count();
    FindingQuery lsd = all.substance("lsd");
    int lsdBefore = lsd.count();

    lsd.outcome(Outcome.MOOD);

    assertThat(all.count()).isEqualTo(before);
    assertThat(lsd.count()).isEqualTo(lsdBefore).isLessThan(before);
  }

  @Test
  @DisplayName("keep nothing when a step names no term")
  void emptyStepsKeepNothing() {
    assertThat(studies.findings().outcome(new Outcome[0])).isEmpty();
    assertThat(studies.design()).isEmpty();
  }

  @Test
  @DisplayName("answer unknown names")
  void answerUnknownNames() {
    assertThatThrownBy(() -> studies.findings().substance("lds"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"lsd\"?");
    assertThatThrownBy(() -> studies.findings().study("bershad-2020"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("bershad-2019");
    assertThatThrownBy(() -> studies.condition("tension headache"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("cluster headache");
  }

  @Test
  @DisplayName("refuse impossible bounds and queries of another library")
  void refuseImpossibleBounds() {
    assertThatThrownBy(() -> studies.published(2025, 2018))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025 to 2018");
    assertThatThrownBy(() -> studies.minParticipants(-1))
        .isInstanceOf(IllegalArgumentException.class);
    StudyQuery other = Edit.indexed();
    assertThatThrownBy(() -> studies.or(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different libraries");
  }

  @Test
  @DisplayName("print as tables that fit a terminal")
  void printAsTables() {
    assertThat(studies.findings().substance("lsd").toString().lines())
        .hasSizeGreaterThan(50)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(studies.toString().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(studies.findings().outcome(new Outcome[0])).hasToString("0 findings\n");
  }

  private Map<Optional<Direction>, Integer> counts(List<Finding> findings) {
    Map<Optional<Direction>, Integer> counts = new LinkedHashMap<>();
    findings.forEach(f -> counts.merge(f.direction(), 1, Integer::sum));
    return counts;
  }

  private Step<FindingQuery, Finding> findingStep(Random random) {
    switch (random.nextInt(10)) {
      case 0 -> {
        String id = pick(random, library.substances().toArray(Substance[]::new)).id();
        return new Step<>(
            id, q -> q.substance(id), f -> Attribution.isDirect(library.study(f.studyId()), f, id));
      }
      case 1 -> {
        Outcome outcome = pick(random, Outcome.values());
        return new Step<>(outcome.id(), q -> q.outcome(outcome), f -> f.outcome() == outcome);
      }
      case 2 -> {
        Direction direction = pick(random, Direction.values());
        return new Step<>(
            direction.id(),
            q -> q.direction(direction),
            f -> voteOf(f).equals(Optional.of(direction)));
      }
      case 3 -> {
        Verification read = pick(random, Verification.values());
        return new Step<>(
            read.id(), q -> q.verification(read), f -> f.source().verification() == read);
      }
      case 4 -> {
        return new Step<>(
            "placebo",
            FindingQuery::placeboControlled,
            f -> Attribution.comparator(library.study(f.studyId()), f).isPlacebo());
      }
      case 5 -> {
        return new Step<>(
            "significant",
            FindingQuery::significant,
            f -> f.significant().equals(Optional.of(true)));
      }
      case 6 -> {
        DoseBand band = pick(random, DoseBand.values());
        return new Step<>(band.id(), q -> q.doseBand(band), f -> bandOf(f) == band);
      }
      case 7 -> {
        OutcomeFamily family = pick(random, OutcomeFamily.values());
        return new Step<>(family.id(), q -> q.family(family), f -> f.outcome().family() == family);
      }
      case 8 -> {
        return new Step<>(
            "where", q -> q.where(f -> f.statistic().isPresent()), f -> f.statistic().isPresent());
      }
      default -> {
        Step<StudyQuery, Study> step = studyStep(random);
        return new Step<>(
            "study " + step.name(),
            q -> step.step().apply(q.studies()).findings().where(f -> q.find(f.id()).isPresent()),
            f -> step.meaning().test(library.study(f.studyId())));
      }
    }
  }

  /** What a finding votes, by its words and the side that its estimate favours. */
  private static Optional<Direction> voteOf(Finding finding) {
    if (finding.relation() != RelationKind.COMPARISON
        || finding.inferred().isPresent()
        || finding.mixesArms()
        || finding.period().orElse(CrossoverPeriod.ALL) == CrossoverPeriod.AFTER_CROSSOVER) {
      return Optional.empty();
    }
    if (finding.estimateFavours().isEmpty()) {
      return finding.direction().equals(Optional.of(Direction.NO_DIFFERENCE))
          ? Optional.of(Direction.NOT_READ)
          : finding.direction();
    }
    return Optional.of(
        List.of(Direction.IMPROVED, Direction.WORSENED, Direction.NO_DIFFERENCE)
            .get(
                List.of(FavouredSide.ARM, FavouredSide.VERSUS, FavouredSide.NEITHER)
                    .indexOf(finding.estimateFavours().get())));
  }

  private DoseBand bandOf(Finding finding) {
    Study study = library.study(finding.studyId());
    Function<Arm, DoseBand> band =
        arm ->
            BANDS.computeIfAbsent(
                study.id() + " " + arm.id(), key -> doses.effectiveBand(study, arm));
    if (study.arm(finding.arm().id()).isPresent()) {
      DoseBand own = band.apply(study.arm(finding.arm().id()).get());
      if (!finding.arm().isAll() || own != DoseBand.UNKNOWN) {
        return own;
      }
    }
    List<String> members = study.arm(finding.arm().id()).map(Arm::members).orElse(List.of());
    List<DoseBand> given =
        study.arms().stream()
            .filter(a -> !a.exposures().isEmpty() && !isToCompareWith(a))
            .filter(a -> members.isEmpty() || members.contains(a.id()))
            .map(band)
            .distinct()
            .toList();
    return finding.arm().isAll() && given.size() == 1 ? given.get(0) : DoseBand.UNKNOWN;
  }

  private static boolean isToCompareWith(Arm arm) {
    return arm.servesAs().isPresent() || arm.role().orElse(null) == ArmRole.CONTROL;
  }

  private Step<StudyQuery, Study> studyStep(Random random) {
    switch (random.nextInt(10)) {
      case 0 -> {
        Design design = pick(random, Design.values());
        return new Step<>(design.id(), q -> q.design(design), s -> s.design() == design);
      }
      case 1 -> {
        Blinding blinding = pick(random, Blinding.values());
        return new Step<>(blinding.id(), q -> q.blinding(blinding), s -> s.blinding() == blinding);
      }
      case 2 -> {
        Condition condition = pick(random, Condition.values());
        return new Step<>(
            condition.id(),
            q -> q.condition(condition.label()),
            s -> s.population().conditions().contains(condition));
      }
      case 3 -> {
        int least = random.nextInt(200);
        return new Step<>(
            "people " + least,
            q -> q.minParticipants(least),
            s -> s.participants().counted().orElse(-1) >= least);
      }
      case 4 -> {
        int from = 2000 + random.nextInt(26);
        int to = from + random.nextInt(10);
        return new Step<>(
            from + "-" + to,
            q -> q.published(from, to),
            s ->
                s.citation().year().isPresent()
                    && s.citation().year().getAsInt() >= from
                    && s.citation().year().getAsInt() <= to);
      }
      case 5 -> {
        String id = pick(random, library.substances().toArray(Substance[]::new)).id();
        return new Step<>(id, q -> q.substance(id), s -> s.gives(id));
      }
      case 6 -> {
        Setting setting = pick(random, Setting.values());
        return new Step<>(
            setting.id(), q -> q.setting(setting), s -> s.setting().equals(Optional.of(setting)));
      }
      case 7 -> {
        String id = pick(random, library.substances().toArray(Substance[]::new)).id();
        return new Step<>(
            "related " + id,
            q -> q.relatedTo(id),
            s ->
                s.arms().stream()
                    .flatMap(a -> a.exposures().stream())
                    .anyMatch(e -> e.kind() != ExposureKind.DIRECT && e.substance().equals(id)));
      }
      case 8 -> {
        DoseBand band = pick(random, DoseBand.values());
        return new Step<>(
            "under study " + band.id(),
            q -> q.doseBand(band),
            s ->
                s.arms().stream()
                    .filter(a -> !a.exposures().isEmpty() && !isToCompareWith(a))
                    .anyMatch(a -> doses.effectiveBand(s, a) == band));
      }
      default -> {
        return switch (random.nextInt(4)) {
          case 0 ->
              new Step<>(
                  "human", StudyQuery::human, s -> s.population().species() == Species.HUMAN);
          case 1 ->
              new Step<>("animal", StudyQuery::animal, s -> s.population().species().isAnimal());
          case 2 -> new Step<>("reported", StudyQuery::reported, s -> !s.findings().isEmpty());
          default -> new Step<>("unreported", StudyQuery::unreported, s -> s.findings().isEmpty());
        };
      }
    }
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
