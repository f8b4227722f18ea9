package org.microdosing.evidence.query;

import java.util.EnumMap;
import java.util.HashMap;
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
final class StudyColumns {

  private final SharedColumns shared;

  /** Marks a year or a number of people that is not known. */
  static final int UNKNOWN = -1;

  final StudyTerms<Design> design;
  final StudyTerms<Blinding> blinding;
  final StudyTerms<Setting> setting;
  final StudyTerms<Species> species;
  final StudyTerms<Condition> condition;
  final Bits unreported;
  final int[] year;
  final int[] people;

  StudyColumns(
      Study[] studies, List<Map<String, DoseBand>> armBands, UnaryOperator<Bits> findingsOf) {
    int size = studies.length;
    Map<String, Bits.Builder> substances = new HashMap<>();
    Map<String, Bits.Builder> relations = new HashMap<>();
    Map<Design, Bits.Builder> designs = new EnumMap<>(Design.class);
    Map<Blinding, Bits.Builder> blindings = new EnumMap<>(Blinding.class);
    Map<Setting, Bits.Builder> settings = new EnumMap<>(Setting.class);
    Map<Species, Bits.Builder> kinds = new EnumMap<>(Species.class);
    Map<Condition, Bits.Builder> conditions = new EnumMap<>(Condition.class);
    Map<ComparatorClass, Bits.Builder> comparators = new EnumMap<>(ComparatorClass.class);
    Map<DoseBand, Bits.Builder> bands = new EnumMap<>(DoseBand.class);
    Bits.Builder silent = new Bits.Builder(size);
    year = new int[size];
    people = new int[size];
    for (int row = 0; row < size; row++) {
      Study study = studies[row];
      for (Arm arm : study.arms()) {
        if (!arm.exposures().isEmpty()) {
          set(bands, armBands.get(row).getOrDefault(arm.id(), DoseBand.UNKNOWN), row, size);
        }
        for (Exposure exposure : arm.exposures()) {
          set(
              exposure.kind() == ExposureKind.DIRECT ? substances : relations,
              exposure.substance(),
              row,
              size);
        }
      }
      set(designs, study.design(), row, size);
      set(blindings, study.blinding(), row, size);
      if (study.setting().isPresent()) {
        set(settings, study.setting().get(), row, size);
      }
      set(kinds, study.population().species(), row, size);
      for (Condition term : study.population().conditions()) {
        set(conditions, term, row, size);
      }
      for (ComparatorClass term : study.comparator().classes()) {
        set(comparators, term, row, size);
      }
      if (study.isUnreported()) {
        silent.set(row);
      }
      year[row] = study.citation().year().orElse(UNKNOWN);
      people[row] = study.participants().counted().orElse(UNKNOWN);
    }
    design = StudyTerms.of(build(designs), findingsOf);
    blinding = StudyTerms.of(build(blindings), findingsOf);
    setting = StudyTerms.of(build(settings), findingsOf);
    species = StudyTerms.of(build(kinds), findingsOf);
    condition = StudyTerms.of(build(conditions), findingsOf);
    shared =
        new SharedColumns(build(substances), build(relations), build(bands), build(comparators));
    unreported = silent.build();
  }

  SharedColumns shared() {
    return shared;
  }

  private static <K> void set(Map<K, Bits.Builder> column, K key, int row, int size) {
    column.computeIfAbsent(key, k -> new Bits.Builder(size)).set(row);
  }

  private static <K> Map<K, Bits> build(Map<K, Bits.Builder> builders) {
    Map<K, Bits> built = new HashMap<>();
    builders.forEach((key, bits) -> built.put(key, bits.build()));
    return Map.copyOf(built);
  }
}
