package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceMap;
import org.microdosing.evidence.summary.MapCell;
import org.w3c.dom.Element;

@DisplayName("A chart of an evidence map")
class EvidenceMapChartTest {

  private static final EvidenceMap MAP = Studies.LIBRARY.map();

  /** The legend has one bubble for each of four shades. */
  private static final int LEGEND = 4;

  @ParameterizedTest
  @EnumSource(MapSize.class)
  @DisplayName("has a bubble with its number for each cell with evidence from people")
  void hasABubbleForEachCell(MapSize size) {
    List<MapCell> people = cells().filter(c -> !c.isEmpty() && c.animals() < c.findings()).toList();

    Picture picture = ChartRules.check(EvidenceMapChart.of(MAP).sizedBy(size));

    assertThat(picture.elements("circle")).hasSize(people.size() + LEGEND);
    MapCell mood = MAP.cell("lsd", Outcome.MOOD);
    assertThat(picture.row("mood")).contains(Integer.toString(size.of(mood)));
  }

  @Test
  @DisplayName("shades bubbles by the share of findings with a control")
  void shadesBubbles() {
    long all = cells().filter(c -> c.controlled() > 0 && c.uncontrolled() == 0).count();
    long none = cells().filter(c -> c.controlled() == 0 && c.uncontrolled() > 0).count();

    Picture picture = Picture.of(EvidenceMapChart.of(MAP));

    assertThat(picture.elements("circle", "f-shade-3")).hasSize((int) all + 1);
    assertThat(picture.elements("circle", "f-shade-0")).hasSize((int) none + 1);
  }

  @Test
  @DisplayName("draws bubbles that neither reach other rows nor other columns")
  void drawsBubblesApart() {
    List<Element> circles = Picture.of(EvidenceMapChart.of(MAP)).elements("circle");
    for (int i = 0; i < circles.size() - LEGEND; i++) {
      for (int j = i + 1; j < circles.size() - LEGEND; j++) {
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
  @DisplayName("has dose bands from the lowest to the highest")
  void ordersBands() {
    Picture picture = Picture.of(EvidenceMapChart.of(MAP.doseBands("lsd")));
    double line = picture.text("full dose").orElseThrow().y();
    assertThat(
            picture.texts().stream()
                .filter(t -> t.y() == line)
                .sorted(java.util.Comparator.comparingDouble(Picture.Text::x))
                .map(Picture.Text::text))
        .containsExactly("microdose", "low dose", "full dose", "unknown");
    assertThat(String.join(" ", picture.words()))
        .contains("Without any study of this library in this map: below a microdose.");
  }

  @Test
  @DisplayName("marks empty cells, and names outcomes that nobody studied")
  void marksEmptyCells() {
    for (Substance substance : Studies.LIBRARY.substances()) {
      Picture picture = ChartRules.check(EvidenceMapChart.of(MAP.doseBands(substance.id())));
      String words = String.join(" ", picture.words());
      boolean nothing =
          MAP.cells().get(substance.id()).values().stream().allMatch(MapCell::isEmpty);
      if (nothing) {
        assertThat(words).contains("No evidence to show.");
      } else {
        assertThat(words).contains("A dash: no study of this library.");
        boolean few = words.contains("in this map: all others.");
        for (Outcome outcome : Outcome.values()) {
          if (!few || !MAP.cell(substance.id(), outcome).isEmpty()) {
            assertThat(words).contains(outcome.label().split(" ", -1)[0]);
          }
        }
      }
    }
  }

  @Test
  @DisplayName("in two parts has every outcome once")
  void isPartedByOutcomes() {
    EvidenceMapChart whole = EvidenceMapChart.of(MAP.doseBands("psilocybin"));
    Predicate<Outcome> health = outcome -> outcome.family().isHealth();

    List<String> one = Picture.of(whole.outcomes(health)).words();
    List<String> other = Picture.of(whole.outcomes(health.negate())).words();

    assertThat(one).contains("depression", "memory").doesNotContain("adverse events", "Safety");
    assertThat(other).contains("adverse events", "Safety").doesNotContain("depression", "memory");
  }

  @Test
  @DisplayName("of no studies or no substances says so")
  void saysThatThereIsNothing() {
    EvidenceMap noSubstances =
        Stream.<StudyEvidence>empty().collect(EvidenceMap.collector(List.of()));
    EvidenceMap noStudies =
        Stream.<StudyEvidence>empty().collect(EvidenceMap.collector(Studies.LIBRARY.substances()));

    for (EvidenceMap map : List.of(noSubstances, noStudies)) {
      assertThat(ChartRules.check(EvidenceMapChart.of(map)).words())
          .contains("No evidence to show.");
    }
  }

  @Test
  @DisplayName("takes other names for its columns, hostile ones included")
  void takesNames() {
    EvidenceMapChart chart =
        EvidenceMapChart.of(MAP).named(id -> Effects.HOSTILE + id).withTitle(Effects.HOSTILE);

    ChartRules.check(chart);

    assertThat(chart.toSvg()).doesNotContain("<script");
    assertThat(ChartRules.check(EvidenceMapChart.of(MAP).named(id -> id + "!")).words())
        .contains("lsd!", "psilocybin!");
  }

  private static Stream<MapCell> cells() {
    return MAP.cells().values().stream().flatMap(row -> row.values().stream());
  }

  @Test
  @DisplayName("names columns without any evidence below, and leaves them out")
  void leavesEmptyColumnsOut() {
    EvidenceMap microdoses =
        Studies.LIBRARY.map(
            org.microdosing.evidence.model.DoseBand.MICRODOSE,
            org.microdosing.evidence.model.DoseBand.BELOW_MICRODOSE);

    Picture picture = ChartRules.check(EvidenceMapChart.of(microdoses));

    List<String> headings =
        picture.elements("text", "bold").stream()
            .filter(e -> Picture.css(e).contains("middle"))
            .map(Element::getTextContent)
            .toList();
    List<String> filled =
        microdoses.cells().keySet().stream()
            .filter(s -> microdoses.cells().get(s).values().stream().anyMatch(c -> !c.isEmpty()))
            .toList();
    assertThat(headings).containsExactlyElementsOf(filled);
    assertThat(microdoses.cells().keySet()).hasSizeGreaterThan(filled.size());
    assertThat(String.join(" ", picture.words()))
        .contains("Without any study of this library in this map: ");
  }
}
