package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.FollowUp;

/** Says what no finding tells. */
final class UnknownWords {

  private UnknownWords() {}

  static List<String> of(Answer answer) {
    List<String> gaps = new ArrayList<>();
    Optional<String> length = length(answer.followUp());
    if (answer.direct().isEmpty()) {
      gaps.add(
          "what a course does against placebo in "
              + Rung.brief(answer.question())
              + (length.isEmpty() ? "" : ", and in anybody after more than " + length.get()));
    } else {
      gaps.add(
          length.isEmpty()
              ? "how long people on a course were followed against placebo"
              : "what a course does against placebo after more than " + length.get());
    }
    Set<String> samples = new HashSet<>();
    Set<String> held = new HashSet<>();
    for (AnswerRow row : answer.direct()) {
      samples.add(row.sample());
      if (row.blinding() == BlindingStatus.HELD) {
        held.add(row.sample());
      }
    }
    if (held.size() < samples.size()) {
      gaps.add(
          "what people report who cannot guess: blinding is known to have held in "
              + held.size()
              + " of "
              + Phrases.samples(samples.size()));
    }
    if (!answer.open().isEmpty()) {
      StringJoiner open = new StringJoiner(", ", "unread at microdoses: ", "");
      for (LongTermQuestion question : answer.open()) {
        open.add(question.brief());
      }
      gaps.add(open.toString());
    }
    return List.copyOf(gaps);
  }

  /** Says how long people were followed, and of how many findings nothing tells it. */
  private static Optional<String> length(FollowUp followUp) {
    int unknown = followUp.withoutLength().size();
    String aside =
        unknown == 0 ? "" : " (of " + Phrases.findings(unknown) + " the time is not known)";
    return followUp.longest().map(longest -> Phrases.duration(longest.days()) + aside);
  }
}
