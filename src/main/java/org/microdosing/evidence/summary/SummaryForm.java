package org.microdosing.evidence.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.gap.Gap;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.UnreportedTrial;

/**
 * What a summary tells, as JSON has it.
 *
 * @param title what the summary is about, in words
 * @param substance the substance, if it is about one
 * @param bands the dose bands that it covers
 * @param studies the studies, with and without results
 * @param reportedStudies how many of them have results in this library
 * @param participants people, each sample once
 * @param people the same by how they were recruited
 * @param samples how many samples of people
 * @param findings how many findings
 * @param profile designs, blinding, settings, conditions, countries and years
 * @param doses doses of the arms, by band and design
 * @param directions votes of samples by outcome, contrast and dose band
 * @param certainty how sure microdoses against placebo leave one, by outcome about effects
 * @param blinding samples by whether blinding held
 * @param safety harms that were found, what is silent, what is open and what is known
 * @param followUp how long people were followed
 * @param unreported registered trials without results in this library
 * @param verification how well the sources were read
 * @param gaps what is missing, each with the query that finds it
 * @param inclusionRule the rule by which studies come into the library
 */
record SummaryForm(
    String title,
    Optional<Substance> substance,
    Set<DoseBand> bands,
    List<String> studies,
    int reportedStudies,
    int participants,
    PeopleCount people,
    int samples,
    int findings,
    StudyProfile profile,
    List<DoseSpan> doses,
    List<DirectionSynthesis> directions,
    List<Certainty> certainty,
    Map<BlindingStatus, Integer> blinding,
    Safety safety,
    FollowUp followUp,
    List<UnreportedTrial> unreported,
    VerificationMix verification,
    List<Gap> gaps,
    Optional<InclusionRule> inclusionRule) {

  static SummaryForm of(EvidenceSummary summary) {
    return new SummaryForm(
        summary.scope().title(),
        summary.scope().substance(),
        summary.scope().bands(),
        summary.studies().stream().map(StudyEvidence::id).toList(),
        summary.reportedStudyCount(),
        summary.participants(),
        summary.people(),
        summary.samples().size(),
        summary.findingCount(),
        summary.profile(),
        summary.doses(),
        summary.directions(),
        summary.outcomes().stream()
            .filter(o -> o.outcome().family().isEffect())
            .map(o -> summary.certainty(o.outcome()))
            .toList(),
        summary.blindingBySample(),
        summary.safety(),
        summary.followUp(),
        summary.unreported(),
        summary.verification(),
        summary.gaps(),
        summary.inclusionRule());
  }
}
