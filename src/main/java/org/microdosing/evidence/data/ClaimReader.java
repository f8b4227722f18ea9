package org.microdosing.evidence.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.ClaimEvidence;
import org.microdosing.evidence.model.ClaimKind;
import org.microdosing.evidence.model.Verdict;

/** Reads the statements of checked articles. */
final class ClaimReader {

  private static final Fields EVIDENCE_FIELDS =
      new Fields("claimEvidence", "What one source says about a claim.");
  private static final Field<String> EVIDENCE_SOURCE = SourceField.notFromMemory(EVIDENCE_FIELDS);
  private static final Field<String> EVIDENCE_LOCATOR = EVIDENCE_FIELDS.exactPlace();
  private static final Field<String> EVIDENCE_SAYS =
      EVIDENCE_FIELDS.required("says", ValueReader.TEXT, "What it says, paraphrased");

  private static final Fields FIELDS =
      new Fields(
          "claim",
          "A statement of the checked article, with what the sources say about it. The verdict is"
              + " no advice.");
  private static final Field<String> ID =
      FIELDS.required(
          "id", Ids.fresh(IdKind.CLAIM), "Id, unique among claims, for example claim-24");
  private static final Field<String> SECTION =
      FIELDS.required("section", ValueReader.TEXT, "Section of the article");
  private static final Field<String> PARAPHRASE =
      FIELDS.required("paraphrase", ValueReader.TEXT, "The statement, in the library's own words");
  private static final Field<ClaimKind> KIND =
      FIELDS.required("kind", Terms.of(ClaimKind.class), "What it is about");
  private static final Field<Verdict> VERDICT =
      FIELDS.required("verdict", Terms.of(Verdict.class), "What the sources say about it");
  private static final Field<Optional<String>> REASON =
      FIELDS.text(
          "reason", "Why the verdict is what it is; left out where the evidence says it all");
  private static final Field<Optional<Verdict>> VERDICT_BEFORE =
      FIELDS.optional(
          "verdictBefore",
          Terms.of(Verdict.class),
          "Verdict before the last revision, if it changed");
  private static final Field<Optional<LocalDate>> REVISED =
      FIELDS.optional("revised", Dates.DAY, "Day of the last revision");
  private static final Field<List<Sourced<ClaimEvidence>>> EVIDENCE =
      FIELDS.requiredList(
          "evidence",
          EVIDENCE_FIELDS.reader(ClaimReader::evidence),
          "What the sources say, at least one piece");
  private static final Field<List<String>> SUBSTANCES =
      FIELDS.list(
          "substances",
          Ids.reference(IdKind.SUBSTANCE),
          "Ids of the substances it is about; left out where it is about microdosing in general");
  private static final Field<List<String>> STUDIES =
      FIELDS.list(
          "studies",
          Ids.reference(IdKind.STUDY),
          "Ids of the studies of the library that bear on it");
  private static final Field<List<String>> FINDINGS =
      FIELDS.list(
          "findings",
          Ids.reference(IdKind.FINDING),
          "Ids of the findings that carry what the evidence says");
  private static final Field<List<String>> REVIEWS =
      FIELDS.list("reviews", Ids.reference(IdKind.REVIEW), "Ids of the reviews that bear on it");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<Claim>> READER = FIELDS.reader(ClaimReader::read);

  private ClaimReader() {}

  private static @Nullable Sourced<ClaimEvidence> evidence(JsonCursor in) {
    return Sourced.read(
        in,
        EVIDENCE_FIELDS,
        (v, s) ->
            new ClaimEvidence(
                s.get(v.get(EVIDENCE_SOURCE)), v.get(EVIDENCE_LOCATOR), v.get(EVIDENCE_SAYS)));
  }

  private static @Nullable Sourced<Claim> read(JsonCursor in) {
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
                v.get(VERDICT_BEFORE),
                v.get(REVISED),
                v.get(REASON),
                s.all(v.get(EVIDENCE)),
                v.get(SUBSTANCES),
                v.get(STUDIES),
                v.get(FINDINGS),
                v.get(REVIEWS),
                v.get(NOTE)));
  }
}
