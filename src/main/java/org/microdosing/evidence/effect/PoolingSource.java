package org.microdosing.evidence.effect;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * What is pooled.
 *
 * @param evidence the studies with the findings to pool, in the order of their ids
 * @param studies what finds any study of the library by its id
 * @param words the instruments and outcomes that findings name
 */
record PoolingSource(
    Supplier<List<StudyEvidence>> evidence,
    Function<? super String, Optional<Study>> studies,
    PoolingWords words) {

  /** Returns the findings in the order of the library. */
  List<Finding> findings() {
    return evidence.get().stream().flatMap(e -> e.findings().stream()).toList();
  }

  /** Returns the design of the study that first reported the people of another. */
  Design sampleDesign(StudyEvidence some) {
    Optional<Study> first = studies.apply(some.sample());
    return (first.isPresent() ? first.get() : some.study()).design();
  }

  /** Reads every finding for an effect. */
  List<EffectReading> read(PoolingOptions options) {
    EffectReader reader = new EffectReader(options.convertsOdds(), options.countsOnly(), words);
    List<EffectReading> readings = new ArrayList<>();
    for (StudyEvidence some : evidence.get()) {
      Design design = sampleDesign(some);
      for (Finding finding : some.findings()) {
        readings.add(reader.read(new ComparedGroups(some, finding, design, options.correlation())));
      }
    }
    return readings;
  }

  /** Returns what the findings answer. */
  List<EffectQuestion> questions(PoolingOptions options) {
    return read(options).stream()
        .flatMap(reading -> question(reading).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Keeps the findings that answer a question, and those about its outcome that give no effect. */
  PoolingSource only(EffectQuestion question, PoolingOptions options) {
    Set<String> others =
        read(options).stream()
            .filter(reading -> !question(reading).map(question::equals).orElse(true))
            .map(reading -> ((EffectReading.Effect) reading).candidate().finding().id())
            .collect(Collectors.toSet());
    return new PoolingSource(
        Suppliers.memoize(
            () ->
                evidence.get().stream()
                    .map(
                        some ->
                            some.with(
                                some.findings().stream()
                                    .filter(f -> f.outcome() == question.outcome())
                                    .filter(f -> !others.contains(f.id()))
                                    .toList()))
                    .filter(some -> !some.findings().isEmpty())
                    .toList()),
        studies,
        words);
  }

  private static Optional<EffectQuestion> question(EffectReading reading) {
    return reading instanceof EffectReading.Effect effect
        ? Optional.of(EffectQuestion.of(effect.candidate()))
        : Optional.empty();
  }
}
