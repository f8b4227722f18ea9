package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.AdverseEvent;
import org.microdosing.evidence.summary.ArmEvents;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SafetyFinding;

/**
 * A dot plot of harms: how many had an event under one dose band of a substance, and how many under
 * placebo.
 *
 * <pre>{@code
 * HarmsPlot.of(library.summarise("psilocybin"), DoseBand.MICRODOSE).writeTo(file);
 * }</pre>
 *
 * <p>Counts of people, of sessions and of doses stand in panels of their own and are never mixed; a
 * count of events without a total has no share and stands as figures. Studies are not added up.
 *
 * @since 0.2
 */
public final class HarmsPlot implements Chart {

  private final List<AdverseEvent> events;
  private final Map<String, StudyEvidence> studies;
  private final Optional<Substance> substance;
  private final DoseBand band;
  private final Optional<String> title;

  private HarmsPlot(
      List<AdverseEvent> events,
      Map<String, StudyEvidence> studies,
      Optional<Substance> substance,
      DoseBand band,
      Optional<String> title) {
    this.events = events;
    this.studies = studies;
    this.substance = substance;
    this.band = band;
    this.title = title;
  }

  /**
   * Returns a plot of what a summary holds of harms.
   *
   * @param summary the summary; without counts against placebo the picture says so
   * @param band the dose band
   * @return the plot
   */
  public static HarmsPlot of(EvidenceSummary summary, DoseBand band) {
    Map<String, StudyEvidence> studies =
        summary.studies().stream()
            .collect(Collectors.toMap(StudyEvidence::id, evidence -> evidence));
    return new HarmsPlot(
        summary.safety().countedAgainstPlacebo(band),
        studies,
        summary.scope().substance(),
        band,
        Optional.empty());
  }

  /**
   * Returns the same plot with another title.
   *
   * @param other the title
   * @return a new plot
   */
  public HarmsPlot withTitle(String other) {
    return new HarmsPlot(events, studies, substance, band, Optional.of(other));
  }

  /**
   * Tells whether anything was counted.
   *
   * @return true if there is nothing to draw
   */
  public boolean isEmpty() {
    return events.isEmpty();
  }

  @Override
  public String title() {
    return title.orElseGet(
        () ->
            substance.map(Substance::name).orElse("All substances")
                + ", dose band "
                + band.label()
                + ": harms counted against placebo");
  }

  @Override
  public String toSvg() {
    List<ShareRow.Panel> panels = panels();
    return panels.isEmpty()
        ? Frame.empty(title(), description())
        : new ShareDrawing(
                title(),
                List.of("Harm", "Study and dose"),
                "share with the event",
                panels,
                OptionalDouble.empty())
            .toSvg(
                Phrases.count(events.size(), "kind of harm", "kinds of harm"),
                List.of(
                    "Lines: 95% intervals of shares of people (Wilson). Sessions and doses of one"
                        + " person are not independent, so that their shares have none.",
                    "Studies are not added up. What a source does not count in both arms is not"
                        + " drawn, and what was not read is not known to be absent."),
                description());
  }

  private List<ShareRow.Panel> panels() {
    Map<CountUnit, List<ShareRow>> byUnit = new EnumMap<>(CountUnit.class);
    List<ShareRow> unstated = new ArrayList<>();
    for (AdverseEvent event : events) {
      Map<String, Integer> perStudy = new HashMap<>();
      event.findings().forEach(f -> perStudy.merge(f.finding().studyId(), 1, Integer::sum));
      for (SafetyFinding finding : event.findings()) {
        boolean several = perStudy.getOrDefault(finding.finding().studyId(), 0) > 1;
        ShareRow row = row(event.kind(), finding, several);
        finding
            .arms()
            .get(0)
            .unit()
            .map(unit -> byUnit.computeIfAbsent(unit, u -> new ArrayList<>()))
            .orElse(unstated)
            .add(row);
      }
    }
    List<ShareRow.Panel> panels = new ArrayList<>();
    byUnit.forEach(
        (unit, rows) -> panels.add(new ShareRow.Panel("Counted in " + unit.label(), rows)));
    if (!unstated.isEmpty()) {
      panels.add(new ShareRow.Panel("Counted in a unit that is not stated", unstated));
    }
    return panels;
  }

  private ShareRow row(String kind, SafetyFinding harm, boolean several) {
    Finding finding = harm.finding();
    List<ShareRow.Dot> dots = new ArrayList<>();
    for (ArmEvents arm : ordered(harm)) {
      if (arm.share().isPresent()) {
        ShareRow.Kind dot = isControl(finding, arm) ? ShareRow.Kind.CONTROL : ShareRow.Kind.ARM;
        dots.add(new ShareRow.Dot(dot, arm.toString(), arm.share().getAsDouble(), arm.interval()));
      }
    }
    String figures =
        ordered(harm).stream().map(HarmsPlot::figures).collect(Collectors.joining(" v "));
    String label = several && !finding.measure().equals(kind) ? finding.measure() : kind;
    return new ShareRow(label, study(finding), dots, figures);
  }

  /** The arm first, what it is compared with last. */
  private static List<ArmEvents> ordered(SafetyFinding harm) {
    return harm.arms().stream()
        .sorted(java.util.Comparator.comparing((ArmEvents arm) -> isControl(harm.finding(), arm)))
        .toList();
  }

  private static boolean isControl(Finding finding, ArmEvents arm) {
    return finding.versus().arm().filter(arm.arm()::equals).isPresent();
  }

  private static String figures(ArmEvents arm) {
    return arm.events().stream().mapToObj(Numbers::plain).collect(Collectors.joining())
        + arm.total().stream().mapToObj(n -> "/" + Numbers.plain(n)).collect(Collectors.joining());
  }

  private String study(Finding finding) {
    StudyEvidence evidence = studies.get(finding.studyId());
    if (evidence == null) {
      return finding.studyId();
    }
    Study study = evidence.study();
    String doses =
        Attribution.arms(study, finding).stream()
            .map(Arm::dose)
            .flatMap(Optional::stream)
            .map(Object::toString)
            .distinct()
            .collect(Collectors.joining("; "));
    String time = finding.timepoint().map(t -> ", " + t).orElse("");
    return StudyName.of(study, evidence.shortName()) + (doses.isEmpty() ? "" : ", " + doses) + time;
  }

  private String description() {
    List<ShareRow.Panel> panels = panels();
    if (panels.isEmpty()) {
      return "No harm in this library was counted both at this dose and under placebo.";
    }
    return panels.stream()
        .map(
            p ->
                p.heading()
                    + ": "
                    + p.rows().stream()
                        .map(r -> r.label() + " " + r.figures() + " (" + r.study() + ")")
                        .collect(Collectors.joining("; "))
                    + ".")
        .collect(Collectors.joining(" "));
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
