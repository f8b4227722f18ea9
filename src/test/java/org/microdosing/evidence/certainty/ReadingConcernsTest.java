package org.microdosing.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.table.FindingRows;

@DisplayName("Certainty is lowered for what was not read")
class ReadingConcernsTest {

  @Test
  @DisplayName("where nobody read whether blinding held for most people, by those studies alone")
  void blindingOfMost() {
    MadeTrial read = trial("read", 150);
    MadeTrial notRead = trial("unread", 300).withGuessesNotRead();
    assertThat(concerns(read, notRead))
        .isEqualTo(Map.of(CertaintyDomain.RISK_OF_BIAS, List.of("unread")));
    assertThat(concerns(lowDose(read), lowDose(notRead)))
        .as("whatever the control of a randomised trial is")
        .isEqualTo(Map.of(CertaintyDomain.RISK_OF_BIAS, List.of("unread")));
  }

  @Test
  @DisplayName("not where it was not read for few, which costs nothing")
  void blindingOfFew() {
    assertThat(concerns(trial("read", 300), trial("unread", 150).withGuessesNotRead())).isEmpty();
  }

  @Test
  @DisplayName("not where another flaw costs the level, which reading about guesses will not mend")
  void anotherFlaw() {
    MadeTrial notRead = trial("unread", 150).withGuessesNotRead();
    MadeTrial lost = trial("lost", 300).losingHalf();
    assertThat(steps(notRead, lost)).contains("risk of bias -1");
    assertThat(concerns(notRead, lost)).isEmpty();
  }

  @Test
  @DisplayName("not where nobody was blinded, so that no guess can tell that blinding held")
  void notBlinded() {
    MadeTrial open = trial("open", 400).with("blinding", Blinding.NONE).withGuessesNotRead();
    assertThat(steps(open)).contains("risk of bias -1");
    assertThat(concerns(open)).isEmpty();
  }

  @Test
  @DisplayName("not where blinding is not held against it: the body, and evidence not randomised")
  void notHeldAgainst() {
    MadeTrial ofBody =
        MadeTrial.of("body", Outcome.NEUROPLASTICITY_MARKER, 400).losingHalf().withGuessesNotRead();
    MadeTrial cohort =
        trial("cohort", 400)
            .with("design", Design.PROSPECTIVE_COHORT)
            .losingHalf()
            .withGuessesNotRead();
    assertThat(steps(ofBody)).contains("risk of bias -1");
    assertThat(concerns(ofBody)).isEmpty();
    assertThat(steps(cohort)).contains("risk of bias -1");
    assertThat(concerns(cohort)).isEmpty();
  }

  @Test
  @DisplayName("where a direction was not read and those that were disagree, or are of too few")
  void directions() {
    MadeTrial better = trial("better", 300);
    MadeTrial worse =
        trial("worse", 100).finding("estimateFavours", Optional.of(FavouredSide.VERSUS));
    MadeTrial noFigure =
        trial("no-figure", 100)
            .finding("estimateFavours", Optional.empty())
            .finding("direction", Optional.of(Direction.NO_DIFFERENCE));
    assertThat(concerns(better, worse, noFigure))
        .isEqualTo(Map.of(CertaintyDomain.INCONSISTENCY, List.of("no-figure")));
    assertThat(concerns(better, noFigure))
        .isEqualTo(Map.of(CertaintyDomain.IMPRECISION, List.of("no-figure")));
    assertThat(steps(better, worse)).contains("inconsistency -1");
    assertThat(concerns(better, worse)).as("all was read").isEmpty();
  }

  @Test
  @DisplayName("not for other steps, which stay whatever is read")
  void otherDomains() {
    MadeTrial small = trial("one", 100);
    MadeTrial other = trial("two", 100).giving("psilocybin");
    assertThat(steps(small, other))
        .contains("indirectness -1", "imprecision -1", "publication bias -1");
    assertThat(concerns(small, other)).isEmpty();
  }

  private static MadeTrial trial(String id, int people) {
    return MadeTrial.of(id, Outcome.COGNITION, people);
  }

  private static MadeTrial lowDose(MadeTrial trial) {
    return trial.finding("contrast", Optional.of(ComparatorClass.LOW_DOSE));
  }

  private static Map<CertaintyDomain, List<String>> concerns(MadeTrial... trials) {
    return ReadingConcerns.of(rows(trials), outcome(trials), DoseBand.MICRODOSE);
  }

  private static List<String> steps(MadeTrial... trials) {
    return Certainty.of(rows(trials), outcome(trials), DoseBand.MICRODOSE).steps().stream()
        .map(step -> step.domain().label() + " " + step.change())
        .toList();
  }

  private static Outcome outcome(MadeTrial... trials) {
    return trials[0].finding().outcome();
  }

  private static FindingRows rows(MadeTrial... trials) {
    return FindingRows.of(Stream.of(trials).map(MadeTrial::evidence).toList());
  }
}
