package org.microdosing.evidence.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.DomainJudgement;
import org.microdosing.evidence.model.RiskOfBiasDomain;
import org.microdosing.evidence.model.RiskOfBiasLevel;

/**
 * The judgements of one study in a table.
 *
 * @param line the line, counted from 1
 * @param study the study, as the table names it
 * @param domains the judgement of each domain, at least one
 * @param overall the overall judgement; empty where the table has none
 * @param withoutInformation domains that could not be judged, where the tool has no level for that
 * @since 0.2
 */
public record RiskOfBiasRow(
    int line,
    String study,
    List<DomainJudgement> domains,
    Optional<RiskOfBiasLevel> overall,
    List<RiskOfBiasDomain> withoutInformation)
    implements Serializable {

  /** Copies the lists. */
  public RiskOfBiasRow {
    domains = List.copyOf(domains);
    withoutInformation = List.copyOf(withoutInformation);
  }
}
