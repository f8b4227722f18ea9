package org.microdosing.evidence.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.report.DataPackage;

/** Writes the bundled evidence as a data package. */
final class PackageExport {

  private PackageExport() {}

  /** Prints the files that were written, or why there are none, and returns the exit status. */
  static int run(String directory, PrintStream out, PrintStream err) {
    try {
      DataPackage.write(EvidenceLibrary.bundled(), Path.of(directory)).forEach(out::println);
      return DirectoryCheck.OK;
    } catch (InvalidPathException e) {
      err.println("expected the path of a directory: " + e.getMessage());
    } catch (UncheckedIOException e) {
      err.println(
          e.getCause() instanceof FileAlreadyExistsException there
              ? "nothing written: " + there.getFile() + " is there already"
              : "nothing written: " + e.getCause());
    }
    return DirectoryCheck.PROBLEMS;
  }
}
