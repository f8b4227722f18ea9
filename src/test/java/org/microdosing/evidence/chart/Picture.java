package org.microdosing.evidence.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A chart parsed back from its SVG, so that tests ask for what a reader sees. */
record Picture(Document document) {

  /** A text of the picture, with its place and what it is classed as. */
  record Text(String text, double x, double y, List<String> css) {
    double size() {
      return css.contains("title")
          ? Theme.TITLE_SIZE
          : css.contains("small") ? Theme.SMALL_SIZE : Theme.TEXT_SIZE;
    }

    double left() {
      double width = TextSize.width(text, size()) * (css.contains("bold") ? TextSize.BOLD : 1);
      return css.contains("end") ? x - width : css.contains("middle") ? x - width / 2 : x;
    }

    double right() {
      double width = TextSize.width(text, size()) * (css.contains("bold") ? TextSize.BOLD : 1);
      return left() + width;
    }

    boolean overlaps(Text other) {
      double height = Math.min(size(), other.size()) * 0.8;
      return Math.abs(y - other.y) < height
          && left() < other.right() - 0.5
          && other.left() < right() - 0.5;
    }
  }

  static Picture of(Chart chart) {
    return of(chart.toSvg());
  }

  static Picture of(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return new Picture(
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + svg, e);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  double width() {
    return Double.parseDouble(root().getAttribute("width"));
  }

  double height() {
    return Double.parseDouble(root().getAttribute("height"));
  }

  List<Element> elements(String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Returns elements of a name that have a class. */
  List<Element> elements(String name, String css) {
    return elements(name).stream().filter(e -> css(e).contains(css)).toList();
  }

  /** Returns the texts that lie level, in the order in which they are drawn. */
  List<Text> texts() {
    return elements("text").stream()
        .filter(e -> e.getAttribute("transform").isEmpty())
        .map(e -> new Text(e.getTextContent(), number(e, "x"), number(e, "y"), css(e)))
        .toList();
  }

  /** A text that is turned around its anchor, as the line from its start to its end. */
  record Turned(String text, double startX, double startY, double endX, double endY) {

    private static Turned of(Element element) {
      List<String> css = css(element);
      double degrees = Double.parseDouble(element.getAttribute("transform").split("[( ]", -1)[1]);
      double x = number(element, "x");
      double y = number(element, "y");
      double width = TextSize.width(element.getTextContent(), Theme.TEXT_SIZE);
      double before = css.contains("middle") ? width / 2 : css.contains("end") ? width : 0;
      double cos = Math.cos(Math.toRadians(degrees));
      double sin = Math.sin(Math.toRadians(degrees));
      double after = width - before;
      return new Turned(
          element.getTextContent(),
          x - before * cos,
          y - before * sin,
          x + after * cos,
          y + after * sin);
    }
  }

  List<Turned> turnedTexts() {
    return elements("text").stream()
        .filter(e -> !e.getAttribute("transform").isEmpty())
        .map(Turned::of)
        .toList();
  }

  /** Returns left, top, right and bottom of every shape but the paper that all stand on. */
  List<double[]> boxes() {
    List<double[]> boxes = new ArrayList<>();
    elements("circle")
        .forEach(
            e -> {
              double r = number(e, "r");
              double x = number(e, "cx");
              double y = number(e, "cy");
              boxes.add(new double[] {x - r, y - r, x + r, y + r});
            });
    elements("rect").stream()
        .filter(e -> e.hasAttribute("x"))
        .forEach(
            e -> {
              double x = number(e, "x");
              double y = number(e, "y");
              boxes.add(new double[] {x, y, x + number(e, "width"), y + number(e, "height")});
            });
    elements("line")
        .forEach(
            e ->
                boxes.add(
                    hull(
                        new double[] {
                          number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2")
                        })));
    boxes.addAll(boxes("polygon"));
    boxes.addAll(boxes("polyline"));
    return boxes;
  }

  /** Returns left, top, right and bottom of the shapes of a name that are drawn through points. */
  List<double[]> boxes(String name) {
    return elements(name).stream()
        .map(e -> e.getAttribute("points"))
        .filter(points -> !points.isEmpty())
        .map(p -> hull(Stream.of(p.split("[ ,]", -1)).mapToDouble(Double::parseDouble).toArray()))
        .toList();
  }

  private static double[] hull(double[] points) {
    double[] box = {points[0], points[1], points[0], points[1]};
    for (int i = 0; i < points.length; i += 2) {
      box[0] = Math.min(box[0], points[i]);
      box[1] = Math.min(box[1], points[i + 1]);
      box[2] = Math.max(box[2], points[i]);
      box[3] = Math.max(box[3], points[i + 1]);
    }
    return box;
  }

  List<String> words() {
    return texts().stream().map(Text::text).toList();
  }

  Optional<Text> text(String exactly) {
    return texts().stream().filter(t -> t.text().equals(exactly)).findFirst();
  }

  /** Returns all level texts in one row, from left to right. */
  List<String> row(String label) {
    double y = text(label).orElseThrow(() -> new AssertionError("no " + label)).y();
    return texts().stream()
        .filter(t -> Math.abs(t.y() - y) < 2)
        .sorted(java.util.Comparator.comparingDouble(Text::left))
        .map(Text::text)
        .toList();
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  static List<String> css(Element element) {
    return List.of(element.getAttribute("class").split(" ", -1));
  }
}
