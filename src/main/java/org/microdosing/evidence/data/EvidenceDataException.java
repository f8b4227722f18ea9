package org.microdosing.evidence.data;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says that data cannot be loaded or merged, with every problem that was found.
 *
 * <p>Nothing of the data is kept: there is no library with a part of its files.
 *
 * @since 0.1
 */
public final class EvidenceDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int LISTED = 20;

  /** The problems, by file and then in the order of the file. */
  private final ImmutableList<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems the problems, at least one
   * @throws IllegalArgumentException if there is no problem
   */
  public EvidenceDataException(List<Problem> problems) {
    super(describe(problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /**
   * Returns the problems.
   *
   * @return all problems, sorted by file and then by their place in it; never empty
   */
  public List<Problem> problems() {
    return problems;
  }

  private static String describe(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("there is no problem to report");
    }
    int more = problems.size() - LISTED;
    String head =
        problems.size() == 1
            ? "the data has a problem:"
            : "the data has " + problems.size() + " problems:";
    return problems.stream()
        .limit(LISTED)
        .map(p -> System.lineSeparator() + "  " + p)
        .collect(
            Collectors.joining(
                "", head, more > 0 ? System.lineSeparator() + "  and " + more + " more" : ""));
  }
}
