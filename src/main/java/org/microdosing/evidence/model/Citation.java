package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a study or review was published.
 *
 * @param authors family name and initials, in the order of the paper; may be empty for registry
 *     records
 * @param title the title, exactly as printed; empty where only an identifier was seen
 * @param journal the journal, or what stands in for it
 * @param year year of publication
 * @param volume volume
 * @param issue issue
 * @param pages pages or article number
 * @param doi digital object identifier without resolver, for example {@code 10.7554/eLife.62878}
 * @param pmid PubMed id
 * @param pmcid PubMed Central id, with {@code PMC}
 * @param kind what kind of publication it is
 * @since 0.1
 */
public record Citation(
    List<String> authors,
    Optional<String> title,
    Optional<String> journal,
    OptionalInt year,
    Optional<String> volume,
    Optional<String> issue,
    Optional<String> pages,
    Optional<String> doi,
    Optional<String> pmid,
    Optional<String> pmcid,
    Optional<PublicationKind> kind)
    implements Serializable {

  private static final String DOI_RESOLVER = "https://doi.org/";

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if the year is negative, or if nothing is left to find the
   *     work by: neither title nor journal nor identifier
   */
  public Citation {
    authors = List.copyOf(authors);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(journal, "journal");
    Objects.requireNonNull(year, "year");
    Checks.notNegative(year, "year");
    Objects.requireNonNull(volume, "volume");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(doi, "doi");
    Objects.requireNonNull(pmid, "pmid");
    Objects.requireNonNull(pmcid, "pmcid");
    Objects.requireNonNull(kind, "kind");
    if (title.isEmpty()
        && journal.isEmpty()
        && doi.isEmpty()
        && pmid.isEmpty()
        && pmcid.isEmpty()) {
      throw new IllegalArgumentException(
          "a citation needs a title, a journal or an identifier to find the work by");
    }
  }

  /**
   * Returns the year in which results were published.
   *
   * @return the year of the work; empty without one, and for a protocol, which tells no results:
   *     what is known of its trial then came from elsewhere
   * @since 0.2
   */
  public OptionalInt yearOfResults() {
    return kind.equals(Optional.of(PublicationKind.PROTOCOL)) ? OptionalInt.empty() : year;
  }

  /**
   * Returns a short name such as {@code Bershad et al. 2019}.
   *
   * @return the first author (two when there are two) and the year; the title, else the journal,
   *     where no author is known
   */
  public String shortName() {
    List<String> named = new ArrayList<>();
    for (String author : authors) {
      if (named.size() < 3 && !AuthorName.isEtAl(author)) {
        named.add(author);
      }
    }
    String who =
        switch (named.size()) {
          case 0 -> findable();
          case 1 -> familyName(named.get(0)) + (authors.size() > 1 ? " et al." : "");
          case 2 ->
              authors.size() > 2
                  ? familyName(named.get(0)) + " et al."
                  : familyName(named.get(0)) + " and " + familyName(named.get(1));
          default -> familyName(named.get(0)) + " et al.";
        };
    return year.isPresent() ? who + " " + year.getAsInt() : who;
  }

  /**
   * Returns the address that resolves the DOI.
   *
   * @return the address, a valid URI whatever characters the DOI has; empty where no DOI is known
   */
  public Optional<String> doiAddress() {
    return doi.map(id -> DOI_RESOLVER + UriPath.encode(id));
  }

  /** Returns the authors in one form, and an entry that others follow as the record has it. */
  private List<String> names() {
    return authors.stream()
        .map(a -> AuthorName.isEtAl(a) ? etAl(a) : AuthorName.of(a).toString())
        .toList();
  }

  private static String etAl(String entry) {
    return entry.startsWith("et al") ? entry : "et al.";
  }

  /** Returns the first of what the work can be found by. */
  private String findable() {
    for (Optional<String> by : List.of(title, journal, doi, pmid, pmcid)) {
      if (by.isPresent()) {
        return by.get();
      }
    }
    throw new IllegalStateException("a citation without title, journal and identifier");
  }

  private static String familyName(String author) {
    return AuthorName.of(author).fullFamily();
  }

  /**
   * Returns authors, year, title and place, without identifiers.
   *
   * @return the reference, on one line
   * @since 0.2
   */
  public String reference() {
    List<String> names = names();
    StringBuilder text = new StringBuilder(String.join(", ", names));
    if (names.isEmpty()) {
      title.ifPresent(text::append);
    }
    year.ifPresent(y -> text.append(text.isEmpty() ? "" : " ").append("(").append(y).append(")"));
    if (!names.isEmpty()) {
      title.ifPresent(t -> text.append(". ").append(t));
    }
    text.append(text.isEmpty() ? "" : ".");
    journal.ifPresent(j -> text.append(text.isEmpty() ? "" : " ").append(j));
    volume.ifPresent(v -> text.append(' ').append(v));
    issue.ifPresent(i -> text.append(volume.isPresent() ? "(" : " (").append(i).append(')'));
    pages.ifPresent(p -> text.append(": ").append(p));
    return text.toString();
  }

  /** Returns the reference on one line, as a reference list prints it. */
  @Override
  public String toString() {
    return reference() + doi.map(d -> ". doi:" + d).orElse("");
  }

  /**
   * Starts a citation; it needs a title, a journal or an identifier.
   *
   * @return a builder
   * @since 0.2
   */
  public static Builder builder() {
    return new Builder(new Components<>(Citation.class));
  }

  /**
   * Starts a copy of this citation, to change some of it.
   *
   * @return a builder that holds what this citation holds
   * @since 0.2
   */
  public Builder toBuilder() {
    return new Builder(Components.of(Citation.class, this));
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Puts a citation together, component by component; what is not set stays unknown. Not for
   * several threads.
   *
   * @since 0.2
   */
  public static final class Builder {

    private final Components<Citation> components;

    private Builder(Components<Citation> components) {
      this.components = components;
    }

    private Builder set(String component, Object value) {
      components.set(component, value);
      return this;
    }

    /**
     * Sets family name and initials of the authors, in the order of the paper.
     *
     * @param value the value
     * @return this builder
     */
    public Builder authors(List<String> value) {
      return set("authors", value);
    }

    /**
     * Sets the title, exactly as printed.
     *
     * @param value the value
     * @return this builder
     */
    public Builder title(String value) {
      return set("title", value);
    }

    /**
     * Sets the journal.
     *
     * @param value the value
     * @return this builder
     */
    public Builder journal(String value) {
      return set("journal", value);
    }

    /**
     * Sets the year of publication.
     *
     * @param value the value
     * @return this builder
     */
    public Builder year(int value) {
      return set("year", value);
    }

    /**
     * Sets the volume.
     *
     * @param value the value
     * @return this builder
     */
    public Builder volume(String value) {
      return set("volume", value);
    }

    /**
     * Sets the issue.
     *
     * @param value the value
     * @return this builder
     */
    public Builder issue(String value) {
      return set("issue", value);
    }

    /**
     * Sets the pages or the article number.
     *
     * @param value the value
     * @return this builder
     */
    public Builder pages(String value) {
      return set("pages", value);
    }

    /**
     * Sets the DOI, without resolver.
     *
     * @param value the value
     * @return this builder
     */
    public Builder doi(String value) {
      return set("doi", value);
    }

    /**
     * Sets the PubMed id.
     *
     * @param value the value
     * @return this builder
     */
    public Builder pmid(String value) {
      return set("pmid", value);
    }

    /**
     * Sets the PubMed Central id.
     *
     * @param value the value
     * @return this builder
     */
    public Builder pmcid(String value) {
      return set("pmcid", value);
    }

    /**
     * Sets the kind of publication.
     *
     * @param value the value
     * @return this builder
     */
    public Builder kind(PublicationKind value) {
      return set("kind", value);
    }

    /**
     * Makes the citation.
     *
     * @return the citation
     * @throws IllegalStateException if something is missing that a citation needs
     * @throws IllegalArgumentException if something is out of its range
     */
    public Citation build() {
      return components.make();
    }
  }
}
