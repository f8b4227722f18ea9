package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

@DisplayName("A timeline of studies")
class StudyTimelineTest {

  /** Legend: one mark with and one without results, one for each size. */
  private static final int FILLED_IN_LEGEND = 4;

  @Test
  @DisplayName("has a mark for each study of the library, hollow without results")
  void hasAMarkForEachStudy() {
    List<Study> studies = Studies.LIBRARY.studies().toList();
    long hollow = studies.stream().filter(Study::isUnreported).count();

    Picture picture = ChartRules.check(StudyTimeline.of(studies));

    assertThat(picture.elements("circle", "f-mark"))
        .hasSize(studies.size() - (int) hollow + FILLED_IN_LEGEND);
    assertThat(picture.elements("circle", "hollow")).hasSize((int) hollow + 1);
    assertThat(picture.words())
        .contains(studies.size() + " studies, " + hollow + " without results");
  }

  @Test
  @DisplayName("lists designs in their order, each with its number of studies")
  void listsDesigns() {
    List<Study> studies = Studies.LIBRARY.studies().toList();
    List<String> expected =
        java.util.Arrays.stream(Design.values())
            .filter(d -> studies.stream().anyMatch(s -> s.design() == d))
            .map(
                d -> d.label() + " (" + studies.stream().filter(s -> s.design() == d).count() + ")")
            .toList();

    assertThat(Picture.of(StudyTimeline.of(studies)).words()).containsSubsequence(expected);
  }

  @Test
  @DisplayName("draws no mark over another")
  void drawsNoMarkOverAnother() {
    var circles = Picture.of(StudyTimeline.of(Studies.of(200))).elements("circle");
    for (int i = 0; i < circles.size(); i++) {
      for (int j = i + 1; j < circles.size(); j++) {
        double distance =
            Math.hypot(
                Picture.number(circles.get(i), "cx") - Picture.number(circles.get(j), "cx"),
                Picture.number(circles.get(i), "cy") - Picture.number(circles.get(j), "cy"));
        assertThat(distance)
            .isGreaterThan(
                Picture.number(circles.get(i), "r") + Picture.number(circles.get(j), "r"));
      }
    }
  }

  @Test
  @DisplayName("holds for every substance")
  void holdsForEverySubstance() {
    for (Substance substance : Studies.LIBRARY.substances()) {
      ChartRules.check(
          StudyTimeline.of(Studies.LIBRARY.studies().substance(substance.id()))
              .withTitle(substance.name()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 30, 200})
  @DisplayName("holds for any number of studies, none included")
  void holdsForAnyNumber(int n) {
    Picture picture = ChartRules.check(StudyTimeline.of(Studies.of(n)));

    if (n == 0) {
      assertThat(picture.words()).contains("No studies to show.");
    } else {
      assertThat(picture.elements("circle")).hasSize(n + FILLED_IN_LEGEND + 1);
    }
  }

  @Test
  @DisplayName("gives studies without a year a place, and is not harmed by hostile text")
  void survivesHostileText() {
    StudyTimeline timeline =
        StudyTimeline.of(List.of(Studies.named(Effects.HOSTILE))).withTitle(Effects.HOSTILE);

    Picture picture = ChartRules.check(timeline);

    assertThat(picture.words()).contains("no year");
    assertThat(timeline.toSvg()).doesNotContain("<script");
  }
}
