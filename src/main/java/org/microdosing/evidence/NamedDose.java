package org.microdosing.evidence;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.NamedMaterial;
import org.microdosing.evidence.name.QuotedText;
import org.microdosing.evidence.query.SubstanceNames;

/**
 * A dose of what somebody called by any name, as one of a substance of the library.
 *
 * @param dose the dose, by the id of its substance
 * @param taken what its name was taken for, in words
 */
record NamedDose(Dose dose, List<String> taken) {

  /** Reads the name of a dose; one that means nothing here is refused with what it may mean. */
  static NamedDose of(Dose dose, SubstanceNames names) {
    if (dose.substance().isEmpty()) {
      return new NamedDose(dose, List.of());
    }
    String name = dose.substance().get();
    Dose.Builder known = dose.toBuilder().substance(names.id(name));
    Optional<NamedMaterial> material = names.material(name);
    if (material.isEmpty()) {
      return new NamedDose(known.build(), List.of());
    }
    if (dose.material() == Material.COMPOUND) {
      material.get().material().ifPresent(known::material);
    }
    Dose read = known.build();
    return new NamedDose(
        read,
        List.of(
            QuotedText.of(name)
                + " is taken as "
                + names.id(name)
                + (read.material() == Material.COMPOUND ? "" : ", " + read.material().label())
                + material.get().note().map(note -> " (" + note + ")").orElse("")
                + "."));
  }
}
