package org.microdosing.evidence.effect;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Instruments and events behind the wordings of measures, so that {@code HAMD17 change} and {@code
 * GRID-HAMD endpoint} are seen to be one instrument, and {@code nausea (solicited)} nausea.
 */
final class Measures {

  private static final Map<String, Pattern> INSTRUMENTS = new LinkedHashMap<>();

  static {
    put("HAM-D", "ham-?d|hdrs|hamilton depression");
    put("HAM-A", "ham-?a\\b|hamilton anxiety");
    put("HADS-D", "hads-?d");
    put("HADS-A", "hads-?a");
    put("MADRS", "madrs|montgomery");
    put("BDI", "\\bbdi|beck depression");
    put("QIDS", "\\bqids");
    put("PHQ-9", "\\bphq");
    put("DASS", "\\bdass");
    put("IDS-SR", "\\bids-sr");
    put("IDS-C", "\\bids-c");
    put("CAPS", "\\bcaps");
    put("STAI", "\\bstai");
    put("RPWB", "\\brpwb");
    put("SWL", "\\bswls?\\b");
    put("WEMWBS", "\\bwemwbs");
    put("GPTS", "\\bgpts");
    put("CAMS-R", "\\bcams");
    put("PANAS positive", "panas.*positive affect|panas positive$");
    put("PANAS negative", "panas.*negative affect|panas negative$");
    put("PANAS", "\\bpanas");
    put("AISRS", "\\baisrs");
    put("Sheehan Disability Scale", "sheehan");
  }

  private static final Pattern TAIL = Pattern.compile("\\s*[,;:(].*$");
  private static final Pattern CHANGE_WORDS =
      Pattern.compile("\\b(change|endpoint|total|score|scores|reduction)\\b");

  private Measures() {}

  private static void put(String name, String pattern) {
    INSTRUMENTS.put(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /** Returns the instrument of a measure: its usual name, else the wording up to its details. */
  static String instrument(String measure) {
    for (Map.Entry<String, Pattern> entry : INSTRUMENTS.entrySet()) {
      if (entry.getValue().matcher(measure).find()) {
        return entry.getKey();
      }
    }
    return squeezed(CHANGE_WORDS.matcher(head(measure)).replaceAll(" "), measure);
  }

  /** Returns the event that people had: response, remission, or what the measure names. */
  static String event(String measure) {
    String text = measure.toLowerCase(Locale.ROOT);
    String sustained = text.contains("sustained") ? "sustained " : "";
    if (text.contains("remission")) {
      return sustained + "remission";
    }
    if (text.contains("response")) {
      return sustained + "response";
    }
    return squeezed(head(text), text);
  }

  /** Tells whether the source calls the measure its primary one. */
  static boolean isPrimary(String measure) {
    String text = measure.toLowerCase(Locale.ROOT);
    return text.contains("primary") && !text.contains("not primary");
  }

  private static String head(String text) {
    return TAIL.matcher(text).replaceFirst("");
  }

  private static String squeezed(String text, String otherwise) {
    String squeezed = text.strip().replaceAll("\\s+", " ");
    return squeezed.isEmpty() ? otherwise : squeezed;
  }
}
