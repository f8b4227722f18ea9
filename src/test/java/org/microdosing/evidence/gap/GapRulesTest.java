package org.microdosing.evidence.gap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Selected;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Rater;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Timing;
import org.microdosing.evidence.model.TimingPhase;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryScope;

@DisplayName("The rules that find gaps, on a few real studies")
class GapRulesTest {

  @Test
  @DisplayName("ask for any finding in people at microdoses first: full doses and animals are none")
  void noMicrodoseFinding() {
    Gap gap = gap("psilocybin", GapKind.NO_MICRODOSE_FINDING, "vonrotz-2023", "kiilerich-2023");
    assertThat(gap.statement())
        .isEqualTo("Nothing in this library was found in people at microdoses.");
    assertThat(gap.query())
        .isEqualTo(
            "library.findings().substance(\"psilocybin\").doseBand(DoseBand.MICRODOSE).human()"
                + ".count()");
    assertThat(kinds("psilocybin", "vonrotz-2023", "kiilerich-2023"))
        .as("what was never given needs no women, no second laboratory and no longer follow-up")
        .containsExactly(
            GapKind.NO_MICRODOSE_FINDING,
            GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION,
            GapKind.NO_TRIAL_IN_CONDITIONS,
            GapKind.OPEN_SAFETY_QUESTIONS);
  }

  @Test
  @DisplayName("have thought of every symptom: whether observers rate it with scales in common use")
  void observers() {
    Set<Outcome> notRated =
        EnumSet.of(
            Outcome.STRESS,
            Outcome.MENTAL_HEALTH,
            Outcome.DEMORALISATION,
            Outcome.ANHEDONIA,
            Outcome.PARANOIA,
            Outcome.SUBSTANCE_USE,
            Outcome.PAIN,
            Outcome.SLEEP,
            Outcome.TREATMENT_EFFECTIVENESS);
    assertThat(Arrays.stream(Outcome.values()).filter(o -> o.family() == OutcomeFamily.SYMPTOMS))
        .containsExactlyInAnyOrderElementsOf(Sets.union(MeasurementGaps.OBSERVABLE, notRated));
  }

  @Test
  @DisplayName("ask for placebo next, and name the studies without it")
  void noPlacebo() {
    Gap gap = gap("psilocybin", GapKind.NO_PLACEBO_CONTROL, "rootman-2022");
    assertThat(gap.studies()).containsExactly("rootman-2022");
    assertThat(gap.query()).endsWith(".human().placeboControlled().count()");
    assertThat(kinds("psilocybin", "rootman-2022"))
        .doesNotContain(GapKind.NO_PATIENTS, GapKind.BLINDING_NOT_MEASURED)
        .doesNotContain(GapKind.SHORT_FOLLOW_UP);
  }

  @Test
  @DisplayName("ask for patients last, and are content with one study of them")
  void noPatients() {
    assertThat(gap("psilocybin", GapKind.NO_PATIENTS, "marschall-2022", "szigeti-2021").studies())
        .containsExactly("marschall-2022", "szigeti-2021");
    assertThat(kinds("psilocybin", "marschall-2022", "mertens-2026"))
        .doesNotContain(GapKind.NO_PATIENTS);
  }

  @Test
  @DisplayName("find a course of microdoses in resistant depression where there is one")
  void resistantDepression() {
    assertThat(gap("lsd", GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION, "lsddep2-2026").statement())
        .endsWith("treatment-resistant depression has results in this library.");
    Study trial = BundledEvidence.study("lsddep2-2026");
    Study resistant =
        Changed.with(
            trial,
            "population",
            Changed.with(
                trial.population(),
                "conditions",
                List.of(Condition.TREATMENT_RESISTANT_DEPRESSION)));
    assertThat(kinds("lsd", resistant)).doesNotContain(GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION);
  }

