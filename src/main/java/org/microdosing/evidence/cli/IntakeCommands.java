package org.microdosing.evidence.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.intake.KnownReferences;
import org.microdosing.evidence.intake.LineProblem;
import org.microdosing.evidence.intake.Recognition;
import org.microdosing.evidence.intake.Reference;
import org.microdosing.evidence.intake.ReferenceMatch;
import org.microdosing.evidence.intake.References;
import org.microdosing.evidence.intake.StudyDraft;
import org.microdosing.evidence.intake.TrialRecord;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyNumber;

/** The commands that take references and registry records of other programs. */
final class IntakeCommands {

  static final int OK = DirectoryCheck.OK;
  static final int PROBLEMS = DirectoryCheck.PROBLEMS;

  private static final String INPUT = "input";

  /** More than a file may have, so that what is cut off is refused. */
  private static final int LONGEST = 65 << 20;

  private IntakeCommands() {}

  /** Prints which references of some files the bundled library has, and returns the exit status. */
  static int known(List<String> files, boolean json, PrintStream out) {
    Path[] paths;
    try {
      paths = files.stream().map(Path::of).toArray(Path[]::new);
    } catch (InvalidPathException e) {
      out.println("expected the path of a file: " + e.getMessage());
      return PROBLEMS;
    }
    KnownReferences known = EvidenceLibrary.bundled().known(References.read(paths));
    out.print(json ? known.toJson() + "\n" : known.toString());
    return known.problems().isEmpty() ? OK : PROBLEMS;
  }

  /**
   * Prints the beginning of a study file from a reference or a record of ClinicalTrials.gov, and to
   * the other stream what is to be filled in.
   *
   * @param wanted a number that picks a reference; empty where the input has only one
   */
  static int draft(Optional<String> wanted, InputStream in, PrintStream out, PrintStream err) {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    Set<String> ids = library.studies().stream().map(Study::id).collect(Collectors.toSet());
    byte[] bytes;
    try {
      bytes = in.readNBytes(LONGEST);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the input", e);
    }
    References read = References.read(INPUT, new ByteArrayInputStream(bytes));
    read.problems().forEach(err::println);
    List<Reference> picked = read.references().stream().filter(r -> isWanted(r, wanted)).toList();
    if (picked.size() != 1) {
      err.println(
          new LineProblem(
              INPUT,
              0,
              "expected one reference"
                  + wanted.map(w -> " of " + w).orElse(", or a number that picks one")
                  + ", found "
                  + picked.size()));
      return PROBLEMS;
    }
    Reference reference = picked.get(0);
    StudyDraft draft =
        TrialRecord.all(new String(bytes, StandardCharsets.UTF_8)).stream()
            .filter(trial -> isOf(trial, reference))
            .findFirst()
            .map(trial -> StudyDraft.of(trial, ids))
            .orElseGet(() -> StudyDraft.of(reference, ids));
    out.print(draft.json());
    ReferenceMatch match = library.known(new References(picked, List.of())).matches().get(0);
    if (match.result() != Recognition.NOT_FOUND) {
      err.println(match);
    }
    err.println("to be saved as " + draft.path() + ", with: " + String.join(", ", draft.missing()));
    return OK;
  }

  private static boolean isWanted(Reference reference, Optional<String> wanted) {
    return wanted.isEmpty()
        || StudyNumber.parse(wanted.get()).filter(reference.numbers()::contains).isPresent();
  }

  private static boolean isOf(TrialRecord trial, Reference reference) {
    return reference.numbers().contains(StudyNumber.ofRegistration(trial.number()));
  }
}
