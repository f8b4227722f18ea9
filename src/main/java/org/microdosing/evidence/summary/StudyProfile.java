package org.microdosing.evidence.summary;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.Study;

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

  static StudyProfile of(Collection<StudyEvidence> evidence) {
    List<Study> studies = evidence.stream().map(StudyEvidence::study).toList();
    return new StudyProfile(
        count(studies, s -> Stream.of(s.design())),
        count(studies, s -> Stream.of(s.blinding())),
        count(studies, s -> s.setting().stream()),
        count(studies, s -> s.population().conditions().stream()),
        count(studies, s -> Stream.of(s.population().species())),
        count(studies, s -> s.country().stream()),
        studies.stream().flatMapToInt(s -> s.citation().year().stream()).min(),
        studies.stream().flatMapToInt(s -> s.citation().year().stream()).max());
  }

  /** Returns the counts, one property below the other. */
  @Override
  public String toString() {
    Page page = new Page(10);
    page.entry("design", PageWords.counts(designs));
    page.entry("blinding", PageWords.counts(blindings));
    page.entry("setting", PageWords.counts(settings));
    page.entry("population", PageWords.counts(conditions));
    page.entry("country", PageWords.wordCounts(countries));
    if (firstYear.isPresent() && lastYear.isPresent()) {
      page.entry("published", firstYear.getAsInt() + " to " + lastYear.getAsInt());
    }
    return page.toString().stripTrailing();
  }

  private static <K> Map<K, Integer> count(
      List<Study> studies, Function<Study, Stream<K>> property) {
    Map<K, Integer> counts = new TreeMap<>();
    studies.forEach(s -> property.apply(s).forEach(k -> counts.merge(k, 1, Integer::sum)));
    return counts;
  }

  private static <K> Map<K, Integer> sorted(Map<K, Integer> counts) {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }
}
