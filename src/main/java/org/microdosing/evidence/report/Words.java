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

  /** Leads to a source, or to each of several addresses behind its name. */
  static Line source(Source source) {
    String addresses = source.address().orElse("");
    if (isOne(addresses)) {
      return Line.EMPTY.link(source.what(), addresses);
    }
    if (addresses.isEmpty()) {
      return Line.of(source.what());
    }
    Line line = Line.of(source.what() + " (");
    String separator = "";
    for (String address : addresses.split("\\s+;\\s+", -1)) {
      line = line.text(separator);
      line = isOne(address) ? line.link(address, address) : line.text(address);
      separator = "; ";
    }
    return line.text(")");
  }

  private static boolean isOne(String address) {
    return address.matches("https?://\\S+");
  }

  /** Returns a text without the full stop at its end, for one to follow. */
  static String open(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
