package org.microdosing.evidence.data;

/** The objects and lists that a token lies in, outer ones first, and where it lies in each. */
final class Nesting {

  private final boolean[] inList = new boolean[Limits.DEPTH + 1];
  private final int[] index = new int[Limits.DEPTH + 1];
  private final String[] names = new String[Limits.DEPTH + 1];
  private int depth;

  /** Tells whether the token lies in nothing. */
  boolean isRoot() {
    return depth == 0;
  }

  /** Tells whether the innermost of them is a list. */
  boolean isInList() {
    return inList[depth];
  }

  /** Goes into an object or a list; tells whether that is not too deep. */
  boolean enter(boolean isList) {
    if (depth == Limits.DEPTH) {
      return false;
    }
    depth++;
    inList[depth] = isList;
    index[depth] = -1;
    return true;
  }

  /** Goes out of the innermost object or list. */
  void leave() {
    depth--;
  }

  /** Goes on to the next element or property; tells whether it is not the first. */
  boolean advance() {
    return ++index[depth] > 0;
  }

  /** Notes the name of the property that was gone to. */
  void name(String name) {
    names[depth] = name;
  }

  /** Returns the name of the property that was gone to. */
  String name() {
    return names[depth];
  }

  /** Returns the place of a value that lies here. */
  Place place(String file, long offset) {
    StringBuilder pointer = new StringBuilder(40);
    for (int i = 1; i <= depth; i++) {
      pointer.append('/');
      if (inList[i]) {
        pointer.append(index[i]);
      } else {
        pointer.append(names[i]);
      }
    }
    return new Place(file, pointer.toString(), offset);
  }

  /** Returns the place of an id, which costs nearly nothing in a list at the top of a file. */
  Place idPlace(String file, long offset) {
    return depth == 3 && inList[2] && !inList[1] && !inList[3]
        ? new Place(file, names[1], index[2], names[3], offset)
        : place(file, offset);
  }
}
