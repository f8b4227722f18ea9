package org.microdosing.evidence.model;

import java.util.Locale;
import java.util.Set;

/** Words by which an author is a group of people, an institution or a company. */
final class GroupWords {

  private static final Set<String> WORDS =
      Set.of(
          "academy",
          "agency",
          "alliance",
          "association",
          "authority",
          "bureau",
          "center",
          "centre",
          "clinic",
          "co",
          "collaboration",
          "collaborative",
          "collaborators",
          "college",
          "committee",
          "company",
          "consortium",
          "corp",
          "corporation",
          "council",
          "department",
          "foundation",
          "gmbh",
          "group",
          "hospital",
          "inc",
          "initiative",
          "institute",
          "investigators",
          "laboratories",
          "laboratory",
          "llc",
          "ltd",
          "ministry",
          "network",
          "office",
          "organisation",
          "organization",
          "panel",
          "pharmaceuticals",
          "plc",
          "program",
          "programme",
          "project",
          "register",
          "registry",
          "society",
          "study",
          "survey",
          "team",
          "therapeutics",
          "trial",
          "trialists",
          "unit",
          "university");

  private GroupWords() {}

  /** Tells whether a word of a name is one of a group, whatever its points and brackets. */
  static boolean contain(String word) {
    boolean isBare = word.indexOf('.') < 0 && word.indexOf('(') < 0 && word.indexOf(')') < 0;
    String bare = isBare ? word : word.replace(".", "").replace("(", "").replace(")", "");
    return WORDS.contains(bare.toLowerCase(Locale.ROOT));
  }
}
