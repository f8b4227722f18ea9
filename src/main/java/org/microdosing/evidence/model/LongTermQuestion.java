package org.microdosing.evidence.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question about safety that repeated small doses over months or years raise. It is open as long
 * as no finding in people bears on it; a finding that does need not settle it.
 *
 * <p>Some are asked of every substance, others of those whose record has a statement on the harm:
 * bladder of ketamine, heart valves of MDMA and the serotonergic drugs.
 *
 * @see SafetyStatement
 * @since 0.1
 */
public enum LongTermQuestion implements Term {
  /** Disease of heart valves, as drugs that activate the 5-HT2B receptor for long cause it. */
  VALVULOPATHY(
      "heart valve disease (5-HT2B)", "heart valves", false, Set.of(SafetyKind.VALVULOPATHY)),
  /** Heart and circulation over three months or longer. */
  CARDIOVASCULAR(
      "heart and circulation over 3 months or more",
      "heart and circulation over months",
      true,
      Set.of()),
  /** Dependence, misuse and withdrawal. */
  DEPENDENCE("dependence, misuse and withdrawal symptoms", "dependence", true, Set.of()),
  /** Tolerance under repeated doses. */
  TOLERANCE("tolerance under repeated doses", "tolerance", true, Set.of()),
  /** Psychosis and mania. */
  PSYCHOSIS_AND_MANIA("psychosis and mania", "psychosis and mania", true, Set.of()),
  /** Adverse events over six months or longer. */
  LATE_ADVERSE_EVENTS(
      "adverse events over 6 months or more", "adverse events after 6 months", true, Set.of()),
  /** Thoughts of suicide, and suicidal acts. */
  SUICIDALITY("suicidality", "suicidality", true, Set.of()),
  /** Perceptions that come back or stay. */
  PERSISTING_PERCEPTION(
      "persisting perception disorder (HPPD)",
      "HPPD",
      false,
      Set.of(SafetyKind.PERSISTING_PERCEPTION)),
  /** Bladder and urinary tract. */
  URINARY("bladder and urinary tract", "the bladder", false, Set.of(SafetyKind.URINARY)),
  /** Memory, attention and thinking over three months or longer. */
  COGNITION(
      "memory and thinking over 3 months or more",
      "memory over months",
      false,
      Set.of(SafetyKind.COGNITION));

  private final String label;
  private final String brief;
  private final boolean general;
  private final Set<SafetyKind> harms;

  LongTermQuestion(String label, String brief, boolean general, Set<SafetyKind> harms) {
    this.label = label;
    this.brief = brief;
    this.general = general;
    this.harms = harms;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns what it asks of, for a list.
   *
   * @return a few words
   * @since 0.2
   */
  public String brief() {
    return brief;
  }

  /**
   * Returns the questions that are asked of a substance.
   *
   * @param substance the substance; without one every question is asked
   * @return the questions in their order
   */
  public static List<LongTermQuestion> askedOf(Optional<Substance> substance) {
    return Arrays.stream(values())
        .filter(q -> substance.isEmpty() || q.isAskedOf(substance.get()))
        .toList();
  }

  /**
   * Tells whether the question is asked of a substance: of every one, or because its record has a
   * statement on the harm.
   *
   * @param substance the substance
   * @return whether it is asked
   */
  public boolean isAskedOf(Substance substance) {
    return general || substance.safety().stream().anyMatch(s -> harms.contains(s.kind()));
  }
}
