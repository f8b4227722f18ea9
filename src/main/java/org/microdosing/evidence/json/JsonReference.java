package org.microdosing.evidence.json;

/**
 * A record that stands in results by its id, since it has a file of its own: a study, a finding, a
 * substance.
 *
 * @since 0.2
 */
public interface JsonReference {

  /**
   * Returns the id that results name it by.
   *
   * @return the id, unique among records of its kind
   */
  String id();
}
