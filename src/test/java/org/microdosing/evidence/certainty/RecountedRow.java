package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.microdosing.evidence.model.AnalysisKind;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * A finding with what it votes, whether it stands for its sample, and whom it compares, by hand.
 */
record RecountedRow(StudyEvidence study, Finding finding) {

  /** Makes every sum with it small. */
  private static final int NOT_KNOWN = -1_000_000;

  /** How well a finding stands for its sample; the smallest does. */
  private record Place(int analysis, int rank, int time) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::analysis)
            .thenComparingInt(Place::rank)
            .thenComparingInt(Place::time);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * People of a finding, whether there may be fewer because nobody counted them, and whether some
   * may stand in another study as well.
   */
  record People(int number, boolean isUncertain, boolean overlaps) {

    boolean atMost() {
      return isUncertain || overlaps;
    }
  }

  Optional<Direction> vote() {
    if (finding.relation() != RelationKind.COMPARISON
        || finding.inferred().isPresent()
        || finding.mixesArms()
        || finding.period().filter(p -> p == CrossoverPeriod.AFTER_CROSSOVER).isPresent()) {
      return Optional.empty();
    }
    if (finding.estimateFavours().isPresent()) {
      return Optional.of(
          switch (finding.estimateFavours().get()) {
            case ARM -> Direction.IMPROVED;
            case VERSUS -> Direction.WORSENED;
            case NEITHER -> Direction.NO_DIFFERENCE;
          });
    }
    return finding.direction().filter(d -> d == Direction.NO_DIFFERENCE).isPresent()
        ? Optional.of(Direction.NOT_READ)
        : finding.direction();
  }

  static DirectionCounts counts(List<RecountedRow> rows) {
    Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    int silent = 0;
    int significant = 0;
    for (RecountedRow row : rows) {
      if (row.vote().isEmpty()) {
        silent++;
      } else {
        counts.merge(row.vote().get(), 1, Integer::sum);
        significant += row.finding().significant().orElse(false) ? 1 : 0;
      }
    }
    return new DirectionCounts(counts, silent, significant);
  }

  /** Returns the rows that stand for a sample, of all that it has in a question. */
  static List<RecountedRow> standing(List<RecountedRow> ofSample) {
    List<RecountedRow> best = new ArrayList<>();
    Place least = null;
    for (RecountedRow row : ofSample) {
      if (!row.standsForAnything()) {
        continue;
      }
      Place place = row.place();
      if (least == null || place.compareTo(least) < 0) {
        best.clear();
        least = place;
      }
      if (place.equals(least)) {
        best.add(row);
      }
    }
    return best;
  }

  /** One kind of adverse event says nothing of all kinds together. */
  boolean standsForAnything() {
    return vote().isPresent()
        && (finding.outcome() != Outcome.ADVERSE_EVENTS
            || finding.measurement().orElseThrow().event().orElse("").equals("any-adverse-event"));
  }

  private Place place() {
    boolean primary = finding.analysis().orElse(AnalysisKind.SECONDARY) == AnalysisKind.PRIMARY;
    Integer rank =
        finding
            .measurement()
            .flatMap(m -> m.instrument())
            .map(study.vocabulary().ranks()::get)
            .orElse(null);
    int time =
        finding.timing().isEmpty()
            ? 5
            : switch (finding.timing().get().phase()) {
              case END_OF_COURSE -> 0;
              case DURING_COURSE -> 1;
              case ACUTE -> 2;
              case POST_ACUTE -> 3;
              case FOLLOW_UP -> 4;
              case BASELINE, CROSS_SECTIONAL, RETROSPECTIVE, NOT_STATED -> 5;
            };
    return new Place(primary ? 0 : 1, rank == null ? Integer.MAX_VALUE : rank, time);
  }

  /** Returns whom the finding compares: as written, else of its arms, else of the study. */
  Optional<People> people() {
    Study whole = study.study();
    if (!whole.isHuman()) {
      return Optional.empty();
    }
    boolean overlaps = !whole.overlaps().isEmpty();
    OptionalInt written = finding.compared().isPresent() ? finding.compared() : finding.people();
    if (written.isPresent()) {
      return Optional.of(new People(written.getAsInt(), false, overlaps));
    }
    OptionalInt all = whole.participants().counted();
    int own = peopleOf(finding.arm().id());
    String other = finding.versus().arm().orElse("");
    boolean twoArms = finding.versus().kind() == ComparisonKind.ARM;
    int others = twoArms ? peopleOf(other) : 0;
    if (own > 0 && (others > 0 || !twoArms)) {
      int both =
          whole.design() == Design.RANDOMISED_CROSSOVER ? Math.max(own, others) : own + others;
      return Optional.of(
          new People(Math.min(both, all.orElse(both)), finding.subgroup(), overlaps));
    }
    boolean everybody =
        finding.arm().isAll()
            || whole.arms().size() == 1
            || (whole.arms().size() == 2 && !other.isEmpty());
    return all.isPresent()
        ? Optional.of(new People(all.getAsInt(), !everybody || finding.subgroup(), overlaps))
        : Optional.empty();
  }

  /**
   * Returns whom rows of one study compare: the whole arms that they compare, if these are more
   * than any row compares.
   */
  static Optional<People> together(List<RecountedRow> rows) {
    People most = null;
    int sum = 0;
    Set<String> arms = new HashSet<>();
    rows.forEach(row -> arms.addAll(row.armsCompared()));
    boolean isOneOfAll = rows.stream().anyMatch(row -> row.armsCompared().equals(arms));
    arms.clear();
    Set<String> whole = new HashSet<>();
    for (RecountedRow row : rows) {
      People own = row.people().orElse(null);
      most = own != null && (most == null || own.number() > most.number()) ? own : most;
      int ofArms = 0;
      for (String arm : row.armsCompared()) {
        int size = row.study().study().arm(arm).flatMap(a -> boxed(a.n())).orElse(NOT_KNOWN);
        ofArms += size;
        sum += arms.add(arm) ? size : 0;
      }
      if (own != null && !own.isUncertain() && own.number() >= ofArms) {
        whole.addAll(row.armsCompared());
      }
    }
    if (most == null
        || isOneOfAll
        || rows.get(0).study().study().design() == Design.RANDOMISED_CROSSOVER) {
      return Optional.ofNullable(most);
    }
    sum = Math.min(sum, rows.get(0).study().study().participants().counted().orElse(sum));
    return Optional.of(
        sum > most.number() ? new People(sum, !whole.equals(arms), most.overlaps()) : most);
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private Set<String> armsCompared() {
    Set<String> arms = new HashSet<>();
    List<String> named = new ArrayList<>(List.of(finding.arm().id()));
    finding.versus().arm().ifPresent(named::add);
    for (String id : named) {
      List<String> members = study.study().arm(id).map(Arm::members).orElse(List.of());
      arms.addAll(members.isEmpty() ? List.of(id) : members);
    }
    return arms;
  }

  private int peopleOf(String id) {
    int most = 0;
    for (Group group : finding.groups()) {
      if (group.arm().id().equals(id)) {
        boolean ofPeople = finding.countUnit().orElse(CountUnit.PEOPLE) == CountUnit.PEOPLE;
        double counted = group.hasProportion() && ofPeople ? group.total().orElse(0) : 0;
        most = Math.max(most, group.n().orElse((int) Math.round(counted)));
      }
    }
    Optional<Arm> arm = study.study().arm(id);
    if (most > 0 || arm.isEmpty()) {
      return most;
    }
    List<String> members = arm.get().members();
    List<OptionalInt> sizes =
        members.stream().map(m -> study.study().arm(m).orElseThrow().n()).toList();
    boolean known = !sizes.isEmpty() && sizes.stream().allMatch(OptionalInt::isPresent);
    return arm.get().n().orElse(known ? sizes.stream().mapToInt(OptionalInt::getAsInt).sum() : 0);
  }

  /** Tells whether another account of what a row tells is recorded to say something else. */
  static boolean disagree(List<RecountedRow> rows) {
    List<Finding> voting = rows.stream().map(RecountedRow::finding).toList();
    return rows.stream()
        .anyMatch(row -> row.isContradicted(voting) || row.isContradicted(row.study().findings()));
  }

  private boolean isContradicted(List<Finding> others) {
    return others.stream()
        .filter(other -> finding.disagreesWith().contains(other.id()))
        .filter(other -> other.outcome() == finding.outcome())
        .filter(other -> other.outcome() != Outcome.ADVERSE_EVENTS)
        .map(FindingVote::of)
        .anyMatch(way -> way.isPresent() && !way.equals(FindingVote.of(finding)));
  }
}
