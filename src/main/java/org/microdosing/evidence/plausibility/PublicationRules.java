package org.microdosing.evidence.plausibility;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.name.QuotedText;

/** Kinds of publication against the name that stands for a journal. */
final class PublicationRules implements StudyRule {

  private static final Map<PublicationKind, List<String>> WORDS =
      Map.of(
          PublicationKind.THESIS,
          List.of("thesis", "dissertation"),
          PublicationKind.PREPRINT,
          List.of(
              "medrxiv", "biorxiv", "psyarxiv", "arxiv", "research square", "ssrn", "preprint"));

  @Override
  public void check(CheckedStudy checked, WarningLog log) {
    Optional<PublicationKind> kind = checked.study().citation().kind();
    String journal = checked.study().citation().journal().orElse("").toLowerCase(Locale.ROOT);
    WORDS.forEach(
        (meant, words) -> {
          boolean says = words.stream().anyMatch(journal::contains);
          if (says && !kind.equals(Optional.of(meant)) && isUsual(kind)) {
            log.warn(
                PlausibilityRule.KIND_OF_PUBLICATION,
                kind.isPresent() ? "/citation/kind" : "/citation/journal",
                QuotedText.of(journal)
                    + " speaks of a "
                    + meant.label()
                    + kind.map(k -> ", not of an " + k.label()).orElse(""));
          }
        });
  }

  private static boolean isUsual(Optional<PublicationKind> kind) {
    return kind.isEmpty() || kind.get() == PublicationKind.ARTICLE;
  }
}
