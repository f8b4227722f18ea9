package org.microdosing.evidence.answer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Population;
import org.microdosing.evidence.page.Phrases;

/**
 * A question to the evidence: does a course of microdoses, against placebo, in people, change
 * something?
 *
 * <pre>{@code
 * Question.about(Outcome.DEPRESSION).in(Condition.TREATMENT_RESISTANT_DEPRESSION).substances("psilocybin", "lsd")
 * }</pre>
 *
 * @param outcomes what may change, at least one, in the order of the terms
 * @param conditions in whom; empty for people with any condition or none
 * @param substances ids, names or aliases of what is taken, in the order asked; empty for every
 *     substance of the library
 * @since 0.2
 */
public record Question(Set<Outcome> outcomes, Set<Condition> conditions, List<String> substances)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if no outcome is asked about
   */
  public Question {
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("a question is about at least one outcome");
    }
    outcomes = ordered(Outcome.class, outcomes);
    conditions = ordered(Condition.class, conditions);
    substances = List.copyOf(new LinkedHashSet<>(substances));
  }

  private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Collection<E> terms) {
    Set<E> copy = EnumSet.noneOf(type);
    copy.addAll(terms);
    return Collections.unmodifiableSet(copy);
  }

  /**
   * Asks about outcomes, in anybody and of every substance.
   *
   * @param outcomes the outcomes, at least one
   * @return the question
   * @throws IllegalArgumentException if there is none
   */
  public static Question about(Outcome... outcomes) {
    return new Question(new LinkedHashSet<>(Arrays.asList(outcomes)), Set.of(), List.of());
  }

  /**
   * Asks the same in people with any of some conditions.
   *
   * @param some the conditions; none for anybody
   * @return a new question
   */
  public Question in(Condition... some) {
    return new Question(outcomes, new LinkedHashSet<>(Arrays.asList(some)), substances);
  }

  /**
   * Asks the same of some substances.
   *
   * @param names ids, names or aliases; none for every substance of the library
   * @return a new question
   */
  public Question substances(String... names) {
    return new Question(outcomes, conditions, Arrays.asList(names));
  }

  /** Tells whether people are among those asked about; see {@link Condition#includes}. */
  boolean isAbout(Population people) {
    return distance(people) == 0;
  }

  /** Returns the conditions asked about with those that they include. */
  Condition[] conditionsIncluded() {
    List<Condition> included = new ArrayList<>();
    for (Condition own : Condition.values()) {
      if (isIncluded(own)) {
        included.add(own);
      }
    }
    return included.toArray(new Condition[0]);
  }

  /** Returns how far people are from those asked about: 0 for these, more for others. */
  int distance(Population people) {
    return distance(nearest(people));
  }

  /** Returns the condition of people that is nearest to those asked about, the first of several. */
  Condition nearest(Population people) {
    Condition nearest = people.conditions().get(0);
    for (Condition own : people.conditions()) {
      nearest = distance(own) < distance(nearest) ? own : nearest;
    }
    return nearest;
  }

  /** Returns how far a condition is from those asked about: 0 for these, 1 for related ones. */
  int distance(Condition own) {
    if (conditions.isEmpty() || isIncluded(own)) {
      return 0;
    }
    if (own.isDepression() && isAboutDepression()) {
      return 1;
    }
    return own.isClinical() ? 2 : 3;
  }

  private boolean isIncluded(Condition own) {
    for (Condition asked : conditions) {
      if (asked.includes(own)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAboutDepression() {
    for (Condition asked : conditions) {
      if (asked.isDepression()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the question in words. */
  @Override
  public String toString() {
    StringJoiner asked = new StringJoiner(", ");
    for (Outcome outcome : outcomes) {
      asked.add(outcome.label());
    }
    StringJoiner people = new StringJoiner(" or ", ", in ", "").setEmptyValue("");
    for (Condition condition : conditions) {
      people.add(named(condition));
    }
    return "Does microdosing help? " + Phrases.capitalised(asked.toString()) + people;
  }

  /** Returns a condition with the abbreviation that people use for it, where it has one. */
  private static String named(Condition condition) {
    String letters = condition.abbreviation().orElse(condition.label());
    return condition.label() + (letters.equals(condition.label()) ? "" : " (" + letters + ")");
  }
}
