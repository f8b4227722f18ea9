package org.microdosing.evidence.synthesis;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A meta-analysis repeated on parts of its studies.
 *
 * @since 0.2
 */
public interface RepeatedAnalysis extends Iterable<Refit> {

  /**
   * Returns the analysis of all studies.
   *
   * @return the analysis that is repeated
   */
  MetaAnalysis full();

  /**
   * Returns the analyses of parts.
   *
   * @return one row for each part that has a result
   */
  List<Refit> rows();

  /**
   * Returns the parts whose counts leave the result undefined.
   *
   * @return sentences; empty if there are none
   */
  List<String> notes();

  /**
   * Returns the row at an index.
   *
   * @param index from 0
   * @return the row
   */
  default Refit get(int index) {
    return rows().get(index);
  }

  /**
   * Returns the number of rows.
   *
   * @return as many as studies, less those in the notes
   */
  default int size() {
    return rows().size();
  }

  /**
   * Returns the rows as a stream.
   *
   * @return a new stream, in the order of the rows
   */
  default Stream<Refit> stream() {
    return rows().stream();
  }

  /**
   * Returns the rows one by one.
   *
   * @return an iterator that cannot remove
   */
  @Override
  default Iterator<Refit> iterator() {
    return rows().iterator();
  }
}
