package org.microdosing.evidence.effect;

/**
 * One of two that as many samples have, and by which rule it was taken.
 *
 * @param property what they are
 * @param chosen what was taken, in words
 * @param other what was not, in words
 * @param otherKey what was not, as it is told from others
 * @param rule why, in words
 */
record TiedChoice(
    TiedProperty property, String chosen, String other, String otherKey, String rule) {}
