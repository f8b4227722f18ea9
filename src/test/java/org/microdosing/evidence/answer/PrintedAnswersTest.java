package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.ApprovedPage;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;

@DisplayName("What is printed of answers")
class PrintedAnswersTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @Test
  @DisplayName("is one screen each: nothing direct, something direct, nothing at all, much")
  void screens() throws IOException {
    List<Question> questions =
        List.of(
            Question.about(Outcome.DEPRESSION)
                .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
                .substances("psilocybin", "lsd", "ketamine"),
            Question.about(Outcome.DEPRESSION)
                .in(Condition.MAJOR_DEPRESSIVE_DISORDER)
                .substances("psilocybin"),
            Question.about(Outcome.ADHD_SYMPTOMS).in(Condition.ADHD).substances("lsd"),
            Question.about(Outcome.SLEEP).substances("dmt", "mescaline"),
            Question.about(Outcome.PAIN),
            Question.about(Outcome.MOOD, Outcome.WELLBEING).substances("psilocybin", "lsd"));
    StringBuilder page = new StringBuilder();
    for (Question question : questions) {
      page.append(LIBRARY.answer(question)).append('\n');
    }
    ApprovedPage.assertApproved("answers", page.toString());
  }

  @Test
  @DisplayName("is as Markdown and HTML what it is as text")
  void otherForms() {
    Answer answer =
        LIBRARY.answer(Question.about(Outcome.ADHD_SYMPTOMS).in(Condition.ADHD).substances("lsd"));
    assertThat(answer.toMarkdown())
        .startsWith("# Does microdosing help? ADHD symptoms, in ADHD\n")
        .contains("Certainty: very low.")
        .contains("| MD 1.8 \\[-1, ∞\\] |");
    assertThat(answer.toHtml())
        .contains("<title>Does microdosing help? ADHD symptoms, in ADHD</title>")
        .contains("Certainty: very low.");
  }
}
