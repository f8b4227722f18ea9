package org.microdosing.evidence.intake;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says that a file of another program cannot be read, with every problem that was found.
 *
 * @since 0.2
 */
public final class IntakeException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int LISTED = 20;

  /** The problems, in the order of the file. */
  private final ImmutableList<LineProblem> problems;

  /**
   * Creates the exception.
   *
   * @param problems the problems, at least one
   * @throws IllegalArgumentException if there is no problem
   */
  public IntakeException(List<LineProblem> problems) {
    super(describe(problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /**
   * Returns the problems.
   *
   * @return all problems in the order of the file; never empty
   */
  public List<LineProblem> problems() {
    return problems;
  }

  private static String describe(List<LineProblem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("there is no problem to report");
    }
    int more = problems.size() - LISTED;
    return problems.stream()
        .limit(LISTED)
        .map(LineProblem::toString)
        .collect(Collectors.joining("\n", "", more > 0 ? "\nand " + more + " more" : ""));
  }
}
