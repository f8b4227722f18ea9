package org.microdosing.evidence.dose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Phrases;

/**
 * Sets doses against the published full doses of their substance and the published definitions of a
 * microdose.
 *
 * <p>The rule for the band: the dose, at its upper end, as a fraction of the typical full dose,
 * which is the median of the midpoints of the published ranges that fit route and form. A dose is
 * called below a microdose only where every published range puts it there, because definitions
 * agree on an upper limit more than on a lower one. Doses per body mass meet doses without it at 70
 * kg. What cannot be known, such as the strength of truffles or of people's own supply, gives
 * {@link DoseBand#UNKNOWN} and says why.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @since 0.1
 */
public final class DoseAssessor {

  private final Map<String, Substance> substances;
  private final List<MicrodoseDefinition> definitions;

  /** Bands of doses that arms gave by what they depend on, as many arms give the same dose. */
  private final Map<List<Object>, DoseBand> bands = new ConcurrentHashMap<>();

  private DoseAssessor(Map<String, Substance> substances, List<MicrodoseDefinition> definitions) {
    this.substances = substances;
    this.definitions = definitions;
  }

  /**
   * Returns an assessor that knows substances and definitions.
   *
   * @param substances the substances whose doses can be assessed
   * @param definitions the definitions to set doses against
   * @return the assessor
   * @throws IllegalArgumentException if two substances share an id
   */
  public static DoseAssessor of(List<Substance> substances, List<MicrodoseDefinition> definitions) {
    Map<String, Substance> byId = new LinkedHashMap<>();
    for (Substance substance : substances) {
      if (byId.put(substance.id(), substance) != null) {
        throw new IllegalArgumentException("two substances have the id " + substance.id());
      }
    }
    return new DoseAssessor(byId, List.copyOf(definitions));
  }

  /**
   * Assesses a dose that a person takes once.
   *
   * @param dose the dose
   * @return band, fractions, definitions and reasoning; the band is {@link DoseBand#UNKNOWN} where
   *     substance, amount, strength or a fitting full dose is not known
   * @throws IllegalArgumentException if the dose names a substance that the assessor does not know
   */
  public DoseAssessment assess(Dose dose) {
    return assess(dose, List.of());
  }

  /**
   * Assesses a dose that a person takes once.
   *
   * <p>Where the dose leaves its route open, or the state of its material, and the answer depends
   * on that by a factor of two or more, the band is unknown and the reasoning asks for it;
   * otherwise the reasoning says what was taken.
   *
   * @param dose the dose
   * @param taken what was taken for what before, in words that the reasoning begins with
   * @return the assessment, as {@link #assess(Dose)} gives it
   * @throws IllegalArgumentException if the dose names a substance that the assessor does not know
   * @since 0.2
   */
  public DoseAssessment assess(Dose dose, List<String> taken) {
    Objects.requireNonNull(dose, "dose");
    List<String> words = new ArrayList<>(taken);
    if (dose.substance().isEmpty()) {
      words.add("The dose is not one of a single substance of the library.");
      return AssessmentMethod.unknown(dose, words);
    }
    Substance substance = substance(dose.substance().get());
    if (dose.firstPart()) {
      words.add("The amount is a first part that more followed, so it is not all that was given.");
      return AssessmentMethod.unknown(dose, words);
    }
    UnstatedPart open = UnstatedPart.of(substance, dose);
    words.addAll(open.words());
    if (open.question().isPresent()) {
      words.add(open.question().get());
      return AssessmentMethod.unknown(dose, words);
    }
    return AssessmentMethod.assess(substance, open.taken(), definitions, words);
  }

  /** Returns the band that {@link #assess} gives, without the reasoning. */
  private DoseBand band(Dose dose) {
    if (dose.substance().isEmpty()) {
      return DoseBand.UNKNOWN;
    }
    Substance substance = substance(dose.substance().get());
    UnstatedPart open = UnstatedPart.of(substance, dose);
    return dose.firstPart() || open.question().isPresent()
        ? DoseBand.UNKNOWN
        : AssessmentMethod.band(substance, open.taken());
  }

  /** Returns all of a dose that its band depends on. */
  private static List<Object> essentials(Dose dose) {
    return List.of(
        dose.substance(),
        dose.material(),
        dose.amount(),
        dose.max(),
        dose.unit(),
        dose.route(),
        dose.firstPart());
  }

  private Substance substance(String id) {
    Substance substance = substances.get(id);
    if (substance == null) {
      throw new IllegalArgumentException(
          "no substance has the id " + id + "; known: " + String.join(", ", substances.keySet()));
    }
    return substance;
  }

  /**
   * Assesses the dose of an arm, and keeps the band that the authors claim beside it.
   *
   * <p>Full doses for people say nothing about animals, so doses of animals are not assessed. A
   * pooled arm has the band that the arms it joins share.
   *
   * @param study the study of the arm
   * @param arm the arm
   * @return both bands
   * @throws IllegalArgumentException if the dose names a substance that the assessor does not know
   */
  public ArmBand band(Study study, Arm arm) {
    Set<DoseBand> shared = bandsOfMembers(study, arm);
    if (!shared.isEmpty()) {
      return new ArmBand(
          only(shared),
          arm.claimedBand(),
          "The arm joins "
              + String.join(", ", arm.members())
              + Phrases.form(
                  shared.size(), ", which share a band.", ", which are of several bands."));
    }
    if (arm.dose().isEmpty()) {
      return new ArmBand(DoseBand.UNKNOWN, arm.claimedBand(), "The arm has no dose.");
    }
    if (study.population().species().isAnimal()) {
      return new ArmBand(
          DoseBand.UNKNOWN,
          arm.claimedBand(),
          "Published full doses are for people, not for "
              + study.population().species().label()
              + ".");
    }
    DoseAssessment assessment = assess(arm.dose().get());
    List<String> steps = assessment.reasoning();
    return new ArmBand(assessment.band(), arm.claimedBand(), steps.get(steps.size() - 1));
  }

  /**
   * Returns the band to file an arm under.
   *
   * @param study the study of the arm
   * @param arm the arm
   * @return the assessed band, else the claimed one, else {@link DoseBand#UNKNOWN}
   * @throws IllegalArgumentException if the dose names a substance that the assessor does not know
   */
  public DoseBand effectiveBand(Study study, Arm arm) {
    Set<DoseBand> shared = bandsOfMembers(study, arm);
    return shared.isEmpty()
        ? ownBand(study, arm)
        : ArmBand.effective(only(shared), arm.claimedBand());
  }

  /** Returns the bands of the arms that a pooled arm joins, as far as they give anything. */
  private Set<DoseBand> bandsOfMembers(Study study, Arm arm) {
    if (arm.members().isEmpty()) {
      return Set.of();
    }
    Set<DoseBand> shared = EnumSet.noneOf(DoseBand.class);
    for (Arm member : study.arms()) {
      if (arm.members().contains(member.id()) && !member.exposures().isEmpty()) {
        shared.add(ownBand(study, member));
      }
    }
    return shared;
  }

  private static DoseBand only(Set<DoseBand> shared) {
    return shared.size() == 1 ? shared.iterator().next() : DoseBand.UNKNOWN;
  }

  private DoseBand ownBand(Study study, Arm arm) {
    DoseBand assessed = DoseBand.UNKNOWN;
    if (arm.dose().isPresent() && !study.population().species().isAnimal()) {
      Dose dose = arm.dose().get();
      assessed = bands.computeIfAbsent(essentials(dose), key -> band(dose));
    }
    return ArmBand.effective(assessed, arm.claimedBand());
  }
}
