package org.microdosing.evidence.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.name.NearestName;
import org.microdosing.evidence.name.QuotedText;

/**
 * What all rows of a table share.
 *
 * @param file the file
 * @param line the line of the header
 * @param columns the names of the columns, as written
 * @param byKey the place of each column, by its name without case and punctuation
 * @param signs how numbers are written
 */
record CsvHeader(
    String file, int line, List<String> columns, Map<String, Integer> byKey, DecimalSigns signs) {

  private static final int LISTED = 30;

  static CsvHeader of(List<String> columns, int line, DecimalSigns signs, ProblemLog log) {
    Map<String, Integer> byKey = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).strip();
      Integer before = name.isEmpty() ? null : byKey.putIfAbsent(key(name), i);
      if (before != null) {
        log.add(
            line, "expected columns of different names, found " + QuotedText.of(name) + " twice");
      }
    }
    return new CsvHeader(
        log.file(), line, columns.stream().map(String::strip).toList(), byKey, signs);
  }

  /** The name without case and punctuation; a name of punctuation alone stays as it is. */
  private static String key(String name) {
    String key = NameKey.of(name);
    return key.isEmpty() ? name : key;
  }

  OptionalInt place(String column) {
    Integer place = byKey.get(key(column.strip()));
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** Says that there is no such column, and which there are. */
  IntakeException unknown(String column) {
    List<String> named = columns.stream().filter(c -> !c.isEmpty()).limit(LISTED).toList();
    return new IntakeException(
        List.of(
            new LineProblem(
                file,
                line,
                "expected a column "
                    + QuotedText.of(column)
                    + ", found "
                    + String.join(", ", named)
                    + NearestName.among(named)
                        .to(column)
                        .map(n -> "; nearest is " + QuotedText.of(n))
                        .orElse(""))));
  }
}
