package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Bearing;
import org.microdosing.evidence.model.DoseLevel;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.MechanismEvidence;
import org.microdosing.evidence.model.PooledFigure;

/** Reads mechanisms and rival explanations. */
final class MechanismReader {

  private static final Fields EVIDENCE_FIELDS = new Fields();
  private static final Field<String> EVIDENCE_STUDY =
      EVIDENCE_FIELDS.required("study", ValueReader.TEXT);
  private static final Field<List<String>> EVIDENCE_STUDIES =
      EVIDENCE_FIELDS.list("studies", Ids.reference(IdKind.STUDY));
  private static final Field<List<String>> EVIDENCE_REVIEWS =
      EVIDENCE_FIELDS.list("reviews", Ids.reference(IdKind.REVIEW));
  private static final Field<String> EVIDENCE_SUBSTANCE =
      EVIDENCE_FIELDS.required("substance", ValueReader.TEXT);
  private static final Field<List<String>> EVIDENCE_SUBSTANCES =
      EVIDENCE_FIELDS.list("substances", Ids.reference(IdKind.SUBSTANCE));
  private static final Field<DoseLevel> EVIDENCE_DOSE_LEVEL =
      EVIDENCE_FIELDS.required("doseLevel", Terms.of(DoseLevel.class));
  private static final Field<Optional<String>> EVIDENCE_DOSE = EVIDENCE_FIELDS.text("dose");
  private static final Field<String> EVIDENCE_SPECIES =
      EVIDENCE_FIELDS.required("species", ValueReader.TEXT);
  private static final Field<String> EVIDENCE_FINDING =
      EVIDENCE_FIELDS.required("finding", ValueReader.TEXT);
  private static final Field<Bearing> EVIDENCE_BEARING =
      EVIDENCE_FIELDS.required("bearing", Terms.of(Bearing.class));
  private static final Field<Optional<PooledFigure>> EVIDENCE_FIGURE =
      EVIDENCE_FIELDS.optional("figure", PooledFigureReader::read);
  private static final Field<String> EVIDENCE_SOURCE =
      EVIDENCE_FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<String> EVIDENCE_LOCATOR =
      EVIDENCE_FIELDS.required("locator", ValueReader.TEXT);
  private static final Field<Optional<String>> EVIDENCE_NOTE = EVIDENCE_FIELDS.text("note");

  private static final Fields FIELDS = new Fields();
  private static final Field<String> ID = FIELDS.required("id", Ids.fresh(IdKind.MECHANISM));
  private static final Field<String> NAME = FIELDS.required("name", ValueReader.TEXT);
  private static final Field<Boolean> RIVAL_EXPLANATION =
      FIELDS.orElse("rivalExplanation", ValueReader.FLAG, false);
  private static final Field<Optional<String>> ARTICLE_CLAIM = FIELDS.text("articleClaim");
  private static final Field<List<Sourced<MechanismEvidence>>> EVIDENCE =
      FIELDS.requiredList("evidence", MechanismReader::evidence);
  private static final Field<Optional<String>> GAP = FIELDS.text("gap");
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private MechanismReader() {}

  private static @Nullable Sourced<MechanismEvidence> evidence(JsonCursor in) {
    return Sourced.read(
        in,
        EVIDENCE_FIELDS,
        (v, s) ->
            new MechanismEvidence(
                v.get(EVIDENCE_STUDY),
                v.get(EVIDENCE_STUDIES),
                v.get(EVIDENCE_REVIEWS),
                v.get(EVIDENCE_SUBSTANCE),
                v.get(EVIDENCE_SUBSTANCES),
                v.get(EVIDENCE_DOSE_LEVEL),
                v.get(EVIDENCE_DOSE),
                v.get(EVIDENCE_SPECIES),
                v.get(EVIDENCE_FINDING),
                v.get(EVIDENCE_BEARING),
                v.get(EVIDENCE_FIGURE),
                s.get(v.get(EVIDENCE_SOURCE)),
                v.get(EVIDENCE_LOCATOR),
                v.get(EVIDENCE_NOTE)));
  }

  static @Nullable Sourced<Mechanism> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new Mechanism(
                v.get(ID),
                v.get(NAME),
                v.get(RIVAL_EXPLANATION),
                v.get(ARTICLE_CLAIM),
                s.all(v.get(EVIDENCE)),
                v.get(GAP),
                v.get(NOTE)));
  }
}
