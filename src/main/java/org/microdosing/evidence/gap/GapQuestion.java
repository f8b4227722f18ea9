package org.microdosing.evidence.gap;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Phrases;

/**
 * What gaps are looked for in: the evidence on a substance, or what a query selected; at
 * microdoses, unless other dose bands are asked about.
 *
 * @param substance the substance, empty for a query
 * @param bands the dose bands, at least one
 * @param findings what the findings are called in Java
 * @param studies what the studies are called in Java
 * @param summary what the summary is called in Java
 * @since 0.2
 */
public record GapQuestion(
    Optional<Substance> substance,
    Set<DoseBand> bands,
    String findings,
    String studies,
    String summary) {

  /** Copies the bands. */
  public GapQuestion {
    bands = Set.copyOf(bands);
  }

  /**
   * Asks about a substance.
   *
   * @param substance the substance
   * @return the question, which is asked of a variable {@code library}
   */
  public static GapQuestion of(Substance substance) {
    String name = "(\"" + substance.id() + "\")";
    return new GapQuestion(
        Optional.of(substance),
        Set.of(DoseBand.MICRODOSE),
        "library.findings().substance" + name,
        "library.studies().substance" + name,
        "library.summarise" + name);
  }

  /**
   * Asks about what a query for findings selected.
   *
   * @return the question, which is asked of a variable {@code query}
   */
  public static GapQuestion ofFindings() {
    return ofQuery("query");
  }

  /**
   * Asks about what a query for studies selected.
   *
   * @return the question, which is asked of a variable {@code query}
   */
  public static GapQuestion ofStudies() {
    return ofQuery("query.findings()");
  }

  /**
   * Asks about everything that a library holds.
   *
   * @return the question, which is asked of a variable {@code library}
   */
  public static GapQuestion ofLibrary() {
    return new GapQuestion(
        Optional.empty(),
        Set.of(DoseBand.MICRODOSE),
        "library.findings()",
        "library.studies()",
        "library.studies().summarise()");
  }

  private static GapQuestion ofQuery(String findings) {
    return new GapQuestion(
        Optional.empty(), Set.of(DoseBand.MICRODOSE), findings, "query", "query.summarise()");
  }

  /**
   * Asks the same of other dose bands.
   *
   * @param some the bands; none for microdoses
   * @return the question
   */
  public GapQuestion inBands(Set<DoseBand> some) {
    return some.isEmpty() ? this : new GapQuestion(substance, some, findings, studies, summary);
  }

  /** Tells whether it is about microdoses, which are taken as a course. */
  boolean isOfMicrodoses() {
    return bands.equals(Set.of(DoseBand.MICRODOSE));
  }

  /** Returns the doses in words, for example {@code microdoses}. */
  String doses() {
    return ordered().stream().map(GapQuestion::doses).collect(Collectors.joining(" or "));
  }

  private static String doses(DoseBand band) {
    return band == DoseBand.UNKNOWN
        ? "doses of unknown size"
        : band == DoseBand.BELOW_MICRODOSE ? "doses below a microdose" : band.label() + "s";
  }

  /** Returns the findings in people at these doses, in Java, controls left out. */
  String findingsAtDoses() {
    return findings
        + ".doseBand("
        + TermList.constants("DoseBand", ordered())
        + ").human()"
        + (substance.isPresent()
            ? ""
            : ".where(f -> !Attribution.exposures(library.study(f.studyId()), f).isEmpty())");
  }

  private Set<DoseBand> ordered() {
    return EnumSet.copyOf(bands);
  }

  /** Returns where findings are missing: a query may have left out what the library has. */
  String where() {
    return substance.isPresent() ? "in this library" : "among what was asked for";
  }

  /** Returns what is asked about, in words. */
  String subject() {
    return substance.map(s -> Phrases.inSentence(s.name())).orElse("what was asked for");
  }
}
