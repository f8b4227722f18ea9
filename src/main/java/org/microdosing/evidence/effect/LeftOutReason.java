package org.microdosing.evidence.effect;

import org.microdosing.evidence.model.Term;

/**
 * Why a finding is no part of a selection of effects.
 *
 * @since 0.1
 */
public enum LeftOutReason implements Term {
  /** The record says so: its figures contradict each other or were coded by somebody else. */
  NOT_POOLABLE("its figures must not be pooled, see its note"),
  /** Its record does not say in terms of the vocabulary what was measured. */
  MEASURE_UNKNOWN("its record does not say in terms what was measured"),
  /** It joins people on the drug and people on placebo. */
  MIXES_ARMS("it joins people on the drug and on placebo"),
  /** Its counts are of sessions, doses or events, several of which one person can have. */
  NOT_PEOPLE("it does not count people"),
  /** It tells how people under placebo or another comparator changed. */
  COMPARATOR_ALONE("it is about the comparator alone"),
  /** It reports an association, a prediction or a reference to chance. */
  ASSOCIATION("it reports an association or a reference, not an effect"),
  /** It compares with nothing and gives no share of people. */
  DESCRIPTION("it describes, without a comparison or a share of people"),
  /** It gives a direction only. */
  NO_FIGURES("no figures were read"),
  /** It gives a difference without anything that tells how sure it is. */
  NO_SPREAD("no standard deviation, standard error, interval or exact p value was read"),
  /** The sizes of the groups are not known. */
  NO_GROUP_SIZES("the sizes of the groups were not read"),
  /** Its statistic is of a kind that gives no effect of a measure that is pooled here. */
  NOT_CONVERTIBLE("its statistic cannot be converted to a measure that is pooled"),
  /** Neither the direction of the finding nor the scale tells what the sign means. */
  AMBIGUOUS_SIGN("its sign could mean better or worse"),
  /** The same people took both, and how alike their two results are is not known. */
  PERIODS_CORRELATED("crossover: the correlation between the periods is not known"),
  /** The same people before and after, and how alike their two results are is not known. */
  CORRELATION_UNKNOWN("the correlation between before and after is not known"),
  /** The figures are not of the kind that a formula needs, such as half a person. */
  UNUSABLE_FIGURES("its figures cannot be computed with"),
  /** Nobody had the event in either group, or everybody: odds cannot be compared. */
  NO_EVENTS("nobody, or everybody, had the event in both groups"),
  /** The effects of the selection are of another kind. */
  OTHER_KIND("it gives another kind of effect than the one that is pooled"),
  /** Same people: another comparison was kept. */
  OTHER_COMPARISON("same people, another comparison was kept"),
  /** Same people: another outcome was kept. */
  OTHER_OUTCOME("same people, another outcome was kept"),
  /** Same people: another event, or another thing measured, was kept. */
  OTHER_EVENT("same people, another event was kept"),
  /** Same people: another dose band was kept. */
  OTHER_DOSE_BAND("same people, another dose band was kept"),
  /** Same people: the result that the source calls primary was kept. */
  NOT_PRIMARY("same people, the primary result was kept"),
  /** Same people: a result with figures of the groups was kept. */
  NO_GROUP_FIGURES("same people, a result with figures of the groups was kept"),
  /** Same people: another instrument was kept. */
  OTHER_INSTRUMENT("same people, another instrument was kept"),
  /** Same people: a score was kept instead of a change, or a change instead of a score. */
  OTHER_METRIC("same people, a score was kept instead of a change or the other way round"),
  /** Same people: an analysis of more people was kept. */
  FEWER_PEOPLE("same people, an analysis of more of them was kept"),
  /** Same people: a later time was kept. */
  EARLIER("same people, a later time was kept"),
  /** Same people, nothing else tells the two apart: the one listed first was kept. */
  LISTED_LATER("same people, an equal result that is listed first was kept"),
  /** Its arm shares its control with the one that was kept, and the two cannot be combined. */
  SHARED_CONTROL(
      "it shares its control with the arm that was kept, and cannot be combined with it"),
  /** It reports what another finding reports, differently. */
  DISAGREES("it disagrees with the result that was kept");

  private final String label;

  LeftOutReason(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
