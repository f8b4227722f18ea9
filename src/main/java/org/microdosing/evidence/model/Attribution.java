package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a finding is evidence for, and against what: the rules that every count of the library rests
 * on.
 *
 * <ul>
 *   <li>A finding is evidence for the substances that its arm gives. Metabolites, isomers and mixed
 *       arms are told apart by the kind of the exposure.
 *   <li>A finding about all participants together is evidence for a substance only when every arm
 *       of the study that gives anything gives that substance and no other.
 *   <li>A finding that names one substance of a mixed arm is mixed evidence for that substance.
 *   <li>A finding of an arm that gives none of the library's substances (placebo, comparator drugs)
 *       is evidence for none, as is one of an arm that serves as control, whatever it gives.
 * </ul>
 *
 * @since 0.1
 */
public final class Attribution {

  private Attribution() {}

  /**
   * Tells whether a finding may concern a substance, as one on blinding does that mixes arms.
   *
   * @param study the study
   * @param finding one of its findings
   * @param substance id of the substance
   * @return true if its arms give the substance, or if they give nothing that is named
   * @since 0.2
   */
  public static boolean mayConcern(Study study, Finding finding, String substance) {
    List<Exposure> given = exposures(study, finding);
    return given.isEmpty() || given.stream().anyMatch(e -> e.substance().equals(substance));
  }

  /**
   * Returns the substances that a finding is evidence for, and in which way.
   *
   * @param study the study
   * @param finding one of its findings
   * @return the exposures, empty if it is evidence for none
   */
  public static List<Exposure> exposures(Study study, Finding finding) {
    if (finding.substance().isPresent()) {
      return List.of(
          new Exposure(finding.substance().get(), ExposureKind.MIXED, Material.SELF_SELECTED));
    }
    List<Arm> arms = arms(study, finding);
    if (arms.size() == 1) {
      return arms.get(0).isControl() ? List.of() : arms.get(0).exposures();
    }
    return sharedExposures(arms);
  }

  /**
   * Returns the arms that a finding is about.
   *
   * @param study the study
   * @param finding one of its findings
   * @return its own arm; for a finding about all participants, where no arm of that name gives
   *     anything itself, every arm under study that gives anything
   */
  public static List<Arm> arms(Study study, Finding finding) {
    Optional<Arm> own = study.arm(finding.arm().id());
    if (own.isPresent() && (!finding.arm().isAll() || !own.get().exposures().isEmpty())) {
      return List.of(own.get());
    }
    if (!finding.arm().isAll()) {
      return List.of();
    }
    List<String> members = own.isPresent() ? own.get().members() : List.of();
    List<Arm> giving = new ArrayList<>();
    for (Arm arm : study.arms()) {
      if (arm.isTreatment() && (members.isEmpty() || members.contains(arm.id()))) {
        giving.add(arm);
      }
    }
    return giving;
  }

  /**
   * Returns the arms under study that a finding is about.
   *
   * @param study the study
   * @param finding one of its findings
   * @return those of its {@link #arms} that give a substance and are no controls
   * @since 0.2
   */
  public static List<Arm> treatments(Study study, Finding finding) {
    return treatments(arms(study, finding));
  }

  /**
   * Returns the arms under study.
   *
   * @param study the study
   * @return the arms that give a substance and are no controls, in the order of the study
   * @since 0.2
   */
  public static List<Arm> treatments(Study study) {
    return treatments(study.arms());
  }

  private static List<Arm> treatments(List<Arm> arms) {
    List<Arm> treatments = new ArrayList<>();
    for (Arm arm : arms) {
      if (arm.isTreatment()) {
        treatments.add(arm);
      }
    }
    return Collections.unmodifiableList(treatments);
  }

  /**
   * Tells whether a finding is evidence for a substance, given in one of its own materials.
   *
   * @param study the study
   * @param finding one of its findings
   * @param substance id of the substance
   * @return false for metabolites, isomers and mixed arms
   */
  public static boolean isDirect(Study study, Finding finding, String substance) {
    for (Exposure exposure : exposures(study, finding)) {
      if (exposure.isDirect(substance)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the class of what a finding compares with: the contrast that its record states, else
   * what the comparison arm is for. Nothing is concluded from an arm that gives no substance of the
   * library: nicotinamide and midazolam stand in for placebo, escitalopram treats.
   *
   * <ul>
   *   <li>An arm that serves as a comparator is of that class.
   *   <li>A control arm is of the only class that the study compares with, if it has just one.
   *   <li>An arm under study that gives the same substances is another dose, one that gives others
   *       another substance; people who were only observed are other people.
   *   <li>References, associations, moderations and descriptions compare with nothing.
   * </ul>
   *
   * @param study the study
   * @param finding one of its findings
   * @return the class, {@link ComparatorClass#NONE} where nothing tells
   */
  public static ComparatorClass comparator(Study study, Finding finding) {
    if (finding.contrast().isPresent()) {
      return finding.contrast().get();
    }
    if (finding.relation() != RelationKind.COMPARISON) {
      return ComparatorClass.NONE;
    }
    Comparison versus = finding.versus();
    return switch (versus.kind()) {
      case ARM -> {
        Optional<Arm> other =
            versus.arm().isPresent() ? study.arm(versus.arm().get()) : Optional.empty();
        yield other.isPresent() ? comparator(study, finding, other.get()) : ComparatorClass.NONE;
      }
      case BASELINE -> ComparatorClass.BASELINE;
      case OTHER_DAYS -> ComparatorClass.OTHER_DAYS;
      case OTHER_PEOPLE -> ComparatorClass.OTHER_PEOPLE;
      case REFERENCE, ASSOCIATION, NONE -> ComparatorClass.NONE;
    };
  }

  private static ComparatorClass comparator(Study study, Finding finding, Arm other) {
    if (other.servesAs().isPresent()) {
      return other.servesAs().get();
    }
    List<ComparatorClass> classes = study.comparator().classes();
    if (other.role().equals(Optional.of(ArmRole.CONTROL)) && classes.size() == 1) {
      return classes.get(0);
    }
    if (other.role().equals(Optional.of(ArmRole.OBSERVED))) {
      return ComparatorClass.OTHER_PEOPLE;
    }
    List<Exposure> own = exposures(study, finding);
    return own.isEmpty() || sameSubstances(own, other.exposures())
        ? ComparatorClass.OTHER_DOSE
        : ComparatorClass.OTHER_SUBSTANCE;
  }

  private static List<Exposure> sharedExposures(List<Arm> giving) {
    List<Exposure> shared = List.of();
    for (Arm arm : giving) {
      if (shared.isEmpty()) {
        shared = arm.exposures();
      } else if (!sameSubstances(shared, arm.exposures())) {
        return List.of();
      }
    }
    return shared;
  }

  private static boolean sameSubstances(List<Exposure> one, List<Exposure> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (Exposure exposure : one) {
      if (!holds(other, exposure)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(List<Exposure> some, Exposure exposure) {
    for (Exposure one : some) {
      if (one.substance().equals(exposure.substance()) && one.kind() == exposure.kind()) {
        return true;
      }
    }
    return false;
  }
}
