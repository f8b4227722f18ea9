package org.microdosing.evidence.summary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.ProfileKey;
import org.microdosing.evidence.table.StudyBackground;

/**
 * Studies counted by what they are: each study once in each map, in all conditions it has.
 *
 * @param designs studies by design
 * @param blindings studies by blinding
 * @param settings studies by setting; those that do not state one left out
 * @param conditions studies by condition of their population
 * @param species studies by species
 * @param countries studies by country, in the words of the sources; unstated left out
 * @param firstYear year of the first publication
 * @param lastYear year of the last publication
 * @since 0.1
 */
public record StudyProfile(
    Map<Design, Integer> designs,
    Map<Blinding, Integer> blindings,
    Map<Setting, Integer> settings,
    Map<Condition, Integer> conditions,
    Map<Species, Integer> species,
    Map<String, Integer> countries,
    OptionalInt firstYear,
    OptionalInt lastYear) {

  /** Copies the maps. */
  public StudyProfile {
    designs = sorted(designs);
    blindings = sorted(blindings);
    settings = sorted(settings);
    conditions = sorted(conditions);
    species = sorted(species);
    countries = sorted(countries);
  }

  static StudyProfile of(FindingRows rows) {
    StudyBackground columns = rows.columns().furtherFacts();
    int[] counts = columns.countProfiles(rows.numbers());
    Map<Design, Integer> designs = new EnumMap<>(Design.class);
    Map<Blinding, Integer> blindings = new EnumMap<>(Blinding.class);
    Map<Setting, Integer> settings = new EnumMap<>(Setting.class);
    Map<Condition, Integer> conditions = new EnumMap<>(Condition.class);
    Map<Species, Integer> species = new EnumMap<>(Species.class);
    Map<String, Integer> countries = new HashMap<>();
    IntSummaryStatistics years = new IntSummaryStatistics();
    for (int i = 0; i < counts.length; i++) {
      int n = counts[i];
      if (n > 0) {
        ProfileKey key = columns.profiles().get(i);
        designs.merge(key.design(), n, Integer::sum);
        blindings.merge(key.blinding(), n, Integer::sum);
        key.setting().ifPresent(setting -> settings.merge(setting, n, Integer::sum));
        key.conditions().forEach(condition -> conditions.merge(condition, n, Integer::sum));
        species.merge(key.species(), n, Integer::sum);
        key.country().ifPresent(country -> countries.merge(country, n, Integer::sum));
        key.year().ifPresent(years);
      }
    }
    boolean dated = years.getCount() > 0;
    return new StudyProfile(
        designs,
        blindings,
        settings,
        conditions,
        species,
        countries,
        dated ? OptionalInt.of(years.getMin()) : OptionalInt.empty(),
        dated ? OptionalInt.of(years.getMax()) : OptionalInt.empty());
  }

  /** Returns the counts, one property below the other. */
  @Override
  public String toString() {
    return Page.text(List.of(NumbersSection.of(this))).stripTrailing();
  }

  private static <K> Map<K, Integer> sorted(Map<K, Integer> counts) {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }
}
