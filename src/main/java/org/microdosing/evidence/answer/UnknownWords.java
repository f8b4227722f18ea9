package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.page.Phrases;

/** Says what no finding tells. */
final class UnknownWords {

  private UnknownWords() {}

  static List<String> of(Answer answer) {
    List<String> gaps = new ArrayList<>();
    Optional<String> length = answer.longestDays().stream().mapToObj(Phrases::duration).findFirst();
    if (answer.direct().isEmpty()) {
      gaps.add(
          "what a course does against placebo in "
              + Rung.brief(answer.question())
              + length.map(days -> ", and in anybody after more than " + days).orElse(""));
    } else {
      gaps.add(
          length
              .map(days -> "more than " + days + " of a course against placebo")
              .orElse("how long people on a course were followed against placebo"));
    }
    long samples = answer.direct().size();
    long held = answer.direct().stream().filter(r -> r.blinding() == BlindingStatus.HELD).count();
    if (samples > 0 && held < samples) {
      gaps.add(
          "what people report who cannot guess: blinding held in "
              + held
              + " of "
              + Phrases.samples(samples));
    }
    if (!answer.open().isEmpty()) {
      gaps.add(
          "unread at microdoses: "
              + answer.open().stream()
                  .map(LongTermQuestion::brief)
                  .collect(Collectors.joining(", ")));
    }
    return List.copyOf(gaps);
  }
}
