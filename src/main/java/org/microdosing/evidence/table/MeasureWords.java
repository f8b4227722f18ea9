package org.microdosing.evidence.table;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.ObserverRated;

/**
 * What the words of a measure tell of harms, and of who rated.
 *
 * @param stopped whether they speak of leaving or completing a study
 * @param serious whether they speak of serious or severe events, or death
 * @param kind the kind of adverse event that they name
 * @param observed whether they name an instrument that an observer rates
 * @param questions the long-term questions that they name; not to be changed
 */
public record MeasureWords(
    boolean stopped,
    boolean serious,
    String kind,
    boolean observed,
    Set<LongTermQuestion> questions) {

  private static final Pattern STOPPED =
      Pattern.compile(
          "withdr(?:aw(?:al|n)?|ew)\\b(?! symptom)|discontinu|drop-?out|completion|attrition");
  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]*\\)");
  private static final Pattern SERIOUS = Pattern.compile("serious|severe\\b|severity|death");

  public static MeasureWords of(String measure) {
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
        kindOf(words),
        ObserverRated.isNamedBy(measure),
        questions);
  }

  /** Returns the kind of event that a measure names: its words without asides in brackets. */
  public static String kindOf(String measure) {
    String bare = ASIDE.matcher(measure).replaceAll("").strip();
    return (bare.isEmpty() ? measure : bare).toLowerCase(Locale.ROOT);
  }
}
