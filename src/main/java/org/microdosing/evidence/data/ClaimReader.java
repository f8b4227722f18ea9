package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.ClaimEvidence;
import org.microdosing.evidence.model.ClaimKind;
import org.microdosing.evidence.model.Verdict;

/** Reads the statements of checked articles. */
final class ClaimReader {

  private static final Fields EVIDENCE_FIELDS = new Fields();
  private static final Field<String> EVIDENCE_SOURCE =
      EVIDENCE_FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<String> EVIDENCE_LOCATOR =
      EVIDENCE_FIELDS.required("locator", ValueReader.TEXT);
  private static final Field<String> EVIDENCE_SAYS =
      EVIDENCE_FIELDS.required("says", ValueReader.TEXT);

  private static final Fields FIELDS = new Fields();
  private static final Field<String> ID = FIELDS.required("id", Ids.fresh(IdKind.CLAIM));
  private static final Field<String> SECTION = FIELDS.required("section", ValueReader.TEXT);
  private static final Field<String> PARAPHRASE = FIELDS.required("paraphrase", ValueReader.TEXT);
  private static final Field<ClaimKind> KIND = FIELDS.required("kind", Terms.of(ClaimKind.class));
  private static final Field<Verdict> VERDICT = FIELDS.required("verdict", Terms.of(Verdict.class));
  private static final Field<Optional<String>> REASON = FIELDS.text("reason");
  private static final Field<List<Sourced<ClaimEvidence>>> EVIDENCE =
      FIELDS.requiredList("evidence", ClaimReader::evidence);
  private static final Field<List<String>> SUBSTANCES =
      FIELDS.list("substances", Ids.reference(IdKind.SUBSTANCE));
  private static final Field<List<String>> STUDIES =
      FIELDS.list("studies", Ids.reference(IdKind.STUDY));
  private static final Field<List<String>> FINDINGS =
      FIELDS.list("findings", Ids.reference(IdKind.FINDING));
  private static final Field<List<String>> REVIEWS =
      FIELDS.list("reviews", Ids.reference(IdKind.REVIEW));
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private ClaimReader() {}

  private static @Nullable Sourced<ClaimEvidence> evidence(JsonCursor in) {
    return Sourced.read(
        in,
        EVIDENCE_FIELDS,
        (v, s) ->
            new ClaimEvidence(
                s.get(v.get(EVIDENCE_SOURCE)), v.get(EVIDENCE_LOCATOR), v.get(EVIDENCE_SAYS)));
  }

  static @Nullable Sourced<Claim> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new Claim(
                v.get(ID),
                v.get(SECTION),
                v.get(PARAPHRASE),
                v.get(KIND),
                v.get(VERDICT),
                v.get(REASON),
                s.all(v.get(EVIDENCE)),
                v.get(SUBSTANCES),
                v.get(STUDIES),
                v.get(FINDINGS),
                v.get(REVIEWS),
                v.get(NOTE)));
  }
}
