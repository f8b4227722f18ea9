package org.microdosing.evidence.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A question about safety that repeated small doses over months or years raise. It is open as long
 * as no finding in people bears on it; a finding that does need not settle it.
 *
 * @since 0.1
 */
@SuppressWarnings("EnumOrdinal") // sets of questions are kept as bits
public enum LongTermQuestion implements Term {
  /** Disease of heart valves, as drugs that activate the 5-HT2B receptor for long cause it. */
  VALVULOPATHY("heart valve disease (5-HT2B)", "valv|echocardiogra"),
  /** Heart and circulation over three months or longer. */
  CARDIOVASCULAR("heart and circulation over 3 months or more", ""),
  /** Dependence and withdrawal. */
  DEPENDENCE("dependence and withdrawal symptoms", "dependence|addicti|withdrawal symptom"),
  /** Tolerance under repeated doses. */
  TOLERANCE("tolerance under repeated doses", ""),
  /** Psychosis and mania. */
  PSYCHOSIS_AND_MANIA("psychosis and mania", "psychosis|psychotic|mania|manic"),
  /** Adverse events over six months or longer. */
  LATE_ADVERSE_EVENTS("adverse events over 6 months or more", "");

  private static final double THREE_MONTHS = 90;
  private static final double SIX_MONTHS = 180;

  private final String label;
  private final Pattern words;

  LongTermQuestion(String label, String words) {
    this.label = label;
    this.words = Pattern.compile(words);
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether a finding bears on the question.
   *
   * @param study the study
   * @param finding one of its findings
   * @return false for animals
   */
  public boolean concerns(Study study, Finding finding) {
    return study.isHuman()
        && concerns(
            finding.outcome(),
            isNamedIn(finding.measure().toLowerCase(Locale.ROOT)),
            Timepoint.daysOf(study, finding).orElse(Double.NaN));
  }

  /** Tells whether words in lower case name what the question is about. */
  public boolean isNamedIn(String measure) {
    return words.matcher(measure).find();
  }

  /** Tells whether a finding in people bears on it, given the days after a dose. */
  public boolean concerns(Outcome outcome, boolean named, double days) {
    return switch (this) {
      case CARDIOVASCULAR -> outcome == Outcome.CARDIOVASCULAR && days >= THREE_MONTHS;
      case TOLERANCE -> outcome == Outcome.TOLERANCE;
      case LATE_ADVERSE_EVENTS -> outcome == Outcome.ADVERSE_EVENTS && days >= SIX_MONTHS;
      default -> named && outcome.family() != OutcomeFamily.USE;
    };
  }
}
