package org.microdosing.evidence.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.model.ReportingTopic;
import org.microdosing.evidence.model.SampleReporting;
import org.microdosing.evidence.table.BlindingReports;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.FindingTimes;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.ReportedTopics;
import org.microdosing.evidence.table.StudyFacts;

/** Findings in people at the doses asked about, as queries to the library select them. */
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

  static MicrodoseFindings of(FindingRows direct, GapQuestion question) {
    EvidenceColumns columns = direct.columns();
    boolean[] wanted =
        ofKinds(
            direct,
            kind ->
                question.bands().contains(columns.kinds().band(kind))
                    && !columns.exposures().exposures(columns.kinds().exposures(kind)).isEmpty());
    FindingKinds kinds = columns.kinds();
    int[] rows = keep(direct.rows(), row -> wanted[kinds.kindOf(row)] && direct.isHuman(row));
    return new MicrodoseFindings(direct, rows, question.findingsAtDoses());
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

  /** Returns the studies of which a trait of {@link StudyFacts} is true. */
  List<String> ids(int trait) {
    StudyFacts facts = rows.columns().facts();
    return rows.columns().studyIds(keep(studies(), study -> facts.is(study, trait)));
  }

  /** Returns the ids of all studies. */
  List<String> ids() {
    return rows.columns().studyIds(studies());
  }

  /** Returns how many samples the studies are of. */
  int samples() {
    BitSet samples = new BitSet(rows.columns().facts().samples());
    for (int study : studies()) {
      samples.set(rows.columns().facts().sampleOf(study));
    }
    return samples.cardinality();
  }

  /**
   * Returns the ids of the samples of placebo-controlled studies that report one thing of guesses.
   */
  List<String> samples(BlindingStatus status) {
    return BlindingReports.samples(rows.columns(), studies(), status);
  }

  /** Returns what the samples report on a topic. */
  SampleReporting reporting(ReportingTopic topic) {
    return ReportedTopics.of(rows.columns().facts(), studies(), topic);
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

  /** Returns of how many findings nothing tells when they were made; surveys follow nobody. */
  int withoutTime() {
    EvidenceColumns columns = rows.columns();
    int unknown = 0;
    for (int row : selected) {
      unknown += columns.times().placeOf(row) < 0 && isFollowed(row) ? 1 : 0;
    }
    return unknown;
  }

  private boolean isFollowed(int row) {
    EvidenceColumns columns = rows.columns();
    return columns.facts().kind(columns.studyOf(row)) != RecruitmentKind.SURVEY;
  }

  /** Returns the latest finding in days, empty where none tells; surveys follow nobody. */
  OptionalDouble longestDays() {
    EvidenceColumns columns = rows.columns();
    FindingTimes times = columns.times();
    int longest = -1;
    for (int row : selected) {
      if (times.placeOf(row) > longest && isFollowed(row)) {
        longest = times.placeOf(row);
      }
    }
    return longest < 0 ? OptionalDouble.empty() : OptionalDouble.of(times.length(longest));
  }
}
