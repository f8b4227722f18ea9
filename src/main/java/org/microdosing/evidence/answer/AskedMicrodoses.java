package org.microdosing.evidence.answer;

import java.util.List;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Phrases;

/** Names the microdoses that a question asks about, for a sentence that says there is nothing. */
final class AskedMicrodoses {

  private static final int MOST_SUBSTANCES = 3;

  private AskedMicrodoses() {}

  /** Returns the word alone where every substance is asked about. */
  static String of(Question question, List<Substance> substances) {
    if (question.substances().isEmpty()) {
      return "microdoses";
    }
    if (substances.size() > MOST_SUBSTANCES) {
      return "microdoses of these substances";
    }
    StringBuilder names = new StringBuilder("microdoses of ");
    int left = substances.size();
    for (Substance substance : substances) {
      left--;
      names
          .append(Phrases.inSentence(substance.name()))
          .append(left > 1 ? ", " : left == 1 ? " or " : "");
    }
    return names.toString();
  }
}
