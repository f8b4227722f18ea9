package org.microdosing.evidence.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.query.UnknownNameException;
import org.microdosing.evidence.summary.EvidenceSummary;

/**
 * Runs the library from a command line.
 *
 * <pre>
 *   (nothing)        a short block for each substance
 *   SUBSTANCE        what the evidence says about it
 *   find TEXT        studies by any of their names, or by words
 *   cite STUDY...    references of studies
 *   export DIR       all evidence as tables: a data package
 *   check DIR        every problem of a directory of evidence files, and what is implausible in it
 *   known FILE...    which references of files the library has
 *   draft [NUMBER]   the beginning of a study file, from the reference or registry record on the input
 *   docs [DIR]       renew the generated pages of the documentation
 *   --json           with a substance, answer, reading-queue, find or known: the result as JSON
 * </pre>
 *
 * <p>Long work shows on standard error how far it is, where a terminal is attached.
 *
 * <p>The exit status is 0 for success, 1 when a checked directory has problems (or, with {@code
 * --strict}, warnings), a file of references cannot be read in full or nothing could be exported,
 * and 2 when the command or a name is unknown.
 */
public final class Main {

  /** Exit status of a command that did what it was asked. */
  static final int OK = DirectoryCheck.OK;

  /** Exit status of a check that found problems. */
  static final int PROBLEMS = DirectoryCheck.PROBLEMS;

  /** Exit status of a command that was not understood. */
  static final int USAGE = 2;

  private static final String STRICT = "--strict";
  private static final String JSON = "--json";

  private static final String HELP =
      """
      usage:
        (nothing)      a short block for each substance
        SUBSTANCE      what the evidence says about it in short, by id, name or alias
        page SUBSTANCE everything that the evidence says about it
        answer WORDS   what is known of a question: outcomes, conditions and substances, each a
                       word or in quotes, such as: answer TRD depression psilocybin lsd ketamine
        reading-queue  what to read next: sources not read in full, those first on which most rests
        find TEXT      studies by id, DOI, PubMed id, registration or short citation, by the id of a
                       finding, or by words among authors, title, journal, year and country
        cite STUDY...  references of studies, each by one of these names; with --bibtex, --ris or
                       --csl (CSL-JSON) as reference managers read them
        export DIR     write all evidence as a data package: tables as CSV with datapackage.json
        check DIR      print every problem of a directory of evidence files, or what is
                       implausible in it; with --strict, that too gives exit status 1
        known FILE...  which references of RIS, nbib, BibTeX or CSL-JSON files the library has;
                       exit status 1 if something in them cannot be read
        draft [NUMBER] the beginning of a study file, from a reference or a record of
                       ClinicalTrials.gov on the standard input; NUMBER, such as a DOI or
                       NCT03934710, picks one of several; what is to be filled in is told beside
        docs [DIR]     renew the generated pages in DIR (docs)
        --json         with SUBSTANCE, answer, reading-queue, find or known: the same as JSON
      """;

  private Main() {}

  /**
   * Runs a command and ends the virtual machine with its exit status if that is not 0.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(List.of(args), System.in, out, err, ProgressLine.onTerminal(err));
    out.flush();
    err.flush();
    if (status != OK) {
      System.exit(status);
    }
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    return run(args, InputStream.nullInputStream(), out, err);
  }

  /** Runs a command that nobody waits for in front of a terminal. */
  static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, in, out, err, ProgressLine.silent());
  }

  static int run(
      List<String> args, InputStream in, PrintStream out, PrintStream err, ProgressLine progress) {
    boolean json = args.contains(JSON);
    List<String> words = args.stream().filter(word -> !word.equals(JSON)).toList();
    if (words.isEmpty()) {
      return json ? usage(err) : overview(out);
    }
    List<String> rest = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "help", "-h", "--help" -> {
        out.print(HELP);
        yield OK;
      }
      case "answer" ->
          show(lib -> lib.answer(QuestionWords.read(rest, lib)), Object::toString, json, out, err);
      case "page" ->
          rest.isEmpty()
              ? usage(err)
              : show(lib -> lib.summarise(name(rest)), EvidenceSummary::page, json, out, err);
      case "reading-queue" ->
          rest.isEmpty()
              ? show(EvidenceLibrary::readingQueue, Object::toString, json, out, err)
              : usage(err);
      case "find" ->
          rest.isEmpty()
              ? usage(err)
              : print(lib -> found(FoundStudies.of(name(rest), lib), json), out, err);
      case "cite" -> json ? usage(err) : cite(rest, out, err);
      case "export" ->
          json || rest.size() != 1 ? usage(err) : PackageExport.run(rest.get(0), out, err);
      case "known" -> rest.isEmpty() ? usage(err) : IntakeCommands.known(rest, json, out);
      case "draft" ->
          json || rest.size() > 1
              ? usage(err)
              : IntakeCommands.draft(rest.stream().findFirst(), in, out, err);
      case "check" -> json ? usage(err) : check(rest, out, err, progress);
      case "docs" -> json || rest.size() > 1 ? usage(err) : docs(rest, out);
      default -> show(lib -> lib.summarise(name(words)), Object::toString, json, out, err);
    };
  }

  private static String name(List<String> words) {
    return String.join(" ", words);
  }

  private static int overview(PrintStream out) {
    out.print(Overview.of(EvidenceLibrary.bundled()));
    return OK;
  }

  private static <R extends JsonResult> int show(
      Function<EvidenceLibrary, R> question,
      Function<R, String> text,
      boolean json,
      PrintStream out,
      PrintStream err) {
    return print(
        library -> {
          R result = question.apply(library);
          return json ? result.toJson() + "\n" : text.apply(result);
        },
        out,
        err);
  }

  private static int print(
      Function<EvidenceLibrary, String> answer, PrintStream out, PrintStream err) {
    try {
      out.print(answer.apply(EvidenceLibrary.bundled()));
      return OK;
    } catch (UnknownNameException e) {
      err.println(e.getMessage());
      return USAGE;
    }
  }

  private static String found(FoundStudies found, boolean json) {
    return json ? found.studies().toJson() + "\n" : found.toString();
  }

  private static int cite(List<String> args, PrintStream out, PrintStream err) {
    Optional<CitedStudies> asked = CitedStudies.read(args);
    return asked.isPresent() ? print(asked.get()::of, out, err) : usage(err);
  }

  private static int check(
      List<String> args, PrintStream out, PrintStream err, ProgressLine progress) {
    List<String> directories = args.stream().filter(arg -> !arg.equals(STRICT)).toList();
    return directories.size() == 1
        ? DirectoryCheck.run(directories.get(0), args.contains(STRICT), out, progress)
        : usage(err);
  }

  private static int docs(List<String> args, PrintStream out) {
    Path directory = Path.of(args.isEmpty() ? "docs" : args.get(0));
    try {
      for (Path written : GeneratedDocs.write(EvidenceLibrary.bundled(), directory)) {
        out.println(written);
      }
      return OK;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }

  private static int usage(PrintStream err) {
    err.print(HELP);
    return USAGE;
  }
}
