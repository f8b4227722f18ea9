package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.w3c.dom.Element;

@DisplayName("A dose ladder")
class DoseLadderTest {

  private static final EvidenceLibrary LIBRARY = Studies.LIBRARY;

  @Test
  @DisplayName("shows the doses of LSD of Bershad and others (2019) from 6.5 to 26 µg")
  void showsTheDosesOfAStudy() {
    Study study = LIBRARY.study("bershad-2019");

    Picture picture = ChartRules.check(DoseLadder.of(List.of(study), LIBRARY::assess));

    assertThat(picture.words())
        .containsSubsequence("6.5 µg tartrate", "13 µg tartrate", "26 µg tartrate");
    assertThat(picture.row("13 µg tartrate"))
        .startsWith("Bershad et al. 2019", "13 µg tartrate", "20");
    assertThat(picture.words())
        .contains("microdose", "low dose", "full dose", "5%", "20%", "50%", "100%");
  }

  @Test
  @DisplayName("places marks where the logarithmic axis has their typical fraction")
  void placesMarks() {
    Study study = LIBRARY.study("bershad-2019");
    Picture picture = Picture.of(DoseLadder.of(List.of(study), LIBRARY::assess));
    double fraction =
        LIBRARY
            .assess(
                study.arms().stream()
                    .filter(a -> a.label().contains("6.5"))
                    .findFirst()
                    .flatMap(Arm::dose)
                    .orElseThrow())
            .fractionTypical()
            .orElseThrow();
    double tenth = picture.text("10%").orElseThrow().x();
    double whole = picture.text("100%").orElseThrow().x();

    Element first = picture.elements("circle", "f-mark").get(0);

    assertThat(Picture.number(first, "cx"))
        .isCloseTo(whole + Math.log10(fraction) * (whole - tenth), within(0.1));
    Element band = picture.elements("rect", "f-band-1").get(0);
    assertThat(Picture.number(band, "x"))
        .as("the band of microdoses begins at a twentieth")
        .isCloseTo(picture.text("5%").orElseThrow().x(), within(0.1));
  }

  @Test
  @DisplayName("has a column below microdoses only where a mark or its line reaches it")
  void hasNoEmptyColumnBelowMicrodoses() {
    Picture mdma = Picture.of(ladder("mdma"));
    Picture lsd = Picture.of(ladder("lsd"));

    assertThat(mdma.words()).contains("microdose", "5%").doesNotContain("below a", "2%");
    assertThat(lsd.words()).contains("below a", "microdose", "2%", "5%");
  }

  @Test
  @DisplayName("of doses of animals alone says that none has a place on the axis")
  void saysThatNoDoseHasAPlace() {
    assertThat(String.join(" ", Picture.of(ladder("mescaline")).words()))
        .contains("No dose of these arms can be set against a full dose.", "sakloth-2019-icss")
        .doesNotContain("0 arms");
  }

  @Test
  @DisplayName("in two parts has every arm once")
  void isPartedByBands() {
    DoseLadder whole = ladder("lsd");
    Set<DoseBand> micro = Set.copyOf(DoseBand.microdoses());

    int marks = marks(whole);
    int low = marks(whole.bands(micro));
    int high = marks(whole.bands(EnumSet.complementOf(EnumSet.copyOf(micro))));

    assertThat(low).isPositive();
    assertThat(high).isPositive();
    assertThat(low + high).isEqualTo(marks);
    assertThat(whole.bands(micro).toString()).doesNotContain("Without a known fraction");
  }

  private static int marks(DoseLadder ladder) {
    return Picture.of(ladder).elements("circle").size();
  }

  private static DoseLadder ladder(String substance) {
    return DoseLadder.of(LIBRARY.studies().substance(substance), LIBRARY::assess)
        .substance(substance);
  }

  @Test
  @DisplayName("has every arm that gives something, on the axis or in words")
  void hasEveryArm() {
    for (Substance substance : LIBRARY.substances()) {
      List<Study> studies = LIBRARY.studies().substance(substance.id()).toList();
      LadderContent content =
          LadderContent.of(
              studies,
              LIBRARY::assess,
              Optional.of(substance.id()),
              UnaryOperator.identity(),
              ShortNames.of(studies));
      long arms =
          studies.stream()
              .flatMap(s -> s.arms().stream())
              .filter(a -> !a.isPooled())
              .filter(
                  a ->
                      a.gives(substance.id())
                          || a.dose()
                              .flatMap(d -> d.substance())
                              .equals(Optional.of(substance.id())))
              .count();

      assertThat(
              content.rungs().stream().mapToInt(LadderContent.Rung::arms).sum()
                  + content.unknown().values().stream().mapToInt(List::size).sum()
                  + content.animals().values().stream().mapToInt(List::size).sum())
          .isEqualTo((int) arms);
      Picture picture =
          ChartRules.check(
              DoseLadder.of(studies, LIBRARY::assess)
                  .substance(substance.id())
                  .withTitle("Doses of " + substance.name()));
      assertThat(picture.elements("circle")).hasSameSizeAs(content.rungs());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 30, 200})
  @DisplayName("holds for any number of studies, none included, with substances as headings")
  void holdsForAnyNumber(int n) {
    DoseLadder ladder = DoseLadder.of(Studies.of(n), LIBRARY::assess);

    Picture picture = ChartRules.check(ladder);

    if (n == 0) {
      assertThat(picture.words()).contains("No arms to show.");
      assertThat(ladder.toString()).contains("No arms to show.");
    }
    if (n == 200) {
      assertThat(picture.words()).containsSubsequence("ketamine", "lsd", "psilocybin");
    }
  }

