package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microdosing.evidence.model.RiskOfBiasDomain;
import org.microdosing.evidence.model.RiskOfBiasTool;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.name.QuotedText;

/**
 * Which columns of a table of judgements hold which domain: by number, as {@code D1}, or by words
 * that only one domain of the tool has.
 *
 * @param domains the column of each domain
 * @param overall the column of the overall judgement; empty if there is none
 */
record RiskOfBiasColumns(Map<RiskOfBiasDomain, String> domains, Optional<String> overall) {

  /** A domain with the words that name it in whatever form, of which a column has one. */
  private record Named(RiskOfBiasDomain domain, Set<String> words) {

    static Named of(RiskOfBiasDomain domain, String... words) {
      return new Named(domain, Set.of(words));
    }

    boolean isIn(String column) {
      return words.stream().anyMatch(column::contains);
    }
  }

  private static final Map<RiskOfBiasTool, List<Named>> BY_TOOL =
      Map.of(
          RiskOfBiasTool.ROB_2,
          List.of(
              Named.of(RiskOfBiasDomain.RANDOMISATION, "randomis", "randomiz"),
              Named.of(RiskOfBiasDomain.DEVIATIONS, "deviation"),
              Named.of(RiskOfBiasDomain.MISSING_DATA, "missing"),
              Named.of(RiskOfBiasDomain.MEASUREMENT, "measurement"),
              Named.of(RiskOfBiasDomain.SELECTION, "reportedresult", "reporting")),
          RiskOfBiasTool.ROB_1,
          List.of(
              Named.of(RiskOfBiasDomain.SEQUENCE_GENERATION, "sequence"),
              Named.of(RiskOfBiasDomain.ALLOCATION_CONCEALMENT, "allocation"),
              Named.of(RiskOfBiasDomain.BLINDING_PARTICIPANTS, "participants", "personnel"),
              Named.of(RiskOfBiasDomain.BLINDING_ASSESSORS, "assess"),
              Named.of(RiskOfBiasDomain.INCOMPLETE_DATA, "incomplete"),
              Named.of(RiskOfBiasDomain.SELECTIVE_REPORTING, "selective"),
              Named.of(RiskOfBiasDomain.OTHER, "other")),
          RiskOfBiasTool.ROBINS_I,
          List.of(
              Named.of(RiskOfBiasDomain.CONFOUNDING, "confounding"),
              Named.of(RiskOfBiasDomain.PARTICIPANT_SELECTION, "participants"),
              Named.of(RiskOfBiasDomain.CLASSIFICATION, "classification"),
              Named.of(RiskOfBiasDomain.DEVIATIONS, "deviation"),
              Named.of(RiskOfBiasDomain.MISSING_DATA, "missing"),
              Named.of(RiskOfBiasDomain.MEASUREMENT, "measurement"),
              Named.of(RiskOfBiasDomain.SELECTION, "reportedresult")));

  private static final Pattern NUMBERED = Pattern.compile("d(?:omain)?([0-9]{1,2})(.*)");
  private static final Set<String> PASSED_BY =
      Set.of("weight", "weights", "study", "author", "x", "id", "");

  /** Matches the columns of a table, and notes each that is missing, doubled or not understood. */
  static RiskOfBiasColumns of(List<String> columns, RiskOfBiasTool tool, ProblemLog log) {
    List<Named> named = BY_TOOL.getOrDefault(tool, List.of());
    Map<RiskOfBiasDomain, String> domains = new EnumMap<>(RiskOfBiasDomain.class);
    Optional<String> overall = Optional.empty();
    boolean hasStudy = false;
    for (String column : columns) {
      String key = NameKey.of(column);
      Optional<RiskOfBiasDomain> domain = domain(key, named);
      hasStudy |= key.equals("study");
      if (key.startsWith("overall")) {
        overall = overall.or(() -> Optional.of(column));
      } else if (domain.isPresent()) {
        String before = domains.putIfAbsent(domain.get(), column);
        if (before != null) {
          log.add(
              1,
              "expected one column for "
                  + domain.get().label()
                  + ", found "
                  + QuotedText.of(before)
                  + " and "
                  + QuotedText.of(column));
        }
      } else if (!PASSED_BY.contains(key)) {
        log.add(1, expected(tool, named) + ", found a column " + QuotedText.of(column));
      }
    }
    List<String> missing = new ArrayList<>();
    for (Named domain : named) {
      if (!domains.containsKey(domain.domain()) && domain.domain() != RiskOfBiasDomain.OTHER) {
        missing.add(domain.domain().label());
      }
    }
    if (!missing.isEmpty()) {
      log.add(1, expected(tool, named) + ", found none for " + String.join(", ", missing));
    }
    if (!hasStudy) {
      log.add(1, expected(tool, named) + ", found no column Study");
    }
    return new RiskOfBiasColumns(domains, overall);
  }

  private static Optional<RiskOfBiasDomain> domain(String key, List<Named> named) {
    Matcher number = NUMBERED.matcher(key);
    boolean isNumbered = number.matches();
    String words = isNumbered ? number.group(2) : key;
    List<RiskOfBiasDomain> meant =
        named.stream().filter(n -> n.isIn(words)).map(Named::domain).toList();
    if (!isNumbered) {
      return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
    int place = Integer.parseInt(number.group(1));
    if (place < 1 || place > named.size()) {
      return Optional.empty();
    }
    RiskOfBiasDomain domain = named.get(place - 1).domain();
    return words.isEmpty() || meant.contains(domain) ? Optional.of(domain) : Optional.empty();
  }

  private static String expected(RiskOfBiasTool tool, List<Named> named) {
    return String.format(
        Locale.ROOT,
        "expected the columns of %s: Study, D1 to D%s or the names of its domains, Overall and Weight",
        tool.label(),
        named.size());
  }
}
