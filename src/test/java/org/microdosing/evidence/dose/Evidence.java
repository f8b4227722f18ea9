package org.microdosing.evidence.dose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.model.AbsoluteLimit;
import org.microdosing.evidence.model.DefinitionWording;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.model.WholeDose;

/** The bundled evidence, and published definitions of each kind. */
final class Evidence {

  static final EvidenceData DATA = EvidenceLoader.bundled();

  static final MicrodoseDefinition A_TENTH =
      fraction("szigeti-2021", 0.1, 0.1, "recreational or full psychedelic dose");
  static final MicrodoseDefinition A_TWENTIETH_TO_A_FIFTH =
      fraction("harvard-health", 0.05, 0.2, "recreational or full psychedelic dose");
  static final MicrodoseDefinition OF_THERAPEUTIC_KETAMINE =
      fraction("ketamine-tovani", 0.05, 0.1, "therapeutic ketamine dose");
  static final MicrodoseDefinition AT_MOST =
      definition(
          "umbrella-2026",
          DefinitionWording.ABSOLUTE_DOSE,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          List.of(
              limit("lsd", 20, DoseUnit.MICROGRAM), limit("psilocybin", 3, DoseUnit.MILLIGRAM)));
  static final MicrodoseDefinition PHASE_0 =
      definition(
          "phase-0",
          DefinitionWording.PHASE_0,
          OptionalDouble.empty(),
          OptionalDouble.of(0.01),
          Optional.of("proposed therapeutic dose"),
          List.of());
  static final MicrodoseDefinition WORDS_ONLY =
      definition(
          "petranker-2024",
          DefinitionWording.SUB_HALLUCINOGENIC,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          List.of());

  static final DoseAssessor ASSESSOR =
      DoseAssessor.of(
          DATA.substances(),
          List.of(
              A_TENTH,
              A_TWENTIETH_TO_A_FIFTH,
              OF_THERAPEUTIC_KETAMINE,
              AT_MOST,
              PHASE_0,
              WORDS_ONLY));

  private Evidence() {}

  private static AbsoluteLimit limit(String substance, double max, DoseUnit unit) {
    return new AbsoluteLimit(substance, OptionalDouble.empty(), max, unit, Material.COMPOUND);
  }

  private static MicrodoseDefinition fraction(String id, double low, double high, String of) {
    return definition(
        id,
        DefinitionWording.FRACTION,
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        Optional.of(of),
        List.of());
  }

  private static MicrodoseDefinition definition(
      String id,
      DefinitionWording wording,
      OptionalDouble low,
      OptionalDouble high,
      Optional<String> of,
      List<AbsoluteLimit> limits) {
    Source source =
        new Source(
            id,
            "read for " + id,
            Optional.empty(),
            Verification.ABSTRACT,
            false,
            Optional.empty(),
            Optional.empty());
    return new MicrodoseDefinition(
        id,
        id,
        "words",
        List.of(wording),
        low,
        high,
        of,
        of.map(w -> w.contains("therapeutic") ? WholeDose.THERAPEUTIC : WholeDose.FULL),
        limits,
        source,
        "text",
        Optional.empty());
  }
}
