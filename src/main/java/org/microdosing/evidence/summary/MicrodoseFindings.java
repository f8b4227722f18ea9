package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;

/** Findings in people at microdoses of a substance, as queries to the library select them. */
final class MicrodoseFindings {

  private final FindingRows rows;
  private final int[] selected;
  private final String query;
  private final int[] numbers;

  private MicrodoseFindings(FindingRows rows, int[] selected, String query) {
    this.rows = rows;
    this.selected = selected;
    this.query = query;
    this.numbers = rows.columns().studiesOf(selected);
  }

  static MicrodoseFindings of(FindingRows direct, String substance) {
    FindingKinds kinds = direct.columns().kinds();
    return new MicrodoseFindings(
        direct,
        keep(
            direct.rows(),
            row -> kinds.band(kinds.kindOf(row)) == DoseBand.MICRODOSE && direct.isHuman(row)),
        "library.findings().substance(\"" + substance + "\").doseBand(DoseBand.MICRODOSE).human()");
  }

  MicrodoseFindings placeboControlled() {
    FindingTraits traits = rows.columns().traits();
    return keep(row -> traits.is(row, FindingTraits.PLACEBO), ".placeboControlled()");
  }

  /** Leaves out arms with one or two doses. */
  MicrodoseFindings courses() {
    FindingTraits traits = rows.columns().traits();
    return keep(
        row -> traits.is(row, FindingTraits.COURSE),
        ".where(f -> Course.isStudied(library.study(f.studyId()), f))");
  }

  MicrodoseFindings family(OutcomeFamily family) {
    return keep(
        row -> outcome(row).family() == family, ".family(OutcomeFamily." + family.name() + ")");
  }

  private MicrodoseFindings keep(IntPredicate condition, String step) {
    return new MicrodoseFindings(rows, keep(selected, condition), query + step);
  }

  private static int[] keep(int[] some, IntPredicate condition) {
    int[] kept = new int[some.length];
    int count = 0;
    for (int row : some) {
      if (condition.test(row)) {
        kept[count++] = row;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** Returns the same selection as a question in Java. */
  String query() {
    return query;
  }

  boolean isEmpty() {
    return selected.length == 0;
  }

  /** Returns the numbers of the studies that have any of the findings; not to be changed. */
  int[] studies() {
    return numbers;
  }

  /** Tells whether the studies are of one group of authors. */
  boolean areOfOneGroup() {
    return AuthorGroups.areOne(rows.columns().more(), numbers);
  }

  /** Returns the studies of which a trait of {@link StudyFacts} is true, or is not. */
  List<String> ids(int trait, boolean isTrue) {
    StudyFacts facts = rows.columns().facts();
    return rows.columns().studyIds(keep(numbers, study -> facts.is(study, trait) == isTrue));
  }

  /** Returns the ids of all studies. */
  List<String> ids() {
    return rows.columns().studyIds(numbers);
  }

  /** Returns the rows of the findings; not to be changed. */
  int[] rows() {
    return selected;
  }

  Outcome outcome(int row) {
    FindingKinds kinds = rows.columns().kinds();
    return kinds.outcome(kinds.kindOf(row));
  }

  MeasureWords words(int row) {
    return rows.columns().measures().wordsOf(row);
  }

  /** Returns the latest finding in days, empty where none tells; surveys follow nobody. */
  OptionalDouble longestDays() {
    EvidenceColumns columns = rows.columns();
    double longest = Double.NaN;
    for (int row : selected) {
      double days = columns.times().days(row);
      if (columns.facts().kind(columns.studyOf(row)) != PeopleKind.SURVEY && !(days <= longest)) {
        longest = Double.isNaN(days) ? longest : days;
      }
    }
    return Double.isNaN(longest) ? OptionalDouble.empty() : OptionalDouble.of(longest);
  }
}
