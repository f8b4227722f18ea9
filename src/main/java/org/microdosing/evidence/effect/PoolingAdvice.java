package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.MetaAnalysis;

/** What other choices would have given, where a tie was broken or more people could be used. */
final class PoolingAdvice {

  private final PoolingSource source;
  private final PoolingOptions options;
  private final PoolingChoice choice;

  private PoolingAdvice(PoolingSource source, PoolingOptions options, PoolingChoice choice) {
    this.source = source;
    this.options = options;
    this.choice = choice;
  }

  static List<String> of(PoolingSource source, PoolingOptions options, PoolingChoice choice) {
    if (choice.chosen().isEmpty()) {
      return List.of();
    }
    PoolingAdvice advice = new PoolingAdvice(source, options, choice);
    List<String> lines = new ArrayList<>();
    if (choice.hasRepeatedSamples()) {
      lines.add(
          "Arms that share a control are kept apart with the control split;"
              + " their effects are only nearly independent.");
    }
    choice.ties().stream().distinct().forEach(tie -> lines.add(advice.tie(tie)));
    advice.convertedOdds(lines);
    advice.allEffects(lines);
    return lines;
  }

  private String tie(TiedChoice tie) {
    PoolingChoice other =
        EffectChooser.oneForEachSample(source, options.preferring(tie.property(), tie.otherKey()));
    return "As many samples have %s as %s (%s); the first was taken, %s. With %s: %s."
        .formatted(
            tie.chosen(),
            tie.other(),
            tie.property().label(),
            tie.rule(),
            tie.other(),
            result(other));
  }

  private void convertedOdds(List<String> lines) {
    if (options.convertsOdds() || options.kind().isPresent() || options.countsOnly()) {
      return;
    }
    PoolingChoice other = EffectChooser.oneForEachSample(source, options.convertOdds());
    if (people(other) > people(choice)) {
      lines.add(
          "pooling().convertOdds() would use more people, %s instead of %s: %s."
              .formatted(people(other), people(choice), result(other)));
    }
  }

  private void allEffects(List<String> lines) {
    PoolingChoice all = EffectChooser.all(source, options);
    if (!options.countsOnly() && all.chosen().size() > choice.chosen().size()) {
      lines.add(
          "The same samples have %s that answer this question: pooling().allEffects() takes them all."
              .formatted(Phrases.count(all.chosen().size(), "effect", "effects")));
    }
  }

  private static int people(PoolingChoice choice) {
    return choice.candidates().stream().mapToInt(c -> c.figures().people()).sum();
  }

  private String result(PoolingChoice other) {
    if (other.chosen().isEmpty()) {
      return "no effect";
    }
    String effects = Phrases.count(other.chosen().size(), "effect", "effects");
    if (!MixtureCheck.problems(other.candidates(), options.allowed()).isEmpty()) {
      return effects + ", which answer different questions";
    }
    MetaAnalysis pooled = MetaAnalysis.of(other.selection().effects()).fit();
    Interval interval = pooled.confidenceInterval();
    EffectMeasure measure = pooled.measure();
    return "%s%s %s [%s, %s], %s of %s people"
        .formatted(
            measure.scale().prefix(),
            measure.label(),
            Numbers.fixed(pooled.estimate(), 2),
            Numbers.fixed(interval.low(), 2),
            Numbers.fixed(interval.high(), 2),
            effects,
            people(other));
  }
}
