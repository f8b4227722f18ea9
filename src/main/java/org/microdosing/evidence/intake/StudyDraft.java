package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.microdosing.evidence.file.JsonText;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.StudyNumber;
import org.microdosing.evidence.model.StudyNumberScheme;
import org.microdosing.evidence.name.NameKey;

/**
 * The beginning of a study file: what a reference or a registry record says, and nothing else.
 *
 * <p>What only somebody who has read the source can say is left out, such as what the study
 * compares with, so that no load takes a draft for evidence: {@code check} names each property that
 * is missing.
 *
 * @param id the id of the study, which is the name of the file
 * @param json the file, as text
 * @param missing the required properties that are to be filled in, as JSON pointers
 * @since 0.2
 */
public record StudyDraft(String id, String json, List<String> missing) {

  private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

  /** Copies the list. */
  public StudyDraft {
    missing = List.copyOf(missing);
  }

  /**
   * Starts the file of a study from a reference. It holds the citation and the numbers of trials;
   * nothing of the study was read, so it has no source yet.
   *
   * @param reference the reference
   * @param taken ids that are taken already
   * @return the draft
   */
  public static StudyDraft of(Reference reference, Set<String> taken) {
    Citation citation = reference.citation();
    Map<String, Object> file = new LinkedHashMap<>();
    String id = free(id(citation), taken);
    file.put("id", id);
    file.put("citation", citation(citation));
    List<String> registrations =
        reference.numbers().stream()
            .filter(n -> n.scheme() == StudyNumberScheme.REGISTRATION)
            .map(StudyNumber::value)
            .toList();
    if (!registrations.isEmpty()) {
      file.put("registrations", registrations);
    }
    return new StudyDraft(
        id,
        JsonText.dataFile(file),
        List.of("/sources", "/design", "/blinding", "/comparator", "/population", "/participants"));
  }

  /**
   * Starts the file of a study from its record at ClinicalTrials.gov. Figures that the record gives
   * as results are not taken over.
   *
   * @param record the record
   * @param taken ids that are taken already
   * @return the draft
   */
  public static StudyDraft of(TrialRecord record, Set<String> taken) {
    String id = free("registry-" + record.number().toLowerCase(Locale.ROOT), taken);
    List<String> missing = new ArrayList<>();
    Map<String, Object> file = TrialDraft.properties(id, record, missing);
    return new StudyDraft(id, JsonText.dataFile(file), missing);
  }

  private static Map<String, Object> citation(Citation citation) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (!citation.authors().isEmpty()) {
      properties.put("authors", citation.authors());
    }
    put(properties, "title", citation.title());
    put(properties, "journal", citation.journal());
    citation.year().ifPresent(year -> properties.put("year", year));
    put(properties, "volume", citation.volume());
    put(properties, "issue", citation.issue());
    put(properties, "pages", citation.pages());
    put(properties, "doi", citation.doi());
    put(properties, "pmid", citation.pmid());
    put(properties, "pmcid", citation.pmcid());
    put(
        properties,
        "kind",
        citation.kind().map(PublicationKind::name).map(k -> k.toLowerCase(Locale.ROOT)));
    return properties;
  }

  private static void put(Map<String, Object> properties, String name, Optional<String> value) {
    value.ifPresent(v -> properties.put(name, v));
  }

  private static String id(Citation citation) {
    String who =
        citation.authors().stream()
            .filter(a -> !AuthorName.isEtAl(a))
            .findFirst()
            .map(a -> slug(AuthorName.of(a).fullFamily()))
            .filter(a -> !a.isEmpty())
            .orElse("unattributed");
    return citation.year().isPresent() ? who + "-" + citation.year().getAsInt() : who;
  }

  /** Letters a to z and digits, with a hyphen between words. */
  private static String slug(String name) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.splitAsStream(name).toList()) {
      String key = NameKey.of(word).replace("ß", "ss").replace("ø", "o").replace("æ", "ae");
      words.add(key.replaceAll("[^a-z0-9]", ""));
    }
    words.removeIf(String::isEmpty);
    return String.join("-", words);
  }

  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; taken.contains(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  /**
   * Returns where the file belongs in a directory of evidence.
   *
   * @return for example {@code studies/bershad-2019.json}
   */
  public String path() {
    return "studies/" + id + ".json";
  }

  /** Returns the file. */
  @Override
  public String toString() {
    return json;
  }
}
