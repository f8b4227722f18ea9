package org.microdosing.evidence.table;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The studies of each term of one property, and the findings of these studies.
 *
 * @param studies the studies by term
 * @param findings their findings by term
 */
public record StudyTerms<K>(Map<K, Bits> studies, Map<K, Bits> findings) {

  public static <K> StudyTerms<K> of(Map<K, Bits> studies, UnaryOperator<Bits> findingsOf) {
    Map<K, Bits> findings = new HashMap<>();
    studies.forEach((term, rows) -> findings.put(term, findingsOf.apply(rows)));
    return new StudyTerms<>(studies, Map.copyOf(findings));
  }
}
