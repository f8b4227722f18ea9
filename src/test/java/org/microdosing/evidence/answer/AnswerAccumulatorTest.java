package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;

@DisplayName("An answer from studies of anywhere")
class AnswerAccumulatorTest {

  private static final Question QUESTION =
      Question.about(Outcome.DEPRESSION)
          .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
          .substances("psilocybin", "lsd", "ketamine");

  private final EvidenceLibrary library = EvidenceLibrary.bundled();
  private final Answer local = library.answer(QUESTION);

  @Test
  @DisplayName("is that of one library, collected in a parallel stream")
  void inParallel() {
    Answer answer =
        library.studies().toList().parallelStream()
            .collect(
                Collector.of(
                    () -> library.accumulate(QUESTION),
                    AnswerAccumulator::add,
                    AnswerAccumulator::merge,
                    AnswerAccumulator::finish));
    isLocal(answer);
  }

  @Test
  @DisplayName("is that of one library, however studies are shuffled, repeated, shipped and merged")
  void shipped() throws Exception {
    Random random = new Random(1);
    List<Study> studies = new ArrayList<>(library.studies().toList());
    studies.addAll(studies.subList(0, 20));
    Collections.shuffle(studies, random);
    List<AnswerAccumulator> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      parts.add(copy(library.accumulate(QUESTION)));
    }
    for (Study study : studies) {
      parts.get(random.nextInt(parts.size())).add(study);
    }
    isLocal(copy(parts.get(2)).merge(copy(parts.get(0))).merge(copy(parts.get(1))).finish());
  }

  @Test
  @DisplayName("is about every substance where the question names none")
  void ofEverySubstance() {
    Question question = Question.about(Outcome.PAIN);
    AnswerAccumulator all = library.accumulate(question);
    library.studies().forEach(all::add);
    assertThat(all.finish()).hasToString(library.answer(question).toString());
  }

  @Test
  @DisplayName("joins no two questions, and no two studies of one id")
  void joinsNoOthers() {
    AnswerAccumulator one = library.accumulate(QUESTION);
    AnswerAccumulator other = library.accumulate(Question.about(Outcome.MOOD));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.merge(other))
        .withMessageStartingWith("questions differ");
    Study study = library.studies().toList().get(0);
    Study changed = study.toBuilder().notes("changed").build();
    one.add(study);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.add(changed))
        .withMessage("two studies have the id " + study.id());
  }

  private void isLocal(Answer answer) {
    assertThat(answer.direct()).isEqualTo(local.direct());
    assertThat(answer.toJson()).isEqualTo(local.toJson());
    assertThat(answer).hasToString(local.toString());
  }

  private static AnswerAccumulator copy(AnswerAccumulator accumulator)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(accumulator);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (AnswerAccumulator) in.readObject();
    }
  }
}
