package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.page.Phrases;

/** Splits a meta-analysis into groups of studies and compares them. */
final class SubgroupComparison {

  /** With fewer studies in a group the test with separate variances exceeds its error rate. */
  private static final int ENOUGH = 10;

  private SubgroupComparison() {}

  static Subgroups of(MetaAnalysis overall, List<?> labels, SubgroupVariance variance) {
    if (labels.size() != overall.k()) {
      throw new IllegalArgumentException(
          "each study needs its group: %s studies, %s labels"
              .formatted(overall.k(), labels.size()));
    }
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      members.computeIfAbsent(String.valueOf(labels.get(i)), l -> new ArrayList<>()).add(i);
    }
    if (members.size() < 2) {
      throw new IllegalArgumentException(
          "subgroups need at least 2 groups to compare, found " + members.keySet());
    }
    return variance == SubgroupVariance.SEPARATE
        ? separate(overall, members)
        : common(overall, members);
  }

  /** Returns the pooled estimate of an analysis as a coefficient. */
  static Coefficient coefficient(String name, MetaAnalysis m) {
    return Coefficient.of(name, m.estimate(), m.standardError(), m.degreesOfFreedom(), m.level());
  }

  private static Subgroups separate(MetaAnalysis overall, Map<String, List<Integer>> members) {
    List<Subgroups.Group> groups = new ArrayList<>();
    members.forEach(
        (label, studies) -> {
          MetaAnalysis own = overall.subset(studies);
          groups.add(new Subgroups.Group(label, own, coefficient(label, own)));
        });
    List<EffectSize> means = new ArrayList<>();
    for (Subgroups.Group group : groups) {
      double error = group.analysis().standardError();
      if (error == 0) {
        throw new IllegalStateException(
            "the studies of group '%s' agree exactly, so that Knapp-Hartung gives a standard error"
                    .formatted(group.label())
                + " of 0 and groups cannot be compared: use Z or KNAPP_HARTUNG_AD_HOC");
      }
      means.add(EffectSize.ofStandardError(group.label(), group.analysis().estimate(), error));
    }
    double q = MixedModelFit.equalEffects(DesignMatrix.withIntercept(means), CoefficientTest.Z).q();
    return new Subgroups(
        overall,
        SubgroupVariance.SEPARATE,
        groups,
        OmnibusTest.chiSquared(q, groups.size() - 1),
        separateWarnings(overall, groups));
  }

  private static Subgroups common(MetaAnalysis overall, Map<String, List<Integer>> members) {
    Requirements.effects(overall, "a comparison with a common variance");
    Requirements.atLeast(
        members.size() + 1,
        overall.k(),
        "a common variance of " + Phrases.count(members.size(), "group", "groups"));
    double[][] indicators = new double[members.size()][overall.k()];
    int column = 0;
    for (List<Integer> studies : members.values()) {
      for (int study : studies) {
        indicators[column][study] = 1;
      }
      column++;
    }
    double[][] contrasts = new double[members.size() - 1][];
    System.arraycopy(indicators, 1, contrasts, 0, contrasts.length);
    MixedModelFit contrast =
        DesignMatrix.fit(
            DesignMatrix.withIntercept(overall.effects(), contrasts),
            overall.estimator(),
            overall.test());
    MixedModelFit means =
        DesignMatrix.fit(
            DesignMatrix.of(overall.effects(), indicators), overall.estimator(), overall.test());
    List<Subgroups.Group> groups = new ArrayList<>();
    members.forEach(
        (label, studies) ->
            groups.add(
                new Subgroups.Group(
                    label,
                    overall.subset(studies),
                    Coefficient.of(label, means, groups.size(), overall.level()))));
    return new Subgroups(
        overall,
        SubgroupVariance.COMMON,
        groups,
        OmnibusTest.ofModerators(contrast),
        commonWarnings(overall, groups));
  }

  private static List<String> separateWarnings(MetaAnalysis overall, List<Subgroups.Group> groups) {
    List<String> warnings = new ArrayList<>(warnings(groups));
    if (overall.model().hasHeterogeneity()
        && groups.stream().anyMatch(group -> group.k() < ENOUGH)) {
      warnings.add(
          "with a variance of its own for each group and fewer than "
              + ENOUGH
              + " studies in one, groups that do not differ are too often found different; a common"
              + " variance with its F test keeps the error rate");
    }
    return warnings;
  }

  /** By z the common variance is taken as known, which it is not. */
  private static List<String> commonWarnings(MetaAnalysis overall, List<Subgroups.Group> groups) {
    List<String> warnings = new ArrayList<>(warnings(groups));
    if (overall.test() == CoefficientTest.Z
        && overall.model().hasHeterogeneity()
        && groups.stream().anyMatch(group -> group.k() < ENOUGH)) {
      warnings.add(
          "tested by z with fewer than "
              + ENOUGH
              + " studies in a group, groups whose studies differ are too often found different;"
              + " KNAPP_HARTUNG has an F test that keeps the error rate");
    }
    return warnings;
  }

  private static List<String> warnings(List<Subgroups.Group> groups) {
    List<String> warnings = new ArrayList<>();
    for (Subgroups.Group group : groups) {
      if (group.k() == 1) {
        warnings.add("group '" + group.label() + "' is a single study");
      }
    }
    return warnings;
  }
}
