package org.microdosing.evidence.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.CheckedArticle;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.RiskOfBiasDisagreement;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasStatement;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.ScheduleNote;
import org.microdosing.evidence.model.SearchLog;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.UnpublishedWork;
import org.microdosing.evidence.model.Vocabulary;

/**
 * Reads a file of the context. All such files have one form, of which each uses the lists that it
 * needs; its sources are known in that file only.
 */
final class ContextReader {

  private static final Fields FIELDS =
      Fields.ofFile(
          "context",
          "What surrounds the studies: definitions, schedules, mechanisms, reviews and the claims"
              + " of an article. The files are context/<any name>.json; each holds any of these"
              + " lists, and the sources that they name.");
  private static final Field<List<Source>> SOURCES =
      FIELDS.list("sources", SourceReader.READER, "What was read for the entries of this file");
  private static final Field<List<Sourced<MicrodoseDefinition>>> DEFINITIONS =
      FIELDS.list("definitions", DefinitionReader.READER, "Published definitions of a microdose");
  private static final Field<List<String>> DEFINITION_NOTES =
      FIELDS.list("definitionNotes", ValueReader.TEXT, "What comparing the definitions shows");
  private static final Field<List<Sourced<Schedule>>> SCHEDULES =
      FIELDS.list("schedules", ScheduleReader.READER, "Published schedules");
  private static final Field<List<Sourced<ScheduleNote>>> SCHEDULE_NOTES =
      FIELDS.list(
          "scheduleNotes", ScheduleNoteReader.READER, "Dosing practices that are no schedule");
  private static final Field<List<Sourced<Mechanism>>> MECHANISMS =
      FIELDS.list(
          "mechanisms", MechanismReader.READER, "Proposed mechanisms and rival explanations");
  private static final Field<List<Sourced<Review>>> REVIEWS =
      FIELDS.list("reviews", ReviewReader.READER, "Reviews and meta-analyses");
  private static final Field<List<UnpublishedWork>> UNPUBLISHED =
      FIELDS.list(
          "unpublished", UnpublishedWorkReader.READER, "Works seen that no figure was taken from");
  private static final Field<List<String>> NOT_FOUND =
      FIELDS.list("notFound", ValueReader.TEXT, "What was looked for among reviews and not found");
  private static final Field<List<Sourced<CheckedArticle>>> ARTICLES =
      FIELDS.list("articles", ArticleReader.READER, "Articles whose statements the claims are");
  private static final Field<List<Sourced<Claim>>> CLAIMS =
      FIELDS.list("claims", ClaimReader.READER, "Statements of those articles, with verdicts");
  private static final Field<List<Sourced<RiskOfBiasJudgement>>> RISK_OF_BIAS =
      FIELDS.list(
          "riskOfBias",
          RiskOfBiasJudgementReader.READER,
          "Published judgements of risk of bias, side by side");
  private static final Field<List<Sourced<RiskOfBiasStatement>>> RISK_OF_BIAS_STATEMENTS =
      FIELDS.list(
          "riskOfBiasStatements",
          RiskOfBiasStatementReader.READER,
          "Published statements on the risk of bias of groups of trials");
  private static final Field<List<RiskOfBiasDisagreement>> RISK_OF_BIAS_DISAGREEMENTS =
      FIELDS.list(
          "riskOfBiasDisagreements",
          RiskOfBiasDisagreementReader.READER,
          "Where such judgements contradict each other");
  private static final Field<List<String>> RISK_OF_BIAS_NOT_FOUND =
      FIELDS.list(
          "riskOfBiasNotFound", ValueReader.TEXT, "Judgements that were looked for and not found");
  private static final Field<List<Sourced<Registration>>> REGISTRATIONS =
      FIELDS.list(
          "registrations",
          RegistrationReader.READER,
          "Registered trials, those that were not looked up among them");
  private static final Field<List<String>> REGISTRATION_NOTES =
      FIELDS.list("registrationNotes", ValueReader.TEXT, "What else to know of the registrations");
  private static final Field<List<SearchLog>> SEARCH_LOGS =
      FIELDS.list(
          "searchLogs", SearchLogReader.READER, "How the evidence was found, and which is held");

  static final ValueReader<EvidenceContext> READER = FIELDS.reader(ContextReader::read);

  private ContextReader() {}

  private static @Nullable EvidenceContext read(JsonCursor in) {
    return in.object(
        FIELDS,
        v -> {
          Sourced.Table sources = new Sourced.Table(v.get(SOURCES));
          return new EvidenceContext(
              sources.all(v.get(DEFINITIONS)),
              v.get(DEFINITION_NOTES),
              sources.all(v.get(SCHEDULES)),
              sources.all(v.get(SCHEDULE_NOTES)),
              sources.all(v.get(MECHANISMS)),
              sources.all(v.get(REVIEWS)),
              v.get(UNPUBLISHED),
              v.get(NOT_FOUND),
              sources.all(v.get(ARTICLES)),
              sources.all(v.get(CLAIMS)),
              sources.all(v.get(RISK_OF_BIAS)),
              sources.all(v.get(RISK_OF_BIAS_STATEMENTS)),
              v.get(RISK_OF_BIAS_DISAGREEMENTS),
              v.get(RISK_OF_BIAS_NOT_FOUND),
              sources.all(v.get(REGISTRATIONS)),
              v.get(REGISTRATION_NOTES),
              v.get(SEARCH_LOGS),
              Vocabulary.EMPTY);
        });
  }
}
