package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.DaysAfterDose;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.HarmInPeople;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.QuestionsBorneOn;
import org.microdosing.evidence.model.Rater;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

@SuppressWarnings("EnumOrdinal") // columns keep terms as small numbers
@DisplayName("The columns of findings hold what the records say")
@TestInstance(Lifecycle.PER_CLASS)
class FindingRecountTest {

  private final EvidenceColumns table = EvidenceColumns.of(BundledEvidence.all());

  private final List<Finding> findings =
      table.studies().stream().flatMap(study -> study.findings().stream()).toList();

  private StudyEvidence evidence(int row) {
    return table.study(table.studyOf(row));
  }

  private Study study(int row) {
    return evidence(row).study();
  }

  private Collection<String> substances(int row, Predicate<ExposureKind> kind) {
    return Attribution.exposures(study(row), findings.get(row)).stream()
        .filter(exposure -> kind.test(exposure.kind()))
        .map(Exposure::substance)
        .toList();
  }

  @Test
  @DisplayName("in the order of the studies, each of its study")
  void rows() {
    assertThat(table.studies()).extracting(StudyEvidence::id).isSorted();
    for (int row = 0; row < findings.size(); row++) {
      assertThat(table.finding(row)).isSameAs(findings.get(row));
      assertThat(study(row).id()).isEqualTo(findings.get(row).studyId());
      assertThat(row)
          .isBetween(table.first(table.studyOf(row)), table.first(table.studyOf(row) + 1) - 1);
    }
  }

  @Test
  @DisplayName("on what was asked: outcome, contrast, dose, substances and what was compared with")
  void kinds() {
    FindingKinds kinds = table.kinds();
    Set<Integer> codes = new TreeSet<>();
    Map<Integer, Integer> alike = new TreeMap<>();
    for (int row = 0; row < findings.size(); row++) {
      Finding finding = findings.get(row);
      int kind = kinds.kindOf(row);
      assertThat(kinds.outcome(kind)).isEqualTo(finding.outcome());
      assertThat(kinds.contrast(kind)).isEqualTo(Contrast.of(study(row), finding));
      assertThat(kinds.band(kind)).isEqualTo(evidence(row).band(finding));
      assertThat(kinds.comparator(row)).isEqualTo(Attribution.comparator(study(row), finding));
      assertThat(table.exposures().exposures(kinds.exposures(kind)))
          .isEqualTo(Attribution.exposures(study(row), finding));
      assertThat(kinds.comparison(kind))
          .isEqualTo(
              kinds.contrast(kind).ordinal() * DoseBand.values().length + kinds.band(kind).rank());
      assertThat(kinds.isOfTreatment(kind))
          .isEqualTo(!Attribution.exposures(study(row), finding).isEmpty());
      codes.add(kind);
      alike.merge(kind, 1, Integer::sum);
    }
    alike.forEach((kind, rows) -> assertThat(kinds.rows(kind)).isEqualTo(rows));
    assertThat(codes).hasSize(kinds.count()).contains(0, kinds.count() - 1);
  }

  @Test
  @DisplayName("on what was given: substances as such, and those concerned in another way")
  void exposures() {
    ExposureSets sets = table.exposures();
    boolean[] giving = sets.giving("lsd");
    boolean[] concerning = sets.concerning("lsd");
    int concerned = 0;
    for (int number = 0; number < sets.count(); number++) {
      Set<String> direct = new TreeSet<>();
      boolean isConcerned = false;
      for (Exposure exposure : sets.exposures(number)) {
        if (exposure.kind() == ExposureKind.DIRECT) {
          direct.add(exposure.substance());
        } else {
          isConcerned |= exposure.substance().equals("lsd");
        }
      }
      assertThat(sets.numberOf(sets.exposures(number))).isEqualTo(number);
      assertThat(sets.substances(number)).isEqualTo(direct);
      assertThat(giving[number]).isEqualTo(direct.contains("lsd"));
      assertThat(concerning[number]).isEqualTo(isConcerned);
      concerned += isConcerned ? 1 : 0;
    }
    assertThat(concerned).isPositive();
  }

