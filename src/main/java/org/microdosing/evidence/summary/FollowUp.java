package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;

/**
 * How long people were followed: for each study, contrast and dose band the latest finding.
 *
 * <p>Surveys and interviews follow nobody and are left out, as are animals. A finding over a course
 * without a stated length counts with the longest course that the arms of its study took.
 *
 * @param points the latest findings, longest first
 * @param withoutLength ids of findings whose words give no length
 * @since 0.1
 */
public record FollowUp(List<Point> points, List<String> withoutLength) {

  /** Copies the lists. */
  public FollowUp {
    points = List.copyOf(points);
    withoutLength = List.copyOf(withoutLength);
  }

  /**
   * The latest finding of one study against one kind of comparison at one dose band.
   *
   * @param study id of the study
   * @param contrast what the finding is set against
   * @param band the dose band
   * @param days days after a first or last dose, as the source counts
   * @param finding id of the finding
   */
  public record Point(String study, Contrast contrast, DoseBand band, double days, String finding) {

    /** Returns length and finding, for example {@code 42 days (szigeti-2021-f3)}. */
    @Override
    public String toString() {
      return length(days) + " (" + finding + ")";
    }
  }

  /**
   * Returns the longest follow-up of all.
   *
   * @return the latest finding, empty if no length is known
   */
  public Optional<Point> longest() {
    return points.stream().findFirst();
  }

  /**
   * Returns the longest follow-up against one kind of comparison at one dose band.
   *
   * @param contrast the comparison
   * @param band the dose band
   * @return the latest finding, empty if no length is known
   */
  public Optional<Point> longest(Contrast contrast, DoseBand band) {
    return points.stream().filter(p -> p.contrast() == contrast && p.band() == band).findFirst();
  }

  /** Returns the longest follow-up, and of how many findings no length is known. */
  @Override
  public String toString() {
    return longest().map(p -> "longest " + p).orElse("no length stated")
        + (withoutLength.isEmpty()
            ? ""
            : "; no length known of "
                + PageWords.count(withoutLength.size(), "finding", "findings"));
  }

  static FollowUp of(FindingRows rows) {
    List<Point> points = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Map<Contrast, Map<DoseBand, Point>> latest = new EnumMap<>(Contrast.class);
    for (int s = 0; s < rows.studies().size(); s++) {
      Study study = rows.studies().get(s).study();
      if (!study.isHuman() || PeopleKind.of(study) == PeopleKind.SURVEY) {
        continue;
      }
      for (int row = rows.first(s); row < rows.first(s + 1); row++) {
        double days = rows.days()[row];
        String finding = rows.finding(row).id();
        if (Double.isNaN(days)) {
          unknown.add(finding);
          continue;
        }
        Contrast contrast = rows.contrast(row);
        DoseBand band = rows.band(row);
        latest
            .computeIfAbsent(contrast, c -> new EnumMap<>(DoseBand.class))
            .merge(
                band,
                new Point(study.id(), contrast, band, days, finding),
                (a, b) -> b.days() > a.days() ? b : a);
      }
      latest.values().forEach(bands -> points.addAll(bands.values()));
      latest.clear();
    }
    return new FollowUp(longestFirst(points), unknown);
  }

  /** Sorts by days, which are few, and only then by ids, which are in order for the most part. */
  private static List<Point> longestFirst(List<Point> points) {
    Map<Double, List<Point>> byDays = new TreeMap<>(Comparator.reverseOrder());
    points.forEach(p -> byDays.computeIfAbsent(p.days(), d -> new ArrayList<>()).add(p));
    List<Point> sorted = new ArrayList<>(points.size());
    for (List<Point> some : byDays.values()) {
      some.sort(Comparator.comparing(Point::finding));
      sorted.addAll(some);
    }
    return sorted;
  }

  /** Returns how many days after a dose a finding was measured, empty if nothing tells. */
  static OptionalDouble days(Study study, Finding finding) {
    return finding.timepoint().isEmpty()
        ? OptionalDouble.empty()
        : days(study, Timepoint.parse(finding.timepoint().get()));
  }

  static OptionalDouble days(Study study, Timepoint time) {
    return switch (time.kind()) {
      case ACUTE -> time.days().isPresent() ? time.days() : OptionalDouble.of(0);
      case LATER -> time.days();
      case BASELINE -> OptionalDouble.of(0);
      case COURSE -> course(study);
      case LOOKING_BACK, UNKNOWN -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble course(Study study) {
    OptionalInt longest =
        study.arms().stream()
            .map(Arm::dose)
            .flatMap(Optional::stream)
            .map(Dose::regimen)
            .flatMapToInt(r -> r.durationDays().stream())
            .max();
    return longest.isPresent() ? OptionalDouble.of(longest.getAsInt()) : OptionalDouble.empty();
  }

  /** Returns a length in the largest unit that leaves at least two of it. */
  static String length(double days) {
    if (days < 2) {
      return days <= 0 ? "same day" : Numbers.significant(days * 24, 2) + " hours";
    }
    if (days < 84) {
      return Numbers.significant(days, 3) + " days";
    }
    return days < 700
        ? Numbers.significant(days / (365.25 / 12), 2) + " months"
        : Numbers.significant(days / 365.25, 2) + " years";
  }
}
