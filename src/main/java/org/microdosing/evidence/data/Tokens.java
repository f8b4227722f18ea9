package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The tokens of one data file, one after the other: {@link PlainTokens} for files that are as they
 * should be, {@link ParsedTokens} for all others, of which it can tell what is wrong.
 */
sealed interface Tokens permits ParsedTokens, PlainTokens {

  /** The name was one that the object cannot have; see {@link #nextName}. */
  int UNKNOWN_NAME = -2;

  /** The object ended; see {@link #nextName}. */
  int END_OF_OBJECT = -1;

  /** Returns the current token; only asked for between the first and the last. */
  JsonToken current();

  /** Goes on by a token; null behind the last. */
  @Nullable JsonToken next();

  /**
   * Goes on to the name of the next property of an object, or to its end.
   *
   * @return the index of the name, or one of the constants here
   */
  int nextName(FieldNames names);

  /** Returns the name of the property that was gone to. */
  String name();

  /** Goes to the end of the object or list that begins here; stays where none does. */
  void skip();

  /**
   * Returns the current text.
   *
   * @param repeats whether it is to be shared with equal ones
   * @return null if it is no text that files may have; {@link #refusedText} tells why
   */
  @Nullable String text(boolean repeats);

  /** Says what is wrong with the current text. */
  String refusedText();

  /** Tells whether the current value is a certain text. */
  boolean isText(String text);

  /** Returns the current number. */
  double number();

  /** Describes the current value. */
  String found();

  /** Called before a problem of the file is noted. */
  void beforeProblem();

  /** The place of the current value. */
  Place place();

  /** The place of the current value, which is an id. */
  Place idPlace();
}