  @Test
  @DisplayName("on what was found: the direction, and whether the source calls it significant")
  void votes() {
    FindingKinds kinds = table.kinds();
    for (int row = 0; row < findings.size(); row++) {
      Optional<Direction> vote = FindingVote.of(findings.get(row));
      int packed = kinds.voteOf(row);
      assertThat(DirectionTally.isDirected(packed)).isEqualTo(vote.isPresent());
      if (vote.isPresent()) {
        assertThat(DirectionTally.direction(packed)).isEqualTo(vote.get());
        assertThat(packed > FindingKinds.SIGNIFICANT)
            .isEqualTo(findings.get(row).significant().orElse(false));
      }
      assertThat(kinds.codeOf(row)).isEqualTo(kinds.kindOf(row) * FindingKinds.VOTES + packed);
    }
  }

  @Test
  @DisplayName("on what it was found in: courses, measured doses, mixtures, placebo, sources")
  void traits() {
    FindingTraits traits = table.traits();
    for (int row = 0; row < findings.size(); row++) {
      Finding finding = findings.get(row);
      assertThat(traits.is(row, FindingTraits.COURSE))
          .isEqualTo(Course.isStudied(study(row), finding));
      assertThat(traits.is(row, FindingTraits.MEASURED))
          .isEqualTo(
              Attribution.arms(study(row), finding).stream()
                  .flatMap(arm -> arm.dose().stream())
                  .filter(dose -> dose.amount().isPresent() || dose.max().isPresent())
                  .map(Dose::material)
                  .anyMatch(m -> m != Material.SELF_SELECTED && !m.isNaturalMaterial()));
      assertThat(traits.is(row, FindingTraits.MIXED))
          .isEqualTo(!substances(row, kind -> kind == ExposureKind.MIXED).isEmpty());
      assertThat(traits.is(row, FindingTraits.PLACEBO))
          .isEqualTo(Attribution.comparator(study(row), finding).isPlacebo());
      assertThat(traits.is(row, FindingTraits.GREY)).isEqualTo(finding.source().greyLiterature());
      assertThat(traits.reading(row)).isEqualTo(finding.verification());
      assertThat(FindingTraits.readingOf(traits.packed(row))).isEqualTo(finding.verification());
      assertThat(traits.treated().contains(row))
          .isEqualTo(!Attribution.treatments(study(row), finding).isEmpty());
    }
  }

  @Test
  @DisplayName("on when it was measured, in days after a dose")
  void times() {
    FindingTimes times = table.times();
    Set<Double> lengths = new TreeSet<>();
    for (int row = 0; row < findings.size(); row++) {
      OptionalDouble days = DaysAfterDose.of(study(row), findings.get(row));
      assertThat(times.placeOf(row) >= 0).isEqualTo(days.isPresent());
      assertThat(Double.compare(times.days(row), days.orElse(Double.NaN))).isZero();
      days.ifPresent(lengths::add);
      if (days.isPresent()) {
        assertThat(times.length(times.placeOf(row))).isEqualTo(days.getAsDouble());
      }
    }
    List<Double> all = new ArrayList<>();
    for (int at = 0; at < times.count(); at++) {
      all.add(times.length(at));
    }
    assertThat(all).containsExactlyElementsOf(lengths);
  }

  @Test
  @DisplayName("on how many people were compared, at most where samples overlap")
  void people() {
    ComparedPeople people = table.comparedPeople();
    for (int row = 0; row < findings.size(); row++) {
      Optional<PeopleCompared> known = PeopleCompared.of(study(row), findings.get(row));
      boolean overlaps = !study(row).overlaps().isEmpty();
      assertThat(people.people(row)).isEqualTo(known.map(PeopleCompared::people).orElse(-1));
      assertThat(people.isAtMost(row))
          .isEqualTo(known.filter(k -> k.atMost() || overlaps).isPresent());
    }
  }

