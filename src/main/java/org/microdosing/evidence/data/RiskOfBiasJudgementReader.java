package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.DomainJudgement;
import org.microdosing.evidence.model.RiskOfBiasDomain;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.RiskOfBiasTool;

/** Reads published judgements of risk of bias. */
final class RiskOfBiasJudgementReader {

  private static final Fields DOMAIN_FIELDS =
      new Fields("domainJudgement", "The level that a judge gave one domain of a trial.");
  private static final Field<RiskOfBiasDomain> DOMAIN_DOMAIN =
      DOMAIN_FIELDS.required("domain", Terms.of(RiskOfBiasDomain.class), "What was judged");
  private static final Field<RiskOfBiasLevel> DOMAIN_LEVEL =
      DOMAIN_FIELDS.required(
          "level", Terms.of(RiskOfBiasLevel.class), "The level that the judge gave");

  private static final Fields FIELDS =
      new Fields(
          "riskOfBiasJudgement",
          "A published judgement of the risk of bias of one result of a study.");
  private static final Field<String> STUDY =
      FIELDS.required("study", Ids.reference(IdKind.STUDY), "Id of the study");
  private static final Field<RiskOfBiasTool> TOOL =
      FIELDS.required("tool", Terms.of(RiskOfBiasTool.class), "The tool");
  private static final Field<String> RESULT =
      FIELDS.required(
          "result", ValueReader.TEXT, "Which result was judged, in the words of the judge");
  private static final Field<String> JUDGED_BY =
      FIELDS.required("judgedBy", ValueReader.TEXT, "Who judged");
  private static final Field<List<DomainJudgement>> DOMAINS =
      FIELDS.requiredList(
          "domains",
          DOMAIN_FIELDS.reader(RiskOfBiasJudgementReader::domain),
          "The judgement of each domain that was read, at least one");
  private static final Field<Optional<RiskOfBiasLevel>> OVERALL =
      FIELDS.optional(
          "overall",
          Terms.of(RiskOfBiasLevel.class),
          "The overall judgement; empty where the judge gives none or it was not read");
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE), "Where the judgement was read");
  private static final Field<String> LOCATOR =
      FIELDS.required("locator", ValueReader.TEXT, "The place in the source");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<RiskOfBiasJudgement>> READER =
      FIELDS.reader(RiskOfBiasJudgementReader::read);

  private RiskOfBiasJudgementReader() {}

  private static @Nullable DomainJudgement domain(JsonCursor in) {
    return in.object(
        DOMAIN_FIELDS, v -> new DomainJudgement(v.get(DOMAIN_DOMAIN), v.get(DOMAIN_LEVEL)));
  }

  private static @Nullable Sourced<RiskOfBiasJudgement> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new RiskOfBiasJudgement(
                v.get(STUDY),
                v.get(TOOL),
                v.get(RESULT),
                v.get(JUDGED_BY),
                v.get(DOMAINS),
                v.get(OVERALL),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(NOTE)));
  }
}
