package org.microdosing.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.effect.EffectSelection;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyQuery;

/** Real studies with one thing changed, for rules that no real study shows on its own. */
public final class Edit {

  public static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static final DoseAssessor DOSES =
      DoseAssessor.of(LIBRARY.substances(), LIBRARY.definitions());

  private Edit() {}

  /** Returns a query over the findings of some studies. */
  public static FindingQuery over(Study... studies) {
    return StudyQuery.over(
            LIBRARY.substances(), List.of(studies), DOSES::effectiveBand, LIBRARY.context())
        .findings();
  }

  /** Returns a query over the bundled studies whose index is built for the test that asks. */
  public static StudyQuery indexed() {
    return StudyQuery.over(
        LIBRARY.substances(), LIBRARY.studies().toList(), DOSES::effectiveBand, LIBRARY.context());
  }

  /** Findings of a few studies, for pages that new studies leave alone. */
  public static FindingQuery few() {
    return over(
        Stream.of(
                "marschall-2022",
                "vonrotz-2023",
                "raison-2023",
                "goodwin-2022",
                "davis-2021",
                "polito-2019",
                "rootman-2022",
                "robison-2025",
                "kiilerich-2023",
                "registry-nct07189299")
            .map(Edit::study)
            .toArray(Study[]::new));
  }

  public static Study study(String id) {
    return LIBRARY.study(id);
  }

  public static Finding finding(String id) {
    return LIBRARY.findings().find(id).orElseThrow();
  }

  /** Returns a study with one of its findings changed. */
  public static Study with(Study study, String id, UnaryOperator<Finding> change) {
    return withFindings(
        study,
        study.findings().stream().map(f -> f.id().equals(id) ? change.apply(f) : f).toList());
  }

  public static Study withFindings(Study s, List<Finding> findings) {
    return s.toBuilder().findings(findings).build();
  }

  public static Study inRats(Study s) {
    return s.toBuilder()
        .population(s.population().toBuilder().species(Species.RAT).build())
        .build();
  }

  public static Statistic statistic(StatisticType type, double value) {
    return new Statistic(
        type,
        Optional.empty(),
        OptionalDouble.of(value),
        PValue.Relation.EQUAL,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static Finding direction(Finding f, Direction direction) {
    return f.toBuilder().direction(direction).build();
  }

  /** Returns a finding that gives a statistic, no figures of groups and another direction. */
  public static Finding reporting(Finding f, Optional<Direction> direction, Statistic statistic) {
    return Changed.with(
        f.toBuilder().statistic(statistic).groups(List.of()).build(), "direction", direction);
  }

  /** Returns a finding at another time. */
  public static Finding at(Finding f, String timepoint) {
    return f.toBuilder().timepoint(timepoint).build();
  }

  /** Returns a finding with every number of its groups but the sizes multiplied. */
  public static Finding scaled(Finding f, double factor) {
    List<Group> groups =
        f.groups().stream()
            .map(
                g ->
                    new Group(
                        g.arm(),
                        g.timepoint(),
                        g.timing(),
                        g.n(),
                        times(g.mean(), factor),
                        times(g.sd(), factor),
                        times(g.se(), factor),
                        g.median(),
                        g.interval(),
                        times(g.events(), factor),
                        g.total(),
                        g.baseline(),
                        g.note()))
            .toList();
    return f.toBuilder().groups(groups).build();
  }

  private static OptionalDouble times(OptionalDouble value, double factor) {
    return value.isPresent()
        ? OptionalDouble.of(value.getAsDouble() * factor)
        : OptionalDouble.empty();
  }

  public static Finding disagreeing(Finding f, String other) {
    List<String> ids = new ArrayList<>(f.disagreesWith());
    ids.add(other);
    return f.toBuilder().disagreesWith(ids).build();
  }

  /** Returns the ids of the findings behind the effects of a selection. */
  public static List<String> used(EffectSelection selection) {
    return selection.chosen().stream()
        .flatMap(e -> e.findings().stream())
        .map(Finding::id)
        .toList();
  }

  /** Returns the real questions that tests of properties go through. */
  public static Stream<FindingQuery> questions() {
    return Stream.concat(
        Stream.of(
            LIBRARY.findings(),
            LIBRARY.findings().human().placeboControlled(),
            LIBRARY.findings().substance("lsd"),
            LIBRARY.findings().substance("psilocybin")),
        Stream.of(Outcome.values()).map(o -> LIBRARY.findings().outcome(o)));
  }
}
