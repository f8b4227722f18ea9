package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.json.JsonReference;

/**
 * A substance that is microdosed: its names, chemistry, pharmacology, and the published figures
 * about its doses, each with the source it was read in.
 *
 * <p>Sources that disagree stand side by side.
 *
 * @param id id, for example {@code lsd}
 * @param name usual name
 * @param aliases other names of the substance itself
 * @param aliasSources where aliases were read
 * @param materials products, salts, plants and brews that contain it, by their names
 * @param exactMatchOnly aliases that are also words of other meanings, to be understood only where
 *     they stand alone
 * @param ambiguousNames names that stand for it among other things
 * @param notToBeConfusedWith what is taken for it and is something else
 * @param drugClass class of drug
 * @param iupacName IUPAC name
 * @param chemicalName systematic name of another nomenclature
 * @param molecularFormula molecular formula
 * @param identifiers what registries call it
 * @param molarMasses molar masses of the base as sources give them
 * @param forms forms in which it is weighed
 * @param saltConversion how amounts of a salt convert to the base
 * @param activeMetabolite the metabolite that acts
 * @param targets what it acts on
 * @param treatyStatus how an international treaty treats it
 * @param timeCourse onset, peak and duration
 * @param bioavailability share of a dose that reaches the circulation
 * @param halfLives half-lives
 * @param doseFacts published figures about doses
 * @param microdoseEvidence what sources say about evidence on its microdoses
 * @param otherFacts other facts
 * @param safety known harms and interactions, and what is not known of them
 * @param sources what was read
 * @param notes what could not be found, what disagrees
 * @since 0.1
 */
public record Substance(
    String id,
    String name,
    List<String> aliases,
    List<AliasSource> aliasSources,
    List<NamedMaterial> materials,
    List<String> exactMatchOnly,
    List<AmbiguousName> ambiguousNames,
    List<ConfusableName> notToBeConfusedWith,
    String drugClass,
    Optional<Statement> iupacName,
    Optional<Statement> chemicalName,
    Optional<Statement> molecularFormula,
    List<Identifier> identifiers,
    List<MolarMass> molarMasses,
    List<ChemicalForm> forms,
    Optional<SaltConversion> saltConversion,
    Optional<ActiveMetabolite> activeMetabolite,
    List<Target> targets,
    Optional<TreatyStatus> treatyStatus,
    List<TimeCourse> timeCourse,
    List<Bioavailability> bioavailability,
    List<HalfLife> halfLives,
    List<DoseFact> doseFacts,
    List<Statement> microdoseEvidence,
    List<Statement> otherFacts,
    List<SafetyStatement> safety,
    List<Source> sources,
    Optional<String> notes)
    implements Serializable, JsonReference {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Substance {
    Checks.text(id, "id");
    Checks.text(name, "name");
    aliases = List.copyOf(aliases);
    aliasSources = List.copyOf(aliasSources);
    materials = List.copyOf(materials);
    exactMatchOnly = List.copyOf(exactMatchOnly);
    ambiguousNames = List.copyOf(ambiguousNames);
    notToBeConfusedWith = List.copyOf(notToBeConfusedWith);
    Checks.text(drugClass, "drugClass");
    Objects.requireNonNull(iupacName, "iupacName");
    Objects.requireNonNull(chemicalName, "chemicalName");
    Objects.requireNonNull(molecularFormula, "molecularFormula");
    identifiers = List.copyOf(identifiers);
    molarMasses = List.copyOf(molarMasses);
    forms = List.copyOf(forms);
    Objects.requireNonNull(saltConversion, "saltConversion");
    Objects.requireNonNull(activeMetabolite, "activeMetabolite");
    targets = List.copyOf(targets);
    Objects.requireNonNull(treatyStatus, "treatyStatus");
    timeCourse = List.copyOf(timeCourse);
    bioavailability = List.copyOf(bioavailability);
    halfLives = List.copyOf(halfLives);
    doseFacts = List.copyOf(doseFacts);
    microdoseEvidence = List.copyOf(microdoseEvidence);
    otherFacts = List.copyOf(otherFacts);
    safety = List.copyOf(safety);
    sources = List.copyOf(sources);
    Objects.requireNonNull(notes, "notes");
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a substance needs at least one source");
    }
  }

  /**
   * Returns the published figures of one kind.
   *
   * @param kind the kind
   * @return the facts in the order of the data, empty if there are none
   */
  public List<DoseFact> doseFacts(DoseFactKind kind) {
    return doseFacts.stream().filter(f -> f.kind() == kind).toList();
  }

  /**
   * Returns what a registry calls the substance.
   *
   * @param scheme the registry
   * @return empty if no source read gives it
   */
  public Optional<Identifier> identifier(IdentifierScheme scheme) {
    return identifiers.stream().filter(i -> i.scheme() == scheme).findFirst();
  }

  /**
   * Returns a form of the substance, with its molar mass.
   *
   * @param material the form
   * @return empty if no source read gives its molar mass
   */
  public Optional<ChemicalForm> form(Material material) {
    return forms.stream().filter(f -> f.material() == material).findFirst();
  }

  /**
   * Returns the known harms and interactions of one kind.
   *
   * @param kind the kind
   * @return the statements in the order of the data, empty if there are none
   */
  public List<SafetyStatement> safety(SafetyKind kind) {
    return safety.stream().filter(s -> s.kind() == kind).toList();
  }

  /** Returns id, name and class on one line. */
  @Override
  public String toString() {
    return id + ": " + name + ", " + drugClass;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
