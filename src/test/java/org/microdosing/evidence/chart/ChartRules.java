package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.page.Xml;
import org.w3c.dom.Element;

/** What holds for every chart, whatever it shows. */
final class ChartRules {

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "title",
          "desc",
          "style",
          "g",
          "text",
          "line",
          "rect",
          "circle",
          "polygon",
          "polyline");

  private ChartRules() {}

  /** Checks all rules and returns the picture for more. */
  static Picture check(Chart chart) {
    String svg = chart.toSvg();
    assertThat(svg).as("the same every time").isEqualTo(chart.toSvg());
    Picture picture = Picture.of(svg);
    isAccessible(picture, chart);
    usesOnlyHarmlessElements(picture);
    hasOnlyKnownClasses(picture);
    textsStayInside(picture);
    textsDoNotOverlap(picture);
    turnedTextsStayInside(picture);
    shapesStayInside(picture);
    return picture;
  }

  private static void isAccessible(Picture picture, Chart chart) {
    Element root = picture.root();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getFirstChild().getNextSibling().getNodeName()).isEqualTo("title");
    assertThat(picture.elements("title").get(0).getTextContent())
        .isEqualTo(Picture.of("<t>" + Xml.escape(chart.title()) + "</t>").root().getTextContent());
    assertThat(picture.elements("desc")).hasSize(1);
    assertThat(picture.elements("desc").get(0).getTextContent()).isNotBlank();
    assertThat(root.getAttribute("aria-labelledby").split(" "))
        .containsExactly(
            picture.elements("title").get(0).getAttribute("id"),
            picture.elements("desc").get(0).getAttribute("id"));
  }

  private static void usesOnlyHarmlessElements(Picture picture) {
    for (Element element : picture.elements("*")) {
      assertThat(ELEMENTS).contains(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String name = element.getAttributes().item(i).getNodeName().toLowerCase(Locale.ROOT);
        assertThat(name).doesNotStartWith("on").isNotEqualTo("href").isNotEqualTo("style");
      }
    }
  }

  private static void hasOnlyKnownClasses(Picture picture) {
    Set<String> used =
        picture.elements("*").stream()
            .filter(e -> e.hasAttribute("class"))
            .flatMap(e -> Stream.of(e.getAttribute("class").split(" ", -1)))
            .collect(Collectors.toSet());
    for (String css : used) {
      assertThat(Theme.sheet()).contains("." + css);
    }
  }

  private static void textsStayInside(Picture picture) {
    for (Picture.Text text : picture.texts()) {
      assertThat(text.left()).as("left of '%s'", text.text()).isGreaterThanOrEqualTo(0);
      assertThat(text.right())
          .as("right of '%s'", text.text())
          .isLessThanOrEqualTo(picture.width());
      assertThat(text.y())
          .as("baseline of '%s'", text.text())
          .isBetween(text.size() * 0.7, picture.height() - 3);
    }
  }

  private static void turnedTextsStayInside(Picture picture) {
    for (Picture.Turned text : picture.turnedTexts()) {
      assertThat(Math.min(text.startX(), text.endX())).as("left of %s", text).isNotNegative();
      assertThat(Math.max(text.startX(), text.endX()))
          .as("right of %s", text)
          .isLessThanOrEqualTo(picture.width());
      assertThat(Math.min(text.startY(), text.endY())).as("top of %s", text).isNotNegative();
      assertThat(Math.max(text.startY(), text.endY()))
          .as("bottom of %s", text)
          .isLessThanOrEqualTo(picture.height());
    }
  }

  private static void shapesStayInside(Picture picture) {
    for (double[] box : picture.boxes()) {
      assertThat(box[0]).as("left").isNotNegative();
      assertThat(box[1]).as("top").isNotNegative();
      assertThat(box[2]).as("right").isLessThanOrEqualTo(picture.width());
      assertThat(box[3]).as("bottom").isLessThanOrEqualTo(picture.height());
    }
  }

  private static void textsDoNotOverlap(Picture picture) {
    List<Picture.Text> texts = picture.texts();
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (texts.get(i).overlaps(texts.get(j))) {
          overlaps.add("'" + texts.get(i) + "' over '" + texts.get(j) + "'");
        }
      }
    }
    assertThat(overlaps).isEmpty();
  }
}
