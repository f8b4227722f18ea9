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

  private static final Fields EVIDENCE_FIELDS =
      new Fields("mechanismEvidence", "One piece of evidence on a mechanism.");
  private static final Field<String> EVIDENCE_STUDY =
      EVIDENCE_FIELDS.required(
          "study", ValueReader.TEXT, "The study or review in the words of the source");
  private static final Field<List<String>> EVIDENCE_STUDIES =
      EVIDENCE_FIELDS.list(
          "studies",
          Ids.reference(IdKind.STUDY),
          "Ids of the studies of the library that it names");
  private static final Field<List<String>> EVIDENCE_REVIEWS =
      EVIDENCE_FIELDS.list(
          "reviews",
          Ids.reference(IdKind.REVIEW),
          "Ids of the reviews of the library that it names");
  private static final Field<String> EVIDENCE_SUBSTANCE =
      EVIDENCE_FIELDS.required(
          "substance", ValueReader.TEXT, "The substances in the words of the source");
  private static final Field<List<String>> EVIDENCE_SUBSTANCES =
      EVIDENCE_FIELDS.list(
          "substances",
          Ids.reference(IdKind.SUBSTANCE),
          "Ids of the substances of the library among them");
  private static final Field<DoseLevel> EVIDENCE_DOSE_LEVEL =
      EVIDENCE_FIELDS.required("doseLevel", Terms.of(DoseLevel.class), "Which doses it used");
  private static final Field<Optional<String>> EVIDENCE_DOSE =
      EVIDENCE_FIELDS.text("dose", "The dose in words");
  private static final Field<String> EVIDENCE_SPECIES =
      EVIDENCE_FIELDS.required(
          "species", ValueReader.TEXT, "In whom or what it was seen, in words");
  private static final Field<String> EVIDENCE_FINDING =
      EVIDENCE_FIELDS.required("finding", ValueReader.TEXT, "What was found, paraphrased");
  private static final Field<Bearing> EVIDENCE_BEARING =
      EVIDENCE_FIELDS.required(
          "bearing",
          Terms.of(Bearing.class),
          "How it bears on the mechanism, or on the benefit that a rival explanation rivals");
  private static final Field<Optional<PooledFigure>> EVIDENCE_FIGURE =
      EVIDENCE_FIELDS.optional(
          "figure", PooledFigureReader.READER, "The numbers, where it pools studies");
  private static final Field<List<String>> EVIDENCE_FINDINGS =
      EVIDENCE_FIELDS.list(
          "findings", Ids.reference(IdKind.FINDING), "Ids of the findings that carry it");
  private static final Field<String> EVIDENCE_SOURCE = SourceField.notFromMemory(EVIDENCE_FIELDS);
  private static final Field<String> EVIDENCE_LOCATOR = EVIDENCE_FIELDS.exactPlace();
  private static final Field<Optional<String>> EVIDENCE_NOTE = EVIDENCE_FIELDS.note();

  private static final Fields FIELDS =
      new Fields(
          "mechanism",
          "A way in which microdosing is said to work, or a rival explanation, with the evidence"
              + " for and against.");
  private static final Field<String> ID =
      FIELDS.required("id", Ids.fresh(IdKind.MECHANISM), "Id, unique among mechanisms");
  private static final Field<String> NAME =
      FIELDS.required("name", ValueReader.TEXT, "Name of the mechanism");
  private static final Field<Boolean> RIVAL_EXPLANATION =
      FIELDS.orElse(
          "rivalExplanation",
          ValueReader.FLAG,
          false,
          "True if it explains reported benefits without an effect of the drug");
  private static final Field<Optional<String>> ARTICLE_CLAIM =
      FIELDS.text("articleClaim", "What the checked article says about it, paraphrased");
  private static final Field<List<Sourced<MechanismEvidence>>> EVIDENCE =
      FIELDS.requiredList(
          "evidence",
          EVIDENCE_FIELDS.reader(MechanismReader::evidence),
          "The evidence, at least one piece");
  private static final Field<Optional<String>> GAP = FIELDS.text("gap", "What is missing");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<Mechanism>> READER = FIELDS.reader(MechanismReader::read);

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
                v.get(EVIDENCE_FINDINGS),
                s.get(v.get(EVIDENCE_SOURCE)),
                v.get(EVIDENCE_LOCATOR),
                v.get(EVIDENCE_NOTE)));
  }

  private static @Nullable Sourced<Mechanism> read(JsonCursor in) {
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