  @Test
  @DisplayName("name conditions of patients that had other trials, and never healthy volunteers")
  void otherConditions() {
    assertThat(gap("lsd", GapKind.NO_TRIAL_IN_CONDITIONS, "lsddep1-2026").query())
        .endsWith(".condition(Condition.MAJOR_DEPRESSIVE_DISORDER).count()");
    assertThat(kinds("lsd", "lsddep1-2026", "lsddep2-2026"))
        .as("lsddep2-2026 is such a trial")
        .doesNotContain(GapKind.NO_TRIAL_IN_CONDITIONS);
    assertThat(kinds("lsd", "bershad-2019")).doesNotContain(GapKind.NO_TRIAL_IN_CONDITIONS);
  }

  @Test
  @DisplayName(
      "miss women where no study states a share above 0, and count those of which it was not read")
  void women() {
    StudyEvidence murphy = withWomen("murphy-2023", OptionalDouble.of(0));
    StudyEvidence unstated = withWomen("lsddep2-2026", OptionalDouble.empty());
    assertThat(unstated.study().reporting().sex()).isEqualTo(ReportingStatus.NOT_READ);
    Gap gap = gap("lsd", GapKind.NO_WOMEN, List.of(murphy, unstated));
    assertThat(gap.statement())
        .isEqualTo(
            "No record in this library of microdoses states that women took part; of 2 samples 0"
                + " report no share of women and 1 was not read for it.");
    StudyEvidence some = withWomen("bershad-2019", OptionalDouble.of(0.5));
    assertThat(kinds("lsd", List.of(murphy, some))).doesNotContain(GapKind.NO_WOMEN);
  }

  @Test
  @DisplayName("tell one study that nobody repeated from several of one group of authors")
  void oneLaboratory() {
    assertThat(gap("lsd", GapKind.ONE_LABORATORY, "murphy-2023").statement())
        .isEqualTo("One study only in this library has results of microdoses against placebo.");
    assertThat(gap("lsd", GapKind.ONE_LABORATORY, "murphy-2023", "lsddep2-2026").statement())
        .isEqualTo(
            "All studies in this library with results of microdoses against placebo are of one group"
                + " of authors.");
    assertThat(gap("psilocybin", GapKind.ONE_LABORATORY, "rootman-2022").statement())
        .isEqualTo("One study only in this library has results of microdoses.");
    assertThat(kinds("lsd", "murphy-2023", "bershad-2019")).doesNotContain(GapKind.ONE_LABORATORY);
  }

  @Test
  @DisplayName("call for half a year of follow-up, and are content with 182 days")
  void longEnough() {
    assertThat(followUpGap(TimingPhase.FOLLOW_UP, OptionalDouble.of(181)))
        .hasValue(
            "No finding in this library on microdoses against"
                + " placebo is later than 5.9 months after a dose.");
    assertThat(followUpGap(TimingPhase.FOLLOW_UP, OptionalDouble.of(182))).isEmpty();
    assertThat(followUpGap(TimingPhase.POST_ACUTE, OptionalDouble.of(1)))
        .hasValue(
            "No finding in this library on microdoses against"
                + " placebo is later than 24 hours after a dose.");
    assertThat(followUpGap(TimingPhase.ACUTE, OptionalDouble.empty()))
        .hasValue(
            "No finding in this library on microdoses against"
                + " placebo is later than the day of a dose.");
    assertThat(followUpGap(TimingPhase.NOT_STATED, OptionalDouble.empty()))
        .hasValue(
            "Of no finding in this library on microdoses against placebo is it known how long people"
                + " were followed.");
  }

  private static Optional<String> followUpGap(TimingPhase phase, OptionalDouble days) {
    Study study =
        Changed.findings(
            BundledEvidence.study("murphy-2023"),
            f -> Changed.with(f, "timing", Optional.of(at(phase, days))));
    return gaps("lsd", List.of(BundledEvidence.evidence(study, study.findings()))).stream()
        .filter(g -> g.kind() == GapKind.SHORT_FOLLOW_UP)
        .map(Gap::statement)
        .findFirst();
  }

