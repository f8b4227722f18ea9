package org.microdosing.evidence.certainty;

import org.microdosing.evidence.page.Phrases;

/**
 * How the sources of findings were read: a limit of this library, which reading in full would lift.
 * It stands beside a level and never in it.
 *
 * @param fullText findings read in full text
 * @param authorsData findings read in data that the authors published
 * @param inAbstract findings read in the abstract
 * @param secondHand findings read in somebody else's report or a registry
 * @since 0.2
 */
public record ReadingCounts(int fullText, int authorsData, int inAbstract, int secondHand) {

  static final ReadingCounts NONE = new ReadingCounts(0, 0, 0, 0);

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public ReadingCounts {
    if (fullText < 0 || authorsData < 0 || inAbstract < 0 || secondHand < 0) {
      throw new IllegalArgumentException("numbers of findings cannot be negative");
    }
  }

  /**
   * Returns how many findings there are.
   *
   * @return their number
   */
  public int all() {
    return fullText + authorsData + inAbstract + secondHand;
  }

  /**
   * Returns the numbers in words, for example {@code of 4 findings, 3 in full text, 1 in the
   * abstract, 0 at second hand}.
   */
  @Override
  public String toString() {
    return "of "
        + Phrases.findings(all())
        + ", "
        + fullText
        + " in full text, "
        + (authorsData > 0 ? authorsData + " in the authors' data, " : "")
        + inAbstract
        + " in the abstract, "
        + secondHand
        + " at second hand";
  }
}
