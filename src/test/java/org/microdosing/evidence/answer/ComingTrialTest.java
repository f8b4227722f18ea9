package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.RegistrationStatus;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.UnreportedTrial;

@DisplayName("A trial that is coming")
class ComingTrialTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Question RESISTANT =
      Question.about(Outcome.DEPRESSION).in(Condition.TREATMENT_RESISTANT_DEPRESSION);
  private final Answer answer = LIBRARY.answer(RESISTANT);

  private ComingTrial trial(String name) {
    return answer.registered().stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("is every trial of microdoses in people of which no result is known, each once")
  void isUnreported() {
    for (String substance : List.of("lsd", "psilocybin", "ketamine", "2c-b")) {
      List<String> unreported =
          LIBRARY
              .studies()
              .substance(substance)
              .human()
              .doseBand(DoseBand.microdoses().toArray(new DoseBand[0]))
              .summarise()
              .unreported()
              .stream()
              .map(UnreportedTrial::study)
              .toList();
      assertThat(LIBRARY.answer(RESISTANT.substances(substance)).registered())
          .extracting(t -> t.study().id())
          .containsExactlyInAnyOrderElementsOf(unreported);
    }
    assertThat(answer.registered()).allMatch(t -> t.study().findings().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      names = {
        "TREATMENT_RESISTANT_DEPRESSION",
        "MAJOR_DEPRESSIVE_DISORDER",
        "ADHD",
        "HEALTHY_VOLUNTEERS",
        "MIGRAINE"
      })
  @DisplayName("stands first in the people asked about, then if it goes on, is near, is large")
  void order(Condition condition) {
    Question question = Question.about(Outcome.DEPRESSION).in(condition);
    List<ComingTrial> trials = LIBRARY.answer(question).registered();
    List<ComingTrial> slow = new ArrayList<>(trials);
    for (int i = 0; i < slow.size(); i++) {
      for (int k = 0; k + 1 < slow.size(); k++) {
        if (isBefore(question, slow.get(k + 1), slow.get(k))) {
          ComingTrial later = slow.get(k);
          slow.set(k, slow.get(k + 1));
          slow.set(k + 1, later);
        }
      }
    }
    assertThat(trials).isEqualTo(slow).hasSizeGreaterThan(10);
    for (ComingTrial trial : trials) {
      boolean asked = false;
      for (Condition own : trial.study().population().conditions()) {
        asked |= condition.includes(own);
      }
      assertThat(trial.asked()).isEqualTo(asked);
    }
  }

  private static boolean isBefore(Question question, ComingTrial one, ComingTrial other) {
    if (one.asked() != other.asked()) {
      return one.asked();
    }
    if (one.isOver() != other.isOver()) {
      return other.isOver();
    }
    int near = question.distance(one.study().population());
    int far = question.distance(other.study().population());
    return near == far ? one.planned().orElse(0) > other.planned().orElse(0) : near < far;
  }

  @Test
  @DisplayName("has the state, the number planned and the name that its registration has")
  void registration() {
    ComingTrial own = trial("NCT07183748");
    Registration registration = own.registration().orElseThrow();
    assertThat(registration.number()).isEqualTo("NCT07183748");
    assertThat(own.status()).isEqualTo("recruiting as of 2025-11-19");
    assertThat(own.planned()).hasValue(20);
    assertThat(own.isOver()).isFalse();
    assertThat(own.due()).isEqualTo(ResultsDue.NOT_DUE);
    for (RegistrationStatus status : RegistrationStatus.values()) {
      ComingTrial changed =
          new ComingTrial(
              own.study(),
              Optional.of(Changed.with(registration, "status", Optional.of(status))),
              true);
      assertThat(changed.isOver()).as("%s", status).isEqualTo(status.isOver());
    }
  }

  @Test
  @DisplayName("has the number planned of its record where the registration has none")
  void planned() {
    ComingTrial own = trial("NCT07183748");
    Registration silent =
        Changed.with(own.registration().orElseThrow(), "planned", OptionalInt.empty());
    ComingTrial apex = trial("registry-apex-pathfinder-52");
    assertThat(apex.planned()).isEqualTo(apex.study().participants().planned()).hasValue(294);
    assertThat(new ComingTrial(apex.study(), Optional.of(silent), true).planned()).hasValue(294);
    assertThat(new ComingTrial(apex.study(), own.registration(), true).planned()).hasValue(20);
  }

  @Test
  @DisplayName("without a registration read has no state, is not over, and goes by its record")
  void unread() {
    ComingTrial own = trial("NCT07183748");
    ComingTrial unread = new ComingTrial(own.study(), Optional.empty(), false);
    assertThat(unread.status()).isEqualTo("status not read");
    assertThat(unread.isOver()).isFalse();
    assertThat(unread.due()).isEqualTo(ResultsDue.NOT_KNOWN);
    assertThat(
            new ComingTrial(
                    own.study().toBuilder().registrations(List.of()).build(),
                    Optional.empty(),
                    true)
                .name())
        .isEqualTo(own.study().id());
  }

  @Test
  @DisplayName("has of several registrations the first that describes it")
  void ownRegistration() {
    for (ComingTrial trial : answer.registered()) {
      List<Registration> all =
          LIBRARY.context().registrations().stream()
              .filter(r -> r.studies().contains(trial.study().id()))
              .toList();
      Optional<Registration> describing =
          all.stream().filter(Registration::describesTrial).findFirst();
      assertThat(trial.registration())
          .isEqualTo(describing.isPresent() ? describing : all.stream().findFirst());
    }
    assertThat(answer.registered())
        .anyMatch(t -> t.registration().isEmpty())
        .anyMatch(t -> t.registration().isPresent());
  }

  @Test
  @DisplayName("has a registration that points to another where it has no better one")
  void onlyRegistration() {
    Study study = LIBRARY.study("registry-nct07183748");
    Registration repeating =
        Changed.with(
            trial("NCT07183748").registration().orElseThrow(),
            "sameTrialAs",
            Optional.of("NCT00000000"));
    EvidenceContext context = Changed.with(LIBRARY.context(), "registrations", List.of(repeating));
    Answer alone =
        AnswerAccumulator.open(
                RESISTANT,
                List.of(LIBRARY.substance("psilocybin")),
                LIBRARY.substances(),
                context,
                Optional.empty())
            .add(study)
            .finish();
    assertThat(alone.registered())
        .extracting(ComingTrial::registration)
        .containsExactly(Optional.of(repeating));
    assertThat(alone.toString().replaceAll("\\s+", " "))
        .contains("Data that states no version.")
        .contains("COMING TRD: 20 planned, recruiting as of 2025-11-19 (NCT07183748).");
  }

  @Test
  @DisplayName("stands with another without more to say")
  void two() {
    AnswerAccumulator two = LIBRARY.accumulate(RESISTANT.substances("psilocybin"));
    two.add(LIBRARY.study("registry-nct07183748"));
    two.add(LIBRARY.study("registry-actrn12623001064695"));
    assertThat(two.finish().toString().replaceAll("\\s+", " "))
        .contains(
            "(NCT07183748); MDD: 293 planned, recruiting, date not read (ACTRN12623001064695).");
  }

  @Test
  @DisplayName("is printed as one of two, with how many more, and says so if results are overdue")
  void printed() {
    String text = answer.toString().replaceAll("\\s+", " ");
    assertThat(text)
        .contains(
            "COMING TRD: 20 planned, recruiting as of 2025-11-19 (NCT07183748); depression: 294"
                + " planned, status not read (registry-apex-pathfinder-52); "
                + (answer.registered().size() - 2)
                + " more in this library.");
    Answer overdue = LIBRARY.answer(Question.about(Outcome.MOOD).in(Condition.HEALTHY_VOLUNTEERS));
    for (ComingTrial trial : overdue.registered().subList(0, 2)) {
      assertThat(trial.due() == ResultsDue.OVERDUE)
          .isEqualTo(
              overdue
                  .toString()
                  .replaceAll("\\s+", " ")
                  .contains("results overdue (" + trial.name() + ")"));
    }
  }
}
