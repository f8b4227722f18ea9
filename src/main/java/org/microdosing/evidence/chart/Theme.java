package org.microdosing.evidence.chart;

import java.util.function.Function;

/** The style sheet that all charts share, with the colours for light and dark surroundings. */
final class Theme {

  /** Class of the outermost element; every rule names it, so that none leaks into a page. */
  static final String ROOT = "evidence-chart";

  static final double TITLE_SIZE = 17;
  static final double TEXT_SIZE = 13;
  static final double SMALL_SIZE = 11;

  private static final String SHEET =
      rule("", "font-family:sans-serif;font-size:13px;max-width:100%;height:auto")
          + rule(".title", "font-size:17px;font-weight:bold")
          + rule(".bold", "font-weight:bold")
          + rule(".small", "font-size:11px")
          + rule(".middle", "text-anchor:middle")
          + rule(".end", "text-anchor:end")
          + rule(".hollow", "fill:none")
          + rule(".wide", "stroke-width:2")
          + rule(".dashed", "stroke-dasharray:6 4")
          + rule(".dotted", "stroke-dasharray:2 3")
          + paints(Paint::light)
          + "@media (prefers-color-scheme:dark){"
          + paints(Paint::dark)
          + "}";

  private Theme() {}

  static String sheet() {
    return SHEET;
  }

  private static String paints(Function<Paint, String> colour) {
    StringBuilder rules = new StringBuilder();
    for (Paint paint : Paint.values()) {
      rules.append(rule("." + paint.fill(), "fill:" + colour.apply(paint)));
      rules.append(rule("." + paint.stroke(), "stroke:" + colour.apply(paint)));
    }
    return rules.toString();
  }

  private static String rule(String selector, String declarations) {
    return "." + ROOT + (selector.isEmpty() ? "" : " " + selector) + "{" + declarations + "}";
  }
}
