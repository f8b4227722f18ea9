package org.microdosing.evidence.model;

import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number by which a study is known outside the library, in one spelling: two numbers are equal if
 * they mean the same.
 *
 * @param scheme who gives it
 * @param value the number: a DOI in lower case (DOIs are compared without case), digits of PubMed,
 *     {@code PMC} and digits, or the number of a registry
 * @since 0.2
 */
public record StudyNumber(StudyNumberScheme scheme, String value) implements Serializable {

  private static final int LONGEST = 500;

  private static final Pattern DOI =
      Pattern.compile(
          "(?:https?://)?(?:(?:dx\\.|www\\.)?doi\\.org/|doi:?\\s*)?(10\\.[0-9]{4,9}/\\S+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PMID =
      Pattern.compile(
          "(?:PMID[\\s:]{0,3}|(?:https?://)?(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|"
              + "(?:www\\.)?ncbi\\.nlm\\.nih\\.gov/pubmed)/)?([0-9]{1,9})/?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PMCID =
      Pattern.compile(
          "(?:PMCID[\\s:]{0,3}|(?:https?://)?(?:pmc\\.ncbi\\.nlm\\.nih\\.gov|"
              + "(?:www\\.)?ncbi\\.nlm\\.nih\\.gov/pmc|europepmc\\.org)/articles?/)?"
              + "(PMC[0-9]{1,9})/?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REGISTRY_ADDRESS =
      Pattern.compile(
          "https?://(?:www\\.|classic\\.)?clinicaltrials\\.gov/(?:ct2/show|study)/"
              + "(NCT[0-9]{8})(?:[/?].*)?",
          Pattern.CASE_INSENSITIVE);

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the value is blank
   */
  public StudyNumber {
    Objects.requireNonNull(scheme, "scheme");
    Checks.text(value, "value");
  }

  /**
   * Reads a number as people type or copy it: a DOI with or without resolver, a PubMed id with or
   * without {@code PMID}, a PubMed Central id, their addresses, or the number of a registry.
   *
   * @param text for example {@code https://doi.org/10.7554/eLife.62878}, {@code PMID 34060428} or
   *     {@code NCT03934710}
   * @return the number, empty if the text is none of these
   */
  public static Optional<StudyNumber> parse(String text) {
    String typed = text.strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher doi = DOI.matcher(typed.contains("://") ? decoded(typed) : typed);
    if (doi.matches()) {
      return Optional.of(doi(doi.group(1)));
    }
    Matcher pmid = PMID.matcher(typed);
    if (pmid.matches()) {
      return Optional.of(new StudyNumber(StudyNumberScheme.PMID, pmid.group(1)));
    }
    Matcher pmcid = PMCID.matcher(typed);
    if (pmcid.matches()) {
      return Optional.of(
          new StudyNumber(StudyNumberScheme.PMCID, pmcid.group(1).toUpperCase(Locale.ROOT)));
    }
    Matcher address = REGISTRY_ADDRESS.matcher(typed);
    return RegistryForm.spelled(address.matches() ? address.group(1) : typed)
        .map(number -> new StudyNumber(StudyNumberScheme.REGISTRATION, number));
  }

  /** Decodes an address; one that is badly encoded is taken as it is. */
  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static StudyNumber doi(String doi) {
    return new StudyNumber(StudyNumberScheme.DOI, doi.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the numbers under which a work was published.
   *
   * @param citation where it was published
   * @return its DOI, PubMed id and PubMed Central id, as far as they are known
   */
  public static List<StudyNumber> of(Citation citation) {
    Set<StudyNumber> numbers = new LinkedHashSet<>();
    citation.doi().ifPresent(doi -> numbers.add(doi(doi)));
    citation.pmid().ifPresent(id -> numbers.add(new StudyNumber(StudyNumberScheme.PMID, id)));
    citation.pmcid().ifPresent(id -> numbers.add(new StudyNumber(StudyNumberScheme.PMCID, id)));
    return List.copyOf(numbers);
  }

  /**
   * Returns the number of a registered trial.
   *
   * @param number the number as a record has it
   * @return the number, in the spelling of the library where the registry is known
   */
  public static StudyNumber ofRegistration(String number) {
    return new StudyNumber(
        StudyNumberScheme.REGISTRATION, RegistryForm.spelled(number).orElse(number));
  }

  /** Returns scheme and number, but for registrations, whose numbers name their registry. */
  @Override
  public String toString() {
    return scheme == StudyNumberScheme.REGISTRATION ? value : scheme.label() + " " + value;
  }
}
