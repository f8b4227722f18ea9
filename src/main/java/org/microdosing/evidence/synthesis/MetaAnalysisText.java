package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Scale;

/** A meta-analysis in words: a page for the console, and sentences for a methods section. */
final class MetaAnalysisText {

  /** More studies than this are counted rather than listed. */
  private static final int LISTED_STUDIES = 40;

  private static final int LABEL_WIDTH = 40;
  private static final int PAGE_WIDTH = 100;

  private MetaAnalysisText() {}

  static String page(MetaAnalysis m) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s meta-analysis of %s: %s%s",
            capitalised(m.model().label()),
            m.counted(),
            m.measure().scale().prefix(),
            m.measure().label()));
    lines.add("");
    lines.add(
        row("estimate", number(m.estimate()) + " " + interval(m.confidenceInterval()))
            + ", SE "
            + number(m.standardError()));
    if (m.measure().comparesTwo()) {
      lines.add(row("test", test(m)));
    }
    if (m.describesSpread()) {
      m.predictionInterval().ifPresent(i -> lines.add(row("prediction", interval(i))));
    }
    if (m.measure().scale() != Scale.IDENTITY) {
      lines.add(
          row(
              m.measure().label(),
              number(m.backTransformedEstimate())
                  + " "
                  + interval(m.backTransformed(m.confidenceInterval()))));
    }
    if (m.k() > 1) {
      heterogeneity(m, lines);
    }
    lines.add("");
    studies(m, lines);
    for (String warning : m.warnings()) {
      lines.add("");
      lines.addAll(wrapped("Note: " + warning));
    }
    return String.join("\n", lines);
  }

  private static String row(String name, String text) {
    return String.format(Locale.ROOT, "  %-16s%s", name, text);
  }

  private static String test(MetaAnalysis m) {
    String statistic =
        m.degreesOfFreedom().isPresent() ? "t(" + m.degreesOfFreedom().getAsInt() + ")" : "z";
    return m.test().label()
        + ", "
        + statistic
        + " = "
        + number(m.statistic())
        + ", "
        + ResultTable.probability(m.pValue());
  }

  private static void heterogeneity(MetaAnalysis m, List<String> lines) {
    String scatter =
        String.format(
            Locale.ROOT,
            "I² %.1f%%, H² %s, Q(%d) = %s, %s",
            m.iSquared(),
            number(m.hSquared()),
            m.qDegreesOfFreedom(),
            number(m.q()),
            ResultTable.probability(m.qPValue()));
    if (m.estimator().isPresent()) {
      String range = m.tauSquaredInterval().map(i -> ", " + interval(i)).orElse("");
      lines.add(
          row(
              "heterogeneity",
              "tau² " + number(m.tauSquared()) + " (" + m.estimator().get() + range + ")"));
      lines.add(row("", scatter));
    } else {
      lines.add(row("heterogeneity", scatter));
    }
  }

  private static void studies(MetaAnalysis m, List<String> lines) {
    if (m.k() > LISTED_STUDIES) {
      lines.add("  " + m.counted() + ", see effects() and weights()");
      return;
    }
    boolean counts = !m.tables().isEmpty();
    List<String> labels =
        counts
            ? m.tables().stream().map(TwoByTwo::label).toList()
            : m.effects().stream().map(EffectSize::label).toList();
    int width = 5;
    for (String label : labels) {
      width = Math.max(width, shortened(label).length());
    }
    String format = "  %-" + width + "s  %-32s  %6s";
    lines.add(
        String.format(Locale.ROOT, format, "study", counts ? "events" : "estimate", "weight"));
    for (int i = 0; i < m.k(); i++) {
      lines.add(
          String.format(
              Locale.ROOT,
              format,
              shortened(labels.get(i)),
              counts ? events(m.tables().get(i)) : estimate(m.effects().get(i), m.level()),
              String.format(Locale.ROOT, "%.1f%%", m.weights().get(i))));
    }
  }

  private static String events(TwoByTwo t) {
    return t.events1() + "/" + t.total1() + " against " + t.events2() + "/" + t.total2();
  }

  private static String estimate(EffectSize effect, double level) {
    double half = ReferenceDistribution.normal().critical(level) * effect.standardError();
    return String.format(
        Locale.ROOT,
        "%s [%s, %s]",
        number(effect.estimate()),
        number(effect.estimate() - half),
        number(effect.estimate() + half));
  }

  static String methods(MetaAnalysis m) {
    List<String> sentences = new ArrayList<>();
    switch (m.model()) {
      case RANDOM_EFFECTS -> {
        sentences.add(
            "Effects were pooled by a random-effects model with inverse-variance weights.");
        if (m.k() > 1) {
          TauEstimator estimator = m.estimator().orElseThrow();
          sentences.add(
              String.format(
                  Locale.ROOT,
                  "The between-study variance was estimated by the %s method (%s; %s), with a"
                      + " Q-profile interval (Viechtbauer 2007, Statistics in Medicine"
                      + " 26(1):37-52).",
                  estimator.label(),
                  estimator.citation(),
                  m.convergence()));
        }
      }
      case EQUAL_EFFECTS ->
          sentences.add(
              "Effects were pooled by an equal-effects model with inverse-variance weights.");
      case MANTEL_HAENSZEL ->
          sentences.add(
              "Counts were pooled by the method of Mantel and Haenszel (1959, Journal of the"
                  + " National Cancer Institute 22(4):719-748), without a correction for empty"
                  + " cells.");
      case PETO ->
          sentences.add(
              "Counts were pooled by Peto's one-step method (Yusuf et al. 1985, Progress in"
                  + " Cardiovascular Diseases 27(5):335-371).");
    }
    sentences.add(
        "Coefficients were tested by the "
            + m.test().label()
            + " method"
            + (m.test().citation().isEmpty() ? "." : " (" + m.test().citation() + ")."));
    sentences.add(
        "I² and H² are those of Higgins and Thompson (2002, Statistics in Medicine"
            + " 21(11):1539-1558).");
    return String.join(" ", sentences);
  }

  private static String number(double value) {
    double size = Math.abs(value);
    if (value != 0 && (size < 0.001 || size >= 1e7)) {
      return String.format(Locale.ROOT, "%.3g", value);
    }
    int decimals = size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text;
  }

  private static String interval(Interval interval) {
    return "["
        + number(interval.low())
        + ", "
        + number(interval.high())
        + "]"
        + level(interval.level());
  }

  private static String level(double level) {
    return " " + String.format(Locale.ROOT, "%.4g", level * 100).replaceAll("\\.?0+$", "") + "%";
  }

  private static String shortened(String label) {
    return label.length() <= LABEL_WIDTH ? label : label.substring(0, LABEL_WIDTH - 1) + "…";
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() + 3 > PAGE_WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder("     ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
