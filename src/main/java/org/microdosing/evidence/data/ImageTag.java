package org.microdosing.evidence.data;

/** What stands before values of one kind in an image of records, with how many follow. */
final class ImageTag {

  /** The first bytes of an image. */
  static final int MAGIC = 0x4d44_4556;

  static final int NONE = 0;
  static final int SOME = 1;
  static final int NO_INT = 2;
  static final int SOME_INT = 3;
  static final int NO_DOUBLE = 4;
  static final int SOME_DOUBLE = 5;
  static final int WHOLE = 6;
  static final int NUMBER = 7;
  static final int TRUE = 8;
  static final int FALSE = 9;
  static final int LIST = 10;
  static final int DATE = 11;
  static final int MONTH = 12;
  static final int TERM = 13;

  /** The first record of studies; the others follow in the order of their types. */
  static final int OF_STUDIES = 14;

  /** The first record of substances and the vocabulary. */
  static final int OF_SUBSTANCES = 64;

  /** The first record of the context. */
  static final int OF_CONTEXT = 96;

  private ImageTag() {}
}
