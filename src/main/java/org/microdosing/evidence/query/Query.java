package org.microdosing.evidence.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.table.Bits;
import org.microdosing.evidence.table.SharedSets;
import org.microdosing.evidence.table.StudyTerms;

/**
 * A question to the evidence: a set of rows of a library, narrowed step by step.
 *
 * <p>Each step returns a new query and leaves this one as it is, so a query can be kept, shared
 * between threads and narrowed in several ways. Several values in one step mean "any of them";
 * several steps mean "all of them"; a step without values keeps nothing. Iteration is in the order
 * of the library.
 *
 * @param <T> what the rows are
 * @param <Q> the query itself
 * @since 0.1
 */
public abstract sealed class Query<T, Q extends Query<T, Q>> extends Rows<T, Q>
    permits StudyQuery, FindingQuery {

  Query(EvidenceIndex index, Bits rows) {
    super(index, () -> rows, rows::count);
  }

  Query(EvidenceIndex index, Supplier<Bits> rows, IntSupplier count) {
    super(index, rows, count);
  }

  /** Returns the rows of each term of a property of studies. */
  abstract <K> Map<K, Bits> ofStudies(StudyTerms<K> terms);

  /** Returns those of these rows whose study is one of some. */
  abstract Bits ofStudies(Bits studies);

  /** Returns the sets that both kinds of rows have, each for itself. */
  abstract SharedSets columns();

  /**
   * Keeps rows that are evidence for any of some substances, given in their own materials.
   *
   * @param names ids, names or aliases
   * @return a new query; metabolites, isomers and mixed arms are found by {@link #relatedTo}
   * @throws UnknownNameException if a name is unknown
   */
  public Q substance(String... names) {
    return with(rows().and(Bits.any(columns().substance(), ids(names), rows().size())));
  }

  /**
   * Keeps rows about active metabolites, isomers or unspecified mixtures of some substances.
   *
   * @param names ids, names or aliases
   * @return a new query
   * @throws UnknownNameException if a name is unknown
   */
  public Q relatedTo(String... names) {
    return with(rows().and(Bits.any(columns().related(), ids(names), rows().size())));
  }

  /**
   * Keeps rows in any of some dose bands.
   *
   * @param bands the bands
   * @return a new query; the band is the one assessed from the dose, else the one the authors claim
   */
  public Q doseBand(DoseBand... bands) {
    return with(rows().and(Bits.any(columns().band(), List.of(bands), rows().size())));
  }

  /**
   * Keeps rows of studies of any of these designs.
   *
   * @param designs the terms
   * @return a new query
   */
  public Q design(Design... designs) {
    return studiesWith(index.studySets().design(), List.of(designs));
  }

  /**
   * Keeps rows of studies blinded in any of these ways.
   *
   * @param blindings the terms
   * @return a new query
   */
  public Q blinding(Blinding... blindings) {
    return studiesWith(index.studySets().blinding(), List.of(blindings));
  }

  /**
   * Keeps rows of studies in any of these settings.
   *
   * @param settings the terms
   * @return a new query
   */
  public Q setting(Setting... settings) {
    return studiesWith(index.studySets().setting(), List.of(settings));
  }

  /**
   * Keeps rows of studies of any of these species.
   *
   * @param kinds the terms
   * @return a new query
   */
  public Q species(Species... kinds) {
    return studiesWith(index.studySets().species(), List.of(kinds));
  }

  /**
   * Keeps rows of studies of populations with any of some conditions.
   *
   * @param names labels, ids or usual abbreviations such as TRD
   * @return a new query
   * @throws UnknownNameException if a name is unknown
   */
  public Q condition(String... names) {
    return condition(Arrays.stream(names).map(Conditions::named).toArray(Condition[]::new));
  }

  /**
   * Keeps rows of studies of populations with any of some conditions.
   *
   * @param conditions the conditions
   * @return a new query
   */
  public Q condition(Condition... conditions) {
    return studiesWith(index.studySets().condition(), List.of(conditions));
  }

  /**
   * Keeps rows of studies of people.
   *
   * @return a new query
   */
  public Q human() {
    return species(Species.HUMAN);
  }

  /**
   * Keeps rows of studies of animals.
   *
   * @return a new query
   */
  public Q animal() {
    return species(Species.RAT, Species.MOUSE, Species.OTHER_ANIMAL);
  }

  /**
   * Keeps studies that compare with any of some classes of comparator, or findings that do
   * themselves.
   *
   * @param classes the classes
   * @return a new query
   */
  public Q comparator(ComparatorClass... classes) {
    return with(rows().and(Bits.any(columns().comparator(), List.of(classes), rows().size())));
  }

  /**
   * Keeps studies that compare with placebo or active placebo, or findings that do themselves.
   *
   * @return a new query; of findings, comparisons with baseline within a placebo-controlled study
   *     are left out
   */
  public Q placeboControlled() {
    return comparator(ComparatorClass.PLACEBO, ComparatorClass.ACTIVE_PLACEBO);
  }

  /**
   * Keeps rows of studies published in some years.
   *
   * @param from the first year
   * @param to the last year, not before {@code from}
   * @return a new query; records without a year are left out
   * @throws IllegalArgumentException if the years are in the wrong order
   */
  public Q published(int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException("years in the wrong order: " + from + " to " + to);
    }
    return with(ofStudies(index.studySets().year().between(from, to)));
  }

  /**
   * Keeps rows with at least some number of people.
   *
   * @param least the number, counted as analysed, else randomised, else enrolled; from 0
   * @return a new query; studies whose number is not known are left out
   * @throws IllegalArgumentException if the number is negative
   */
  public Q minParticipants(int least) {
    if (least < 0) {
      throw new IllegalArgumentException("a number of people cannot be negative: " + least);
    }
    return with(ofStudies(index.studySets().people().atLeast(least)));
  }

  private <K> Q studiesWith(StudyTerms<K> column, List<? extends K> terms) {
    return with(rows().and(Bits.any(ofStudies(column), terms, rows().size())));
  }

  private List<String> ids(String... names) {
    return Arrays.stream(names).map(index.substanceNames()::id).toList();
  }
}
