package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.DomainJudgement;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.RegistrationStatus;
import org.microdosing.evidence.model.RiskOfBiasDomain;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.RiskOfBiasTool;
import org.microdosing.evidence.model.SearchLog;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.StatedDate;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

@DisplayName("What stands around the studies")
class AroundStudiesTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final EvidenceContext CONTEXT = LIBRARY.context();

  @TempDir private Path directory;

  private static Registration registration(String number) {
    return CONTEXT.registrations().stream()
        .filter(r -> r.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("judgements of risk of bias stand side by side, each by its judge and tool")
  void riskOfBias() {
    assertThat(LIBRARY.riskOfBias()).hasSize(19);
    List<RiskOfBiasJudgement> griffiths = LIBRARY.riskOfBias("griffiths-2016");
    assertThat(griffiths)
        .extracting(j -> j.level(RiskOfBiasDomain.SELECTION).orElseThrow())
        .containsExactly(RiskOfBiasLevel.HIGH, RiskOfBiasLevel.LOW);
    assertThat(griffiths.get(0).overall()).contains(RiskOfBiasLevel.HIGH);
    assertThat(griffiths.get(1).overall()).as("BMJ 2024 gives none").isEmpty();
    assertThat(LIBRARY.riskOfBias("fava-2020"))
        .singleElement()
        .satisfies(
            judgement -> {
              assertThat(judgement.tool()).isEqualTo(RiskOfBiasTool.ROB_1);
              assertThat(judgement.domains())
                  .containsExactly(
                      new DomainJudgement(
                          RiskOfBiasDomain.SEQUENCE_GENERATION, RiskOfBiasLevel.LOW));
            });
    assertThat(LIBRARY.riskOfBias("szigeti-2021")).isEmpty();
    assertThat(CONTEXT.riskOfBiasStatements()).hasSize(5);
    assertThat(CONTEXT.riskOfBiasDisagreements())
        .filteredOn(d -> d.study().isPresent())
        .allSatisfy(
            d -> assertThat(CONTEXT.riskOfBias(d.study().orElseThrow())).hasSizeGreaterThan(1));
    assertThat(CONTEXT.riskOfBiasNotFound().get(0))
        .contains("placebo-controlled microdosing trial");
  }

  @Test
  @DisplayName("a judgement keeps to the levels of its tool, and judges a domain once")
  void levels() {
    RiskOfBiasJudgement real = LIBRARY.riskOfBias("davis-2021").get(0);
    assertThatThrownBy(() -> judged(real, List.of(at(RiskOfBiasLevel.UNCLEAR))))
        .hasMessage("RoB 2 knows no level \"unclear\"");
    DomainJudgement low = at(RiskOfBiasLevel.LOW);
    assertThatThrownBy(() -> judged(real, List.of(low, low)))
        .hasMessageContaining("judge one domain twice");
  }

  private static DomainJudgement at(RiskOfBiasLevel level) {
    return new DomainJudgement(RiskOfBiasDomain.DEVIATIONS, level);
  }

  private static RiskOfBiasJudgement judged(RiskOfBiasJudgement j, List<DomainJudgement> domains) {
    return new RiskOfBiasJudgement(
        j.study(),
        j.tool(),
        j.result(),
        j.judgedBy(),
        domains,
        j.overall(),
        j.source(),
        j.locator(),
        j.note());
  }

  @Test
  @DisplayName("a registration tells its state as of a date, and numbers planned and entered")
  void registrations() {
    assertThat(LIBRARY.registrations()).hasSize(74);
    Registration depression = registration("NCT05259943");
    assertThat(depression)
        .hasToString(
            "NCT05259943: completed as of 2025-12-30; Microdosing Psychedelics to Improve Mood");
    assertThat(depression.enrolled()).hasValue(39);
    assertThat(depression.planned()).isEmpty();
    assertThat(depression.resultsPosted()).contains(false);
    assertThat(depression.readOn()).contains(LocalDate.of(2026, 11, 30));
    assertThat(registration("NCT07183748").planned()).hasValue(20);
    assertThat(registration("NL9821").state())
        .as("a trial that was to end in 2024")
        .isEqualTo("recruiting, date not read");
    assertThat(registration("NCT04421105").state()).as("stays so").isEqualTo("completed");
    Registration headache = registration("NCT05477459");
    assertThat(headache.start()).contains(new StatedDate("2025-04-16", Optional.of("estimated")));
    assertThat(headache.completion().orElseThrow().first()).isEqualTo(LocalDate.of(2027, 4, 1));
    Registration disputed = registration("EudraCT 2021-000041-40");
    assertThat(disputed.status()).as("three copies, three states").isEmpty();
    assertThat(disputed.statusText().orElseThrow()).startsWith("withdrawn (NL-OMON52045)");
    assertThat(registration("NL-OMON52045").sameTrialAs()).contains("EudraCT 2021-000041-40");
    assertThat(LIBRARY.registrations(RegistrationStatus.RECRUITING))
        .contains(registration("NCT07183748"))
        .doesNotContain(depression);
    assertThat(CONTEXT.registrationsOf("petranker-2025")).containsExactly(depression);
  }

  @Test
  @DisplayName("registrations that were not looked up are listed apart and say nothing")
  void notRead() {
    assertThat(CONTEXT.registrationsNotRead())
        .hasSize(30)
        .allSatisfy(
            registration -> {
              assertThat(registration.status()).isEmpty();
              assertThat(registration.source()).isEmpty();
              assertThat(registration).asString().endsWith(": not looked up");
            });
  }

  @Test
  @DisplayName("the inclusion rule says what is complete as far as known, and what is a selection")
  void inclusionRule() {
    InclusionRule rule = LIBRARY.inclusionRule().orElseThrow();
    assertThat(rule.asOf()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(rule.complete()).startsWith("studies in people of a microdose or low dose");
    assertThat(rule.selection()).startsWith("studies of other doses");
    assertThat(rule.sentence())
        .isEqualTo(
            "This library is complete, as far as known on 2026-11-30, for microdoses in people; for"
                + " other doses, a selection.");
    assertThat(rule)
        .asString()
        .contains(". A selection, not complete: studies of other doses, for");
    SearchLog log = LIBRARY.searchLogs().get(0);
    assertThat(log.rounds()).hasSize(4);
    Set<String> corpora = log.corpora().stream().map(c -> c.name()).collect(Collectors.toSet());
    assertThat(corpora).hasSize(3);
    assertThat(log.coverage().get(0).studies())
        .hasSize(21)
        .allSatisfy(id -> assertThat(LIBRARY.findStudy(id)).isPresent());
  }

  @Test
  @DisplayName("each source that reports a study leads to it")
  void studiesOfSources() {
    Set<String> studies = LIBRARY.studies().stream().map(Study::id).collect(Collectors.toSet());
    Set<String> named = new HashSet<>();
    CONTEXT.claims().stream()
        .flatMap(claim -> claim.evidence().stream())
        .map(evidence -> evidence.source())
        .map(Source::study)
        .forEach(study -> study.ifPresent(named::add));
    assertThat(named).hasSizeGreaterThan(30).isSubsetOf(studies);
  }

  @Test
  @DisplayName("a number stands once, and another number of the trial must be known")
  void numbers() throws IOException {
    Files.createDirectories(directory.resolve("context"));
    Files.writeString(
        directory.resolve("context").resolve("registrations.json"),
        """
        {"registrations":[
          {"number":"NCT00000001","lookedUp":false},
          {"number":"NCT00000001","lookedUp":false},
          {"number":"NCT00000002","lookedUp":true,"sameTrialAs":"NCT00000003"},
          {"number":"NCT00000005","lookedUp":true,"start":{"date":"2026-13"}}]}\
        """);
    Files.writeString(
        directory.resolve("context").resolve("status.json"),
        """
        {"registrations":[{"number":"NCT00000004","lookedUp":false,"status":"recruiting"}]}\
        """);
    EvidenceDataException refused =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLoader.load(directory));
    assertThat(refused.problems())
        .extracting(Problem::pointer)
        .containsExactly(
            "/registrations/1/number",
            "/registrations/2/sameTrialAs",
            "/registrations/3/start/date",
            "/registrations/0");
  }

  @Test
  @DisplayName("files of version 1.0 load, and what they lack is unknown")
  void firstEdition() {
    EvidenceLibrary old = EvidenceLibrary.load(Path.of("src/test/resources/edition-1"));
    Substance mdma = old.substance("mdma");
    assertThat(mdma.safety()).isEmpty();
    assertThat(mdma.notToBeConfusedWith()).isEmpty();
    assertThat(mdma.materials()).isEmpty();
    assertThat(mdma.sources()).allMatch(source -> source.study().isEmpty());
    assertThat(old.inclusionRule()).isEmpty();
    assertThat(old.registrations()).isEmpty();
    assertThat(old.findSubstance("ecstasy")).contains(mdma);
  }

  @Test
  @DisplayName("a substance may cite findings of the bundled evidence from a library of its own")
  void substanceAlone() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("substances"));
    Files.copy(Path.of("data/substances/psilocybin.json"), folder.resolve("psilocybin.json"));
    Substance alone = EvidenceLibrary.load(directory).substance("shrooms");
    assertThat(alone).isEqualTo(LIBRARY.substance("psilocybin"));
  }
}
