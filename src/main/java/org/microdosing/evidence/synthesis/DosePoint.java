package org.microdosing.evidence.synthesis;

/**
 * An arm beside the curve: what was observed, and what the curve says of it.
 *
 * @param trial the trial of the arm
 * @param label the name of the arm
 * @param dose its dose
 * @param observed the share of people with the event, from 0 to 1, or the mean
 * @param fitted what the curve says of an arm of this dose in this trial, in the same unit
 * @param people the people of the arm
 * @since 0.2
 */
public record DosePoint(
    String trial, String label, double dose, double observed, double fitted, int people) {}
