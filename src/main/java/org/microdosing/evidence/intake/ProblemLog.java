package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the problems of one file; a broken file has no more of them than can be read. */
final class ProblemLog {

  /** Problems of one file that are reported one by one. */
  static final int MOST = 1000;

  private final String file;
  private final List<LineProblem> problems = new ArrayList<>();
  private int more;

  ProblemLog(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void add(int line, String message) {
    if (problems.size() < MOST) {
      problems.add(new LineProblem(file, line, message));
    } else {
      more++;
    }
  }

  /** Returns the problems in the order of their lines, and how many were not kept. */
  List<LineProblem> list() {
    List<LineProblem> all = new ArrayList<>(problems);
    all.sort(Comparator.comparingInt(LineProblem::line));
    if (more > 0) {
      all.add(new LineProblem(file, 0, "and " + more + " more problems"));
    }
    return List.copyOf(all);
  }
}
