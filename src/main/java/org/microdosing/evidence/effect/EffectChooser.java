package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.StudyEvidence;

/** Chooses one effect for each sample, by the rules that {@link Pooling} states. */
final class EffectChooser {

  private final PoolingSource source;
  private final EffectReader reader;
  private final Optional<EffectKind> wantedKind;
  private final OptionalDouble correlation;
  private final SharedArms sharedArms;
  private final Map<String, LeftOutFinding> leftOut = new LinkedHashMap<>();

  EffectChooser(
      PoolingSource source,
      EffectReader reader,
      Optional<EffectKind> wantedKind,
      OptionalDouble correlation,
      SharedControl sharedControl,
      Set<Mixture> allowed) {
    this.source = source;
    this.reader = reader;
    this.wantedKind = wantedKind;
    this.correlation = correlation;
    this.sharedArms = new SharedArms(sharedControl, allowed.contains(Mixture.DOSE_BANDS));
  }

  EffectSelection choose() {
    List<Finding> asked = source.findings();
    Map<String, List<Candidate>> samples = keepOneKind(candidates());
    Map<String, List<Candidate>> all = new LinkedHashMap<>(samples);
    samples = agree(samples, Candidate::contrast, natural(), LeftOutReason.OTHER_COMPARISON);
    samples = agree(samples, c -> c.finding().outcome(), natural(), LeftOutReason.OTHER_OUTCOME);
    samples =
        agree(samples, Candidate::thing, CommonChoice.noPreference(), LeftOutReason.OTHER_EVENT);
    samples =
        agree(samples, Candidate::band, DoseBand.MICRODOSE_FIRST, LeftOutReason.OTHER_DOSE_BAND);
    samples = best(samples, c -> c.isPrimary() ? 1 : 0, LeftOutReason.NOT_PRIMARY);
    samples = best(samples, c -> c.basis().isFromGroups() ? 1 : 0, LeftOutReason.NO_GROUP_FIGURES);
    samples =
        agree(
            samples,
            Candidate::instrument,
            CommonChoice.noPreference(),
            LeftOutReason.OTHER_INSTRUMENT);
    samples = best(samples, c -> c.figures().people(), LeftOutReason.FEWER_PEOPLE);
    samples = best(samples, Candidate::days, LeftOutReason.EARLIER);
    List<SampleEffect> chosen = new ArrayList<>();
    samples.forEach((sample, last) -> chosen.addAll(keep(last, all.getOrDefault(sample, last))));
    dropContradictions(chosen);
    List<LeftOutFinding> rest =
        asked.stream().map(Finding::id).filter(leftOut::containsKey).map(leftOut::get).toList();
    return new EffectSelection(chosen, rest, SelectionWarnings.of(chosen, rest));
  }

  private Map<String, List<Candidate>> candidates() {
    Map<String, List<Candidate>> samples = new LinkedHashMap<>();
    for (StudyEvidence evidence : source.evidence().get()) {
      evidence.findings().forEach(finding -> read(evidence, finding, samples));
    }
    return samples;
  }

  private void read(StudyEvidence evidence, Finding finding, Map<String, List<Candidate>> samples) {
    Design sampleDesign = source.sampleDesign(evidence);
    EffectReading reading =
        reader.read(new ComparedGroups(evidence, finding, sampleDesign, correlation));
    if (reading instanceof EffectReading.Effect effect) {
      samples.computeIfAbsent(evidence.sample(), key -> new ArrayList<>()).add(effect.candidate());
    } else if (reading instanceof EffectReading.None none) {
      leftOut.put(finding.id(), none.finding());
    }
  }

  private Map<String, List<Candidate>> keepOneKind(Map<String, List<Candidate>> samples) {
    Optional<EffectKind> kind = wantedKind.isPresent() ? wantedKind : mostFrequentKind(samples);
    if (kind.isEmpty()) {
      return samples;
    }
    Map<String, List<Candidate>> kept = new LinkedHashMap<>();
    samples.forEach(
        (sample, candidates) -> {
          for (Candidate candidate : candidates) {
            if (candidate.kind() == kind.get()) {
              kept.computeIfAbsent(sample, key -> new ArrayList<>()).add(candidate);
            } else {
              drop(
                  candidate,
                  LeftOutReason.OTHER_KIND,
                  candidate.kind().label() + ", not " + kind.get().label());
            }
          }
        });
    return kept;
  }

