package org.microdosing.evidence.table;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;

/** The sets of studies that share a term, and their years and numbers of people as columns. */
public final class StudySets {

  /** Marks a year or a number of people that is not known. */
  static final int UNKNOWN = -1;

  private final SharedSets shared;
  private final StudyTerms<Design> design;
  private final StudyTerms<Blinding> blinding;
  private final StudyTerms<Setting> setting;
  private final StudyTerms<Species> species;
  private final StudyTerms<Condition> condition;
  private final Bits unreported;
  private final NumberColumn year;
  private final NumberColumn people;
  private final NumberColumn findings;

  private StudySets(
      int[] first,
      StudyFacts facts,
      StudyBackground furtherFacts,
      ArmColumns arms,
      UnaryOperator<Bits> findingsOf) {
    int size = first.length - 1;
    TermRows<Design> designs = TermRows.of(Design.class, size);
    TermRows<Blinding> blindings = TermRows.of(Blinding.class, size);
    TermRows<Setting> settings = TermRows.of(Setting.class, size);
    TermRows<Species> kinds = TermRows.of(Species.class, size);
    TermRows<Condition> conditions = TermRows.of(Condition.class, size);
    TermRows<ComparatorClass> comparators = TermRows.of(ComparatorClass.class, size);
    Bits.Builder silent = new Bits.Builder(size);
    int[] years = new int[size];
    int[] counts = new int[size];
    int[] reported = new int[size];
    for (int row = 0; row < size; row++) {
      ProfileKey profile = furtherFacts.profiles().get(furtherFacts.profile(row));
      designs.set(profile.design(), row);
      blindings.set(profile.blinding(), row);
      if (profile.setting().isPresent()) {
        settings.set(profile.setting().get(), row);
      }
      kinds.set(profile.species(), row);
      for (Condition term : profile.conditions()) {
        conditions.set(term, row);
      }
      for (ComparatorClass term : profile.comparators()) {
        comparators.set(term, row);
      }
      if (facts.is(row, StudyFacts.UNREPORTED)) {
        silent.set(row);
      }
      years[row] = profile.year().orElse(UNKNOWN);
      counts[row] = facts.counted(row);
      reported[row] = first[row + 1] - first[row];
    }
    shared = ofArms(arms, size, comparators.build());
    design = StudyTerms.of(designs.build(), findingsOf);
    blinding = StudyTerms.of(blindings.build(), findingsOf);
    setting = StudyTerms.of(settings.build(), findingsOf);
    species = StudyTerms.of(kinds.build(), findingsOf);
    condition = StudyTerms.of(conditions.build(), findingsOf);
    unreported = silent.build();
    year = NumberColumn.of(years);
    people = NumberColumn.of(counts);
    findings = NumberColumn.of(reported);
  }

  /** Takes the rows where the findings of studies begin, and what is known of the studies. */
  static StudySets of(
      int[] first,
      StudyFacts facts,
      StudyBackground furtherFacts,
      ArmColumns arms,
      UnaryOperator<Bits> findingsOf) {
    return new StudySets(first, facts, furtherFacts, arms, findingsOf);
  }

  private static SharedSets ofArms(
      ArmColumns arms, int size, Map<ComparatorClass, Bits> comparators) {
    TermRows<String> substances = TermRows.ofIds(size);
    TermRows<String> relations = TermRows.ofIds(size);
    TermRows<DoseBand> bands = TermRows.of(DoseBand.class, size);
    for (int row = 0; row < size; row++) {
      for (int arm = arms.first(row); arm < arms.first(row + 1); arm++) {
        for (Exposure exposure : arms.sets().exposures(arms.exposures(arm))) {
          if (!arms.isControl(arm)) {
            bands.set(arms.band(arm), row);
          }
          (exposure.kind() == ExposureKind.DIRECT ? substances : relations)
              .set(exposure.substance(), row);
        }
      }
    }
    return new SharedSets(substances.build(), relations.build(), bands.build(), comparators);
  }

  /** Returns the sets that findings have as well. */
  public SharedSets shared() {
    return shared;
  }

  public StudyTerms<Design> design() {
    return design;
  }

  public StudyTerms<Blinding> blinding() {
    return blinding;
  }

  public StudyTerms<Setting> setting() {
    return setting;
  }

  public StudyTerms<Species> species() {
    return species;
  }

  public StudyTerms<Condition> condition() {
    return condition;
  }

  /** Returns the studies without findings. */
  public Bits unreported() {
    return unreported;
  }

  public NumberColumn year() {
    return year;
  }

  /** Returns the numbers that studies count with, animals included. */
  public NumberColumn people() {
    return people;
  }

  /** Returns the numbers of findings. */
  public NumberColumn findings() {
    return findings;
  }
}
