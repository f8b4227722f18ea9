package org.microdosing.evidence.model;

/**
 * Why a dosing practice is noted beside the schedules.
 *
 * @since 0.1
 */
public enum ScheduleNoteKind implements Term {
  /** How often people say that they microdose. */
  SURVEYED_FREQUENCY,
  /** A study of single or few doses, without a repeating schedule. */
  SINGLE_OR_SPARSE_DOSING,
  /** A regimen that is told as microdosing and is none. */
  NOT_MICRODOSING
}
