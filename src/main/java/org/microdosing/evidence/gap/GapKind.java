package org.microdosing.evidence.gap;

import org.microdosing.evidence.model.Term;

/**
 * What is missing from the evidence on a substance or a query, the kinds that leave most unanswered
 * first. Gaps are ranked in this order.
 *
 * @since 0.1
 */
public enum GapKind implements Term {
  /** No study gives the substance, or has what was asked for. */
  NO_STUDY("no study", 1),
  /** Nothing was found in people at microdoses, or the doses asked about. */
  NO_MICRODOSE_FINDING("no finding at these doses", 1),
  /** No finding at microdoses is against placebo. */
  NO_PLACEBO_CONTROL("no placebo control", 1),
  /** No placebo-controlled study of microdoses is of patients. */
  NO_PATIENTS("no patients", 1),
  /** No placebo-controlled study of microdoses is of treatment-resistant depression. */
  NO_TRIAL_IN_RESISTANT_DEPRESSION("no trial in treatment-resistant depression", 2),
  /** Conditions studied in other ways, never with microdoses against placebo. */
  NO_TRIAL_IN_CONDITIONS("no trial in conditions studied otherwise", 2),
  /** Samples against placebo that report nothing of what people guessed. */
  BLINDING_NOT_MEASURED("blinding not measured", 2),
  /** Samples of which harms are not reported. */
  HARMS_NOT_REPORTED("harms not reported", 2),
  /** Nobody was followed against placebo for half a year. */
  SHORT_FOLLOW_UP("short follow-up", 2),
  /** Harms at microdoses were not followed for half a year. */
  SHORT_SAFETY("short follow-up of harms", 2),
  /** Long-term questions of safety without a finding at any dose. */
  OPEN_SAFETY_QUESTIONS("open questions of safety", 2),
  /** One group of authors only. */
  ONE_LABORATORY("one laboratory", 2),
  /** No record at the doses states that women took part. */
  NO_WOMEN("no women", 2),
  /** Symptoms that nobody but the person rated. */
  SELF_REPORT_ONLY("self-report only", 3),
  /** Trials that are registered and silent. */
  SILENT_TRIALS("silent trials", 3),
  /** Samples against placebo that were not read for what people guessed. */
  BLINDING_NOT_READ("blinding not read", 3),
  /** Samples that were not read for harms. */
  HARMS_NOT_READ("harms not read", 3),
  /** Doses that authors call microdoses and arithmetic does not. */
  DEFINITION_MISMATCH("definition mismatch", 3);

  private final String label;
  private final int severity;

  GapKind(String label, int severity) {
    this.label = label;
    this.severity = severity;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns how much the gap leaves unanswered.
   *
   * @return 1 if a whole question has no evidence, 2 if the evidence cannot be trusted or carried
   *     over for want of it, 3 if it only limits what can be said
   */
  public int severity() {
    return severity;
  }
}
