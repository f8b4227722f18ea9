package org.microdosing.evidence.data;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids of a load that are known in the whole library, and the checks across files. */
final class LibraryIds {

  private final Map<IdKind, Map<String, Place>> known = new EnumMap<>(IdKind.class);

  /** Gathers the ids that files define; an id that is taken is a problem of the later file. */
  void define(List<FileLog> logs) {
    for (FileLog log : logs) {
      for (IdUse use : log.definitions()) {
        Place first =
            known
                .computeIfAbsent(use.kind(), k -> new HashMap<>(4 * logs.size()))
                .putIfAbsent(use.id(), use.place());
        if (first != null) {
          log.problem(
              use.place(),
              "expected an id of its own, found "
                  + Wording.quoted(use.id())
                  + ", which is also the id of the "
                  + use.kind().label()
                  + " at "
                  + first.file()
                  + " "
                  + first.pointer());
        }
      }
    }
  }

  /**
   * Checks that everything that files refer to exists.
   *
   * @param beside ids of other data that may be meant too
   */
  void resolve(List<FileLog> logs, List<LibraryIds> beside) {
    Map<IdKind, Set<String>> candidates = new EnumMap<>(IdKind.class);
    for (FileLog log : logs) {
      for (IdUse use : log.references()) {
        if (!knows(use) && beside.stream().noneMatch(ids -> ids.knows(use))) {
          if (log.isFull()) {
            log.countProblem();
          } else {
            Set<String> all = candidates.computeIfAbsent(use.kind(), k -> union(k, beside));
            log.problem(use.place(), Wording.unknownId(use, all));
          }
        }
      }
    }
  }

  private Set<String> union(IdKind kind, List<LibraryIds> beside) {
    Set<String> all = new HashSet<>(of(kind));
    beside.forEach(ids -> all.addAll(ids.of(kind)));
    return all;
  }

  private boolean knows(IdUse use) {
    return of(use.kind()).contains(use.id());
  }

  private Set<String> of(IdKind kind) {
    return known.getOrDefault(kind, Map.of()).keySet();
  }
}
