package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Study;

/** Findings in people at microdoses of a substance, as queries to the library select them. */
final class MicrodoseFindings {

  private final FindingRows rows;
  private final int[] selected;
  private final String query;
  private final List<Study> studies;

  private MicrodoseFindings(FindingRows rows, int[] selected, String query) {
    this.rows = rows;
    this.selected = selected;
    this.query = query;
    List<Study> found = new ArrayList<>();
    for (int i = 0; i < selected.length; i++) {
      if (i == 0 || rows.studyOf(selected[i]) != rows.studyOf(selected[i - 1])) {
        found.add(rows.evidence(selected[i]).study());
      }
    }
    this.studies = List.copyOf(found);
  }

  static MicrodoseFindings of(FindingRows direct, String substance) {
    int[] all = new int[direct.size()];
    Arrays.setAll(all, row -> row);
    return new MicrodoseFindings(
        direct,
        keep(
            all,
            row ->
                direct.band(row) == DoseBand.MICRODOSE && direct.evidence(row).study().isHuman()),
        "library.findings().substance(\"" + substance + "\").doseBand(DoseBand.MICRODOSE).human()");
  }

  MicrodoseFindings placeboControlled() {
    return keep(
        row -> Attribution.comparator(rows.evidence(row).study(), rows.finding(row)).isPlacebo(),
        ".placeboControlled()");
  }

  /** Leaves out arms with one or two doses. */
  MicrodoseFindings courses() {
    return keep(
        row -> Course.isStudied(rows.evidence(row).study(), rows.finding(row)),
        ".where(f -> Course.isStudied(library.study(f.studyId()), f))");
  }

  MicrodoseFindings family(OutcomeFamily family) {
    return keep(
        row -> rows.finding(row).outcome().family() == family,
        ".family(OutcomeFamily." + family.name() + ")");
  }

  private MicrodoseFindings keep(IntPredicate condition, String step) {
    return new MicrodoseFindings(rows, keep(selected, condition), query + step);
  }

  private static int[] keep(int[] some, IntPredicate condition) {
    return Arrays.stream(some).filter(condition).toArray();
  }

  /** Returns the same selection as a question in Java. */
  String query() {
    return query;
  }

  boolean isEmpty() {
    return selected.length == 0;
  }

  /** Returns the studies that have any of the findings. */
  List<Study> studies() {
    return studies;
  }

  List<String> ids(Predicate<Study> condition) {
    return studies.stream().filter(condition).map(Study::id).toList();
  }

  List<Finding> findings() {
    return Arrays.stream(selected).mapToObj(rows::finding).toList();
  }

  /** Returns the latest finding in days, empty where none tells; surveys follow nobody. */
  OptionalDouble longestDays() {
    return Arrays.stream(selected)
        .filter(row -> PeopleKind.of(rows.evidence(row).study()) != PeopleKind.SURVEY)
        .mapToDouble(row -> rows.days()[row])
        .filter(days -> !Double.isNaN(days))
        .max();
  }
}
