package org.microdosing.evidence.gap;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.PeopleKind;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.FindingTimes;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.IntList;
import org.microdosing.evidence.table.StudyFacts;

/** Findings in people at microdoses of a substance, as queries to the library select them. */
final class MicrodoseFindings {

  private final FindingRows rows;
  private final int[] selected;
  private final String query;
  private final Supplier<int[]> numbers;

  private MicrodoseFindings(FindingRows rows, int[] selected, String query) {
    this.rows = rows;
    this.selected = selected;
    this.query = query;
    this.numbers = Suppliers.memoize(() -> rows.columns().studiesOf(selected));
  }

  static MicrodoseFindings of(FindingRows direct, String substance) {
    boolean[] wanted =
        ofKinds(direct, kind -> direct.columns().kinds().band(kind) == DoseBand.MICRODOSE);
    StudyFacts facts = direct.columns().facts();
    IntList rows = new IntList();
    for (int place = 0; place < direct.numbers().length; place++) {
      if (facts.is(direct.numbers()[place], StudyFacts.HUMAN)) {
        for (int i = direct.first(place); i < direct.first(place + 1); i++) {
          int row = direct.rows()[i];
          if (wanted[direct.columns().kinds().kindOf(row)]) {
            rows.add(row);
          }
        }
      }
    }
    return new MicrodoseFindings(
        direct,
        rows.toArray(),
        "library.findings().substance(\"" + substance + "\").doseBand(DoseBand.MICRODOSE).human()");
  }

  private static boolean[] ofKinds(FindingRows rows, IntPredicate condition) {
    boolean[] answers = new boolean[rows.columns().kinds().count()];
    for (int kind = 0; kind < answers.length; kind++) {
      answers[kind] = condition.test(kind);
    }
    return answers;
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
    FindingKinds kinds = rows.columns().kinds();
    boolean[] wanted = ofKinds(rows, kind -> kinds.outcome(kind).family() == family);
    return keep(row -> wanted[kinds.kindOf(row)], ".family(OutcomeFamily." + family.name() + ")");
  }

  /** Keeps findings about any of some outcomes. */
  MicrodoseFindings about(Set<Outcome> outcomes) {
    FindingKinds kinds = rows.columns().kinds();
    boolean[] wanted = ofKinds(rows, kind -> outcomes.contains(kinds.outcome(kind)));
    return keep(
        row -> wanted[kinds.kindOf(row)],
        ".outcome(" + TermList.constants("Outcome", outcomes) + ")");
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
    return numbers.get();
  }

  /** Tells whether the studies are of one group of authors. */
  boolean areOfOneGroup() {
    return rows.columns().furtherFacts().areOfOneGroup(studies());
  }

  /** Returns the studies of which a trait of {@link StudyFacts} is true, or is not. */
  List<String> ids(int trait, boolean isTrue) {
    StudyFacts facts = rows.columns().facts();
    return rows.columns().studyIds(keep(studies(), study -> facts.is(study, trait) == isTrue));
  }

  /** Returns the ids of all studies. */
  List<String> ids() {
    return rows.columns().studyIds(studies());
  }

  /** Returns the rows of the findings; not to be changed. */
  int[] rows() {
    return selected;
  }

  Outcome outcome(int row) {
    FindingKinds kinds = rows.columns().kinds();
    return kinds.outcome(kinds.kindOf(row));
  }

  boolean isObserved(int row) {
    return rows.columns().measurements().isObserved(row);
  }

  /** Returns the latest finding in days, empty where none tells; surveys follow nobody. */
  OptionalDouble longestDays() {
    EvidenceColumns columns = rows.columns();
    FindingTimes times = columns.times();
    int longest = -1;
    for (int row : selected) {
      if (times.placeOf(row) > longest
          && columns.facts().kind(columns.studyOf(row)) != PeopleKind.SURVEY) {
        longest = times.placeOf(row);
      }
    }
    return longest < 0 ? OptionalDouble.empty() : OptionalDouble.of(times.length(longest));
  }
}
