package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.SampleVote;
import org.w3c.dom.Element;

@DisplayName("An effect-direction plot")
class EffectDirectionPlotTest {

  private static SampleVote vote(String sample, Direction direction, int findings, int people) {
    return new SampleVote(
        sample,
        List.of(sample),
        List.of(sample + "-f1"),
        new DirectionCounts(Map.of(direction, findings), 0, 0),
        direction,
        people == 0 ? OptionalInt.empty() : OptionalInt.of(people));
  }

  private static DirectionSynthesis mood(SampleVote... votes) {
    return new DirectionSynthesis(
        Outcome.MOOD, Contrast.PLACEBO, DoseBand.MICRODOSE, List.of(votes));
  }

  @Test
  @DisplayName("gives each sample a row and each outcome a column")
  void givesRowsAndColumns() {
    List<DirectionSynthesis> syntheses =
        List.of(
            mood(
                vote("study 10", Direction.IMPROVED, 3, 60),
                vote("study 2", Direction.MIXED, 2, 9)),
            new DirectionSynthesis(
                Outcome.SLEEP,
                Contrast.PLACEBO,
                DoseBand.MICRODOSE,
                List.of(vote("study 2", Direction.WORSENED, 1, 9))));

    Picture picture = ChartRules.check(EffectDirectionPlot.of(syntheses));

    assertThat(picture.words())
        .contains("2 samples, 2 outcomes", "Against placebo, dose band: microdose")
        .containsSubsequence("study 2", "study 10");
    assertThat(turned(picture)).containsExactly("sleep", "mood");
    assertThat(picture.row("study 10")).startsWith("study 10", "60");
  }

  private static List<String> turned(Picture picture) {
    return picture.elements("text").stream()
        .filter(e -> e.hasAttribute("transform"))
        .map(Element::getTextContent)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  @DisplayName("has a shape for each direction that no other direction has, and its meaning")
  void hasAShapeForEachDirection(Direction direction) {
    Picture picture =
        ChartRules.check(EffectDirectionPlot.of(List.of(mood(vote("a", direction, 1, 400)))));

    assertThat(picture.words()).contains(DirectionMark.meaning(direction));
    List<String> shape = shape(direction);
    for (Direction other : Direction.values()) {
      if (other != direction) {
        assertThat(shape(other)).isNotEqualTo(shape);
      }
    }
  }

  private static List<String> shape(Direction direction) {
    Drawing drawing = new Drawing();
    new DirectionMark(drawing).draw(direction, 50, 50, SampleSize.LARGE);
    return Picture.of(drawing.toSvg(100, 100, "t", "d")).elements("polygon").stream()
        .map(e -> e.getAttribute("points") + e.getAttribute("class").contains("hollow"))
        .toList();
  }

  @Test
  @DisplayName("draws larger arrows for larger samples, never for larger effects")
  void drawsLargerArrowsForLargerSamples() {
    assertThat(arrowHeight(20)).isEqualTo(arrowHeight(0)).isLessThan(arrowHeight(60));
    assertThat(arrowHeight(300)).isEqualTo(arrowHeight(60)).isLessThan(arrowHeight(301));
  }

  private static double arrowHeight(int people) {
    Element arrow =
        Picture.of(EffectDirectionPlot.of(List.of(mood(vote("a", Direction.IMPROVED, 1, people)))))
            .elements("polygon", "f-mark")
            .get(0);
    String[] points = arrow.getAttribute("points").split("[ ,]", -1);
    return Double.parseDouble(points[3]) - Double.parseDouble(points[1]);
  }

  @Test
  @DisplayName(
      "keeps what was seen against placebo apart from what was seen without, microdoses first")
  void keepsComparisonsApart() {
    List<SampleVote> votes = List.of(vote("a", Direction.IMPROVED, 1, 20));
    List<DirectionSynthesis> syntheses = new ArrayList<>();
    for (Contrast contrast : List.of(Contrast.BASELINE, Contrast.PLACEBO)) {
      for (DoseBand band : List.of(DoseBand.BELOW_MICRODOSE, DoseBand.MICRODOSE)) {
        syntheses.add(new DirectionSynthesis(Outcome.MOOD, contrast, band, votes));
      }
    }

    assertThat(ChartRules.check(EffectDirectionPlot.of(syntheses)).words())
        .containsSubsequence(
            "Against placebo, dose band: microdose",
            "Against placebo, dose band: below a microdose",
            "Against baseline, dose band: microdose",
            "Against baseline, dose band: below a microdose");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 12, 123, 1234})
  @DisplayName("keeps numbers of findings beside their arrows and off the next")
  void keepsNumbersOffArrows(int findings) {
    List<DirectionSynthesis> syntheses =
        Stream.of(Outcome.SLEEP, Outcome.MOOD, Outcome.ENERGY)
            .map(
                o ->
                    new DirectionSynthesis(
                        o,
                        Contrast.PLACEBO,
                        DoseBand.MICRODOSE,
                        List.of(vote("a", Direction.NO_DIFFERENCE, findings, 400))))
            .toList();
    Picture picture = ChartRules.check(EffectDirectionPlot.of(syntheses));
    List<Picture.Text> numbers =
        picture.texts().stream().filter(t -> t.text().equals(Integer.toString(findings))).toList();
    assertThat(numbers).hasSize(3);
    for (Picture.Text number : numbers) {
      assertThat(picture.boxes("polygon"))
          .noneMatch(
              box ->
                  box[0] < number.right()
                      && number.left() < box[2]
                      && box[1] < number.y()
                      && number.y() - number.size() * 0.75 < box[3]);
    }
    double line = Picture.number(picture.elements("line", "s-ink").get(0), "x2");
    assertThat(numbers).allMatch(number -> number.right() <= line);
  }

