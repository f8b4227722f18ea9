package org.microdosing.evidence.drawing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The style that all charts share: a sheet with the colours for light and dark surroundings, and
 * the same style for light ones as attributes, for programs that draw SVG without reading sheets.
 */
public final class Theme {

  /** Class of the outermost element; every rule names it, so that none leaks into a page. */
  public static final String ROOT = "evidence-chart";

  public static final double TITLE_SIZE = 17;
  public static final double TEXT_SIZE = 13;
  public static final double SMALL_SIZE = 11;

  private static final String FONT = "font-family:sans-serif;font-size:13px";

  /** What classes mean, beside those of paints; where two set the same, the later one counts. */
  private static final Map<String, String> RULES = rules();

  private static final String SHEET = sheetOf();

  private Theme() {}

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("title", "font-size:17px;font-weight:bold");
    rules.put("bold", "font-weight:bold");
    rules.put("small", "font-size:11px");
    rules.put("middle", "text-anchor:middle");
    rules.put("end", "text-anchor:end");
    rules.put("hollow", "fill:none");
    rules.put("wide", "stroke-width:2");
    rules.put("dashed", "stroke-dasharray:6 4");
    rules.put("dotted", "stroke-dasharray:2 3");
    return rules;
  }

  private static String sheetOf() {
    StringBuilder sheet = new StringBuilder();
    sheet.append(rule("", FONT + ";max-width:100%;height:auto"));
    RULES.forEach((css, declarations) -> sheet.append(rule("." + css, declarations)));
    paints(Paint::light).forEach((css, paint) -> sheet.append(rule("." + css, paint)));
    sheet.append("@media (prefers-color-scheme:dark){");
    paints(Paint::dark).forEach((css, paint) -> sheet.append(rule("." + css, paint)));
    return sheet.append('}').toString();
  }

  public static String sheet() {
    return SHEET;
  }

  /**
   * Returns what classes mean as attributes, each with a space before it. A sheet goes before
   * attributes, so that they change nothing where it is read.
   *
   * @param classes the classes of an element, with spaces between them
   */
  public static String attributes(String classes) {
    List<String> own = List.of(classes.split(" ", -1));
    Map<String, String> attributes = new LinkedHashMap<>();
    RULES.forEach(
        (css, declarations) -> {
          if (own.contains(css)) {
            add(attributes, declarations);
          }
        });
    paints(Paint::light)
        .forEach(
            (css, paint) -> {
              if (own.contains(css)) {
                add(attributes, paint);
              }
            });
    return written(attributes);
  }

  /** Returns the attributes of the outermost element. */
  public static String rootAttributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    add(attributes, FONT);
    return written(attributes);
  }

  private static void add(Map<String, String> attributes, String declarations) {
    for (String declaration : declarations.split(";", -1)) {
      int colon = declaration.indexOf(':');
      attributes.put(declaration.substring(0, colon), declaration.substring(colon + 1));
    }
  }

  private static String written(Map<String, String> attributes) {
    StringBuilder text = new StringBuilder();
    attributes.forEach(
        (name, value) -> text.append(' ').append(name).append("=\"").append(value).append('"'));
    return text.toString();
  }

  private static Map<String, String> paints(Function<Paint, String> colour) {
    Map<String, String> paints = new LinkedHashMap<>();
    for (Paint paint : Paint.values()) {
      paints.put(paint.fill(), "fill:" + colour.apply(paint));
      paints.put(paint.stroke(), "stroke:" + colour.apply(paint));
    }
    return paints;
  }

  private static String rule(String selector, String declarations) {
    return "." + ROOT + (selector.isEmpty() ? "" : " " + selector) + "{" + declarations + "}";
  }
}
