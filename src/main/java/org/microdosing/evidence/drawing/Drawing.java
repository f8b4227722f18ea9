package org.microdosing.evidence.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.microdosing.evidence.page.Xml;

/**
 * The picture while it is drawn: elements are added from back to front, and the size is told at the
 * end, when it is known.
 *
 * <p>Text is escaped here and nowhere else. Coordinates are pixels from the top left, written with
 * at most two decimals, so that the same chart gives the same text everywhere.
 */
public final class Drawing {

  private static final double LINE_HEIGHT = 1.35;

  private final StringBuilder body = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  public Drawing line(double x1, double y1, double x2, double y2, String css) {
    return element(
        "line", css, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
  }

  public Drawing rect(double x, double y, double width, double height, String css) {
    return element(
        "rect",
        css,
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(Math.max(0, width)),
        "height",
        number(Math.max(0, height)));
  }

  public Drawing circle(double x, double y, double radius, String css) {
    return element("circle", css, "cx", number(x), "cy", number(y), "r", number(radius));
  }

  /** Draws a closed shape through points given as x, y, x, y and so on. */
  public Drawing polygon(String css, double... points) {
    return element("polygon", css, "points", points(points));
  }

  /** Draws an open line through points given as x, y, x, y and so on. */
  public Drawing polyline(String css, double... points) {
    return element("polyline", css, "points", points(points));
  }

  public Drawing text(double x, double y, String text, String css) {
    return text(x, y, text, css, "");
  }

  /** Draws a text that reads upwards, turned by an angle in degrees around its start. */
  public Drawing turnedText(double x, double y, double degrees, String text, String css) {
    String turn = "rotate(" + number(-degrees) + " " + number(x) + " " + number(y) + ")";
    return text(x, y, text, css, " transform=\"" + turn + "\"");
  }

  private Drawing text(double x, double y, String text, String css, String more) {
    body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append('"');
    body.append(" class=\"").append(css).append('"').append(Theme.attributes(css));
    body.append(more).append('>');
    body.append(Xml.escape(text)).append("</text>\n");
    return this;
  }

  /** Draws lines of one text below each other; {@code y} is the baseline of the first. */
  public Drawing lines(double x, double y, List<String> lines, double fontSize, String css) {
    if (lines.size() == 1) {
      return text(x, y, lines.get(0), css);
    }
    // Not tspans of one text: the white space between them would shift lines that end at x.
    body.append("<g>\n");
    for (int i = 0; i < lines.size(); i++) {
      text(x, y + i * fontSize * LINE_HEIGHT, lines.get(i), css);
    }
    body.append("</g>\n");
    return this;
  }

  /**
   * Draws a paragraph and returns the baseline for what follows it.
   *
   * @param y the baseline of its first line
   */
  public double paragraph(
      double x, double y, String text, double fontSize, double width, String css) {
    List<String> lines = TextSize.wrap(text, fontSize, width, Integer.MAX_VALUE);
    lines(x, y, lines, fontSize, css);
    return y + lines.size() * fontSize * LINE_HEIGHT;
  }

  /** Returns the height of lines of a font size in pixels. */
  public static double height(int lines, double fontSize) {
    return lines * fontSize * LINE_HEIGHT;
  }

  /** Opens a group of elements; {@code tooltip} names it for readers and pointers. */
  public Drawing open(String tooltip) {
    body.append("<g>");
    if (!tooltip.isEmpty()) {
      body.append("<title>").append(Xml.escape(tooltip)).append("</title>");
    }
    body.append('\n');
    open.push("</g>\n");
    return this;
  }

  public Drawing close() {
    body.append(open.pop());
    return this;
  }

  /**
   * Returns the document.
   *
   * @param title the accessible name
   * @param description what the picture shows, in words
   */
  public String toSvg(double width, double height, String title, String description) {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open.size() + " groups were not closed");
    }
    // Several pictures may stand in one page, so ids are told apart by what they belong to.
    String id = "c" + Integer.toHexString((title + body).hashCode());
    String size = number(Math.ceil(width)) + "\" height=\"" + number(Math.ceil(height));
    String box = number(Math.ceil(width)) + " " + number(Math.ceil(height));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\""
        + Theme.ROOT
        + '"'
        + Theme.rootAttributes()
        + " width=\""
        + size
        + "\" viewBox=\"0 0 "
        + box
        + "\" role=\"img\" aria-labelledby=\""
        + (id + "-title " + id + "-desc")
        + "\">\n<title id=\""
        + (id + "-title\">" + Xml.escape(title))
        + "</title>\n<desc id=\""
        + (id + "-desc\">" + Xml.escape(description))
        + "</desc>\n<style>"
        + Theme.sheet()
        + "</style>\n<rect width=\"100%\" height=\"100%\" class=\""
        + Paint.PAPER.fill()
        + '"'
        + Theme.attributes(Paint.PAPER.fill())
        + "/>\n"
        + body
        + "</svg>\n";
  }

  private Drawing element(String name, String css, String... attributes) {
    body.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      body.append(' ').append(attributes[i]).append("=\"").append(attributes[i + 1]).append('"');
    }
    body.append(" class=\"").append(css).append('"').append(Theme.attributes(css)).append("/>\n");
    return this;
  }

  private static String points(double[] coordinates) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < coordinates.length; i++) {
      text.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(number(coordinates[i]));
    }
    return text.toString();
  }

  /** Writes a coordinate with at most two decimals. */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a coordinate must be finite: " + value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
