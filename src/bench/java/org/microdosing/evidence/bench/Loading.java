package org.microdosing.evidence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verification;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Loading of many files: the library's load, and load and first question, which builds the index,
 * beside a pass of Jackson's streaming parser over the same files that keeps nothing; and what the
 * library takes of the heap.
 *
 * <p>Run with the directory {@code data}, a directory to write to, and a count of findings.
 */
public final class Loading {

  private static final int RUNS = 5;

  private Loading() {}

  /** Writes the files, measures in turns, and prints the fastest of each. */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[1]);
    long bytes = ScaledFiles.write(Path.of(arguments[0]), target, Integer.parseInt(arguments[2]));
    long library = Long.MAX_VALUE;
    long lines = Long.MAX_VALUE;
    long asked = Long.MAX_VALUE;
    long parser = Long.MAX_VALUE;
    int count = 0;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      EvidenceLibrary loaded = EvidenceLibrary.load(target);
      library = Math.min(library, System.nanoTime() - start);
      count = loaded.findings().verification(Verification.values()).count();
      asked = Math.min(asked, System.nanoTime() - start);
      start = System.nanoTime();
      List<Study> read = StudyLines.readAll(ScaledFiles.lines(target));
      lines = Math.min(lines, System.nanoTime() - start);
      if (read.size() != loaded.studies().count()) {
        throw new IllegalStateException("lines differ from files");
      }
      start = System.nanoTime();
      parse(target);
      parser = Math.min(parser, System.nanoTime() - start);
    }
    long before = used();
    EvidenceLibrary kept = EvidenceLibrary.load(target);
    kept.findings().verification(Verification.values());
    long heap = used() - before;
    double mega = bytes / 1e6;
    System.out.printf(
        "%d findings, %.1f MB: library %.1f MB/s, Jackson %.1f MB/s, ratio %.2f, with the first"
            + " question %.2f; as lines %.2f of the time of files; heap %.2f of text%n",
        count,
        mega,
        mega * 1e9 / library,
        mega * 1e9 / parser,
        (double) parser / library,
        (double) parser / asked,
        (double) lines / library,
        (double) heap / bytes);
    if (kept.findings().count() != count) {
      throw new IllegalStateException("loads differ");
    }
  }

  private static void parse(Path target) throws IOException {
    JsonFactory factory = new JsonFactory();
    List<Path> files;
    try (Stream<Path> list = Files.list(target.resolve("studies"))) {
      files = list.toList();
    }
    for (Path file : files) {
      try (JsonParser parser =
          factory.createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.VALUE_STRING) {
            parser.getStringLength();
          }
        }
      }
    }
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
