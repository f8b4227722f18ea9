package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.TableColumn;

/** A meta-analysis in words: a page for the console, and sentences for a methods section. */
final class MetaAnalysisText {

  /** More studies than this are counted rather than listed. */
  private static final int LISTED_STUDIES = 40;

  private static final int LABEL_WIDTH = 40;

  private MetaAnalysisText() {}

  static List<Block> page(MetaAnalysis m) {
    List<Block.Entry> entries = new ArrayList<>();
    entry(
        entries,
        "estimate",
        number(m.estimate())
            + " "
            + interval(m.confidenceInterval())
            + ", SE "
            + number(m.standardError()));
    if (m.measure().comparesTwo()) {
      entry(entries, "test", test(m));
    }
    if (m.describesSpread()) {
      m.predictionInterval().ifPresent(i -> entry(entries, "prediction", interval(i)));
    }
    if (m.measure().scale() != Scale.IDENTITY) {
      entry(
          entries,
          m.measure().label(),
          number(m.backTransformedEstimate())
              + " "
              + interval(m.backTransformed(m.confidenceInterval())));
    }
    if (m.k() > 1) {
      heterogeneity(m, entries);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            2,
            Phrases.capitalised(m.model().label())
                + " meta-analysis of "
                + m.counted()
                + ": "
                + m.measure().scale().prefix()
                + m.measure().label()));
    blocks.add(new Block.Entries(entries));
    blocks.add(new Block.Heading(2, "Studies"));
    blocks.add(studies(m));
    if (!m.warnings().isEmpty()) {
      blocks.add(new Block.Heading(2, "Notes"));
      blocks.add(Block.Bullets.of(m.warnings().stream().map(Line::of).toList()));
    }
    return blocks;
  }

  private static void entry(List<Block.Entry> entries, String label, String words) {
    entries.add(Block.Entry.of(label, Line.of(words)));
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
        + Phrases.p(m.pValue());
  }

  private static void heterogeneity(MetaAnalysis m, List<Block.Entry> entries) {
    Line scatter =
        Line.of(
            "I² "
                + Numbers.percent(m.iSquared() / 100, 1)
                + ", H² "
                + number(m.hSquared())
                + ", Q("
                + m.qDegreesOfFreedom()
                + ") = "
                + number(m.q())
                + ", "
                + Phrases.p(m.qPValue()));
    List<Line> lines = new ArrayList<>();
    m.estimator()
        .ifPresent(
            estimator ->
                lines.add(
                    Line.of(
                        "tau² "
                            + number(m.tauSquared())
                            + " ("
                            + estimator
                            + m.tauSquaredInterval().map(i -> ", " + interval(i)).orElse("")
                            + ")")));
    lines.add(scatter);
    entries.add(new Block.Entry("heterogeneity", lines));
  }

  private static Block studies(MetaAnalysis m) {
    if (m.k() > LISTED_STUDIES) {
      return new Block.Paragraph(Line.of(m.counted() + ", see effects() and weights()"));
    }
    boolean counts = !m.tables().isEmpty();
    List<List<Line>> rows = new ArrayList<>();
    for (int i = 0; i < m.k(); i++) {
      rows.add(
          List.of(
              Line.of(counts ? m.tables().get(i).label() : m.effects().get(i).label()),
              Line.of(counts ? events(m.tables().get(i)) : estimate(m.effects().get(i), m.level())),
              Line.of(Numbers.percent(m.weights().get(i) / 100, 1))));
    }
    return new Block.Table(
        List.of(
            TableColumn.left("study", LABEL_WIDTH),
            TableColumn.left(counts ? "events" : "estimate"),
            TableColumn.right("weight")),
        rows);
  }

  private static String events(TwoByTwo t) {
    return t.events1() + "/" + t.total1() + " against " + t.events2() + "/" + t.total2();
  }

  private static String estimate(EffectSize effect, double level) {
    return number(effect.estimate()) + " " + bounds(effect.interval(level));
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
    return Numbers.fixed(value, size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4);
  }

  private static String interval(Interval interval) {
    return bounds(interval) + " " + Numbers.level(interval.level());
  }

  private static String bounds(Interval interval) {
    return "[" + number(interval.low()) + ", " + number(interval.high()) + "]";
  }
}
