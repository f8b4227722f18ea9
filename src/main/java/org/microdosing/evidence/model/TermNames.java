package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.name.NearestName;
import org.microdosing.evidence.name.UnknownNameText;

/** The terms of one vocabulary by label, id and other words; a label goes before other words. */
final class TermNames<T extends Term> {

  private final String kind;
  private final List<String> names = new ArrayList<>();
  private final Map<String, T> byKey = new HashMap<>();

  private TermNames(String kind, List<T> terms, Function<T, List<String>> otherWords) {
    this.kind = kind;
    for (T term : terms) {
      names.add(term.label());
      byKey.putIfAbsent(NameKey.of(term.label()), term);
      byKey.putIfAbsent(NameKey.of(term.id()), term);
    }
    for (T term : terms) {
      for (String word : otherWords.apply(term)) {
        if (byKey.putIfAbsent(NameKey.of(word), term) == null) {
          names.add(word);
        }
      }
    }
  }

  /** Gathers the names of some terms, each with its other words. */
  static <T extends Term> TermNames<T> of(
      String kind, List<T> terms, Function<T, List<String>> otherWords) {
    return new TermNames<>(kind, terms, otherWords);
  }

  Optional<T> find(String name) {
    return Optional.ofNullable(byKey.get(NameKey.of(name)));
  }

  T get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    UnknownNameText.of(kind, name, NearestName.among(names).to(name))
                        + UnknownNameText.known(names)));
  }

  /** Returns labels, then other words. */
  List<String> names() {
    return List.copyOf(names);
  }
}
