package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.json.JsonReference;
import org.microdosing.evidence.page.Phrases;

/**
 * One study with its arms and findings, as far as its sources were read.
 *
 * @param id id, for example {@code bershad-2019}
 * @param citation where it was published
 * @param registrations ids in trial registries
 * @param sources what was read, at least one
 * @param resultsFrom id of the source that the results come from, where that is not the cited work
 * @param design the design
 * @param sampleOf id of the study that first reported these participants; empty if this one did
 * @param overlaps studies that people of this one probably or possibly took part in too
 * @param blinding who was blinded
 * @param comparator what it compares with
 * @param setting where it took place
 * @param settingText the setting in the words of the source, where they say more
 * @param country country, in the words of the source
 * @param sites countries where people took part, as ISO 3166-1 alpha-2 codes
 * @param international whether people were recruited online across countries
 * @param preregistered whether it was registered before it began
 * @param reporting what it reports of blinding, expectancy, harms, discontinuation and sex
 * @param population whom it is about
 * @param participants numbers of participants
 * @param arms the arms, in the order of the source
 * @param findings the findings; empty for trials without results
 * @param limitations limitations, in short
 * @param funding funding
 * @param conflicts declared conflicts of interest
 * @param notes what could not be found and where sources disagree
 * @param explained why implausible things in it stand as they do
 * @since 0.1
 */
