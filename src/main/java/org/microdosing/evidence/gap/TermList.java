package org.microdosing.evidence.gap;

import java.util.Collection;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Term;
import org.microdosing.evidence.page.Phrases;

/** Terms one after the other, for readers and as Java. */
final class TermList {

  private TermList() {}

  static String labels(Collection<? extends Term> terms) {
    return Phrases.list(terms.stream().map(Term::label).toList());
  }

  static String constants(String type, Collection<? extends Term> terms) {
    return terms.stream().map(t -> type + "." + t.name()).collect(Collectors.joining(", "));
  }
}
