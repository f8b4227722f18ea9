package org.microdosing.evidence.certainty;

import java.util.List;

/** The steps of a body of evidence, one for each domain in their order, and where they lead. */
final class DomainSteps {

  private DomainSteps() {}

  /** Judges a body; without evidence there is nothing to judge. */
  static List<CertaintyStep> of(BodyOfEvidence body) {
    return body.basis() == EvidenceBasis.NONE
        ? List.of()
        : List.of(
            RiskOfBias.judge(body),
            Inconsistency.judge(body),
            Indirectness.judge(body),
            Imprecision.judge(body),
            PublicationBias.judge(body));
  }

  /** Returns the level that steps lead to. */
  static CertaintyLevel level(BodyOfEvidence body, List<CertaintyStep> steps) {
    int change = 0;
    for (CertaintyStep step : steps) {
      change += step.change();
    }
    return body.basis().start().lowered(-change);
  }
}
