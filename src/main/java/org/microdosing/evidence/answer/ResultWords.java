package org.microdosing.evidence.answer;

import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verification;

/** How a row of an answer is said: in whom, which side it favours, how it was read. */
final class ResultWords {

  private ResultWords() {}

  /** Returns in whom, in few letters: {@code TRD}, {@code MDD}, {@code healthy}. */
  static String whom(Question question, Study study) {
    return brief(question.nearest(study.population()));
  }

  static String brief(Condition condition) {
    return condition
        .abbreviation()
        .orElse(
            switch (condition) {
              case HEALTHY_VOLUNTEERS -> "healthy";
              case MICRODOSERS, PSYCHEDELIC_USERS, DRUG_USERS -> "users";
              case GENERAL_POPULATION -> "public";
              case ANXIETY_DISORDER -> "anxiety";
              case NOT_STATED -> "unknown";
              case DEPRESSIVE_SYMPTOMS -> "low mood";
              case DEPRESSION_UNSPECIFIED -> "depression";
              case DISTRESS_IN_SERIOUS_ILLNESS -> "serious illness";
              default -> condition.label();
            });
  }

  /** Returns the size, where there is one, and which side it favours. */
  static String result(AnswerRow row) {
    String size = SizeWords.of(row);
    String side =
        switch (row.vote()) {
          case NOT_READ -> "no difference reported, side not read";
          case MIXED -> "accounts or parts conflict";
          case INCREASED, DECREASED -> favoured(row) + " under the drug";
          default -> "favours " + favoured(row);
        };
    return size.isEmpty() ? side : size + ", " + side;
  }

  /** Returns which side the sample favours, in a word or two. */
  static String favoured(AnswerRow row) {
    return switch (row.vote()) {
      case IMPROVED -> "drug";
      case WORSENED ->
          Attribution.comparator(row.study(), row.finding()).isPlacebo() ? "placebo" : "control";
      case NO_DIFFERENCE -> "neither";
      case INCREASED -> "more";
      case DECREASED -> "less";
      case MIXED -> "conflict";
      case NOT_READ -> "no diff.";
    };
  }

  /** Returns how a source was read, in few letters. */
  static String read(Verification verification) {
    return switch (verification) {
      case FULL_TEXT -> "text";
      case AUTHORS_DATA -> "data";
      case ABSTRACT -> "abst";
      case REGISTRY -> "reg";
      case SECONDARY -> "2nd";
      case RECALL -> "none";
    };
  }
}
