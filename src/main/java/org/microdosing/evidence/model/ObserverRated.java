package org.microdosing.evidence.model;

import java.util.regex.Pattern;

/**
 * Tells measures of symptoms that somebody other than the person rates from self-reports, by the
 * name of the instrument.
 *
 * <p>Known are the usual scales that a clinician or observer fills in: Hamilton's for depression
 * and anxiety (HAM-D, GRID-HAMD, HDRS, HAM-A), MADRS, CAPS, Y-BOCS, the clinician's version of the
 * IDS and QIDS, CGI, AISRS, and measures that say so in words. A measure without a name known here
 * counts as self-report, so an absence that rests on this should be read with the measures.
 *
 * @since 0.1
 */
public final class ObserverRated {

  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(?:GRID-)?HAM-?[DA]|\\bHDRS|\\bHARS|\\bHamilton|\\bMADRS|\\bCAPS\\b|\\bY-?BOCS|\\bCGI\\b"
              + "|\\bIDS-C\\b|\\bQIDS-C\\b|\\bAISRS|[Cc]linician|[Oo]bserver|[Rr]ater\\b|[Rr]ated"
              + " by the");

  private ObserverRated() {}

  /**
   * Tells whether the name of a measure is that of an instrument that an observer rates.
   *
   * @param measure the measure in the words of a source
   * @return false for self-reports and for names that are not known
   */
  public static boolean isNamedBy(String measure) {
    return NAMES.matcher(measure).find();
  }
}
