package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.name.NearestName;

/** What the reading of one file brings besides its records: problems, ids defined, ids meant. */
final class FileLog {

  /** A problem with the place that orders it. */
  record Entry(Place place, String message) {}

  private final String file;
  private final List<Entry> problems = new ArrayList<>(0);
  private final List<IdUse> definitions = new ArrayList<>(1);
  private final List<IdUse> findings = new ArrayList<>(0);
  private final List<IdUse> references = new ArrayList<>(0);
  private final List<IdUse> localReferences = new ArrayList<>(0);
  private final Map<IdKind, Map<String, Place>> local = new EnumMap<>(IdKind.class);
  private final Map<String, String> barred = new HashMap<>(0);
  private int unlisted;

  FileLog(String file) {
    this.file = file;
  }

  /** Returns the path of the file. */
  String file() {
    return file;
  }

  /** Notes a problem; beyond the limit for a file, problems are only counted. */
  void problem(Place place, String message) {
    if (isFull()) {
      countProblem();
    } else {
      problems.add(new Entry(place, Wording.bounded(message)));
    }
  }

  /** Tells whether further problems are only counted. */
  boolean isFull() {
    return problems.size() == Limits.PROBLEMS_PER_FILE;
  }

  /** Counts a problem beyond those that are noted. */
  void countProblem() {
    unlisted++;
  }

  /** Tells whether no problem was noted. */
  boolean isClean() {
    return problems.isEmpty();
  }

  /** Notes an id that this file gives to something. */
  void define(IdUse use) {
    if (use.kind().isInLibrary()) {
      add(use, use.kind() == IdKind.FINDING ? findings : definitions);
      return;
    }
    Place first =
        local.computeIfAbsent(use.kind(), k -> new HashMap<>()).putIfAbsent(use.id(), use.place());
    if (first != null) {
      problem(
          use.place(),
          "expected an id of its own, found that of the "
              + use.kind().label()
              + " at "
              + first.pointer());
    }
  }

  /** Notes why nothing may refer to something of this file. */
  void bar(IdKind kind, String id, String reason) {
    barred.put(kind.label() + ' ' + id, reason);
  }

  /** Tells whether an id is already known to name something of this file that may be meant. */
  boolean isKnownHere(IdKind kind, String id) {
    Map<String, Place> known = local.get(kind);
    return known != null
        && known.containsKey(id)
        && (barred.isEmpty() || !barred.containsKey(kind.label() + ' ' + id));
  }

  /** Notes an id that must name something, in this file or in the library as its kind says. */
  void refer(IdUse use) {
    add(use, use.kind().isInLibrary() ? references : localReferences);
  }

  private void add(IdUse use, List<IdUse> uses) {
    if (uses.size() < Limits.IDS) {
      uses.add(use);
    } else if (isFull()) {
      countProblem();
    } else {
      problem(use.place(), "expected at most " + Limits.IDS + " ids in a file");
    }
  }

  /** Checks, at the end of the file, the ids that refer to things of the file. */
  void close() {
    Map<IdKind, NearestName> searches = new EnumMap<>(IdKind.class);
    for (IdUse use : localReferences) {
      if (isKnownHere(use.kind(), use.id())) {
        continue;
      }
      if (isFull()) {
        countProblem();
      } else {
        String reason = barred.get(use.kind().label() + ' ' + use.id());
        NearestName known =
            searches.computeIfAbsent(
                use.kind(),
                kind ->
                    NearestName.among(local.getOrDefault(kind, Collections.emptyMap()).keySet()));
        problem(use.place(), reason != null ? reason : Wording.unknownId(use, known));
      }
    }
    localReferences.clear();
    local.clear();
    barred.clear();
  }

  /** Returns the ids beyond the file that the file gives, without those of findings. */
  List<IdUse> definitions() {
    return definitions;
  }

  /** Returns the ids of the findings that the file holds. */
  List<IdUse> findings() {
    return findings;
  }

  List<IdUse> references() {
    return references;
  }

  /** Returns the problems in the order of the file. */
  List<Problem> problems() {
    List<Problem> listed = new ArrayList<>();
    problems.stream()
        .sorted((a, b) -> Long.compare(a.place().offset(), b.place().offset()))
        .forEach(e -> listed.add(new Problem(file, e.place().pointer(), e.message())));
    if (unlisted > 0) {
      listed.add(new Problem(file, "", "and " + unlisted + " more problems in this file"));
    }
    return listed;
  }
}
