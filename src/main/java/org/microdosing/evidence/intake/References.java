package org.microdosing.evidence.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.name.QuotedText;
import org.microdosing.evidence.page.Phrases;

/**
 * References of reference managers and databases: RIS, nbib, BibTeX and CSL-JSON, told apart by
 * their content.
 *
 * <p>Nothing is lost: what cannot be read is among the problems, and the rest is read.
 *
 * @param references the references, in the order of the files
 * @param problems what could not be read as it should
 * @since 0.2
 */
public record References(List<Reference> references, List<LineProblem> problems)
    implements Serializable {

  /** Copies the lists. */
  public References {
    references = List.copyOf(references);
    problems = List.copyOf(problems);
  }

  /**
   * Reads files of references, each in a format of its own. Text in another encoding than UTF-8 is
   * read as Windows-1252, and UTF-8 that was once read so is put right; both are noted as problems.
   *
   * @param files the files, each of at most 64 MiB
   * @return the references of all of them; a file that cannot be read is a problem
   */
  public static References read(Path... files) {
    List<Reference> references = new ArrayList<>();
    List<LineProblem> problems = new ArrayList<>();
    for (Path file : files) {
      References read = read(SourceText.read(file));
      references.addAll(read.references);
      problems.addAll(read.problems);
    }
    return new References(references, problems);
  }

  /**
   * Reads references from a stream, which stays open.
   *
   * @param name what messages call it
   * @param in the stream
   * @return the references
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static References read(String name, InputStream in) {
    try {
      return read(SourceText.read(name, in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /**
   * Reads references from a text.
   *
   * @param name what messages call it
   * @param text the text
   * @return the references
   */
  public static References parse(String name, String text) {
    return read(SourceText.of(name, text));
  }

  private static References read(SourceText source) {
    ProblemLog log = source.log();
    String text = source.repaired();
    Optional<ReferenceFormat> format = ReferenceFormat.find(text);
    List<ReferenceFields> read = List.of();
    if (format.isPresent()) {
      read =
          switch (format.get()) {
            case RIS -> RisFields.read(text, log);
            case NBIB -> NbibFields.read(text, log);
            case BIBTEX -> BibTexFields.read(text, log);
            case JSON -> CslFields.read(text, log);
          };
    } else if (log.list().isEmpty()) {
      log.add(1, "expected RIS, nbib, BibTeX or CSL-JSON, found " + QuotedText.of(text.strip()));
    }
    List<Reference> references = new ArrayList<>();
    read.forEach(fields -> fields.make(log).ifPresent(references::add));
    if (format.isPresent() && references.isEmpty() && log.list().isEmpty()) {
      log.add(0, "expected references, found none");
    }
    return new References(references, log.list());
  }

  /** Returns how many references there are, and how many problems. */
  @Override
  public String toString() {
    return Phrases.count(references.size(), "reference", "references")
        + (problems.isEmpty() ? "" : ", " + Phrases.count(problems.size(), "problem", "problems"));
  }
}
