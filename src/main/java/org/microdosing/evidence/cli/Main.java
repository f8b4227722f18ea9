package org.microdosing.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.query.UnknownNameException;

/**
 * Runs the library from a command line.
 *
 * <pre>
 *   (nothing)        a short block for each substance
 *   SUBSTANCE        what the evidence says about it
 *   check DIR        every problem of a directory of evidence files, and what is implausible in it
 *   docs [DIR]       renew the generated pages of the documentation
 * </pre>
 *
 * <p>The exit status is 0 for success, 1 when a checked directory has problems (or, with {@code
 * --strict}, warnings), and 2 when the command or the name of a substance is unknown.
 */
public final class Main {

  /** Exit status of a command that did what it was asked. */
  static final int OK = DirectoryCheck.OK;

  /** Exit status of a check that found problems. */
  static final int PROBLEMS = DirectoryCheck.PROBLEMS;

  /** Exit status of a command that was not understood. */
  static final int USAGE = 2;

  private static final String STRICT = "--strict";

  private static final String HELP =
      """
      usage:
        (nothing)      a short block for each substance
        SUBSTANCE      what the evidence says about it in short, by id, name or alias
        page SUBSTANCE everything that the evidence says about it
        answer WORDS   what is known of a question: outcomes, conditions and substances, each a
                       word or in quotes, such as: answer TRD depression psilocybin lsd ketamine
        reading-queue  what to read next: sources not read in full, those first on which most rests
        check DIR      print every problem of a directory of evidence files, or what is
                       implausible in it; with --strict, that too gives exit status 1
        docs [DIR]     renew the generated pages in DIR (docs)
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
    int status = run(List.of(args), out, err);
    out.flush();
    err.flush();
    if (status != OK) {
      System.exit(status);
    }
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.isEmpty()) {
      return overview(out);
    }
    String command = args.get(0);
    return switch (command) {
      case "help", "-h", "--help" -> {
        out.print(HELP);
        yield OK;
      }
      case "answer" -> answer(args.subList(1, args.size()), out, err);
      case "page" -> page(String.join(" ", args.subList(1, args.size())), out, err);
      case "reading-queue" -> readingQueue(args, out, err);
      case "check" -> check(args.subList(1, args.size()), out, err);
      case "docs" -> args.size() <= 2 ? docs(args, out) : usage(err);
      default -> summary(String.join(" ", args), out, err);
    };
  }

  private static int overview(PrintStream out) {
    out.print(Overview.of(EvidenceLibrary.bundled()));
    return OK;
  }

  private static int summary(String name, PrintStream out, PrintStream err) {
    try {
      out.print(EvidenceLibrary.bundled().summarise(name));
      return OK;
    } catch (UnknownNameException e) {
      err.println(e.getMessage());
      return USAGE;
    }
  }

  private static int page(String name, PrintStream out, PrintStream err) {
    try {
      out.print(EvidenceLibrary.bundled().summarise(name).page());
      return OK;
    } catch (UnknownNameException e) {
      err.println(e.getMessage());
      return USAGE;
    }
  }

  private static int answer(List<String> words, PrintStream out, PrintStream err) {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    try {
      out.print(library.answer(QuestionWords.read(words, library)));
      return OK;
    } catch (UnknownNameException e) {
      err.println(e.getMessage());
      return USAGE;
    }
  }

  private static int readingQueue(List<String> args, PrintStream out, PrintStream err) {
    if (args.size() > 1) {
      return usage(err);
    }
    out.print(EvidenceLibrary.bundled().readingQueue());
    return OK;
  }

  private static int check(List<String> args, PrintStream out, PrintStream err) {
    List<String> directories = args.stream().filter(arg -> !arg.equals(STRICT)).toList();
    return directories.size() == 1
        ? DirectoryCheck.run(directories.get(0), args.contains(STRICT), out)
        : usage(err);
  }

  private static int docs(List<String> args, PrintStream out) {
    Path directory = Path.of(args.size() == 2 ? args.get(1) : "docs");
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
