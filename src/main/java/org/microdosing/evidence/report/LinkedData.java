package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

/**
 * What a brief is about and cites, in the vocabulary of schema.org, for search engines and
 * reference managers.
 *
 * @param library the library that the brief reports from
 * @param title the title of the brief
 * @param about the substances
 * @param cited the studies that it cites
 */
record LinkedData(EvidenceLibrary library, String title, List<Substance> about, List<Study> cited) {

  private static final String TYPE = "@type";

  LinkedData {
    about = List.copyOf(about);
    cited = List.copyOf(cited);
  }

  /** Returns the set of data that the brief is, with the works that it cites. */
  Map<String, Object> toMap() {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("@context", "https://schema.org");
    set.put(TYPE, "Dataset");
    set.put("name", title);
    set.put(
        "description",
        "What published research shows about microdosing: studies, doses, findings, harms and gaps,"
            + " each figure with the place it was read in. Research information, not medical"
            + " advice.");
    set.put("inLanguage", "en");
    library
        .findVersion()
        .ifPresent(
            version -> {
              set.put("version", version.version());
              set.put("dateModified", version.date().toString());
            });
    if (library.equals(EvidenceLibrary.bundled())) {
      set.put("license", DataLicence.ADDRESS);
      set.put("creator", named("Organization", DataLicence.AUTHORS));
    }
    set.put("about", about.stream().map(LinkedData::substance).toList());
    if (!cited.isEmpty()) {
      set.put("citation", cited.stream().map(study -> work(CitedWork.of(study))).toList());
    }
    return set;
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put(TYPE, type);
    thing.put("name", name);
    return thing;
  }

  private static Map<String, Object> substance(Substance substance) {
    Map<String, Object> thing = named("Substance", substance.name());
    if (!substance.aliases().isEmpty()) {
      thing.put("alternateName", substance.aliases());
    }
    return thing;
  }

  private static Map<String, Object> work(CitedWork work) {
    Citation citation = work.citation();
    Map<String, Object> node = new LinkedHashMap<>();
    node.put(TYPE, work.kind().schemaOrg);
    work.address().ifPresent(address -> node.put("@id", address));
    node.put("name", citation.title().orElseGet(citation::shortName));
    if (!work.authors().isEmpty()) {
      node.put("author", work.authors().stream().map(LinkedData::author).toList());
    }
    if (citation.year().isPresent()) {
      node.put("datePublished", Integer.toString(citation.year().getAsInt()));
    }
    citation
        .journal()
        .ifPresent(
            journal ->
                node.put(
                    work.kind().isPart() ? "isPartOf" : "publisher",
                    work.kind().isPart()
                        ? periodical(journal, citation)
                        : named("Organization", journal)));
    citation.pages().ifPresent(pages -> node.put("pagination", pages));
    List<Object> identifiers = new ArrayList<>();
    citation.doi().ifPresent(doi -> identifiers.add(identifier("doi", doi)));
    citation.pmid().ifPresent(pmid -> identifiers.add(identifier("pmid", pmid)));
    citation.pmcid().ifPresent(pmcid -> identifiers.add(identifier("pmcid", pmcid)));
    if (!identifiers.isEmpty()) {
      node.put("identifier", identifiers);
    }
    return node;
  }

  private static Map<String, Object> periodical(String journal, Citation citation) {
    Map<String, Object> periodical = new LinkedHashMap<>();
    periodical.put(TYPE, List.of("Periodical", "PublicationVolume"));
    periodical.put("name", journal);
    citation.volume().ifPresent(volume -> periodical.put("volumeNumber", volume));
    return periodical;
  }

  private static Map<String, Object> author(AuthorName author) {
    if (author.isGroup()) {
      return named("Organization", author.family());
    }
    Map<String, Object> person = named("Person", author.toString());
    person.put("familyName", author.fullFamily());
    author.pointedInitials().ifPresent(initials -> person.put("givenName", initials));
    return person;
  }

  private static Map<String, Object> identifier(String scheme, String value) {
    Map<String, Object> identifier = new LinkedHashMap<>();
    identifier.put(TYPE, "PropertyValue");
    identifier.put("propertyID", scheme);
    identifier.put("value", value);
    return identifier;
  }
}