  private static Timing at(TimingPhase phase, OptionalDouble days) {
    return new Timing(
        phase,
        days,
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  @Test
  @DisplayName("miss observers only for symptoms that have a finding and no scale of an observer")
  void selfReports() {
    assertThat(gap("psilocybin", GapKind.SELF_REPORT_ONLY, "marschall-2022").query())
        .contains(".outcome(Outcome.DEPRESSION, Outcome.ANXIETY)");
    Study rated =
        Changed.findings(
            BundledEvidence.study("marschall-2022"),
            f ->
                f.outcome() == Outcome.DEPRESSION
                    ? Changed.with(
                        f,
                        "measurement",
                        f.measurement()
                            .map(m -> Changed.with(m, "rater", Optional.of(Rater.OBSERVER))))
                    : f);
    assertThat(
            gap(
                    "psilocybin",
                    GapKind.SELF_REPORT_ONLY,
                    List.of(BundledEvidence.evidence(rated, rated.findings())))
                .statement())
        .isEqualTo(
            "At microdoses no finding in this library is known to rest on a scale that an observer"
                + " rates: anxiety.");
    assertThat(kinds("lsd", "holze-2021")).doesNotContain(GapKind.SELF_REPORT_ONLY);
  }

  @Test
  @DisplayName("count silent trials and disputed doses, one or several")
  void numbers() {
    assertThat(gap("lsd", GapKind.SILENT_TRIALS, "registry-nct07189299", "murphy-2023").statement())
        .startsWith("1 registered trial or protocol has");
    assertThat(
            gap("lsd", GapKind.SILENT_TRIALS, "registry-nct07189299", "wells-2024-pam-protocol")
                .statement())
        .startsWith("2 registered trials or protocols have");
    assertThat(kinds("lsd", "murphy-2023")).doesNotContain(GapKind.SILENT_TRIALS);

    StudyEvidence one = BundledEvidence.evidence("lyes-2023");
    StudyEvidence two = claimingMicrodoses("griffiths-2011");
    assertThat(gap("psilocybin", GapKind.DEFINITION_MISMATCH, List.of(one)).statement())
        .startsWith("1 study calls a dose a microdose");
    assertThat(gap("psilocybin", GapKind.DEFINITION_MISMATCH, List.of(one, two)).statement())
        .startsWith("2 studies call a dose a microdose");
    assertThat(kinds("lsd", "murphy-2023"))
        .as("10 µg is a microdose and is called one")
        .doesNotContain(GapKind.DEFINITION_MISMATCH);
  }

  /** Returns a study whose authors call every dose a microdose while arithmetic calls none one. */
  private static StudyEvidence claimingMicrodoses(String id) {
    Study study = BundledEvidence.study(id);
    List<Arm> arms =
        study.arms().stream()
            .map(a -> Changed.with(a, "claimedBand", Optional.of(DoseBand.MICRODOSE)))
            .toList();
    return new StudyEvidence(
        Changed.with(study, "arms", arms),
        id,
        study.findings(),
        arms.stream().collect(Collectors.toMap(Arm::id, a -> DoseBand.LOW)));
  }

  private static StudyEvidence withWomen(String id, OptionalDouble percent) {
    Study study = BundledEvidence.study(id);
    Study changed =
        Changed.with(
            study, "population", Changed.with(study.population(), "femalePercent", percent));
    return BundledEvidence.evidence(changed, changed.findings());
  }

  private static List<GapKind> kinds(String substance, String... studies) {
    return kinds(substance, Selected.evidence(studies));
  }

  private static List<GapKind> kinds(String substance, Study study) {
    return kinds(substance, List.of(BundledEvidence.evidence(study, study.findings())));
  }

  private static List<GapKind> kinds(String substance, List<StudyEvidence> studies) {
    return gaps(substance, studies).stream().map(Gap::kind).toList();
  }

  private static Gap gap(String substance, GapKind kind, String... studies) {
    return gap(substance, kind, Arrays.stream(studies).map(BundledEvidence::evidence).toList());
  }

  private static Gap gap(String substance, GapKind kind, List<StudyEvidence> studies) {
    return gaps(substance, studies).stream()
        .filter(g -> g.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<Gap> gaps(String substance, List<StudyEvidence> studies) {
    return EvidenceSummary.of(SummaryScope.of(BundledEvidence.substance(substance)), studies)
        .gaps();
  }
}
