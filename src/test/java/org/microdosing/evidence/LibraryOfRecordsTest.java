package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.data.Problem;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;

@DisplayName("A library of records")
class LibraryOfRecordsTest {

  private static final EvidenceLibrary BUNDLED = EvidenceLibrary.bundled();

  @Test
  @DisplayName("holds what files of the same records hold")
  void sameAsFiles() {
    EvidenceLibrary made =
        EvidenceLibrary.of(BUNDLED.substances(), BUNDLED.studies().toList(), BUNDLED.context());
    assertThat(made.substances()).isEqualTo(BUNDLED.substances());
    assertThat(made.studies().toList()).isEqualTo(BUNDLED.studies().toList());
    assertThat(made.context()).isEqualTo(BUNDLED.context());
    assertThat(made.summarise("lsd").page()).isEqualTo(BUNDLED.summarise("lsd").page());
  }

  @Test
  @DisplayName("grows by studies, and leaves the library that it came from alone")
  void grows() {
    Study renamed = renamed(BUNDLED.study("bershad-2019"), "own-2026");
    int before = BUNDLED.studies().count();
    EvidenceLibrary more = BUNDLED.with(renamed);
    assertThat(more.study("own-2026")).isEqualTo(renamed);
    assertThat(more.studies().count()).isEqualTo(before + 1);
    assertThat(more.findings().study("own-2026").count()).isEqualTo(renamed.findings().size());
    assertThat(BUNDLED.studies().count()).isEqualTo(before);
    assertThat(BUNDLED.with()).isEqualTo(BUNDLED);
  }

  @Test
  @DisplayName("without substances speaks of the bundled ones")
  void addsToBundled() {
    Study own = renamed(BUNDLED.study("bershad-2019"), "own-2026");
    EvidenceLibrary added = EvidenceLibrary.of(List.of(), List.of(own), EvidenceContext.empty());
    assertThat(added.findings().substance("lsd").count()).isPositive();
    assertThat(BUNDLED.merge(added).findStudy("own-2026")).hasValue(own);
  }

  @Test
  @DisplayName("is refused with every problem, as files are")
  void refused() {
    Study bershad = BUNDLED.study("bershad-2019");
    Study dangling = bershad.toBuilder().sampleOf("nobody-2019").build();
    EvidenceDataException e =
        catchThrowableOfType(
            EvidenceDataException.class,
            () ->
                EvidenceLibrary.of(
                    BUNDLED.substances(), List.of(dangling), EvidenceContext.empty()));
    assertThat(e.problems())
        .extracting(Problem::file, Problem::pointer)
        .contains(tuple("studies/bershad-2019.json", "/sampleOf"));
    assertThatThrownBy(() -> BUNDLED.with(bershad))
        .as("an id that is taken")
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("studies/bershad-2019.json")
        .hasMessageContaining("an id of its own");
  }

  /** Returns a study of another id and another work, with findings of its own. */
  private static Study renamed(Study study, String id) {
    List<Finding> findings =
        study.findings().stream()
            .map(
                f ->
                    f.toBuilder()
                        .id(f.id().replace(study.id(), id))
                        .studyId(id)
                        .disagreesWith(
                            f.disagreesWith().stream().map(d -> d.replace(study.id(), id)).toList())
                        .build())
            .toList();
    return study.toBuilder()
        .id(id)
        .findings(findings)
        .citation(study.citation().toBuilder().doi("10.5555/own.2026").pmid("99999999").build())
        .build();
  }
}
