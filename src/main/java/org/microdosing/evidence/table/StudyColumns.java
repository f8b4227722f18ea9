package org.microdosing.evidence.table;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.Study;

/** The sets of studies that share a term, and their years and numbers of people as columns. */
public final class StudyColumns {

  private final SharedColumns shared;

  /** Marks a year or a number of people that is not known. */
  public static final int UNKNOWN = -1;

  public final StudyTerms<Design> design;
  public final StudyTerms<Blinding> blinding;
  public final StudyTerms<Setting> setting;
  public final StudyTerms<Species> species;
  public final StudyTerms<Condition> condition;
  public final Bits unreported;
  public final NumberColumn year;
  public final NumberColumn people;
  public final NumberColumn findings;

  public StudyColumns(
      Study[] studies, List<Map<String, DoseBand>> armBands, UnaryOperator<Bits> findingsOf) {
    int size = studies.length;
    TermRows<String> substances = TermRows.ofIds(size);
    TermRows<String> relations = TermRows.ofIds(size);
    TermRows<Design> designs = TermRows.of(Design.class, size);
    TermRows<Blinding> blindings = TermRows.of(Blinding.class, size);
    TermRows<Setting> settings = TermRows.of(Setting.class, size);
    TermRows<Species> kinds = TermRows.of(Species.class, size);
    TermRows<Condition> conditions = TermRows.of(Condition.class, size);
    TermRows<ComparatorClass> comparators = TermRows.of(ComparatorClass.class, size);
    TermRows<DoseBand> bands = TermRows.of(DoseBand.class, size);
    Bits.Builder silent = new Bits.Builder(size);
    int[] years = new int[size];
    int[] counts = new int[size];
    int[] reported = new int[size];
    for (int row = 0; row < size; row++) {
      Study study = studies[row];
      for (Arm arm : study.arms()) {
        if (!arm.exposures().isEmpty()) {
          bands.set(armBands.get(row).getOrDefault(arm.id(), DoseBand.UNKNOWN), row);
        }
        for (Exposure exposure : arm.exposures()) {
          (exposure.kind() == ExposureKind.DIRECT ? substances : relations)
              .set(exposure.substance(), row);
        }
      }
      designs.set(study.design(), row);
      blindings.set(study.blinding(), row);
      if (study.setting().isPresent()) {
        settings.set(study.setting().get(), row);
      }
      kinds.set(study.population().species(), row);
      for (Condition term : study.population().conditions()) {
        conditions.set(term, row);
      }
      for (ComparatorClass term : study.comparator().classes()) {
        comparators.set(term, row);
      }
      if (study.isUnreported()) {
        silent.set(row);
      }
      years[row] = study.citation().year().orElse(UNKNOWN);
      counts[row] = study.participants().counted().orElse(UNKNOWN);
      reported[row] = study.findings().size();
    }
    design = StudyTerms.of(designs.build(), findingsOf);
    blinding = StudyTerms.of(blindings.build(), findingsOf);
    setting = StudyTerms.of(settings.build(), findingsOf);
    species = StudyTerms.of(kinds.build(), findingsOf);
    condition = StudyTerms.of(conditions.build(), findingsOf);
    shared =
        new SharedColumns(
            substances.build(), relations.build(), bands.build(), comparators.build());
    unreported = silent.build();
    year = NumberColumn.of(years);
    people = NumberColumn.of(counts);
    findings = NumberColumn.of(reported);
  }

  public SharedColumns shared() {
    return shared;
  }
}
