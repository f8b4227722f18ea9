package org.microdosing.evidence.intake;

import org.microdosing.evidence.name.NameKey;

/**
 * What titles of one work have in common: letters and digits without case, accents and punctuation.
 *
 * @param key the letters and digits, of the beginning where the title is endless
 */
record TitleKey(String key) {

  /** What is shorter names many works: {@code Editorial}, {@code Response}. */
  private static final int TELLING = 20;

  /** From here on a title may lack its subtitle. */
  private static final int WHOLE = 40;

  private static final int LONGEST = 180;

  static TitleKey of(String title) {
    return new TitleKey(NameKey.of(title.substring(0, Math.min(LONGEST, title.length()))));
  }

  boolean isTelling() {
    return key.length() >= TELLING;
  }

  /** What all keys share that may be of one title. */
  String beginning() {
    return key.substring(0, Math.min(WHOLE, key.length()));
  }

  boolean isSame(TitleKey other) {
    boolean maybeCut = key.length() >= WHOLE && other.key.length() >= WHOLE;
    return key.equals(other.key)
        || (maybeCut && (key.startsWith(other.key) || other.key.startsWith(key)));
  }
}