public record Study(
    String id,
    Citation citation,
    List<String> registrations,
    List<Source> sources,
    Optional<String> resultsFrom,
    Design design,
    Optional<String> sampleOf,
    List<SampleOverlap> overlaps,
    Blinding blinding,
    ControlCondition comparator,
    Optional<Setting> setting,
    Optional<String> settingText,
    Optional<String> country,
    List<String> sites,
    boolean international,
    Optional<Boolean> preregistered,
    Reporting reporting,
    Population population,
    Participants participants,
    List<Arm> arms,
    List<Finding> findings,
    List<String> limitations,
    Optional<String> funding,
    Optional<String> conflicts,
    Optional<String> notes,
    List<ExplainedWarning> explained)
    implements Serializable, JsonReference {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Study {
    Checks.text(id, "id");
    Objects.requireNonNull(citation, "citation");
    registrations = List.copyOf(registrations);
    sources = List.copyOf(sources);
    Objects.requireNonNull(resultsFrom, "resultsFrom");
    Objects.requireNonNull(design, "design");
    Objects.requireNonNull(sampleOf, "sampleOf");
    overlaps = List.copyOf(overlaps);
    Objects.requireNonNull(blinding, "blinding");
    Objects.requireNonNull(comparator, "comparator");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(settingText, "settingText");
    Objects.requireNonNull(country, "country");
    sites = List.copyOf(sites);
    for (String site : sites) {
      Checks.country(site);
    }
    Objects.requireNonNull(preregistered, "preregistered");
    Objects.requireNonNull(reporting, "reporting");
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(participants, "participants");
    arms = ArmList.copyOf(arms);
    findings = List.copyOf(findings);
    limitations = List.copyOf(limitations);
    Objects.requireNonNull(funding, "funding");
    Objects.requireNonNull(conflicts, "conflicts");
    Objects.requireNonNull(notes, "notes");
    explained = List.copyOf(explained);
    for (SampleOverlap overlap : overlaps) {
      if (overlap.study().equals(id)) {
        throw new IllegalArgumentException("a study does not overlap with itself: " + id);
      }
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a study needs at least one source");
    }
  }

  /**
   * Returns one of the arms.
   *
   * @param armId id of the arm
   * @return the arm, empty if the study has none of that id
   */
  public Optional<Arm> arm(String armId) {
    return ArmList.find(arms, armId);
  }

  /**
   * Tells whether an arm of the study gives a substance, so that the study is evidence for it.
   *
   * @param substance id of the substance
   * @return false if arms give only metabolites or isomers of it, or are mixed
   */
  public boolean gives(String substance) {
    for (Arm arm : arms) {
      if (arm.gives(substance)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether the study has no findings: a registered trial or a protocol.
   *
   * @return true if no finding is known
   */
  public boolean isUnreported() {
    return findings.isEmpty();
  }

  /**
   * Tells whether people were studied.
   *
   * @return false for animals and for texts
   */
  public boolean isHuman() {
    return population.species() == Species.HUMAN;
  }

  /** Returns id, short citation, design and numbers on one line. */
  @Override
  public String toString() {
    return id
        + ": "
        + citation.shortName()
        + ", "
        + design.label()
        + ", "
        + population.condition()
        + ", "
        + participants
        + ", "
        + Phrases.findings(findings.size());
  }

  /**
   * Starts a study; it needs a citation, sources, design, blinding, comparator, population and
   * participants besides.
   *
   * @param id id of the study
   * @return a builder
   * @since 0.2
   */
  public static Builder builder(String id) {
    return new Builder(new Components<>(Study.class))
        .set("id", id)
        .set("reporting", Reporting.NOT_READ);
  }

  /**
   * Starts a copy of this study, to change some of it.
   *
   * @return a builder that holds what this study holds
   * @since 0.2
   */
  public Builder toBuilder() {
    return new Builder(Components.of(Study.class, this));
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Puts a study together, component by component; what is not set stays unknown. Not for several
   * threads.
   *
   * @since 0.2
   */
  public static final class Builder {

    private final Components<Study> components;

    private Builder(Components<Study> components) {
      this.components = components;
    }

    private Builder set(String component, Object value) {
      components.set(component, value);
      return this;
    }

    /**
     * Sets the id.
     *
     * @param value the value
     * @return this builder
     */
    public Builder id(String value) {
      return set("id", value);
    }

    /**
     * Sets where it was published.
     *
     * @param value the value
     * @return this builder
     */
    public Builder citation(Citation value) {
      return set("citation", value);
    }

    /**
     * Sets the ids in trial registries.
     *
     * @param value the value
     * @return this builder
     */
    public Builder registrations(List<String> value) {
      return set("registrations", value);
    }

    /**
     * Sets what was read.
     *
     * @param value the value
     * @return this builder
     */
    public Builder sources(List<Source> value) {
      return set("sources", value);
    }

    /**
     * Sets the id of the source that the results come from.
     *
     * @param value the value
     * @return this builder
     */
    public Builder resultsFrom(String value) {
      return set("resultsFrom", value);
    }

    /**
     * Sets the design.
     *
     * @param value the value
     * @return this builder
     */
    public Builder design(Design value) {
      return set("design", value);
    }

    /**
     * Sets the id of the study that first reported these participants.
     *
     * @param value the value
     * @return this builder
     */
    public Builder sampleOf(String value) {
      return set("sampleOf", value);
    }

    /**
     * Sets the studies that people probably or possibly took part in too.
     *
     * @param value the value
     * @return this builder
     */
    public Builder overlaps(List<SampleOverlap> value) {
      return set("overlaps", value);
    }

    /**
     * Sets who was blinded.
     *
     * @param value the value
     * @return this builder
     */
    public Builder blinding(Blinding value) {
      return set("blinding", value);
    }

    /**
     * Sets what it compares with.
     *
     * @param value the value
     * @return this builder
     */
    public Builder comparator(ControlCondition value) {
      return set("comparator", value);
    }

    /**
     * Sets where it took place.
     *
     * @param value the value
     * @return this builder
     */
    public Builder setting(Setting value) {
      return set("setting", value);
    }

    /**
     * Sets the setting in the words of the source.
     *
     * @param value the value
     * @return this builder
     */
    public Builder settingText(String value) {
      return set("settingText", value);
    }

    /**
     * Sets the country in the words of the source.
     *
     * @param value the value
     * @return this builder
     */
    public Builder country(String value) {
      return set("country", value);
    }

    /**
     * Sets the countries as ISO 3166-1 alpha-2 codes.
     *
     * @param value the value
     * @return this builder
     */
    public Builder sites(List<String> value) {
      return set("sites", value);
    }

    /**
     * Sets whether people were recruited online across countries.
     *
     * @param value the value
     * @return this builder
     */
    public Builder international(boolean value) {
      return set("international", value);
    }

    /**
     * Sets whether it was registered before it began.
     *
     * @param value the value
     * @return this builder
     */
    public Builder preregistered(boolean value) {
      return set("preregistered", value);
    }

    /**
     * Sets what it reports of the topics of short answers.
     *
     * @param value the value
     * @return this builder
     */
    public Builder reporting(Reporting value) {
      return set("reporting", value);
    }

    /**
     * Sets whom it is about.
     *
     * @param value the value
     * @return this builder
     */
    public Builder population(Population value) {
      return set("population", value);
    }

    /**
     * Sets the numbers of participants.
     *
     * @param value the value
     * @return this builder
     */
    public Builder participants(Participants value) {
      return set("participants", value);
    }

    /**
     * Sets the arms.
     *
     * @param value the value
     * @return this builder
     */
    public Builder arms(List<Arm> value) {
      return set("arms", value);
    }

    /**
     * Sets the findings.
     *
     * @param value the value
     * @return this builder
     */
    public Builder findings(List<Finding> value) {
      return set("findings", value);
    }

    /**
     * Sets the limitations.
     *
     * @param value the value
     * @return this builder
     */
    public Builder limitations(List<String> value) {
      return set("limitations", value);
    }

    /**
     * Sets the funding.
     *
     * @param value the value
     * @return this builder
     */
    public Builder funding(String value) {
      return set("funding", value);
    }

    /**
     * Sets the declared conflicts of interest.
     *
     * @param value the value
     * @return this builder
     */
    public Builder conflicts(String value) {
      return set("conflicts", value);
    }

    /**
     * Sets what could not be found and where sources disagree.
     *
     * @param value the value
     * @return this builder
     */
    public Builder notes(String value) {
      return set("notes", value);
    }

    /**
     * Sets {@link Study#explained()}.
     *
     * @param value the explanations
     * @return this builder
     */
    public Builder explained(List<ExplainedWarning> value) {
      return set("explained", value);
    }

    /**
     * Makes the study.
     *
     * @return the study
     * @throws IllegalStateException if something is missing that a study needs
     * @throws IllegalArgumentException if something is out of its range
     */
    public Study build() {
      return components.make();
    }
  }
}
