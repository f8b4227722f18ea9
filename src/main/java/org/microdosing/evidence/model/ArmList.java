package org.microdosing.evidence.model;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The arms of a study that has many, found by their ids without looking through them all. */
final class ArmList extends AbstractList<Arm> implements RandomAccess, Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** Fewer arms are looked through as fast as they are looked up. */
  private static final int MANY = 32;

  private final transient List<Arm> arms;
  private final transient Map<String, Arm> byId;

  private ArmList(List<Arm> arms) {
    this.arms = arms;
    Map<String, Arm> found = new HashMap<>(arms.size() * 2);
    for (Arm arm : arms) {
      found.putIfAbsent(arm.id(), arm);
    }
    this.byId = found;
  }

  /** Returns an immutable copy of a list. */
  static List<Arm> copyOf(List<Arm> arms) {
    if (arms instanceof ArmList) {
      return arms;
    }
    List<Arm> copy = List.copyOf(arms);
    return copy.size() < MANY ? copy : new ArmList(copy);
  }

  /** Returns the first arm of an id in any list of arms. */
  static Optional<Arm> find(List<Arm> arms, String id) {
    if (arms instanceof ArmList list) {
      return Optional.ofNullable(list.byId.get(id));
    }
    for (Arm arm : arms) {
      if (arm.id().equals(id)) {
        return Optional.of(arm);
      }
    }
    return Optional.empty();
  }

  @Override
  public Arm get(int index) {
    return arms.get(index);
  }

  @Override
  public int size() {
    return arms.size();
  }

  /** Serialised as the plain list that it is. */
  @Serial
  private Object writeReplace() {
    return arms;
  }
}
