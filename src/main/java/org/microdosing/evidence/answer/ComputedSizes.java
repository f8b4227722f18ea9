package org.microdosing.evidence.answer;

import java.util.HashMap;
import java.util.Map;
import org.microdosing.evidence.effect.EffectKind;
import org.microdosing.evidence.effect.SampleEffect;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * Standardised differences that this library computes where sources print no figure of their own.
 */
final class ComputedSizes {

  private ComputedSizes() {}

  /** Returns the differences of those findings that have one, by the id of the finding. */
  static Map<String, EffectSize> of(FindingQuery findings, StudyQuery studies) {
    Map<String, EffectSize> sizes = new HashMap<>();
    FindingQuery silent = findings.where(ComputedSizes::hasMeansAlone);
    if (silent.isEmpty()) {
      return sizes;
    }
    for (SampleEffect effect : silent.pooling().byFinding().chosen()) {
      if (effect.kind() == EffectKind.DIFFERENCE) {
        String study = studies.evidence(effect.finding().studyId()).orElseThrow().shortName();
        sizes.put(effect.finding().id(), named(study, effect.effect()));
      }
    }
    return sizes;
  }

  /** Each stands alone, so its study is name enough. */
  private static EffectSize named(String study, EffectSize effect) {
    return new EffectSize(
        study, effect.estimate(), effect.variance(), effect.measure(), effect.notes());
  }

  private static boolean hasMeansAlone(Finding finding) {
    if (finding.statistic().isPresent() && finding.statistic().get().value().isPresent()) {
      return false;
    }
    for (Group group : finding.groups()) {
      if (group.hasMeans()) {
        return true;
      }
    }
    return false;
  }
}
