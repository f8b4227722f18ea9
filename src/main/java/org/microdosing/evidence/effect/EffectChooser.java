package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.effect.PoolingChoice.LabelledCandidate;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Metric;

/** Chooses the effects to pool, by the rules that {@link Pooling} states. */
final class EffectChooser {

  private final PoolingSource source;
  private final PoolingOptions options;
  private final SharedArms sharedArms;
  private final SampleCandidates candidates;

  private EffectChooser(PoolingSource source, PoolingOptions options) {
    this.source = source;
    this.options = options;
    this.sharedArms =
        new SharedArms(options.sharedControl(), options.allowed().contains(Mixture.DOSE_BANDS));
    this.candidates = new SampleCandidates(options);
  }

  /** Chooses one effect for each sample. */
  static PoolingChoice oneForEachSample(PoolingSource source, PoolingOptions options) {
    EffectChooser chooser = new EffectChooser(source, options);
    chooser.read();
    return chooser.chooseOne();
  }

  /** Chooses every effect of every sample that answers the same question. */
  static PoolingChoice all(PoolingSource source, PoolingOptions options) {
    EffectChooser chooser = new EffectChooser(source, options);
    chooser.read();
    return chooser.chooseAll();
  }

  /** Takes the effect of each finding by itself. */
  static EffectSelection byFinding(PoolingSource source, PoolingOptions options) {
    List<SampleEffect> effects = new ArrayList<>();
    List<LeftOutFinding> leftOut = new ArrayList<>();
    for (EffectReading reading : source.read(options)) {
      if (reading instanceof EffectReading.Effect effect) {
        effects.add(SampleEffect.of(effect.candidate(), fullLabel(effect.candidate())));
      } else if (reading instanceof EffectReading.None none) {
        leftOut.add(none.finding());
      }
    }
    return new EffectSelection(effects, leftOut, List.of());
  }

  private void read() {
    source.read(options).forEach(candidates::add);
    candidates.keepOneKind();
  }

  private PoolingChoice chooseOne() {
    Map<String, List<Candidate>> all = new LinkedHashMap<>(candidates.samples());
    agreeOnContrast();
    agreeOnOutcome();
    agreeOnThing();
    candidates.best(c -> c.isQualifiedEvent() ? 0 : 1, LeftOutReason.OTHER_EVENT);
    agreeOnBand();
    candidates.best(c -> c.isPrimary() ? 1 : 0, LeftOutReason.NOT_PRIMARY);
    candidates.best(c -> c.basis().isFromGroups() ? 1 : 0, LeftOutReason.NO_GROUP_FIGURES);
    candidates.agree(
        TiedProperty.INSTRUMENT,
        c -> c.measured().instrument(),
        c -> c.measured().label(),
        CommonChoice.noPreference(),
        LeftOutReason.OTHER_INSTRUMENT);
    candidates.agree(
        c -> c.measured().metric(), Comparator.<Metric>naturalOrder(), LeftOutReason.OTHER_METRIC);
    candidates.best(c -> c.figures().people(), LeftOutReason.FEWER_PEOPLE);
    candidates.latest();
    List<LabelledCandidate> chosen = new ArrayList<>();
    candidates
        .samples()
        .forEach((sample, last) -> chosen.addAll(keep(last, all.getOrDefault(sample, last))));
    return choice(chosen);
  }

  private PoolingChoice chooseAll() {
    if (!options.allowed().contains(Mixture.COMPARISONS)) {
      agreeOnContrast();
    }
    if (!options.allowed().contains(Mixture.OUTCOMES)) {
      agreeOnOutcome();
    }
    if (!options.allowed().contains(Mixture.EVENTS)) {
      agreeOnThing();
    }
    if (!options.allowed().contains(Mixture.DOSE_BANDS)) {
      agreeOnBand();
    }
    List<LabelledCandidate> chosen =
        candidates.samples().values().stream()
            .flatMap(List::stream)
            .map(c -> new LabelledCandidate(c, fullLabel(c)))
            .toList();
    return choice(chosen);
  }

  private void agreeOnContrast() {
    candidates.agree(
        Candidate::contrast, Comparator.naturalOrder(), LeftOutReason.OTHER_COMPARISON);
  }

  private void agreeOnOutcome() {
    candidates.agree(
        TiedProperty.OUTCOME,
        c -> c.finding().outcome(),
        c -> c.finding().outcome().label(),
        Comparator.naturalOrder(),
        LeftOutReason.OTHER_OUTCOME);
  }

  private void agreeOnThing() {
    candidates.agree(
        TiedProperty.THING,
        Candidate::thing,
        Candidate::thing,
        CommonChoice.noPreference(),
        LeftOutReason.OTHER_EVENT);
  }

  private void agreeOnBand() {
    candidates.agree(Candidate::band, DoseBand.MICRODOSE_FIRST, LeftOutReason.OTHER_DOSE_BAND);
  }

  private static String fullLabel(Candidate candidate) {
    Finding finding = candidate.finding();
    String arm = finding.arm().isAll() ? "" : ", " + finding.arm().id();
    return candidate.evidence().shortName()
        + ", "
        + candidate.measured().named(candidate.kind())
        + arm
        + finding.timepoint().map(t -> ", " + t).orElse("");
  }

  /** Keeps the first of what is left of a sample, with the arms that share its control. */
  private List<LabelledCandidate> keep(List<Candidate> last, List<Candidate> sample) {
    Candidate first = last.get(0);
    last.stream().skip(1).forEach(c -> candidates.drop(c, LeftOutReason.LISTED_LATER, ""));
    sample.stream()
        .filter(c -> !c.equals(first) && c.disagreesWith(first))
        .forEach(c -> candidates.drop(c, LeftOutReason.DISAGREES, ""));
    SharedArms.Result result = sharedArms.of(first, sample);
    result.apart().forEach(c -> candidates.drop(c, LeftOutReason.SHARED_CONTROL, ""));
    Map<String, LeftOutFinding> leftOut = candidates.leftOut();
    result.used().forEach(c -> c.findings().forEach(f -> leftOut.remove(f.id())));
    String kept = "kept: " + first.finding().id();
    sample.forEach(
        c ->
            leftOut.computeIfPresent(
                c.finding().id(),
                (id, left) -> new LeftOutFinding(left.finding(), left.reason(), kept)));
    return result.used().stream().map(c -> new LabelledCandidate(c, result.label(c))).toList();
  }

  /** Of two chosen effects that disagree, the one listed first stays. */
  private PoolingChoice choice(List<LabelledCandidate> chosen) {
    Map<String, LeftOutFinding> leftOut = new HashMap<>(candidates.leftOut());
    List<LabelledCandidate> kept = new ArrayList<>();
    for (LabelledCandidate one : chosen) {
      Optional<LabelledCandidate> other =
          kept.stream().filter(k -> one.candidate().disagreesWith(k.candidate())).findFirst();
      if (other.isEmpty()) {
        kept.add(one);
      } else {
        String detail = "kept: " + other.get().candidate().finding().id();
        for (Finding finding : one.candidate().findings()) {
          leftOut.put(finding.id(), new LeftOutFinding(finding, LeftOutReason.DISAGREES, detail));
        }
      }
    }
    kept.sort(Comparator.comparing(c -> c.candidate().study().id()));
    List<LeftOutFinding> rest =
        source.findings().stream()
            .map(Finding::id)
            .filter(leftOut::containsKey)
            .map(leftOut::get)
            .toList();
    return new PoolingChoice(kept, rest, candidates.ties());
  }
}
