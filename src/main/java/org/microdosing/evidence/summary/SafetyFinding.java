package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.page.WordWrap;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;

/**
 * A finding about harm, with the counts of each arm where the source gives them.
 *
 * @param finding the finding
 * @param contrast what it is set against
 * @param band the dose band of its arm
 * @param arms counts per arm; empty where the source gives none
 * @since 0.1
 */
public record SafetyFinding(
    Finding finding, Contrast contrast, DoseBand band, List<ArmEvents> arms) {

  /** Copies the counts. */
  public SafetyFinding {
    arms = List.copyOf(arms);
  }

  static SafetyFinding of(EvidenceColumns columns, int row) {
    Finding finding = columns.finding(row);
    FindingKinds kinds = columns.kinds();
    int kind = kinds.kindOf(row);
    List<ArmEvents> arms = new ArrayList<>(finding.groups().size());
    for (Group group : finding.groups()) {
      if (group.events().isPresent()) {
        arms.add(ArmEvents.of(finding, group));
      }
    }
    return new SafetyFinding(finding, kinds.contrast(kind), kinds.band(kind), arms);
  }

  /** Returns counts, else statistic, else direction and note. */
  String reported() {
    return figures()
        .map(said -> said + side())
        .orElseGet(() -> direction().orElse("described") + side() + note());
  }

  /**
   * Returns which side the comparison favours, by the vote of the finding.
   *
   * @return the arm where it is better off, what it is compared with where the arm is worse off;
   *     empty where no side was read, or nothing is compared
   * @since 0.2
   */
  public Optional<FavouredSide> favours() {
    return FindingVote.of(finding)
        .flatMap(
            way ->
                switch (way) {
                  case IMPROVED -> Optional.of(FavouredSide.ARM);
                  case WORSENED -> Optional.of(FavouredSide.VERSUS);
                  case NO_DIFFERENCE -> Optional.of(FavouredSide.NEITHER);
                  case INCREASED, DECREASED, MIXED, NOT_READ -> Optional.empty();
                });
  }

  private String side() {
    return favours().map(side -> ", favours " + side.label()).orElse("");
  }

  /** Returns what is reported with the note of the record. */
  String reportedWithNote() {
    return figures().map(said -> said + side() + note()).orElseGet(this::reported);
  }

  private Optional<String> figures() {
    if (!arms.isEmpty()) {
      return Optional.of(arms.stream().map(ArmEvents::toString).collect(Collectors.joining(", ")));
    }
    return finding
        .statistic()
        .filter(s -> s.value().isPresent())
        .map(s -> words(s) + direction().map(d -> "; " + d).orElse(""));
  }

  private Optional<String> direction() {
    return finding.direction().map(Direction::label);
  }

  private String note() {
    return finding.note().map(n -> ": " + n).orElse("");
  }

  /** Returns what is reported, with the id of the finding. */
  @Override
  public String toString() {
    return WordWrap.hanging(reported() + " [" + finding.id() + "]");
  }

  /** A share or a count is said as it is read: 25%, not percentage 25%. */
  private String words(Statistic statistic) {
    boolean plain =
        statistic.type() == StatisticType.PERCENTAGE || statistic.type() == StatisticType.COUNT;
    String figures =
        plain && statistic.typeText().isEmpty() ? statistic.figures() : statistic.toString();
    return statistic.type() == StatisticType.COUNT
        ? figures + finding.countUnit().map(unit -> " " + unit.label()).orElse("")
        : figures;
  }
}
