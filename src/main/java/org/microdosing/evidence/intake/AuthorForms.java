package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.microdosing.evidence.model.AuthorName;

/** Names of authors in the forms of references, as citations of the library have them. */
final class AuthorForms {

  private AuthorForms() {}

  /**
   * Returns a name as reference lists of medicine write it; one that is not understood as it is.
   */
  static String citable(String author) {
    if (AuthorName.isEtAl(author)) {
      return author;
    }
    try {
      AuthorName name = AuthorName.parse(author);
      return name.isGroup() ? author : name.toString();
    } catch (IllegalArgumentException e) {
      return author;
    }
  }

  /** Returns the name of a group so that it is read as one. */
  static String ofGroup(String name) {
    String bare = name.replace("{", "").replace("}", "").strip();
    return bare.isEmpty() ? "" : "{" + bare + "}";
  }

  /**
   * Returns a name in the order of TeX, {@code Harriet de Wit}, with the family name first: it
   * begins at the first word in lower case, else it is the last word.
   */
  static String familyFirst(String name) {
    if (name.contains(",") || name.startsWith("{")) {
      return name;
    }
    List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
    int family = words.size() - 1;
    for (int i = 0; i < words.size() - 1; i++) {
      if (isLowerCase(words.get(i))) {
        family = i;
        break;
      }
    }
    return family <= 0
        ? name
        : String.join(" ", words.subList(family, words.size()))
            + ", "
            + String.join(" ", words.subList(0, family));
  }

  private static boolean isLowerCase(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
  }
}
