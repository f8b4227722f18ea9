package org.microdosing.evidence.table;

import java.util.List;
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
}
