package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.DomainJudgement;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.page.Phrases;

/** What others judged of the risk of bias of the studies of a body, side by side as published. */
final class PublishedJudgements {

  private PublishedJudgements() {}

  /** Tells whether any judge found a high risk of bias in any study of a sample. */
  static boolean isHigh(BodySample sample) {
    for (RiskOfBiasJudgement judgement : sample.judgements()) {
      if (worst(judgement).isHigh()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the overall level, or that of the worst domain where the judge gives none. */
  private static RiskOfBiasLevel worst(RiskOfBiasJudgement judgement) {
    if (judgement.overall().isPresent()) {
      return judgement.overall().get();
    }
    RiskOfBiasLevel worst = judgement.domains().get(0).level();
    for (DomainJudgement domain : judgement.domains()) {
      worst = domain.level().compareTo(worst) > 0 ? domain.level() : worst;
    }
    return worst;
  }

  /**
   * Returns the judgements by study, each with its judge and what was judged; empty if there are
   * none.
   */
  static Optional<String> words(BodyOfEvidence body) {
    Map<String, List<RiskOfBiasJudgement>> byStudy = new LinkedHashMap<>();
    for (BodySample sample : body.samples()) {
      for (RiskOfBiasJudgement judgement : sample.judgements()) {
        List<RiskOfBiasJudgement> own = byStudy.get(judgement.study());
        if (own == null) {
          own = new ArrayList<>();
          byStudy.put(judgement.study(), own);
        }
        own.add(judgement);
      }
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, List<RiskOfBiasJudgement>> judged : byStudy.entrySet()) {
      parts.add(words(judged.getKey(), judged.getValue()));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("published judgements: " + String.join("; ", parts));
  }

  private static String words(String study, List<RiskOfBiasJudgement> judgements) {
    Set<RiskOfBiasLevel> levels = new LinkedHashSet<>();
    List<String> parts = new ArrayList<>();
    for (RiskOfBiasJudgement judgement : judgements) {
      levels.add(worst(judgement));
      parts.add(
          (judgement.overall().isPresent() ? "" : "at worst ")
              + worst(judgement).label()
              + (judgement.overall().isPresent()
                  ? " overall"
                  : " in " + Phrases.count(judgement.domains().size(), "domain", "domains"))
              + " for "
              + judgement.result()
              + " by "
              + judgement.judgedBy());
    }
    return study + " " + String.join(", ", parts) + (levels.size() > 1 ? " (judges differ)" : "");
  }
}
