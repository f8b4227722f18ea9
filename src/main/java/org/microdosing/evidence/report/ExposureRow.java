package org.microdosing.evidence.report;

import java.util.List;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Study;

/**
 * A row of the table of exposures, which leads from arms to substances.
 *
 * @param study the study
 * @param arm one of its arms
 * @param exposure how the arm stands to one substance
 */
record ExposureRow(Study study, Arm arm, Exposure exposure) {

  static final TableLayout<ExposureRow> LAYOUT =
      new TableLayout<>(
          "exposures",
          "how an arm stands to a substance: leads from arms to substances",
          List.of("arm_key", "substance", "kind", "material"),
          List.of(
              new TableReference("arm_key", "arms", "arm_key"),
              new TableReference("substance", "substances", "substance_id")),
          List.of(
              Column.text("arm_key", "study and arm", r -> ArmKey.of(r.study, r.arm.id())),
              Column.text("substance", "id of the substance", r -> r.exposure.substance()),
              Column.term(
                  "kind", "how the arm stands to it", ExposureKind.class, r -> r.exposure.kind()),
              Column.term(
                  "material",
                  "in which material it was given",
                  Material.class,
                  r -> r.exposure.material())));
}
