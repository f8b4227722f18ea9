package org.microdosing.evidence.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids of parts of files, which start with the id of their file. Two files can only clash where
 * the id of one starts with that of the other, so no table of all ids is needed: a library has far
 * more findings than anything else.
 */
final class PartIds {

  private final Map<String, Parts> byFile = new HashMap<>();

  /** Told of each id that is taken. */
  @FunctionalInterface
  interface Clashes {
    /** An id stands at a place of its own first, and again in {@code use}. */
    void found(IdUse use, Place first);
  }

  /** Gathers the ids of a file. Files come in the order of their ids. */
  void define(String file, List<IdUse> uses, Clashes clashes) {
    if (uses.isEmpty()) {
      return;
    }
    Parts parts = new Parts(uses);
    for (IdUse use : uses) {
      Place first = parts.find(use.id());
      if (first != null && first.offset() != use.place().offset()) {
        clashes.found(use, first);
      }
    }
    for (int end = file.lastIndexOf('-'); end > 0; end = file.lastIndexOf('-', end - 1)) {
      Parts enclosing = byFile.get(file.substring(0, end));
      for (int i = 0; enclosing != null && i < uses.size(); i++) {
        Place first = enclosing.find(uses.get(i).id());
        if (first != null) {
          clashes.found(uses.get(i), first);
        }
      }
    }
    byFile.put(file, parts);
  }

  /** Tells whether a file has a part of an id. */
  boolean contains(String id) {
    for (int end = id.lastIndexOf('-'); end > 0; end = id.lastIndexOf('-', end - 1)) {
      Parts parts = byFile.get(id.substring(0, end));
      if (parts != null && parts.find(id) != null) {
        return true;
      }
    }
    return false;
  }

  /** Adds all ids to a collection. */
  void addTo(Collection<String> all) {
    byFile.values().forEach(parts -> parts.uses.forEach(use -> all.add(use.id())));
  }

  /** The parts of one file: a few are gone through, more are found by a table. */
  private static final class Parts {
    private static final int FEW = 16;

    private final List<IdUse> uses;
    private final @Nullable Map<String, Place> table;

    Parts(List<IdUse> uses) {
      this.uses = uses;
      if (uses.size() <= FEW) {
        table = null;
      } else {
        table = new HashMap<>(2 * uses.size());
        uses.forEach(use -> table.putIfAbsent(use.id(), use.place()));
      }
    }

    /** The place of the first part of an id. */
    @Nullable Place find(String id) {
      if (table != null) {
        return table.get(id);
      }
      for (int i = 0; i < uses.size(); i++) {
        if (uses.get(i).id().equals(id)) {
          return uses.get(i).place();
        }
      }
      return null;
    }
  }
}
