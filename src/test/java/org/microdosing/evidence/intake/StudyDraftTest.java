package org.microdosing.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("A draft of a study file")
class StudyDraftTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path directory;

  private static TrialRecord record() {
    return TrialRecord.read(ReferencesTest.FILES.resolve("record.json"));
  }

  private List<String> problems(StudyDraft draft) throws IOException {
    Path file = directory.resolve(draft.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, draft.json());
    EvidenceDataException refused =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLibrary.load(directory));
    Files.delete(file);
    assertThat(refused).as("a draft is no evidence").isNotNull();
    return refused.problems().stream().map(p -> p.pointer() + ": " + p.message()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ovid-medline.ris",
        "ovid-tagged.txt",
        "scopus.ris",
        "zotero.ris",
        "pubmed.nbib",
        "zotero.bib",
        "zotero.json"
      })
  @DisplayName("is refused by a load, which names exactly what is to be filled in")
  void namesWhatIsMissing(String file) throws IOException {
    for (Reference reference : References.read(ReferencesTest.FILES.resolve(file)).references()) {
      StudyDraft draft = StudyDraft.of(reference, Set.of());

      assertThat(problems(draft).stream().map(p -> p.replaceAll(".*\"([a-zA-Z]+)\".*", "/$1")))
          .as(draft.json())
          .containsExactlyInAnyOrderElementsOf(draft.missing());
    }
  }

  @Test
  @DisplayName("of a reference has its citation and trials, and nothing that was not read")
  void ofReference() {
    Reference reference =
        References.read(ReferencesTest.FILES.resolve("pubmed.nbib")).references().get(1);

    assertThat(StudyDraft.of(reference, Set.of("davis-2023", "davis-2023-2")).json())
        .isEqualTo(
            """
            {
              "id": "davis-2023-3",
              "citation": {
                "authors": [
                  "Davis AK",
                  "{Later Reports Group}"
                ],
                "title": "A later report of the same trial",
                "journal": "Journal of later reports",
                "year": 2023,
                "doi": "10.9999/later.2023.7",
                "pmid": "99999991",
                "kind": "article"
              },
              "registrations": [
                "NCT03181529"
              ]
            }
            """);
  }

  @Test
  @DisplayName("of a record of ClinicalTrials.gov has what the registry says, with its source")
  void ofRecord() throws IOException {
    StudyDraft draft = StudyDraft.of(record(), Set.of());

    JsonNode file = MAPPER.readTree(draft.json());
    assertThat(draft.path()).isEqualTo("studies/registry-nct09999999.json");
    assertThat(file.get("registrations").toString())
        .isEqualTo("[\"NCT09999999\",\"EudraCT 2099-000001-24\"]");
    assertThat(file.at("/sources/0/what").asString())
        .isEqualTo("ClinicalTrials.gov record NCT09999999, last updated 2026-03-05");
    assertThat(file.at("/sources/0/verification").asString()).isEqualTo("registry");
    assertThat(file.at("/design").asString()).isEqualTo("randomised_crossover");
    assertThat(file.at("/blinding").asString()).isEqualTo("double");
    assertThat(file.at("/participants").toString()).isEqualTo("{\"planned\":40}");
    assertThat(file.at("/population").toString())
        .isEqualTo(
            "{\"condition\":\"Major Depressive Disorder; Anxiety\",\"species\":\"human\",\"notes\":"
                + "\"Eligible: from 18 Years, to 65 Years, sex: ALL, no healthy volunteers\"}");
    assertThat(file.at("/arms/0").toString())
        .isEqualTo(
            "{\"id\":\"psilocybin1mg\",\"label\":\"Psilocybin 1 mg\",\"drug\":\"Drug:"
                + " Psilocybin\"}");
    assertThat(file.at("/arms/1/servesAs").asString()).isEqualTo("placebo");
    assertThat(problems(draft))
        .hasSize(2)
        .anySatisfy(p -> assertThat(p).contains("\"comparator\""))
        .anySatisfy(p -> assertThat(p).contains("\"conditions\""));
    assertThat(draft.missing()).containsExactly("/comparator", "/population/conditions");
  }

  @Test
  @DisplayName("loads once it is filled in")
  void loads() throws IOException {
    StudyDraft draft = StudyDraft.of(record(), Set.of());
    ObjectNode file = (ObjectNode) MAPPER.readTree(draft.json());
    file.set("comparator", MAPPER.readTree("{\"classes\": [\"placebo\"], \"text\": \"placebo\"}"));
    ((ObjectNode) file.get("population"))
        .set("conditions", MAPPER.readTree("[\"major_depressive_disorder\"]"));
    Path place = directory.resolve(draft.path());
    Files.createDirectories(place.getParent());
    Files.writeString(place, file.toString());

    Study study = EvidenceLibrary.load(directory).study("NCT09999999");

    assertThat(study.isUnreported()).isTrue();
    assertThat(study.arms()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "INTERVENTIONAL, RANDOMIZED, PARALLEL, RANDOMISED_PARALLEL",
    "INTERVENTIONAL, RANDOMIZED, CROSSOVER, RANDOMISED_CROSSOVER",
    "INTERVENTIONAL, NON_RANDOMIZED, PARALLEL, NON_RANDOMISED_CONTROLLED",
    "INTERVENTIONAL, NA, SINGLE_GROUP, OPEN_LABEL_SINGLE_ARM",
    "INTERVENTIONAL, RANDOMIZED, FACTORIAL, ",
    "INTERVENTIONAL, RANDOMIZED, SEQUENTIAL, ",
    "OBSERVATIONAL, , , "
  })
  @DisplayName("has a design only where the codes of the registry say one")
  void designs(String type, String allocation, String model, Design design) {
    TrialRecord record =
        TrialRecord.parse(
            "t",
            """
            {"protocolSection": {"identificationModule": {"nctId": "NCT00000001"},
              "designModule": {"studyType": "%s", "designInfo": {"allocation": "%s",
                "interventionModel": "%s", "maskingInfo": {"masking": "NONE"}}}}}
            """
                .formatted(type, allocation, model));

    assertThat(record.design().design().orElse(null)).isEqualTo(design);
    assertThat(record.design().blinding()).hasValue(Blinding.NONE);
    assertThat(StudyDraft.of(record, Set.of()).missing().contains("/design"))
        .isEqualTo(design == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "{} > expected one record of ClinicalTrials.gov, found 0",
        "{\"protocolSection\": {}} > nctId, found none",
        "{\"protocolSection\": {\"identificationModule\": {\"nctId\": \"X\"}}} > nctId",
        "{\"protocolSection\": > expected JSON",
        "[1] > expected an object"
      })
  @DisplayName("is refused of what is no record, with what was expected")
  void noRecord(String text, String problem) {
    IntakeException refused =
        catchThrowableOfType(IntakeException.class, () -> TrialRecord.parse("t.json", text));

    assertThat(refused).hasMessageStartingWith("t.json").hasMessageContaining(problem);
  }
}
