package org.microdosing.evidence.model;

/**
 * How sure it is that people took part in both of two studies.
 *
 * @since 0.2
 */
public enum OverlapCertainty implements Term {
  /** Likely, by place, time and authors. */
  PROBABLE,
  /** Not to be excluded. */
  POSSIBLE
}
