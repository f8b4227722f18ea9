package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A published judgement of the risk of bias of one result of a study.
 *
 * <p>It is the judge's own and is never computed here. Judges differ, and their judgements stand
 * side by side.
 *
 * @param study id of the study
 * @param tool the tool
 * @param result which result was judged, in the words of the judge
 * @param judgedBy who judged
 * @param domains the judgement of each domain that was read, at least one
 * @param overall the overall judgement; empty where the judge gives none or it was not read
 * @param source where the judgement was read
 * @param locator the place in the source
 * @param note what else to know
 * @since 0.2
 */
public record RiskOfBiasJudgement(
    String study,
    RiskOfBiasTool tool,
    String result,
    String judgedBy,
    List<DomainJudgement> domains,
    Optional<RiskOfBiasLevel> overall,
    Source source,
    String locator,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public RiskOfBiasJudgement {
    Checks.text(study, "study");
    Objects.requireNonNull(tool, "tool");
    Checks.text(result, "result");
    Checks.text(judgedBy, "judgedBy");
    domains = List.copyOf(domains);
    if (domains.isEmpty()) {
      throw new IllegalArgumentException("domains needs at least one element");
    }
    Objects.requireNonNull(overall, "overall");
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    Objects.requireNonNull(note, "note");
    Set<RiskOfBiasDomain> judged = EnumSet.noneOf(RiskOfBiasDomain.class);
    for (DomainJudgement d : domains) {
      if (!judged.add(d.domain())) {
        throw new IllegalArgumentException("domains judge one domain twice: " + d.domain().label());
      }
      checkLevel(tool, d.level());
    }
    if (overall.isPresent()) {
      checkLevel(tool, overall.get());
    }
  }

  private static void checkLevel(RiskOfBiasTool tool, RiskOfBiasLevel level) {
    if (!tool.levels().contains(level)) {
      throw new IllegalArgumentException(
          tool.label() + " knows no level \"" + level.label() + "\"");
    }
  }

  /**
   * Returns the level that the judge gave a domain.
   *
   * @param domain the domain
   * @return the level, empty if no judgement of it was read
   */
  public Optional<RiskOfBiasLevel> level(RiskOfBiasDomain domain) {
    return domains.stream()
        .filter(d -> d.domain() == domain)
        .map(DomainJudgement::level)
        .findFirst();
  }

  /** Returns the study, the judge and the overall level, or the domains where there is none. */
  @Override
  public String toString() {
    return study
        + " by "
        + judgedBy
        + " ("
        + tool.label()
        + "): "
        + overall
            .map(level -> level.label() + " overall")
            .orElseGet(
                () -> String.join(", ", domains.stream().map(DomainJudgement::toString).toList()));
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
