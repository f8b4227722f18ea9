package org.microdosing.evidence.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.CheckedArticle;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.ScheduleNote;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.UnpublishedWork;

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

  static final ValueReader<EvidenceContext> READER = FIELDS.reader(ContextReader::read);

  private ContextReader() {}

  private static @Nullable EvidenceContext read(JsonCursor in) {
    FileLog log = in.log();
    return in.object(
        FIELDS,
        v -> {
          List<Source> sources = v.get(SOURCES);
          return new EvidenceContext(
              Sourced.resolve(v.get(DEFINITIONS), sources, log),
              v.get(DEFINITION_NOTES),
              Sourced.resolve(v.get(SCHEDULES), sources, log),
              Sourced.resolve(v.get(SCHEDULE_NOTES), sources, log),
              Sourced.resolve(v.get(MECHANISMS), sources, log),
              Sourced.resolve(v.get(REVIEWS), sources, log),
              v.get(UNPUBLISHED),
              v.get(NOT_FOUND),
              Sourced.resolve(v.get(ARTICLES), sources, log),
              Sourced.resolve(v.get(CLAIMS), sources, log));
        });
  }
}
