package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.RiskOfBiasStatement;

/** Reads published statements on the risk of bias of groups of trials. */
final class RiskOfBiasStatementReader {

  private static final Fields FIELDS =
      new Fields(
          "riskOfBiasStatement",
          "A published statement on the risk of bias of a group of trials or reviews.");
  private static final Field<String> SCOPE =
      FIELDS.required("scope", ValueReader.TEXT, "The trials or reviews that it speaks of");
  private static final Field<String> JUDGED_BY =
      FIELDS.required("judgedBy", ValueReader.TEXT, "Who judged");
  private static final Field<String> STATEMENT =
      FIELDS.required("statement", ValueReader.TEXT, "What was said of them, paraphrased");
  private static final Field<Boolean> TRIALS_NAMED =
      FIELDS.required(
          "trialsNamed",
          ValueReader.FLAG,
          "Whether the text read tells which trial got which judgement");
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE), "Where it was read");
  private static final Field<String> LOCATOR =
      FIELDS.required("locator", ValueReader.TEXT, "The place in the source");

  static final ValueReader<Sourced<RiskOfBiasStatement>> READER =
      FIELDS.reader(RiskOfBiasStatementReader::read);

  private RiskOfBiasStatementReader() {}

  private static @Nullable Sourced<RiskOfBiasStatement> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new RiskOfBiasStatement(
                v.get(SCOPE),
                v.get(JUDGED_BY),
                v.get(STATEMENT),
                v.get(TRIALS_NAMED),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR)));
  }
}
