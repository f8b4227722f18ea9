package org.microdosing.evidence.data;

/**
 * A place in a data file.
 *
 * @param file path of the file
 * @param pointer JSON pointer to the value
 * @param offset byte at which the value starts, to put problems into the order of the file
 */
record Place(String file, String pointer, long offset) {}
