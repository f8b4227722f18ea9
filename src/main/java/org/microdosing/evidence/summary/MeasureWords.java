package org.microdosing.evidence.summary;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words of a measure tell of harms, and of who rated.
 *
 * @param stopped whether they speak of leaving or completing a study
 * @param serious whether they speak of serious or severe events, or death
 * @param kind the kind of adverse event that they name
 * @param observed whether they name an instrument that an observer rates
 * @param questions the long-term questions that they name; not to be changed
 */
record MeasureWords(
    boolean stopped,
    boolean serious,
    String kind,
    boolean observed,
    Set<LongTermQuestion> questions) {

  private static final Pattern STOPPED =
      Pattern.compile(
          "withdr(?:aw(?:al|n)?|ew)\\b(?! symptom)|discontinu|drop-?out|completion|attrition");
  private static final Pattern SERIOUS = Pattern.compile("serious|severe\\b|severity|death");

  static MeasureWords of(String measure) {
    String words = measure.toLowerCase(Locale.ROOT);
    Set<LongTermQuestion> questions = EnumSet.noneOf(LongTermQuestion.class);
    for (LongTermQuestion question : LongTermQuestion.values()) {
      if (question.isNamedIn(words)) {
        questions.add(question);
      }
    }
    return new MeasureWords(
        STOPPED.matcher(words).find(),
        SERIOUS.matcher(words).find(),
        AdverseEvent.kindOf(words),
        ObserverRated.isNamedBy(measure),
        questions);
  }
}
