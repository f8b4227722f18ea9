package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.data.Problem;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.RegistryForm;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyNumber;
import org.microdosing.evidence.model.StudyNumberScheme;
import org.microdosing.evidence.query.UnknownNameException;

@DisplayName("A study")
class StudyIdentityTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Path CASES = Path.of("src/test/resources/cases");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "szigeti-2021, szigeti-2021",
    "10.7554/eLife.62878, szigeti-2021",
    "10.7554/ELIFE.62878, szigeti-2021",
    "doi:10.7554/eLife.62878, szigeti-2021",
    "https://doi.org/10.7554/eLife.62878, szigeti-2021",
    "http://dx.doi.org/10.7554%2FeLife.62878, szigeti-2021",
    "30246667, domany-2019",
    "PMID 30246667, domany-2019",
    "pmid:30246667, domany-2019",
    "https://pubmed.ncbi.nlm.nih.gov/30246667/, domany-2019",
    "NCT02037503, domany-2019",
    "nct 02037503, domany-2019",
    "https://clinicaltrials.gov/study/NCT02037503, domany-2019",
    "NCT03934710, dewit-2022",
    "2019-003984-24, mertens-2026",
    "EudraCT: 2019-003984-24, mertens-2026",
    "Bershad et al. 2019, bershad-2019"
  })
  @DisplayName("is found by id, DOI, PubMed id, registration and citation, in any form")
  void found(String name, String id) {
    assertThat(LIBRARY.findStudy(name)).map(Study::id).hasValue(id);
    assertThat(LIBRARY.study(name)).isEqualTo(LIBRARY.study(id));
  }

  @Test
  @DisplayName("is found by every number that its record has")
  void everyNumber() {
    for (Study study : LIBRARY.studies()) {
      for (StudyNumber number : StudyNumber.of(study.citation())) {
        assertThat(LIBRARY.findStudy(number.value())).as("%s", number).hasValue(study);
        assertThat(LIBRARY.findStudy(number.toString())).as("%s", number).hasValue(study);
      }
      for (String number : study.registrations()) {
        assertThat(LIBRARY.findStudies(number)).as("%s", number).contains(study);
        assertThat(RegistryForm.spelled(number)).as("%s", number).hasValue(number);
      }
    }
  }

  @Test
  @DisplayName("of several reports of the same people is the first, and the results of a protocol")
  void severalReports() {
    assertThat(LIBRARY.findStudies("NCT03181529"))
        .extracting(Study::id)
        .containsExactly("davis-2021", "gukasyan-2022");
    assertThat(LIBRARY.findStudy("NCT03181529")).map(Study::id).hasValue("davis-2021");
    assertThat(LIBRARY.findStudies("ACTRN12621000436875"))
        .extracting(Study::id)
        .contains("murphy-2021-mdlsd-protocol", "murphy-2023", "allen-2024");
    assertThat(LIBRARY.findStudy("ACTRN12621000436875")).map(Study::id).hasValue("murphy-2023");
  }

  @Test
  @DisplayName("is not guessed where a name means several, which the answer names")
  void ambiguous() {
    List<String> lea =
        LIBRARY.studies().stream()
            .filter(s -> s.citation().shortName().equals("Lea et al. 2020"))
            .map(Study::id)
            .toList();
    assertThat(lea).hasSize(3);
    assertThat(LIBRARY.findStudies("Lea et al. 2020")).extracting(Study::id).isEqualTo(lea);
    assertThat(LIBRARY.findStudy("Lea et al. 2020")).isEmpty();
    assertThatThrownBy(() -> LIBRARY.study("Lea et al. 2020"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageStartingWith(
            "\"Lea et al. 2020\" means 3 studies: " + String.join(", ", lea) + ".");
    assertThat(LIBRARY.findStudy("NCT04673383")).as("two trials of one registration").isEmpty();
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {"10.7554/eLife.62879", "PMID 1", "NCT00000000", "", " ", "10.7554", "https://"})
  @DisplayName("is not found by a number that no record has")
  void unknown(String name) {
    assertThat(LIBRARY.findStudy(name)).isEmpty();
    assertThat(LIBRARY.findStudies(name)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://doi.org/10.1002/(SICI)1097-0258%2819970315%2916:5%3C553, DOI,"
        + " 10.1002/(sici)1097-0258(19970315)16:5<553",
    "PMC8137145, PMCID, PMC8137145",
    "pmcid: pmc8137145, PMCID, PMC8137145",
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8137145/, PMCID, PMC8137145",
    "isrctn 14426797, REGISTRATION, ISRCTN14426797",
    "2025-520906-36-00, REGISTRATION, CTIS 2025-520906-36-00",
    "NL-OMON55178, REGISTRATION, NL-OMON55178",
    "NTR6161, REGISTRATION, NTR6161"
  })
  @DisplayName("has numbers of one spelling each")
  void spelling(String text, StudyNumberScheme scheme, String value) {
    assertThat(StudyNumber.parse(text)).hasValue(new StudyNumber(scheme, value));
  }

  @Test
  @DisplayName("that cites a bundled work under another id is a problem that names both")
  void sameTrial() {
    EvidenceDataException e =
        catchThrowableOfType(
            EvidenceDataException.class, () -> EvidenceLibrary.load(CASES.resolve("same-trial")));
    assertThat(e.problems()).hasSize(1);
    Problem problem = e.problems().get(0);
    assertThat(problem.file()).isEqualTo("studies/domany-2018-ketamine.json");
    assertThat(problem.pointer()).isEqualTo("/citation/pmid");
    assertThat(problem.message())
        .contains("PMID 30246667", "studies/domany-2019.json of the bundled evidence");
  }

  @Test
  @DisplayName("that cites the work of another one does not merge, whatever the case of its DOI")
  void sameWorkInMerge() {
    Study szigeti = LIBRARY.study("szigeti-2021");
    Study other =
        LIBRARY.study("bershad-2019").toBuilder()
            .citation(Citation.builder().doi("10.7554/ELIFE.62878").build())
            .build();
    EvidenceData first = only(szigeti);
    assertThatThrownBy(() -> first.merge(only(other)))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("DOI 10.7554/elife.62878")
        .hasMessageContaining("studies/bershad-2019.json /citation/doi")
        .hasMessageContaining("studies/szigeti-2021.json of szigeti-2021");
  }

  private static EvidenceData only(Study study) {
    return new EvidenceData(
        study.id(), List.of(), List.of(study), EvidenceContext.empty(), Optional.empty());
  }

  @Test
  @DisplayName("that is sound loads beside the bundled ones")
  void plain() {
    EvidenceLibrary plain = EvidenceLibrary.load(CASES.resolve("plain"));
    assertThat(LIBRARY.merge(plain).studies().count())
        .isEqualTo(LIBRARY.studies().count() + plain.studies().count());
  }

  @Test
  @DisplayName("has no number that its registry could not have given")
  void malformed() {
    Study bershad = LIBRARY.study("bershad-2019");
    for (String bad : List.of("NCT0379035", "EudraCT 2019-003984", "ISRCTN 14426797", "NL-OMON")) {
      Study study = bershad.toBuilder().registrations(List.of(bad)).build();
      assertThatThrownBy(
              () -> EvidenceLibrary.of(List.of(), List.of(study), EvidenceContext.empty()))
          .as(bad)
          .isInstanceOf(EvidenceDataException.class)
          .hasMessageContaining("/registrations/0")
          .hasMessageContaining("NCT03934710");
    }
    Study elsewhere = bershad.toBuilder().registrations(List.of("ChiCTR2000034408")).build();
    assertThat(
            EvidenceLibrary.of(List.of(), List.of(elsewhere), EvidenceContext.empty())
                .studies()
                .toList())
        .as("registries that are not known are not checked")
        .containsExactly(elsewhere);
  }
}