  @Test
  @DisplayName(
      "at one look has a mark for each arm, in a lane for each substance, none over another")
  void overview() {
    List<Study> studies = LIBRARY.studies().toList();
    DoseLadder ladder =
        DoseLadder.of(studies, LIBRARY::assess).named(id -> LIBRARY.substance(id).name());
    LadderContent content =
        LadderContent.of(
            studies,
            LIBRARY::assess,
            Optional.empty(),
            UnaryOperator.identity(),
            ShortNames.of(studies));

    Picture picture = ChartRules.check(ladder.overview());

    List<Element> marks = picture.elements("circle");
    assertThat(marks).hasSameSizeAs(content.rungs());
    long lsd = content.rungs().stream().filter(r -> r.substance().equals("lsd")).count();
    assertThat(picture.words()).contains("LSD (" + lsd + ")", "microdose", "full dose", "5%");
    assertThat(picture.height()).isLessThan(Picture.of(ladder).height() / 4);
    double tenth = picture.text("10%").orElseThrow().x();
    double whole = picture.text("100%").orElseThrow().x();
    for (int i = 0; i < marks.size(); i++) {
      for (int j = i + 1; j < marks.size(); j++) {
        assertThat(
                Math.hypot(
                    Picture.number(marks.get(i), "cx") - Picture.number(marks.get(j), "cx"),
                    Picture.number(marks.get(i), "cy") - Picture.number(marks.get(j), "cy")))
            .isGreaterThan(2 * Picture.number(marks.get(i), "r"));
      }
    }
    double[] expected =
        content.rungs().stream()
            .mapToDouble(r -> whole + Math.log10(r.typical()) * (whole - tenth))
            .sorted()
            .toArray();
    double[] drawn = marks.stream().mapToDouble(m -> Picture.number(m, "cx")).sorted().toArray();
    assertThat(drawn).containsExactly(expected, within(0.1));
    assertThat(ladder.overview().toSvg())
        .contains("<title>Bershad et al. 2019, 6.5 µg tartrate: 3.7%</title>");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 30, 200})
  @DisplayName("at one look holds for any number of studies, and for hostile names")
  void overviewHolds(int n) {
    DoseLadder ladder =
        DoseLadder.of(Studies.of(n), LIBRARY::assess)
            .named(id -> Effects.HOSTILE + id)
            .withTitle(Effects.HOSTILE)
            .overview();

    ChartRules.check(ladder);

    assertThat(ladder.toSvg()).doesNotContain("<script");
  }

  @Test
  @DisplayName("names arms without a dose, and is not harmed by hostile text")
  void namesArmsWithoutADose() {
    DoseLadder ladder =
        DoseLadder.of(List.of(Studies.named(Effects.HOSTILE)), LIBRARY::assess)
            .withTitle(Effects.HOSTILE);

    Picture picture = ChartRules.check(ladder);

    assertThat(String.join(" ", picture.words()))
        .contains("Without a known fraction of a full dose (1 arm)");
    assertThat(ladder.toSvg()).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  @DisplayName("points an arrow where the lowest fraction is not known to be above nothing")
  void pointsAnArrowAtOpenEnds() {
    Picture picture =
        ChartRules.check(DoseLadder.of(List.of(LIBRARY.study("cavanna-2022")), LIBRARY::assess));

    assertThat(picture.elements("polygon", "f-mark")).hasSize(1);
    assertThat(picture.words())
        .contains("Hollow marks: full doses known from grey literature only.");
  }

  @Test
  @DisplayName("draws people of whom several papers tell once for each dose")
  void drawsPeopleOnce() {
    List<Study> papers =
        Studies.LIBRARY
            .studies()
            .substance("lsd")
            .where(
                s ->
                    s.id().equals("murphy-2023") || s.sampleOf().equals(Optional.of("murphy-2023")))
            .toList();
    assertThat(papers).hasSizeGreaterThan(2);

    Picture picture = ChartRules.check(DoseLadder.of(papers, Studies.LIBRARY::assess));

    assertThat(picture.elements("circle")).hasSize(1);
    assertThat(picture.words())
        .anyMatch(w -> w.endsWith("and " + (papers.size() - 1) + " papers more"));
    Study one = Studies.LIBRARY.study("murphy-2023");
    assertThat(
            Picture.of(
                    DoseLadder.of(
                        List.of(one, one.toBuilder().id("another-study").build()),
                        Studies.LIBRARY::assess))
                .elements("circle"))
        .as("other people at the same dose")
        .hasSize(2);
  }
}
