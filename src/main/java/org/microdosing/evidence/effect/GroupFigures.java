package org.microdosing.evidence.effect;

import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.effect.EffectReading.FiguresRead;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.synthesis.GroupMean;
import org.microdosing.evidence.synthesis.Proportion;

/** Reads figures of groups: means with spread and size, events with totals. */
final class GroupFigures {

  private GroupFigures() {}

  /** Returns the figures of the two groups that a finding compares, if both are complete. */
  static Optional<FiguresRead> between(ComparedGroups compared, boolean keepsEmptyTables) {
    Optional<Group> arm = compared.armGroup();
    Optional<Group> control = compared.controlGroup();
    if (arm.isEmpty() || control.isEmpty()) {
      return Optional.empty();
    }
    if (arm.get().hasProportion() && control.get().hasProportion()) {
      return Optional.of(
          compared.isWithinPeople()
              ? pairedCounts(compared, arm.get(), control.get(), keepsEmptyTables)
              : counts(arm.get(), control.get(), keepsEmptyTables));
    }
    Optional<GroupMean> first = mean(arm.get(), compared.armSize());
    Optional<GroupMean> second = mean(control.get(), compared.controlSize());
    if (compared.isWithinPeople() && first.isPresent() && second.isPresent()) {
      return Optional.of(withinPeople(compared, first.get(), second.get()));
    }
    return first.isPresent() && second.isPresent()
        ? Optional.of(
            new FiguresRead.Found(
                EffectKind.DIFFERENCE,
                EffectBasis.GROUP_MEANS,
                new EffectFigures.Means(first.get(), second.get()),
                true))
        : Optional.empty();
  }

  /** Two conditions of the same people: a difference as between groups, with its correlation. */
  private static FiguresRead withinPeople(
      ComparedGroups compared, GroupMean arm, GroupMean control) {
    if (compared.correlation().isEmpty()) {
      return FiguresRead.missing(LeftOutReason.PERIODS_CORRELATED);
    }
    int n = Math.min(arm.n(), control.n());
    return new FiguresRead.Found(
        EffectKind.DIFFERENCE,
        EffectBasis.GROUP_MEANS,
        new EffectFigures.Pair(
            sized(control, n),
            sized(arm, n),
            compared.correlation().getAsDouble(),
            EffectMeasure.HEDGES_G,
            ""),
        true);
  }

  private static FiguresRead counts(Group arm, Group control, boolean keepsEmptyTables) {
    Optional<String> fraction = fraction(arm).or(() -> fraction(control));
    if (fraction.isPresent()) {
      return new FiguresRead.Missing(LeftOutReason.UNUSABLE_FIGURES, fraction.get());
    }
    EffectFigures.Counts counts =
        new EffectFigures.Counts(
            whole(arm.events().orElseThrow()),
            whole(arm.total().orElseThrow()),
            whole(control.events().orElseThrow()),
            whole(control.total().orElseThrow()));
    return !keepsEmptyTables && counts.table("counts").isUninformative()
        ? FiguresRead.missing(LeftOutReason.NO_EVENTS)
        : new FiguresRead.Found(EffectKind.ODDS, EffectBasis.GROUP_EVENTS, counts, true);
  }

  /** Events of the same people under two conditions, which are no table of two groups. */
  private static FiguresRead pairedCounts(
      ComparedGroups compared, Group arm, Group control, boolean asTable) {
    if (compared.correlation().isEmpty()) {
      return FiguresRead.missing(LeftOutReason.PERIODS_CORRELATED);
    }
    Optional<String> unusable = fraction(arm).or(() -> fraction(control));
    if (asTable || unusable.isPresent() || !arm.total().equals(control.total())) {
      return new FiguresRead.Missing(
          LeftOutReason.UNUSABLE_FIGURES,
          asTable
              ? "the same people in both groups, which is no table of two groups"
              : unusable.orElse("not as many people under both conditions"));
    }
    int events = whole(arm.events().orElseThrow());
    int controlEvents = whole(control.events().orElseThrow());
    int total = whole(arm.total().orElseThrow());
    return events == controlEvents && (events == 0 || events == total)
        ? FiguresRead.missing(LeftOutReason.NO_EVENTS)
        : new FiguresRead.Found(
            EffectKind.ODDS,
            EffectBasis.GROUP_EVENTS,
            new EffectFigures.PairedCounts(
                events, controlEvents, total, compared.correlation().getAsDouble()),
            true);
  }

  /** Returns the share of one group who had an event, if the finding gives it. */
  static Optional<FiguresRead> share(ComparedGroups compared) {
    return compared
        .armGroup()
        .filter(Group::hasProportion)
        .map(
            group ->
                fraction(group)
                    .<FiguresRead>map(
                        f -> new FiguresRead.Missing(LeftOutReason.UNUSABLE_FIGURES, f))
                    .orElseGet(
                        () ->
                            new FiguresRead.Found(
                                EffectKind.SHARE,
                                EffectBasis.ONE_GROUP,
                                new EffectFigures.Share(
                                    new Proportion(
                                        compared.label(),
                                        whole(group.events().orElseThrow()),
                                        whole(group.total().orElseThrow()))),
                                true)));
  }

  /** Returns the figures of one group before and after, if the finding gives them. */
  static Optional<FiguresRead> change(ComparedGroups compared) {
    Optional<GroupMean> before = compared.before().flatMap(g -> mean(g, g.n()));
    Optional<GroupMean> after = compared.after().flatMap(g -> mean(g, g.n()));
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    if (compared.correlation().isEmpty()) {
      return Optional.of(FiguresRead.missing(LeftOutReason.CORRELATION_UNKNOWN));
    }
    int n = Math.min(before.get().n(), after.get().n());
    String fewer =
        before.get().n() == after.get().n() ? "" : "people measured both times taken as " + n;
    return Optional.of(
        new FiguresRead.Found(
            EffectKind.CHANGE,
            EffectBasis.BEFORE_AND_AFTER,
            new EffectFigures.Pair(
                sized(before.get(), n),
                sized(after.get(), n),
                compared.correlation().getAsDouble(),
                EffectMeasure.STANDARDISED_CHANGE_RAW,
                fewer),
            true));
  }

  private static GroupMean sized(GroupMean group, int n) {
    return new GroupMean(group.label(), group.mean(), group.standardDeviation(), n, group.notes());
  }

  private static Optional<GroupMean> mean(Group group, OptionalInt n) {
    if (group.mean().isEmpty() || n.isEmpty()) {
      return Optional.empty();
    }
    String label = group.timepoint().map(t -> group.arm() + ", " + t).orElse(group.arm().id());
    double mean = group.mean().getAsDouble();
    if (group.sd().isPresent()) {
      return Optional.of(GroupMean.of(label, mean, group.sd().getAsDouble(), n.getAsInt()));
    }
    if (group.se().isPresent()) {
      return Optional.of(
          GroupMean.ofStandardError(label, mean, group.se().getAsDouble(), n.getAsInt()));
    }
    return group
        .interval()
        .filter(i -> i.isBounded())
        .map(i -> GroupMean.ofInterval(label, mean, i, n.getAsInt()));
  }

  private static Optional<String> fraction(Group group) {
    double events = group.events().orElseThrow();
    double total = group.total().orElseThrow();
    return isWhole(events) && isWhole(total)
        ? Optional.empty()
        : Optional.of(group.arm() + ": " + events + " of " + total + " are not whole people");
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number) && number <= Integer.MAX_VALUE;
  }

  private static int whole(double number) {
    return (int) number;
  }
}
