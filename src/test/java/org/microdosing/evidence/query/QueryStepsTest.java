package org.microdosing.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRole;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.RegistrationStatus;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("A query")
class QueryStepsTest {

  private final StudyQuery studies = Edit.LIBRARY.studies();
  private final FindingQuery findings = Edit.LIBRARY.findings();

  @Test
  @DisplayName("keeps patients and healthy volunteers, who are people")
  void populations() {
    assertThat(studies.patients().toList())
        .isEqualTo(kept(s -> s.isHuman() && s.population().isClinical()))
        .contains(Edit.study("mertens-2026"))
        .doesNotContain(Edit.study("bershad-2019"));
    assertThat(studies.healthy().toList())
        .isEqualTo(
            kept(
                s ->
                    s.isHuman()
                        && s.population().conditions().contains(Condition.HEALTHY_VOLUNTEERS)))
        .contains(Edit.study("bershad-2019"));
    assertThat(findings.patients().studies().toList())
        .isEqualTo(studies.patients().reported().toList());
  }

  @Test
  @DisplayName("keeps what was randomised, and new analyses of it")
  void randomised() {
    assertThat(studies.randomised().toList())
        .contains(Edit.study("mertens-2026"), Edit.study("bershad-2019"))
        .containsAll(kept(s -> s.design().isRandomised()));
    assertThat(studies.randomised().without(studies.where(s -> s.design().isRandomised())))
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.sampleOf()).isPresent());
  }

  @Test
  @DisplayName("keeps what its record calls registered before it began")
  void preregistered() {
    assertThat(studies.preregistered().toList())
        .isEqualTo(kept(s -> s.preregistered().equals(Optional.of(true))))
        .contains(Edit.study("petranker-2025"))
        .doesNotContain(Edit.study("bershad-2019"));
  }

  @Test
  @DisplayName("keeps studies by the state of their registrations")
  void registered() {
    Set<String> recruiting = new HashSet<>();
    for (Registration r : Edit.LIBRARY.registrations(RegistrationStatus.RECRUITING)) {
      recruiting.add(r.number());
      recruiting.addAll(r.secondaryNumbers());
      recruiting.addAll(r.studies());
    }
    assertThat(studies.registered(RegistrationStatus.RECRUITING).toList())
        .isNotEmpty()
        .isEqualTo(
            kept(
                s ->
                    recruiting.contains(s.id())
                        || s.registrations().stream().anyMatch(recruiting::contains)));
    assertThat(studies.registered()).isEmpty();
  }

  @Test
  @DisplayName("keeps courses by the one rule of what a course is")
  void courses() {
    assertThat(findings.course().toList())
        .isEqualTo(
            findings.stream().filter(f -> Course.isStudied(Edit.study(f.studyId()), f)).toList());
    assertThat(studies.course().toList())
        .contains(Edit.study("petranker-2025"))
        .doesNotContain(Edit.study("bershad-2019"), Edit.study("mertens-2026"));
  }

  @Test
  @DisplayName("leaves controls out, whatever they give")
  void treatments() {
    List<Finding> left = findings.without(findings.treatmentArms()).toList();
    assertThat(left).isNotEmpty();
    assertThat(findings.treatmentArms())
        .allSatisfy(
            finding ->
                Edit.study(finding.studyId())
                    .arm(finding.arm().id())
                    .ifPresent(QueryStepsTest::isNoControl));
    Set<Finding> controls = new HashSet<>();
    for (Finding finding : findings) {
      Optional<Arm> arm = Edit.study(finding.studyId()).arm(finding.arm().id());
      if (arm.isPresent() && arm.get().isControl()) {
        controls.add(finding);
      }
    }
    assertThat(left).containsAll(controls.stream().filter(f -> !f.arm().isAll()).toList());
  }

  private static void isNoControl(Arm arm) {
    assertThat(arm.role()).isNotEqualTo(Optional.of(ArmRole.CONTROL));
    assertThat(arm.servesAs()).isEmpty();
  }

  @Test
  @DisplayName("finds an instrument by id, name and abbreviation alike")
  void instruments() {
    List<Finding> madrs =
        findings.stream()
            .filter(f -> f.measurement().flatMap(m -> m.instrument()).equals(Optional.of("madrs")))
            .toList();
    assertThat(madrs).isNotEmpty();
    assertThat(findings.instrument("MADRS").toList()).isEqualTo(madrs);
    assertThat(findings.instrument("madrs").toList()).isEqualTo(madrs);
    assertThat(findings.instrument("Montgomery-Asberg Depression Rating Scale").toList())
        .as("without the ring on the A")
        .isEqualTo(madrs);
    assertThat(findings.instrument("SOARS").toList())
        .as("an abbreviation that two instruments share means both")
        .isEqualTo(findings.instrument("soars-involuntariness", "soars-effortlessness").toList())
        .isNotEmpty();
  }

  @Test
  @DisplayName("finds an adverse event by id and in words")
  void events() {
    assertThat(findings.event("headache").toList())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.measurement().flatMap(m -> m.event())).hasValue("headache"));
    assertThat(findings.event("disturbance-in-attention").toList())
        .isNotEmpty()
        .isEqualTo(findings.event("Disturbance in attention").toList());
  }

  @Test
  @DisplayName("finds outcomes and conditions by name")
  void terms() {
    assertThat(findings.outcome("depression", "quality of life").toList())
        .isEqualTo(findings.outcome(Outcome.DEPRESSION, Outcome.QUALITY_OF_LIFE).toList())
        .isNotEmpty();
    assertThat(Outcome.of("Depression")).isSameAs(Outcome.DEPRESSION);
    assertThat(Condition.of("TRD")).isSameAs(Condition.TREATMENT_RESISTANT_DEPRESSION);
    assertThat(Condition.of("treatment_resistant_depression"))
        .isSameAs(Condition.TREATMENT_RESISTANT_DEPRESSION);
    assertThat(Condition.of("treatment-resistant depression"))
        .isSameAs(Condition.TREATMENT_RESISTANT_DEPRESSION);
  }

  @Test
  @DisplayName("answers a name that it does not know with the nearest")
  void unknownNames() {
    assertThatThrownBy(() -> findings.instrument("MADSR"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("unknown instrument \"MADSR\"; did you mean \"madrs\"?");
    assertThatThrownBy(() -> findings.event("headace"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"headache\"?");
    assertThatThrownBy(() -> findings.outcome("depresion"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"depression\"?");
    assertThatThrownBy(() -> Outcome.of("depresion"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown outcome \"depresion\"; did you mean \"depression\"?");
    assertThatThrownBy(() -> Condition.of("refractory depresion"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"refractory depression\"?");
  }

  @Test
  @DisplayName("keeps doses up to an amount, whatever their unit")
  void doses() {
    Dose most = Dose.of("lsd", 13, DoseUnit.MICROGRAM);
    FindingQuery bershad = findings.study("bershad-2019").doseAtMost(most);
    assertThat(bershad)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.arm().id()).isIn("lsd-6.5", "lsd-13"));
    assertThat(findings.study("bershad-2019").doseAtMost(Dose.of("lsd", 0.013, DoseUnit.MILLIGRAM)))
        .as("the same amount in milligrams")
        .containsExactlyElementsOf(bershad);
    assertThat(studies.doseAtMost(most).toList())
        .contains(Edit.study("bershad-2019"))
        .isEqualTo(studies.doseAtMost(Dose.of("Lysergide", 13, DoseUnit.MICROGRAM)).toList());
    assertThat(studies.doseAtMost(Dose.of("psilocybin", 5, DoseUnit.MILLIGRAM)).toList())
        .as("no milligrams of psilocybin are read into grams of mushrooms")
        .allSatisfy(
            s ->
                assertThat(s.arms().stream().flatMap(a -> a.dose().stream()))
                    .anySatisfy(d -> assertThat(d.material().isNaturalMaterial()).isFalse()));
    assertThatThrownBy(() -> studies.doseAtMost(Dose.builder().substance("lsd").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an amount");
  }

  @ParameterizedTest(name = "{0} {1} is at most {2} {3}: {4}")
  @CsvSource({
    "0.1, mg/kg, 7, mg, true",
    "0.11, mg/kg, 7, mg, false",
    "7, mg, 0.1, mg/kg, true",
    "20, mg/70 kg, 20, mg, true",
    "1000, µg, 1, mg, true",
    "1001, µg, 1, mg, false"
  })
  @DisplayName("compares amounts in milligrams for a person of 70 kg")
  void amounts(double amount, String unit, double most, String mostUnit, boolean atMost) {
    assertThat(
            Dose.of("ketamine", amount, unit(unit))
                .isAtMost(Dose.of("ketamine", most, unit(mostUnit))))
        .isEqualTo(atMost);
  }

  private static DoseUnit unit(String id) {
    return Stream.of(DoseUnit.values()).filter(u -> u.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("is sorted and paged")
  void pages() {
    List<Study> all = studies.toList();
    assertThat(studies.skip(3).limit(4).toList()).isEqualTo(all.subList(3, 7));
    assertThat(studies.limit(7).skip(3).toList()).isEqualTo(all.subList(3, 7));
    assertThat(studies.skip(all.size())).isEmpty();
    assertThat(findings.skip(10).limit(5).count()).isEqualTo(5);
    Comparator<Study> byYear = Comparator.comparing(s -> s.citation().year().orElse(0));
    assertThat(studies.sorted(byYear.reversed()).skip(2).limit(3).toList())
        .isEqualTo(all.stream().sorted(byYear.reversed()).toList().subList(2, 5));
    assertThatThrownBy(() -> studies.limit(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("joins each finding with study, arm, dose, band and citation on one line")
  void rows() {
    List<EvidenceRow> rows = findings.study("bershad-2019").rows();
    assertThat(rows)
        .extracting(EvidenceRow::finding)
        .isEqualTo(Edit.study("bershad-2019").findings());
    EvidenceRow row =
        rows.stream()
            .filter(r -> r.finding().arm().id().equals("lsd-13"))
            .findFirst()
            .orElseThrow();
    assertThat(row.study()).isEqualTo(Edit.study("bershad-2019"));
    assertThat(row.dose().orElseThrow().amount()).hasValue(13);
    assertThat(row.band()).isSameAs(DoseBand.MICRODOSE);
    assertThat(row.toString())
        .startsWith(row.finding().id() + ": ")
        .contains("13 µg", "microdose", "vs placebo")
        .endsWith("Bershad et al. 2019")
        .doesNotContain("\n");
    assertThat(findings.rows()).hasSize(findings.count());
  }

  @Test
  @DisplayName("prints the counts of events")
  void counts() {
    FindingQuery counted =
        findings
            .outcome(Outcome.ADVERSE_EVENTS)
            .where(f -> f.groups().stream().anyMatch(g -> g.events().isPresent()));
    assertThat(counted.count()).isGreaterThan(200);
    assertThat(counted.rows()).allSatisfy(row -> assertThat(row.figures()).isPresent());
    FindingQuery goodwin = findings.where(f -> f.id().equals("goodwin-2022-ae14"));
    assertThat(goodwin.toString()).contains("5/75 v 5/79");
    assertThat(goodwin.iterator().next().toString()).contains("5/75 v 5/79");
    assertThat(Edit.finding("mertens-2026-ae10").counts().orElseThrow())
        .as("sessions are no people")
        .startsWith("21/72")
        .endsWith(" sessions");
    assertThat(Edit.finding("bistuemillon-2025-f2").counts().orElseThrow())
        .as("all groups, where the finding is about all of them")
        .contains("5meodmt-6 0 events", "placebo 0 events");
  }

  @Test
  @DisplayName("prints counts beside a statistic, and a dash only where neither was read")
  void countsBesideStatistics() {
    FindingQuery harms = findings.outcome(Outcome.ADVERSE_EVENTS);
    List<Finding> bare = harms.where(f -> f.figures().isEmpty()).toList();
    assertThat(bare)
        .hasSizeLessThan(harms.count() / 5)
        .allMatch(f -> f.statistic().isEmpty())
        .allMatch(f -> f.groups().stream().allMatch(g -> g.events().isEmpty()));
    Finding means = Edit.finding("carhart-harris-2021-f11");
    assertThat(means.figures()).isEqualTo(means.means());
    assertThat(findings.study("carhart-harris-2021").toString()).contains("means -10.75 v");
    assertThat(Edit.finding("holze-2023-f4").toString()).contains("percentage 19%; 8/42 [");
    assertThat(findings.study("holze-2023").toString())
        .containsPattern("holze-2023-f4 .* 19 percentage .*\\n +8/42\\n");
  }

  @Test
  @DisplayName("finds a study with its sample, and what any paper on its people says of guesses")
  void evidence() {
    StudyEvidence sanz = studies.evidence("sanz-2022").orElseThrow();
    assertThat(sanz.findings()).isEqualTo(Edit.study("sanz-2022").findings());
    assertThat(sanz.sample()).isEqualTo("cavanna-2022");
    assertThat(studies.patients().evidence("sanz-2022")).isEmpty();
    assertThat(BlindingReport.statusOf(sanz.study())).isEqualTo(BlindingStatus.NOT_READ);
    assertThat(studies.patients().blindingStatus("sanz-2022")).isEqualTo(BlindingStatus.HELD);
    assertThatThrownBy(() -> studies.blindingStatus("none"))
        .isInstanceOf(UnknownNameException.class);
  }

  private List<Study> kept(Predicate<Study> condition) {
    return studies.stream().filter(condition).toList();
  }
}
