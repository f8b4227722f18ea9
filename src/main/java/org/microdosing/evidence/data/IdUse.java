package org.microdosing.evidence.data;

/**
 * An id at the place that defines it or refers to it.
 *
 * @param kind what the id names
 * @param id the id
 * @param place where it stands
 */
record IdUse(IdKind kind, String id, Place place) {}
