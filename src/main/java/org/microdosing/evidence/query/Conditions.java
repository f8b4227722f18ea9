package org.microdosing.evidence.query;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.name.NameKey;

/** Conditions by any of their names. */
final class Conditions {

  private Conditions() {}

  /**
   * Returns the condition of a label, an id or an alias such as TRD.
   *
   * @throws UnknownNameException if there is none; its message has the known names
   */
  static Condition named(String name) {
    String key = NameKey.of(name);
    List<String> known = new ArrayList<>();
    for (Condition condition : Condition.values()) {
      if (NameKey.of(condition.label()).equals(key) || NameKey.of(condition.id()).equals(key)) {
        return condition;
      }
      known.add(condition.label());
    }
    for (Condition condition : Condition.values()) {
      for (String alias : condition.aliases()) {
        if (NameKey.of(alias).equals(key)) {
          return condition;
        }
        known.add(alias);
      }
    }
    throw new UnknownNameException("condition", name, known);
  }
}
