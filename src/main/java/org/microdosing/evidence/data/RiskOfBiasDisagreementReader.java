package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.RiskOfBiasDisagreement;

/** Reads where judgements of risk of bias contradict each other. */
final class RiskOfBiasDisagreementReader {

  private static final Fields FIELDS =
      new Fields(
          "riskOfBiasDisagreement",
          "Where published judgements of risk of bias contradict each other.",
          "{\"oneOf\": [{\"required\": [\"study\"]}, {\"required\": [\"scope\"]}]}");
  private static final Field<Optional<String>> STUDY =
      FIELDS.optional(
          "study",
          Ids.reference(IdKind.STUDY),
          "Id of the study; empty where they disagree on many");
  private static final Field<Optional<String>> SCOPE =
      FIELDS.text("scope", "The trials, where they are not one study");
  private static final Field<String> WHAT =
      FIELDS.required("what", ValueReader.TEXT, "Who says what, in words");

  static final ValueReader<RiskOfBiasDisagreement> READER =
      FIELDS.reader(RiskOfBiasDisagreementReader::read);

  private RiskOfBiasDisagreementReader() {}

  private static @Nullable RiskOfBiasDisagreement read(JsonCursor in) {
    return in.object(
        FIELDS, v -> new RiskOfBiasDisagreement(v.get(STUDY), v.get(SCOPE), v.get(WHAT)));
  }
}
