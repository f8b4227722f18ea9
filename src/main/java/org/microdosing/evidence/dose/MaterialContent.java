package org.microdosing.evidence.dose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.DoseFactKind;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Substance;

/** How much of a substance published analyses found in a natural material. */
final class MaterialContent {

  private MaterialContent() {}

  /**
   * The content of a material in mg per g over all published potencies; empty where none is
   * published, or none that says enough about the material.
   */
  static Optional<NumberRange> of(Substance substance, Material material, ReasoningSteps steps) {
    List<DoseFact> facts =
        substance.doseFacts(DoseFactKind.POTENCY).stream()
            .filter(f -> f.material() == material && f.comparable())
            .toList();
    OptionalDouble low = facts.stream().flatMapToDouble(f -> f.low().stream()).min();
    OptionalDouble high = facts.stream().flatMapToDouble(f -> f.high().stream()).max();
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    NumberRange content = new NumberRange(low.getAsDouble(), high.getAsDouble());
    facts.forEach(
        f ->
            steps.say(
                () ->
                    "Potency: " + f.range() + ", " + f.basis() + " (" + f.source().reading() + ")",
                f.source()));
    return Optional.of(content);
  }
}
