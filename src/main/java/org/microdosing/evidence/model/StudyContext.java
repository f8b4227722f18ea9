package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the context of a library says of one study: how others judged it, how far its trial has
 * come, and what it is called beside the other studies.
 *
 * @param riskOfBias published judgements of its risk of bias, side by side
 * @param registrations its registrations, as they were last read
 * @param shortName what it is called where its short citation is that of other studies too, for
 *     example {@code Lea et al. 2020b}; empty where its citation is enough
 * @param inclusionRule the rule by which studies are in the library that the study is from
 * @since 0.2
 */
public record StudyContext(
    List<RiskOfBiasJudgement> riskOfBias,
    List<Registration> registrations,
    Optional<String> shortName,
    Optional<InclusionRule> inclusionRule)
    implements Serializable {

  /** Nothing is known. */
  public static final StudyContext EMPTY =
      new StudyContext(List.of(), List.of(), Optional.empty(), Optional.empty());

  /** Copies the lists. */
  public StudyContext {
    riskOfBias = List.copyOf(riskOfBias);
    registrations = List.copyOf(registrations);
    Objects.requireNonNull(shortName, "shortName");
    Objects.requireNonNull(inclusionRule, "inclusionRule");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Sorts a context by study: a registration belongs to a study that it names or whose record
   * states one of its numbers.
   *
   * @param context the context
   * @param names what the studies are called beside each other
   * @return what finds the context of a study
   */
  public static Function<Study, StudyContext> in(EvidenceContext context, ShortNames names) {
    Map<String, List<RiskOfBiasJudgement>> judged = new HashMap<>();
    for (RiskOfBiasJudgement judgement : context.riskOfBias()) {
      add(judged, judgement.study(), judgement);
    }
    Map<String, List<Registration>> byStudy = new HashMap<>();
    Map<String, List<Registration>> byNumber = new HashMap<>();
    for (Registration registration : context.registrations()) {
      for (String study : registration.studies()) {
        add(byStudy, study, registration);
      }
      add(byNumber, registration.number(), registration);
      for (String number : registration.secondaryNumbers()) {
        add(byNumber, number, registration);
      }
    }
    StudyContext unjudged =
        new StudyContext(List.of(), List.of(), Optional.empty(), context.inclusionRule());
    return study -> {
      List<Registration> own = new ArrayList<>(byStudy.getOrDefault(study.id(), List.of()));
      for (String number : study.registrations()) {
        for (Registration registration : byNumber.getOrDefault(number, List.of())) {
          if (!holds(own, registration.number())) {
            own.add(registration);
          }
        }
      }
      List<RiskOfBiasJudgement> judgements =
          judged.getOrDefault(study.id(), Collections.emptyList());
      Optional<String> told = names.differing(study);
      return own.isEmpty() && judgements.isEmpty() && told.isEmpty()
          ? unjudged
          : new StudyContext(judgements, own, told, unjudged.inclusionRule());
    };
  }

  private static boolean holds(List<Registration> registrations, String number) {
    for (Registration registration : registrations) {
      if (registration.number().equals(number)) {
        return true;
      }
    }
    return false;
  }

  private static <T> void add(Map<String, List<T>> some, String key, T value) {
    some.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /**
   * Tells whether results of the trial should be known by now.
   *
   * @return what its registrations say
   */
  public ResultsDue resultsDue() {
    return ResultsDue.of(registrations);
  }
}
