package org.microdosing.evidence.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.Study;

/** What a profile asks of one study; many studies give the same answers. */
public record ProfileKey(
    Design design,
    Blinding blinding,
    Optional<Setting> setting,
    List<Condition> conditions,
    Species species,
    List<ComparatorClass> comparators,
    Optional<String> country,
    OptionalInt year) {

  public static ProfileKey of(Study study) {
    return new ProfileKey(
        study.design(),
        study.blinding(),
        study.setting(),
        study.population().conditions(),
        study.population().species(),
        List.copyOf(study.comparator().classes()),
        study.country(),
        study.citation().year());
  }

  /** Tells whether another profile has the same components. Written out for a quick start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileKey that
        && design == that.design
        && blinding == that.blinding
        && setting.equals(that.setting)
        && conditions.equals(that.conditions)
        && species == that.species
        && comparators.equals(that.comparators)
        && country.equals(that.country)
        && year.equals(that.year);
  }

  @Override
  public int hashCode() {
    return Objects.hash(design, blinding, setting, conditions, species, comparators, country, year);
  }
}