  @Test
  @DisplayName("writes the sign test below outcomes with six samples that point or more")
  void writesTheSignTest() {
    DirectionSynthesis six =
        mood(
            IntStream.range(0, 6)
                .mapToObj(i -> vote("s" + i, Direction.IMPROVED, 1, 20))
                .toArray(SampleVote[]::new));

    assertThat(Picture.of(EffectDirectionPlot.of(List.of(six))).row("Sign test, p"))
        .containsExactly("Sign test, p", "0.0312");
    assertThat(
            Picture.of(EffectDirectionPlot.of(List.of(mood(vote("a", Direction.WORSENED, 1, 20)))))
                .text("Sign test, p"))
        .isEmpty();
  }

  @Test
  @DisplayName("says of how many people a sample is at most, where no more was read")
  void saysAtMost() {
    Picture picture =
        Picture.of(
            EffectDirectionPlot.of(
                Studies.LIBRARY.summarise("psilocybin").microdosesAgainstPlacebo()));

    assertThat(picture.row("marschall-2022")).contains("≤ 75");
    assertThat(picture.row("mertens-2026")).contains("95");
  }

  @Test
  @DisplayName("holds for every substance of the library, with names of studies")
  void holdsForEverySubstance() {
    for (Substance substance : Studies.LIBRARY.substances()) {
      List<DirectionSynthesis> directions = Studies.LIBRARY.summarise(substance.id()).directions();

      Picture picture =
          ChartRules.check(
              EffectDirectionPlot.of(directions)
                  .named(id -> Studies.LIBRARY.study(id).citation().shortName())
                  .withTitle("Direction of effects of " + substance.name()));

      if (directions.isEmpty()) {
        assertThat(picture.words()).contains("No directions to show.");
      } else {
        assertThat(turned(picture))
            .hasSize((int) directions.stream().map(DirectionSynthesis::outcome).distinct().count());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30, 200})
  @DisplayName("holds for any number of samples and for hostile text")
  void holdsForAnyNumber(int n) {
    SampleVote[] votes =
        IntStream.range(0, n)
            .mapToObj(
                i ->
                    vote(
                        (i % 7 == 0 ? Effects.LONG : i % 7 == 1 ? Effects.HOSTILE : "sample ") + i,
                        List.of(Direction.values()).get(i % Direction.values().length),
                        i * 7 % 300 + 1,
                        i))
            .toArray(SampleVote[]::new);
    EffectDirectionPlot plot =
        EffectDirectionPlot.of(List.of(mood(votes))).withTitle(Effects.HOSTILE);

    Picture picture = ChartRules.check(plot);

    assertThat(picture.height()).isGreaterThan(20.0 * n);
    assertThat(plot.toSvg()).doesNotContain("<script");
  }
}
