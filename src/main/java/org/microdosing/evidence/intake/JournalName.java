package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.name.TypedText;

/**
 * The name of a journal by its words, so that {@code Biol Psychiatry} is {@code Biological
 * Psychiatry}: every word of one is the beginning of the other's.
 *
 * @param words the words that tell, in lower case
 */
record JournalName(List<String> words) {

  private static final Set<String> SILENT =
      Set.of("the", "of", "and", "for", "in", "on", "de", "la", "der", "die", "und");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 300;

  static JournalName of(String name) {
    String plain = TypedText.plain(name.substring(0, Math.min(LONGEST, name.length())));
    int end = 0;
    while (end < plain.length() && ":(=".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    List<String> words = new ArrayList<>();
    String full = plain.substring(0, end).toLowerCase(Locale.ROOT);
    for (String word : BETWEEN.splitAsStream(full).toList()) {
      if (!word.isEmpty() && !SILENT.contains(word)) {
        words.add(NameKey.of(word));
      }
    }
    return new JournalName(words);
  }

  boolean isSame(JournalName other) {
    if (words.isEmpty() || words.size() != other.words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String own = words.get(i);
      String theirs = other.words.get(i);
      if (!own.startsWith(theirs) && !theirs.startsWith(own)) {
        return false;
      }
    }
    return true;
  }
}
