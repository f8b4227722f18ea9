package org.microdosing.evidence.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The data files of a directory or of the library itself. */
interface EvidenceFiles {

  /** Says where the files lie, for messages. */
  String origin();

  /**
   * Lists the data files.
   *
   * @param problems is told what lies there and cannot be data
   * @return paths with {@code /} between names, sorted by name without ending
   */
  List<String> list(List<Problem> problems);

  /** Opens a file that was listed. */
  InputStream open(String path) throws IOException;
}