  @Test
  @DisplayName("on how large effects are, where effects of that kind can be compared")
  void effects() {
    FindingEffects effects = table.effects();
    Set<StatisticType> plain =
        EnumSet.of(
            StatisticType.HEDGES_G,
            StatisticType.COHEN_D,
            StatisticType.EFFECT_SIZE,
            StatisticType.CORRELATION);
    Set<StatisticType> ratios =
        EnumSet.of(StatisticType.ODDS_RATIO, StatisticType.RISK_RATIO, StatisticType.HAZARD_RATIO);
    int sized = 0;
    for (int row = 0; row < findings.size(); row++) {
      Optional<Statistic> statistic = findings.get(row).statistic();
      double value = statistic.map(s -> s.value().orElse(Double.NaN)).orElse(Double.NaN);
      boolean isPlain = statistic.filter(s -> plain.contains(s.type())).isPresent();
      boolean isRatio = statistic.filter(s -> ratios.contains(s.type())).isPresent();
      if (!Double.isNaN(value) && (isPlain || isRatio)) {
        assertThat(effects.typeOf(row)).isEqualTo(statistic.get().type().ordinal());
        assertThat(effects.sizeOf(row)).isEqualTo(Math.abs(isPlain ? value : Math.log(value)));
        sized++;
      } else {
        assertThat(effects.typeOf(row)).isEqualTo(-1);
      }
    }
    assertThat(sized).isPositive();
  }

  @Test
  @DisplayName("on what measured it, who rated it, and which long-term questions it bears on")
  void measurements() {
    MeasurementColumn column = table.measurements();
    List<LongTermQuestion> questions = List.of(LongTermQuestion.values());
    int[] all = new int[findings.size()];
    Map<LongTermQuestion, List<Integer>> plain = new EnumMap<>(LongTermQuestion.class);
    for (int row = 0; row < findings.size(); row++) {
      int place = row;
      all[row] = row;
      StudyEvidence evidence = evidence(row);
      Finding finding = findings.get(row);
      Optional<AdverseEventTerm> event = evidence.vocabulary().adverseEvent(finding);
      assertThat(column.event(row) >= 0).isEqualTo(event.isPresent());
      event.ifPresent(term -> assertThat(column.terms().get(column.event(place))).isEqualTo(term));
      assertThat(column.isHarmInPeople(row))
          .isEqualTo(HarmInPeople.isShownBy(evidence.study(), finding));
      assertThat(column.isObserved(row))
          .isEqualTo(evidence.vocabulary().rater(finding).equals(Optional.of(Rater.OBSERVER)));
      Set<LongTermQuestion> borne =
          QuestionsBorneOn.by(evidence.study(), finding, evidence.vocabulary());
      borne.forEach(question -> plain.computeIfAbsent(question, q -> new ArrayList<>()).add(place));
    }
    Map<LongTermQuestion, int[]> answers = column.answers(questions, all);
    assertThat(answers).containsOnlyKeys(questions);
    answers.forEach(
        (question, rows) ->
            assertThat(rows)
                .containsExactly(
                    plain.getOrDefault(question, List.of()).stream()
                        .mapToInt(row -> row)
                        .toArray()));
  }

  @Test
  @DisplayName("as sets of rows for each term that a question can name")
  void sets() {
    int size = findings.size();
    FindingSets sets = table.findingSets();
    Recount.check(sets.outcome(), size, row -> List.of(findings.get(row).outcome()));
    Recount.check(
        sets.direction(), size, row -> FindingVote.of(findings.get(row)).stream().toList());
    Recount.check(sets.verification(), size, row -> List.of(findings.get(row).verification()));
    Recount.check(sets.significant(), row -> findings.get(row).significant().orElse(false));
    SharedSets shared = sets.shared();
    Recount.check(
        shared.substance(), size, row -> substances(row, kind -> kind == ExposureKind.DIRECT));
    Recount.check(
        shared.related(), size, row -> substances(row, kind -> kind != ExposureKind.DIRECT));
    Recount.check(shared.band(), size, row -> List.of(evidence(row).band(findings.get(row))));
    Recount.check(
        shared.comparator(),
        size,
        row -> List.of(Attribution.comparator(study(row), findings.get(row))));
    MeasuredSets measured = table.measuredSets();
    Recount.check(
        measured.instrument(),
        size,
        row -> findings.get(row).measurement().flatMap(Measurement::instrument).stream().toList());
    Recount.check(
        measured.event(),
        size,
        row -> findings.get(row).measurement().flatMap(Measurement::event).stream().toList());
    TreatmentSets treatments = table.findingTreatments();
    Recount.check(
        treatments.arms(), row -> !Attribution.treatments(study(row), findings.get(row)).isEmpty());
    Recount.check(treatments.courses(), row -> Course.isStudied(study(row), findings.get(row)));
  }
}
