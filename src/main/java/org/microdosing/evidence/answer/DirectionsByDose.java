package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.WordWrap;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.SampleVote;

/**
 * Which way samples of people point on one outcome against placebo, from the lowest doses of a
 * substance to full ones, so that it can be seen where benefit begins.
 *
 * @param substance the substance
 * @param outcome the outcome
 * @param samples each sample once for each dose band, by condition and then by dose
 * @param others how many samples compare with something else than placebo, by what that is; they
 *     are not among {@code samples}
 * @since 0.2
 */
public record DirectionsByDose(
    Substance substance,
    Outcome outcome,
    List<DosedSample> samples,
    Map<Contrast, Integer> others) {

  private static final Comparator<DosedSample> BY_CONDITION_AND_DOSE =
      Comparator.<DosedSample, Boolean>comparing(s -> !s.study().population().isClinical())
          .thenComparing(s -> s.conditions().get(0))
          .thenComparing(s -> s.conditions().toString())
          .thenComparing(DosedSample::band)
          .thenComparing(s -> s.study().id());

  /** Checks and copies the components. */
  public DirectionsByDose {
    Objects.requireNonNull(substance, "substance");
    Objects.requireNonNull(outcome, "outcome");
    samples = List.copyOf(samples);
    Map<Contrast, Integer> copy = new EnumMap<>(Contrast.class);
    copy.putAll(others);
    others = Collections.unmodifiableMap(copy);
  }

  /**
   * Collects what studies say; programs ask a library instead.
   *
   * @param substance the substance
   * @param outcome the outcome
   * @param studies the studies to read
   * @return the samples
   */
  public static DirectionsByDose of(Substance substance, Outcome outcome, StudyQuery studies) {
    FindingQuery findings = studies.findings().substance(substance.id()).human();
    List<DosedSample> samples = new ArrayList<>();
    Map<Contrast, Integer> others = new EnumMap<>(Contrast.class);
    Map<DoseBand, Map<String, HarmLine>> harmsByBand = new HashMap<>();
    for (DirectionSynthesis cell : findings.outcome(outcome).summarise().directions()) {
      if (cell.contrast() != Contrast.PLACEBO) {
        others.merge(cell.contrast(), cell.samples(), Integer::sum);
        continue;
      }
      Map<String, HarmLine> counted =
          harmsByBand.computeIfAbsent(
              cell.band(), band -> HarmFinder.bySample(substance, findings.doseBand(band)));
      for (SampleVote vote : cell.votes()) {
        HarmLine line = counted.get(vote.sample());
        samples.add(sample(studies, findings, cell.band(), vote, Optional.ofNullable(line)));
      }
    }
    samples.sort(BY_CONDITION_AND_DOSE);
    return new DirectionsByDose(substance, outcome, samples, others);
  }

  private static DosedSample sample(
      StudyQuery studies,
      FindingQuery findings,
      DoseBand band,
      SampleVote vote,
      Optional<HarmLine> harms) {
    Study first = studies.find(vote.studies().get(0)).orElseThrow();
    Set<String> doses = new LinkedHashSet<>();
    Set<String> regimens = new LinkedHashSet<>();
    for (String id : vote.findings()) {
      Finding finding = findings.find(id).orElseThrow();
      Study study = studies.find(finding.studyId()).orElseThrow();
      for (Arm arm : Attribution.arms(study, finding)) {
        doses.add(GivenWords.dose(arm).orElse(arm.label()));
        arm.dose()
            .map(d -> GivenWords.course(d.regimen()))
            .filter(r -> !r.isEmpty())
            .ifPresent(regimens::add);
      }
    }
    List<RiskOfBiasJudgement> judgements =
        vote.studies().stream()
            .flatMap(s -> studies.evidence(s).orElseThrow().context().riskOfBias().stream())
            .toList();
    return new DosedSample(
        first,
        studies.shortNames().of(first),
        band,
        List.copyOf(doses),
        List.copyOf(regimens),
        vote,
        judgements,
        harms.map(line -> compared(line, doses)).orElse(List.of()));
  }

  /** Returns the question and its samples, one a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(substance.name());
    text.append(": ").append(outcome.label()).append(" against placebo, by dose");
    samples.forEach(s -> text.append("\n  ").append(WordWrap.hanging(s.toString())));
    return text.toString();
  }

  /**
   * Returns what is compared with the control, in words, with its dose where the row has others.
   */
  private static List<String> compared(HarmLine line, Set<String> doses) {
    return line.events().stream()
        .filter(event -> event.way().isPresent())
        .map(
            event -> {
              Set<String> own = new LinkedHashSet<>();
              Attribution.arms(line.study(), event.finding())
                  .forEach(arm -> GivenWords.dose(arm).ifPresent(own::add));
              return event
                  + (own.isEmpty() || own.equals(doses) ? "" : " at " + String.join("; ", own));
            })
        .toList();
  }
}
