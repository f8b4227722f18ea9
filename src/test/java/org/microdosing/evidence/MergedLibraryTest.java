package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.report.EvidenceBrief;
import org.microdosing.evidence.report.EvidenceTable;

@DisplayName("A library that was merged")
class MergedLibraryTest {

  private static final EvidenceLibrary BUNDLED = EvidenceLibrary.bundled();
  private static final EvidenceLibrary PLAIN =
      EvidenceLibrary.load(Path.of("src/test/resources/cases/plain"));

  private static EvidenceLibrary own(String... substances) {
    return EvidenceLibrary.of(
        Stream.of(substances).map(BUNDLED::substance).toList(), List.of(), EvidenceContext.empty());
  }

  @Test
  @DisplayName("of an addition and a library without its substances is refused, in either order")
  void missingSubstance() {
    for (BinaryOperator<EvidenceLibrary> merge :
        List.<BinaryOperator<EvidenceLibrary>>of(EvidenceLibrary::merge, (a, b) -> b.merge(a))) {
      EvidenceDataException e =
          catchThrowableOfType(
              EvidenceDataException.class, () -> merge.apply(own("psilocybin"), PLAIN));
      assertThat(e.problems()).hasSize(1);
      assertThat(e.problems().get(0).file()).isEqualTo("studies/plain-2024.json");
      assertThat(e.problems().get(0).pointer()).isEqualTo("/arms/0/exposures/0/substance");
      assertThat(e).hasMessageContaining("\"lsd\"");
    }
  }

  @Test
  @DisplayName("of an addition and a library without a bundled study that it builds on is refused")
  void missingStudy() {
    Study plain = PLAIN.study("plain-2024");
    EvidenceLibrary companion =
        EvidenceLibrary.of(
            List.of(),
            List.of(plain.toBuilder().sampleOf("bershad-2019").build()),
            EvidenceContext.empty());
    assertThatThrownBy(() -> own("lsd").merge(companion))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("studies/plain-2024.json /sampleOf")
        .hasMessageContaining("\"bershad-2019\"");
    Finding finding = plain.findings().get(0);
    EvidenceLibrary contradicting =
        EvidenceLibrary.of(
            List.of(),
            List.of(
                plain.toBuilder()
                    .findings(
                        List.of(
                            finding.toBuilder().disagreesWith(List.of("bershad-2019-f5")).build()))
                    .build()),
            EvidenceContext.empty());
    assertThatThrownBy(() -> contradicting.merge(own("lsd")))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("\"bershad-2019-f5\"");
  }

  @Test
  @DisplayName("answers every question, and is read again as it was written")
  void answers(@TempDir Path directory) throws IOException {
    assertAnswers(own("psilocybin", "lsd").merge(PLAIN), directory.resolve("own"));
    assertAnswers(PLAIN.merge(own("lsd")), directory.resolve("turned"));
    assertAnswers(BUNDLED.merge(PLAIN), directory.resolve("bundled"));
    assertAnswers(PLAIN, directory.resolve("addition"));
    assertAnswers(own("dmt"), directory.resolve("empty"));
    assertThat(BUNDLED.merge(PLAIN).merge(second()).studies().count())
        .isEqualTo(BUNDLED.studies().count() + 2);
    assertAnswers(PLAIN.merge(second()), directory.resolve("additions"));
  }

  /** Returns another addition, of a study of other people. */
  private static EvidenceLibrary second() {
    Study plain = PLAIN.study("plain-2024");
    return EvidenceLibrary.of(
        List.of(),
        List.of(
            plain.toBuilder()
                .id("second-2024")
                .findings(
                    plain.findings().stream()
                        .map(f -> f.toBuilder().id("second-2024-f1").studyId("second-2024").build())
                        .toList())
                .build()),
        EvidenceContext.empty());
  }

  private static void assertAnswers(EvidenceLibrary library, Path directory) throws IOException {
    assertThat(library.studies().participants()).isNotNegative();
    assertThat(library.findings().doseBand(DoseBand.MICRODOSE).count()).isNotNegative();
    assertThat(library.map().toString()).isNotBlank();
    assertThat(library.studies().summarise().page()).isNotBlank();
    for (Substance substance : library.substances()) {
      assertThat(library.summarise(substance.id()).page()).isNotBlank();
      assertThat(library.map(substance.id()).toString()).isNotBlank();
      assertThat(library.assess(Dose.of(substance.id(), 1, DoseUnit.parse("mg"))).toString())
          .isNotBlank();
    }
    assertThat(library.answer(Question.about(Outcome.DEPRESSION)).toString()).isNotBlank();
    assertThat(library.readingQueue().toString()).isNotBlank();
    assertThat(library.findings().outcome(Outcome.MOOD).pooling().questions()).isNotNull();
    assertThat(EvidenceBrief.overview(library).pictures()).isNotEmpty();
    StringWriter csv = new StringWriter();
    EvidenceTable.findings(library.findings()).writeCsv(csv);
    EvidenceTable.studies(library.studies()).writeCsv(csv);
    assertThat(csv.toString()).isNotBlank();
    library.write(directory);
    assertThat(EvidenceLibrary.load(directory)).isEqualTo(library);
  }

  @Test
  @DisplayName("says in an answer that its data states no version")
  void noVersion() {
    String answer = PLAIN.answer(Question.about(Outcome.MOOD)).toString();
    assertThat(answer).contains("Data that states no version.");
    assertThat(BUNDLED.merge(PLAIN).answer(Question.about(Outcome.MOOD)).toString())
        .contains("Data " + BUNDLED.version().version());
  }
}
