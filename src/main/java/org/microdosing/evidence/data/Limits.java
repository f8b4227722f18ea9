package org.microdosing.evidence.data;

import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * What a data file may be at most, so that a hostile or broken one ends in a message and not in a
 * full memory. All limits lie far above what evidence needs.
 */
final class Limits {

  /** Levels of objects and lists within each other. */
  static final int DEPTH = 32;

  /** Characters of a text. */
  static final int TEXT = 100_000;

  /** Characters of a number. */
  static final int NUMBER = 100;

  /** Characters of the name of a property. */
  static final int NAME = 200;

  /** Bytes of a file: 16 MiB. */
  static final long FILE = 16L << 20;

  /** Ids that a file defines, and ids beyond the file that it refers to. */
  static final int IDS = 100_000;

  /** Problems of one file that are reported one by one. */
  static final int PROBLEMS_PER_FILE = 100;

  /** The parser's factory with these limits. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(TEXT)
                  .maxNumberLength(NUMBER)
                  .maxNameLength(NAME)
                  .maxDocumentLength(FILE)
                  .build())
          .errorReportConfiguration(
              ErrorReportConfiguration.builder()
                  .maxErrorTokenLength(60)
                  .maxRawContentLength(0)
                  .build())
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .build();

  private Limits() {}

  /** Says which limit a file breaks. */
  static String describe(StreamConstraintsException e) {
    String what = e.getOriginalMessage();
    String limit;
    if (what.startsWith("Document nesting")) {
      limit = DEPTH + " levels of objects and lists within each other";
    } else if (what.startsWith("String")) {
      limit = TEXT + " characters in a text";
    } else if (what.startsWith("Number") || what.startsWith("BigDecimal")) {
      limit = NUMBER + " characters in a number";
    } else if (what.startsWith("Name")) {
      limit = NAME + " characters in the name of a property";
    } else {
      limit = (FILE >> 20) + " MiB in a file";
    }
    return "expected at most " + limit + "; the rest of the file was not read";
  }
}