  private static Optional<EffectKind> mostFrequentKind(Map<String, List<Candidate>> samples) {
    Map<EffectKind, Integer> having = new EnumMap<>(EffectKind.class);
    for (List<Candidate> candidates : samples.values()) {
      candidates.stream()
          .map(Candidate::kind)
          .distinct()
          .forEach(kind -> having.merge(kind, 1, Integer::sum));
    }
    return having.entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<EffectKind, Integer> e) -> !e.getKey().comparesGroups())
                .thenComparing(e -> e.getKey() == EffectKind.SHARE)
                .thenComparing(e -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /** Keeps, in each sample, the candidates with the property that most samples have. */
  private <K extends Comparable<? super K>> Map<String, List<Candidate>> agree(
      Map<String, List<Candidate>> samples,
      Function<Candidate, K> property,
      Comparator<? super K> preference,
      LeftOutReason reason) {
    Map<String, K> chosen = CommonChoice.choose(samples, property, preference);
    Map<String, List<Candidate>> kept = new LinkedHashMap<>();
    samples.forEach(
        (sample, candidates) ->
            kept.put(
                sample,
                keeping(candidates, c -> property.apply(c).equals(chosen.get(sample)), reason)));
    return kept;
  }

  /** Keeps, in each sample, the candidates with the highest value. */
  private Map<String, List<Candidate>> best(
      Map<String, List<Candidate>> samples,
      ToDoubleFunction<Candidate> value,
      LeftOutReason reason) {
    Map<String, List<Candidate>> kept = new LinkedHashMap<>();
    samples.forEach(
        (sample, candidates) -> {
          double highest = candidates.stream().mapToDouble(value).max().orElseThrow();
          kept.put(sample, keeping(candidates, c -> value.applyAsDouble(c) == highest, reason));
        });
    return kept;
  }

  private List<Candidate> keeping(
      List<Candidate> candidates, Predicate<Candidate> wanted, LeftOutReason reason) {
    List<Candidate> kept = candidates.stream().filter(wanted).toList();
    candidates.stream().filter(c -> !kept.contains(c)).forEach(c -> drop(c, reason));
    return kept;
  }

  /** Keeps the first of what is left of a sample, with the arms that share its control. */
  private List<SampleEffect> keep(List<Candidate> last, List<Candidate> sample) {
    Candidate first = last.get(0);
    last.stream().skip(1).forEach(c -> drop(c, LeftOutReason.LISTED_LATER));
    sample.stream()
        .filter(c -> !c.equals(first) && c.disagreesWith(first))
        .forEach(c -> drop(c, LeftOutReason.DISAGREES));
    SharedArms.Result result = sharedArms.of(first, sample);
    result.apart().forEach(c -> drop(c, LeftOutReason.SHARED_CONTROL));
    result.used().forEach(c -> c.findings().forEach(f -> leftOut.remove(f.id())));
    String kept = "kept: " + first.finding().id();
    sample.forEach(
        c ->
            leftOut.computeIfPresent(
                c.finding().id(),
                (id, left) -> new LeftOutFinding(left.finding(), left.reason(), kept)));
    return result.used().stream().map(c -> SampleEffect.of(c, result.label(c))).toList();
  }

  /** Of two chosen effects of different samples that disagree, the one listed first stays. */
  private void dropContradictions(List<SampleEffect> chosen) {
    List<SampleEffect> kept = new ArrayList<>();
    for (SampleEffect effect : chosen) {
      Optional<SampleEffect> other = kept.stream().filter(effect::disagreesWith).findFirst();
      if (other.isEmpty()) {
        kept.add(effect);
      } else {
        String detail = "kept: " + other.get().finding().id();
        for (Finding finding : effect.findings()) {
          leftOut.put(finding.id(), new LeftOutFinding(finding, LeftOutReason.DISAGREES, detail));
        }
      }
    }
    chosen.retainAll(kept);
  }

  private void drop(Candidate candidate, LeftOutReason reason) {
    drop(candidate, reason, "");
  }

  private void drop(Candidate candidate, LeftOutReason reason, String detail) {
    leftOut.put(candidate.finding().id(), new LeftOutFinding(candidate.finding(), reason, detail));
  }

  private static <K extends Comparable<? super K>> Comparator<K> natural() {
    return Comparator.naturalOrder();
  }
}
