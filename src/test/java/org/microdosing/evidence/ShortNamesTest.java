package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.chart.DoseLadder;
import org.microdosing.evidence.chart.StudyTimeline;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.report.EvidenceTable;

@DisplayName("Short names of studies")
class ShortNamesTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final List<String> LEA =
      List.of("lea-2020-motivations", "lea-2020-selftreatment", "lea-2020-subreddit");

  @Test
  @DisplayName("tell those of the same authors and year apart by a letter, in the order of ids")
  void letters() {
    ShortNames names = LIBRARY.studies().shortNames();
    assertThat(LEA.stream().map(LIBRARY::study).map(names::of))
        .containsExactly("Lea et al. 2020a", "Lea et al. 2020b", "Lea et al. 2020c");
    assertThat(names.of(LIBRARY.study("bershad-2019"))).isEqualTo("Bershad et al. 2019");
    assertThat(
            LIBRARY
                .studies()
                .where(s -> s.id().equals(LEA.get(2)))
                .shortNames()
                .of(LIBRARY.study(LEA.get(2))))
        .as("alone in a query, still the name that the library has for it")
        .isEqualTo("Lea et al. 2020c");
  }

  @Test
  @DisplayName("are given once each in a library, and found by")
  void unique() {
    Set<String> seen = new HashSet<>();
    for (StudyEvidence evidence : LIBRARY.studies().evidence().toList()) {
      assertThat(seen.add(evidence.shortName())).as(evidence.shortName()).isTrue();
      assertThat(LIBRARY.findStudy(evidence.shortName()))
          .as(evidence.shortName())
          .hasValue(evidence.study());
    }
  }

  @Test
  @DisplayName("go on after z, and stand on the id where no year is known")
  void manyAndUndated() {
    Study study = LIBRARY.study("bershad-2019");
    List<Study> many =
        IntStream.range(100, 160)
            .mapToObj(i -> study.toBuilder().id("s" + i).findings(List.of()).build())
            .toList();
    ShortNames names = ShortNames.of(many);
    assertThat(names.of(many.get(25))).isEqualTo("Bershad et al. 2019z");
    assertThat(names.of(many.get(26))).isEqualTo("Bershad et al. 2019aa");
    assertThat(names.of(many.get(59))).isEqualTo("Bershad et al. 2019bh");
    Citation undated = Citation.builder().authors(List.of("Lea T")).title("One").build();
    List<Study> two =
        many.stream().limit(2).map(s -> s.toBuilder().citation(undated).build()).toList();
    assertThat(two.stream().map(ShortNames.of(two)::of))
        .containsExactly("Lea (s100)", "Lea (s101)");
  }

  @Test
  @DisplayName("are the same in tables, rows and pictures, whole or in part")
  void everywhere() throws IOException {
    StudyQuery some =
        LIBRARY.studies().where(s -> LEA.contains(s.id()) && !s.id().equals(LEA.get(1)));
    assertThat(csv(EvidenceTable.studies(some)))
        .contains("Lea et al. 2020a", "Lea et al. 2020c")
        .doesNotContain("2020b");
    assertThat(csv(EvidenceTable.findings(some.findings()))).contains("Lea et al. 2020c");
    assertThat(some.findings().rows())
        .allMatch(row -> row.toString().matches("(?s).*Lea et al\\. 2020[ac]"));
    assertThat(StudyTimeline.of(some).toSvg()).contains("Lea et al. 2020a:", "Lea et al. 2020c:");
    StudyQuery holze = LIBRARY.studies().where(s -> s.id().equals("holze-2021-npp"));
    assertThat(DoseLadder.of(holze, LIBRARY::assess).toSvg()).contains("Holze et al. 2021b");
    assertThat(StudyTimeline.of(some.toList()).toSvg())
        .as("two that stand alone")
        .contains("Lea et al. 2020b:");
    assertThat(StudyTimeline.of(some.toList()).called(LIBRARY.studies().shortNames()).toSvg())
        .contains("Lea et al. 2020c:");
  }

  private static String csv(EvidenceTable table) throws IOException {
    StringWriter out = new StringWriter();
    table.writeCsv(out);
    return out.toString();
  }
}
