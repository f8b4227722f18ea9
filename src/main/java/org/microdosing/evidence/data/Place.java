package org.microdosing.evidence.data;

/**
 * A place in a data file. Every id has one and hardly any is ever shown, so a place in a list at
 * the top of a file is kept as its parts.
 *
 * @param file path of the file
 * @param head JSON pointer to the value or, with an index, the name of the list that it lies in
 * @param index position in that list; negative without a list
 * @param tail name of the property in the element of that list; empty without a list
 * @param offset byte at which the value starts, to put problems into the order of the file
 */
record Place(String file, String head, int index, String tail, long offset) {

  Place(String file, String pointer, long offset) {
    this(file, pointer, -1, "", offset);
  }

  /** Returns the JSON pointer to the value. */
  String pointer() {
    return index < 0 ? head : "/" + head + "/" + index + "/" + tail;
  }
}
