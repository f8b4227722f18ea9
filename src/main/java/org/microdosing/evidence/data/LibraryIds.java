package org.microdosing.evidence.data;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.microdosing.evidence.name.NearestName;
import org.microdosing.evidence.name.QuotedText;

/** The ids of a load that are known in the whole library, and the checks across files. */
final class LibraryIds {

  private final Map<IdKind, Map<String, Place>> known = new EnumMap<>(IdKind.class);
  private final PartIds findings = new PartIds();

  /**
   * Gathers the ids that files define; an id that is taken is a problem of the later file.
   *
   * @param logs the logs of files, in the order of their ids
   */
  void define(List<FileLog> logs) {
    for (FileLog log : logs) {
      for (IdUse use : log.definitions()) {
        Place first =
            known
                .computeIfAbsent(use.kind(), k -> new HashMap<>())
                .putIfAbsent(use.id(), use.place());
        if (first != null) {
          taken(log, use, first);
        }
      }
      findings.define(
          DataLayout.stem(log.file()), log.findings(), (use, first) -> taken(log, use, first));
    }
  }

  private static void taken(FileLog log, IdUse use, Place first) {
    log.problem(
        use.place(),
        "expected an id of its own, found "
            + QuotedText.of(use.id())
            + ", which is also the id of the "
            + use.kind().label()
            + " at "
            + first.file()
            + " "
            + first.pointer());
  }

  /**
   * Checks that everything that files refer to exists.
   *
   * @param besides ids of other data that a file may mean too
   */
  void resolve(List<FileLog> logs, Function<FileLog, List<LibraryIds>> besides) {
    Map<IdKind, NearestName> candidates = new EnumMap<>(IdKind.class);
    for (FileLog log : logs) {
      List<LibraryIds> beside = besides.apply(log);
      for (IdUse use : log.references()) {
        if (!knows(use) && beside.stream().noneMatch(ids -> ids.knows(use))) {
          if (log.isFull()) {
            log.countProblem();
          } else {
            NearestName all =
                candidates.computeIfAbsent(
                    use.kind(), kind -> NearestName.among(union(kind, beside)));
            log.problem(use.place(), Wording.unknownId(use, all));
          }
        }
      }
    }
  }

  private Set<String> union(IdKind kind, List<LibraryIds> beside) {
    Set<String> all = new HashSet<>();
    addTo(all, kind);
    beside.forEach(ids -> ids.addTo(all, kind));
    return all;
  }

  private void addTo(Set<String> all, IdKind kind) {
    if (kind == IdKind.FINDING) {
      findings.addTo(all);
    } else {
      all.addAll(known.getOrDefault(kind, Map.of()).keySet());
    }
  }

  private boolean knows(IdUse use) {
    return use.kind() == IdKind.FINDING
        ? findings.contains(use.id())
        : known.getOrDefault(use.kind(), Map.of()).containsKey(use.id());
  }
}
