package org.microdosing.evidence.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Term;

/** Words that several parts of a brief share. */
final class Words {

  private Words() {}

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** Returns counts by term, such as {@code 2 double-blind; 1 not blinded}. */
  static String counts(Map<? extends Term, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().label())
        .collect(Collectors.joining("; "));
  }

  /** Says how well a source was read. */
  static String read(Source source) {
    return source.verification().label() + (source.greyLiterature() ? ", grey literature" : "");
  }

  /** Leads to a source; several addresses are shown as text. */
  static Line source(Source source) {
    String addresses = source.address().orElse("");
    if (addresses.matches("https?://\\S+")) {
      return Line.EMPTY.link(source.what(), addresses);
    }
    return Line.of(source.what() + (addresses.isEmpty() ? "" : " (" + addresses + ")"));
  }
}
