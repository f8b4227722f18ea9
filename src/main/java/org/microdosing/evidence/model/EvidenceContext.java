package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.microdosing.evidence.file.LaterList;

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
 * @param riskOfBias published judgements of risk of bias, side by side
 * @param riskOfBiasStatements published statements on the risk of bias of groups of trials
 * @param riskOfBiasDisagreements where such judgements contradict each other
 * @param riskOfBiasNotFound judgements that were looked for and not found
 * @param registrations registered trials, those that were not looked up among them
 * @param registrationNotes what else to know of the registrations
 * @param searchLogs how the evidence was found, and which is held
 * @param vocabulary the words that findings are told in
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
    List<Claim> claims,
    List<RiskOfBiasJudgement> riskOfBias,
    List<RiskOfBiasStatement> riskOfBiasStatements,
    List<RiskOfBiasDisagreement> riskOfBiasDisagreements,
    List<String> riskOfBiasNotFound,
    List<Registration> registrations,
    List<String> registrationNotes,
    List<SearchLog> searchLogs,
    Vocabulary vocabulary)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public EvidenceContext {
    definitions = List.copyOf(definitions);
    definitionNotes = LaterList.copyOf(definitionNotes);
    schedules = LaterList.copyOf(schedules);
    scheduleNotes = LaterList.copyOf(scheduleNotes);
    mechanisms = LaterList.copyOf(mechanisms);
    reviews = LaterList.copyOf(reviews);
    unpublished = LaterList.copyOf(unpublished);
    notFound = LaterList.copyOf(notFound);
    articles = LaterList.copyOf(articles);
    claims = LaterList.copyOf(claims);
    riskOfBias = List.copyOf(riskOfBias);
    riskOfBiasStatements = LaterList.copyOf(riskOfBiasStatements);
    riskOfBiasDisagreements = LaterList.copyOf(riskOfBiasDisagreements);
    riskOfBiasNotFound = LaterList.copyOf(riskOfBiasNotFound);
    registrations = List.copyOf(registrations);
    registrationNotes = LaterList.copyOf(registrationNotes);
    searchLogs = List.copyOf(searchLogs);
    Objects.requireNonNull(vocabulary, "vocabulary");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  private static final EvidenceContext EMPTY = of(Vocabulary.EMPTY);

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
   * Returns the published judgements of the risk of bias of one study.
   *
   * @param study id of the study
   * @return the judgements in file order, several of one result where judges differ; empty if none
   *     was read, which says nothing about the study
   */
  public List<RiskOfBiasJudgement> riskOfBias(String study) {
    return riskOfBias.stream().filter(judgement -> judgement.study().equals(study)).toList();
  }

  /**
   * Returns the registrations with one of some states, as of the date of each.
   *
   * @param statuses the states to look for; none finds nothing
   * @return the registrations in file order
   */
  public List<Registration> registrations(RegistrationStatus... statuses) {
    Set<RegistrationStatus> wanted = Set.copyOf(List.of(statuses));
    return registrations.stream()
        .filter(registration -> registration.status().filter(wanted::contains).isPresent())
        .toList();
  }

  /**
   * Returns the registrations that report one study, or will.
   *
   * @param study id of the study
   * @return the registrations in file order, empty if none is known
   */
  public List<Registration> registrationsOf(String study) {
    return registrations.stream()
        .filter(registration -> registration.studies().contains(study))
        .toList();
  }

  /**
   * Returns the registrations of which nothing was looked up but their numbers.
   *
   * @return the registrations in file order
   */
  public List<Registration> registrationsNotRead() {
    return registrations.stream().filter(registration -> !registration.lookedUp()).toList();
  }

  /**
   * Returns which evidence is held as completely as known, and of which only a selection.
   *
   * @return the first rule, empty where no search log was loaded
   */
  public Optional<InclusionRule> inclusionRule() {
    return searchLogs.stream().map(SearchLog::inclusionRule).findFirst();
  }

  /**
   * Returns the same context with another vocabulary.
   *
   * @param other the vocabulary
   * @return a new context
   * @since 0.2
   */
  public EvidenceContext with(Vocabulary other) {
    Components<EvidenceContext> parts = Components.of(EvidenceContext.class, this);
    parts.set("vocabulary", other);
    return parts.make();
  }

  /**
   * Returns a copy with further judgements of the risk of bias of studies, beside those that are
   * there.
   *
   * @param more the judgements
   * @return the copy
   * @since 0.2
   */
  public EvidenceContext withRiskOfBias(List<RiskOfBiasJudgement> more) {
    Components<EvidenceContext> parts = Components.of(EvidenceContext.class, this);
    parts.set("riskOfBias", Stream.concat(riskOfBias.stream(), more.stream()).toList());
    return parts.make();
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
        joined(claims, other.claims),
        joined(riskOfBias, other.riskOfBias),
        joined(riskOfBiasStatements, other.riskOfBiasStatements),
        joined(riskOfBiasDisagreements, other.riskOfBiasDisagreements),
        joined(riskOfBiasNotFound, other.riskOfBiasNotFound),
        joined(registrations, other.registrations),
        joined(registrationNotes, other.registrationNotes),
        joined(searchLogs, other.searchLogs),
        vocabulary.plus(other.vocabulary));
  }

  private static EvidenceContext of(Vocabulary vocabulary) {
    return new EvidenceContext(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        vocabulary);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
