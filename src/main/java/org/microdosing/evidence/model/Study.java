package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One study with its arms and findings, as far as its sources were read.
 *
 * @param id id, for example {@code bershad-2019}
 * @param citation where it was published
 * @param registrations ids in trial registries
 * @param sources what was read, at least one
 * @param design the design
 * @param sampleOf id of the study that first reported these participants; empty if this one did
 * @param blinding who was blinded
 * @param comparator what it compares with
 * @param setting where it took place
 * @param settingText the setting in the words of the source, where they say more
 * @param country country, in the words of the source
 * @param preregistered whether it was registered before it began
 * @param population whom it is about
 * @param participants numbers of participants
 * @param arms the arms, in the order of the source
 * @param findings the findings; empty for trials without results
 * @param limitations limitations, in short
 * @param funding funding
 * @param conflicts declared conflicts of interest
 * @param notes what could not be found and where sources disagree
 * @since 0.1
 */
public record Study(
    String id,
    Citation citation,
    List<String> registrations,
    List<Source> sources,
    Design design,
    Optional<String> sampleOf,
    Blinding blinding,
    Comparator comparator,
    Optional<Setting> setting,
    Optional<String> settingText,
    Optional<String> country,
    Optional<Boolean> preregistered,
    Population population,
    Participants participants,
    List<Arm> arms,
    List<Finding> findings,
    List<String> limitations,
    Optional<String> funding,
    Optional<String> conflicts,
    Optional<String> notes)
    implements Serializable {

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
    Objects.requireNonNull(design, "design");
    Objects.requireNonNull(sampleOf, "sampleOf");
    Objects.requireNonNull(blinding, "blinding");
    Objects.requireNonNull(comparator, "comparator");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(settingText, "settingText");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(preregistered, "preregistered");
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(participants, "participants");
    arms = List.copyOf(arms);
    findings = List.copyOf(findings);
    limitations = List.copyOf(limitations);
    Objects.requireNonNull(funding, "funding");
    Objects.requireNonNull(conflicts, "conflicts");
    Objects.requireNonNull(notes, "notes");
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
    for (Arm arm : arms) {
      if (arm.id().equals(armId)) {
        return Optional.of(arm);
      }
    }
    return Optional.empty();
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
        + findings.size()
        + " findings";
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
