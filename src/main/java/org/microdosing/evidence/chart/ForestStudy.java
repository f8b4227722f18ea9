package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.TwoByTwo;

/**
 * A study in a forest plot with all that is known of it, so that nothing is left behind when rows
 * are sorted.
 *
 * @param label the name of the study
 * @param effect its estimate; empty for counts that say nothing on the measure
 * @param table its counts, if counts were pooled
 * @param weight its weight in percent, if it was pooled
 */
record ForestStudy(
    String label, Optional<EffectSize> effect, Optional<TwoByTwo> table, OptionalDouble weight) {

  static List<ForestStudy> of(MetaAnalysis m) {
    List<ForestStudy> studies = new ArrayList<>();
    Iterator<EffectSize> effects = m.effects().iterator();
    for (int i = 0; i < m.k(); i++) {
      OptionalDouble weight = OptionalDouble.of(m.weights().get(i));
      if (m.tables().isEmpty()) {
        EffectSize effect = effects.next();
        studies.add(new ForestStudy(effect.label(), Optional.of(effect), Optional.empty(), weight));
      } else {
        TwoByTwo table = m.tables().get(i);
        Optional<EffectSize> effect =
            table.isUninformative() ? Optional.empty() : Optional.of(effects.next());
        studies.add(new ForestStudy(table.label(), effect, Optional.of(table), weight));
      }
    }
    return studies;
  }

  static List<ForestStudy> of(List<EffectSize> effects) {
    return effects.stream()
        .map(
            e ->
                new ForestStudy(
                    e.label(), Optional.of(e), Optional.empty(), OptionalDouble.empty()))
        .toList();
  }
}
