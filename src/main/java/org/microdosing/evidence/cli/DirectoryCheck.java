package org.microdosing.evidence.cli;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.plausibility.Warning;

/** Checks a directory of evidence files: problems, which no load passes, then warnings. */
final class DirectoryCheck {

  static final int OK = 0;
  static final int PROBLEMS = 1;

  private DirectoryCheck() {}

  /** Prints what is wrong or implausible, and returns the exit status. */
  static int run(String directory, boolean strict, PrintStream out, ProgressLine progress) {
    try {
      EvidenceLibrary checked = EvidenceLibrary.load(Path.of(directory), progress::show);
      progress.show("looking for what is implausible");
      List<Warning> warnings = checked.warnings();
      progress.clear();
      warnings.forEach(warning -> out.println("warning: " + warning));
      out.println(
          "no problems: "
              + Phrases.studies(checked.studies().count())
              + ", "
              + Phrases.findings(checked.findings().count())
              + (warnings.isEmpty()
                  ? ""
                  : "; " + Phrases.count(warnings.size(), "warning", "warnings"))
              + (checked.studies().count() == 0
                  ? "; studies are read from studies/<id>.json"
                  : ""));
      return strict && !warnings.isEmpty() ? PROBLEMS : OK;
    } catch (EvidenceDataException e) {
      progress.clear();
      e.problems().forEach(out::println);
      out.println(Phrases.count(e.problems().size(), "problem", "problems"));
      return PROBLEMS;
    } catch (InvalidPathException e) {
      out.println("expected the path of a directory: " + e.getMessage());
      return PROBLEMS;
    }
  }
}
