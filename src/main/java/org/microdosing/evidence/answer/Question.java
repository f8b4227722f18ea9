package org.microdosing.evidence.answer;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
public record Question(Set<Outcome> outcomes, Set<Condition> conditions, List<String> substances) {

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
    return Arrays.stream(Condition.values())
        .filter(own -> conditions.stream().anyMatch(asked -> asked.includes(own)))
        .toArray(Condition[]::new);
  }

  /** Returns how far people are from those asked about: 0 for these, more for others. */
  int distance(Population people) {
    return people.conditions().stream().mapToInt(this::distance).min().orElseThrow();
  }

  /** Returns how far a condition is from those asked about: 0 for these, 1 for related ones. */
  int distance(Condition own) {
    if (conditions.isEmpty() || conditions.stream().anyMatch(asked -> asked.includes(own))) {
      return 0;
    }
    if (own.isDepression() && conditions.stream().anyMatch(Condition::isDepression)) {
      return 1;
    }
    return own.isClinical() ? 2 : 3;
  }

  /** Returns the question in words. */
  @Override
  public String toString() {
    return "Does microdosing help? "
        + Phrases.capitalised(
            outcomes.stream().map(Outcome::label).collect(Collectors.joining(", ")))
        + (conditions.isEmpty()
            ? ""
            : ", in "
                + conditions.stream().map(Question::named).collect(Collectors.joining(" or ")));
  }

  /** Returns a condition with the abbreviation that people use for it, where it has one. */
  private static String named(Condition condition) {
    return condition.label()
        + condition
            .abbreviation()
            .filter(letters -> !letters.equals(condition.label()))
            .map(letters -> " (" + letters + ")")
            .orElse("");
  }
}
