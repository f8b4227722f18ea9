package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What surrounds the studies: definitions, schedules, mechanisms, reviews and the checked article.
 *
 * <p>Everything is in file order; ids are unique within each list.
 *
 * @param definitions published definitions of a microdose
 * @param definitionNotes what comparing the definitions shows
 * @param schedules published schedules
 * @param scheduleNotes dosing practices that are no schedule
 * @param mechanisms proposed mechanisms and rival explanations
 * @param reviews reviews and meta-analyses
 * @param unpublished works seen that no figure was taken from
 * @param notFound what was looked for among reviews and not found
 * @param articles the articles whose statements the claims are
 * @param claims statements of those articles, with verdicts
 * @since 0.1
 */
public record EvidenceContext(
    List<MicrodoseDefinition> definitions,
    List<String> definitionNotes,
    List<Schedule> schedules,
    List<ScheduleNote> scheduleNotes,
    List<Mechanism> mechanisms,
    List<Review> reviews,
    List<UnpublishedWork> unpublished,
    List<String> notFound,
    List<CheckedArticle> articles,
    List<Claim> claims)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public EvidenceContext {
    definitions = List.copyOf(definitions);
    definitionNotes = List.copyOf(definitionNotes);
    schedules = List.copyOf(schedules);
    scheduleNotes = List.copyOf(scheduleNotes);
    mechanisms = List.copyOf(mechanisms);
    reviews = List.copyOf(reviews);
    unpublished = List.copyOf(unpublished);
    notFound = List.copyOf(notFound);
    articles = List.copyOf(articles);
    claims = List.copyOf(claims);
  }

  private static final EvidenceContext EMPTY =
      new EvidenceContext(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of());

  /**
   * Returns a context that holds nothing.
   *
   * @return the empty context
   */
  public static EvidenceContext empty() {
    return EMPTY;
  }

  /**
   * Returns the claims with one of some verdicts.
   *
   * @param verdicts the verdicts to look for; none finds nothing
   * @return the claims in file order
   */
  public List<Claim> claims(Verdict... verdicts) {
    Set<Verdict> wanted = Set.copyOf(List.of(verdicts));
    return claims.stream().filter(claim -> wanted.contains(claim.verdict())).toList();
  }

  /**
   * Returns the claims about one substance.
   *
   * @param substance id of the substance, for example {@code lsd}
   * @return the claims in file order, empty if none is about it
   */
  public List<Claim> claimsAbout(String substance) {
    return claims.stream().filter(claim -> claim.substances().contains(substance)).toList();
  }

  /**
   * Joins this context with another one.
   *
   * <p>Ids are not compared: the library that merges two contexts reports those that clash.
   *
   * @param other the other context
   * @return what both hold, this one first
   */
  public EvidenceContext plus(EvidenceContext other) {
    return new EvidenceContext(
        joined(definitions, other.definitions),
        joined(definitionNotes, other.definitionNotes),
        joined(schedules, other.schedules),
        joined(scheduleNotes, other.scheduleNotes),
        joined(mechanisms, other.mechanisms),
        joined(reviews, other.reviews),
        joined(unpublished, other.unpublished),
        joined(notFound, other.notFound),
        joined(articles, other.articles),
        joined(claims, other.claims));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
