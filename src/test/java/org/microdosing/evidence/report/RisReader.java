package org.microdosing.evidence.report;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RIS as its specification describes it, and refuses everything else. */
final class RisReader {

  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  - (.*)");
  private static final Set<String> TYPES =
      Set.of("JOUR", "GEN", "UNPB", "RPRT", "THES", "ELEC", "BOOK", "CHAP", "CONF");
  private static final Set<String> TAGS =
      Set.of(
          "TY", "ID", "AU", "TI", "T2", "PB", "PY", "VL", "IS", "SP", "EP", "DO", "AN", "C2", "UR",
          "N1", "ER");

  private RisReader() {}

  /** Returns each record as its values by tag. */
  static List<Map<String, List<String>>> read(String text) {
    List<Map<String, List<String>>> records = new ArrayList<>();
    Map<String, List<String>> open = null;
    if (!text.endsWith("\r\n")) {
      throw new IllegalArgumentException("expected a line end at the end");
    }
    for (String line : Splitter.on("\r\n").split(text.substring(0, text.length() - 2))) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || !TAGS.contains(matcher.group(1))) {
        throw new IllegalArgumentException("expected a known tag and a value, found: " + line);
      }
      String tag = matcher.group(1);
      boolean isFirst = tag.equals("TY");
      if (isFirst != (open == null)) {
        throw new IllegalArgumentException("a record starts with TY and only so: " + line);
      }
      if (isFirst) {
        if (!TYPES.contains(matcher.group(2))) {
          throw new IllegalArgumentException("unknown type: " + line);
        }
        open = new LinkedHashMap<>();
      }
      open.computeIfAbsent(tag, t -> new ArrayList<>()).add(matcher.group(2));
      if (tag.equals("ER")) {
        records.add(open);
        open = null;
      }
    }
    if (open != null) {
      throw new IllegalArgumentException("the last record has no end");
    }
    return records;
  }
}
