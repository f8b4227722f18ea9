package org.microdosing.evidence.query;

import com.google.common.base.Supplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.RegistrationStatus;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.table.Bits;
import org.microdosing.evidence.table.SharedSets;
import org.microdosing.evidence.table.StudyTerms;
import org.microdosing.evidence.table.TreatmentSets;

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

  /** Returns which rows are about treatments and courses. */
  abstract TreatmentSets treatments();

  /** Returns the arms under study that a row is about. */
  abstract List<Arm> treatments(int row);

  /**
   * Keeps rows that are evidence for any of some substances, given in their own materials.
   *
   * @param names ids, names or aliases
   * @return a new query; metabolites, isomers and mixed arms are found by {@link #relatedTo}
   * @throws UnknownNameException if a name is unknown
   */
  public Q substance(String... names) {
    return with(bits().and(Bits.any(columns().substance(), ids(names), bits().size())));
  }

  /**
   * Keeps rows about active metabolites, isomers or unspecified mixtures of some substances.
   *
   * @param names ids, names or aliases
   * @return a new query
   * @throws UnknownNameException if a name is unknown
   */
  public Q relatedTo(String... names) {
    return with(bits().and(Bits.any(columns().related(), ids(names), bits().size())));
  }

  /**
   * Keeps rows in any of some dose bands.
   *
   * @param bands the bands
   * @return a new query; the band is the one assessed from the dose, else the one the authors claim
   */
  public Q doseBand(DoseBand... bands) {
    return with(bits().and(Bits.any(columns().band(), List.of(bands), bits().size())));
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
    return condition(VocabularyNames.conditions(names));
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
    return with(bits().and(Bits.any(columns().comparator(), List.of(classes), bits().size())));
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
   * Keeps rows of studies of patients: people with an illness or its symptoms.
   *
   * @return a new query
   * @see Condition#isClinical
   * @since 0.2
   */
  public Q patients() {
    return with(ofStudies(index.columns().conductSets().patients()));
  }

  /**
   * Keeps rows of studies of healthy volunteers.
   *
   * @return a new query
   * @since 0.2
   */
  public Q healthy() {
    return human().condition(Condition.HEALTHY_VOLUNTEERS);
  }

  /**
   * Keeps rows of studies whose people were assigned at random, new analyses of them included.
   *
   * @return a new query
   * @since 0.2
   */
  public Q randomised() {
    return with(ofStudies(index.columns().conductSets().randomised()));
  }

  /**
   * Keeps rows of studies whose record says that they were registered before they began.
   *
   * @return a new query; what the record does not say is left out
   * @since 0.2
   */
  public Q preregistered() {
    return with(ofStudies(index.columns().conductSets().preregistered()));
  }

  /**
   * Keeps rows of studies with a registration in any of some states, as it was last read.
   *
   * @param statuses the states
   * @return a new query; studies whose registration was not looked up are left out
   * @since 0.2
   */
  public Q registered(RegistrationStatus... statuses) {
    return with(
        ofStudies(
            Bits.any(
                index.columns().conductSets().registered(),
                List.of(statuses),
                index.studyCount())));
  }

  /**
   * Keeps studies with an arm that gives a substance and is no control, or findings of such arms.
   *
   * @return a new query
   * @see Arm#isTreatment
   * @since 0.2
   */
  public Q treatmentArms() {
    return with(bits().and(treatments().arms()));
  }

  /**
   * Keeps studies with an arm under study that gives a course of doses, or findings about a course.
   *
   * @return a new query; where a source states no number of doses, it counts as a course
   * @see Course
   * @since 0.2
   */
  public Q course() {
    return with(bits().and(treatments().courses()));
  }

  /**
   * Keeps studies with an arm under study whose dose is at most another one, or findings of which
   * every arm is.
   *
   * @param most a dose of one substance, with an amount
   * @return a new query; doses that cannot be compared are left out
   * @throws IllegalArgumentException if the dose has no substance or no amount
   * @throws UnknownNameException if the name of its substance is unknown
   * @see Dose#isAtMost
   * @since 0.2
   */
  public Q doseAtMost(Dose most) {
    String name =
        most.substance()
            .orElseThrow(() -> new IllegalArgumentException("a dose of one substance: " + most));
    if (most.amount().isEmpty() && most.max().isEmpty()) {
      throw new IllegalArgumentException("a dose with an amount: " + most);
    }
    Dose known = most.toBuilder().substance(index.substanceNames().id(name)).build();
    return with(bits().and(treatments().arms()).filter(row -> isAtMost(treatments(row), known)));
  }

  /** Tells whether arms are of doses that are at most another one. */
  abstract boolean isAtMost(List<Arm> arms, Dose most);

  /** Tells whether the dose of an arm is known to be at most another one. */
  static boolean isAtMost(Arm arm, Dose most) {
    return arm.dose().filter(dose -> dose.isAtMost(most)).isPresent();
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
    return with(bits().and(Bits.any(ofStudies(column), terms, bits().size())));
  }

  private List<String> ids(String... names) {
    List<String> ids = new ArrayList<>(names.length);
    for (String name : names) {
      ids.add(index.substanceNames().id(name));
    }
    return ids;
  }
}
