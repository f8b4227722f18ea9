package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.HealthMeaning;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeEntry;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.OutcomeScale;
import org.microdosing.evidence.model.PublishedDifference;
import org.microdosing.evidence.model.RankSource;
import org.microdosing.evidence.model.Vocabulary;

/**
 * Reads a file of the vocabulary. All such files have one form, of which each uses the lists that
 * it needs.
 */
final class VocabularyReader {

  private static final Fields SOURCE_FIELDS =
      new Fields("rankSource", "What ranks of instruments rest on.");
  private static final Field<String> SOURCE_ID =
      SOURCE_FIELDS.required("id", Ids.fresh(IdKind.RANK_SOURCE), "Id of the source");
  private static final Field<String> SOURCE_TEXT =
      SOURCE_FIELDS.required(
          "text", ValueReader.PROSE, "What was read there, and what it does not say");

  private static final Fields EVENT_FIELDS =
      new Fields("adverseEventTerm", "A kind of adverse event, in plain words.");
  private static final Field<String> EVENT_ID =
      EVENT_FIELDS.required("id", Ids.fresh(IdKind.ADVERSE_EVENT), "Id of the event");
  private static final Field<String> TERM =
      EVENT_FIELDS.required("term", ValueReader.PROSE, "The event in plain words");
  private static final Field<String> GROUP =
      EVENT_FIELDS.required("group", ValueReader.TEXT, "Part of body or mind that it is about");
  private static final Field<Boolean> SERIOUS =
      EVENT_FIELDS.orElse(
          "serious",
          ValueReader.FLAG,
          false,
          "Whether it says that an event was serious or severe, or a death");
  private static final Field<List<LongTermQuestion>> BEARS_ON =
      EVENT_FIELDS.list(
          "bearsOn",
          Terms.of(LongTermQuestion.class),
          "Questions of safety that findings about it bear on");
  private static final Field<Optional<String>> EVENT_NOTE =
      EVENT_FIELDS.prose("note", "What is counted as it");
  private static final Field<List<String>> AS_WRITTEN =
      EVENT_FIELDS.list("asWritten", ValueReader.PROSE, "Texts of sources that name it");

  private static final Fields OUTCOME_FIELDS =
      new Fields(
          "outcomeEntry",
          "What the library knows of an outcome; the facts are those of the library and cannot"
              + " differ.");
  private static final Field<Outcome> OUTCOME =
      OUTCOME_FIELDS.required("outcome", Terms.of(Outcome.class), "The outcome");
  private static final Field<OutcomeFamily> FAMILY =
      OUTCOME_FIELDS.required("family", Terms.of(OutcomeFamily.class), "Its family");
  private static final Field<OutcomeScale> SCALE =
      OUTCOME_FIELDS.required("scale", Terms.of(OutcomeScale.class), "What more of it is");
  private static final Field<HealthMeaning> HEALTH =
      OUTCOME_FIELDS.required(
          "health", Terms.of(HealthMeaning.class), "Whether a change counts for health");
  private static final Field<Boolean> MANIFOLD =
      OUTCOME_FIELDS.required(
          "manifold",
          ValueReader.FLAG,
          "Whether measures of quite different things stand under it");
  private static final Field<List<String>> WORDS =
      OUTCOME_FIELDS.list("words", ValueReader.PROSE, "Words of sources that mean it");
  private static final Field<List<PublishedDifference>> IMPORTANT_DIFFERENCES =
      OUTCOME_FIELDS.list(
          "importantDifferences",
          PublishedDifferenceReader.READER,
          "Smallest differences that matter to patients on any scale of it, in standard deviations,"
              + " as published");
  private static final Field<Optional<String>> OUTCOME_NOTE =
      OUTCOME_FIELDS.prose("note", "What else to know");

  private static final Fields FIELDS =
      Fields.ofFile(
          "words",
          "Words that findings are told in. The file is vocabulary/<name>.json; each file uses the"
              + " lists that it needs.");
  private static final Field<List<String>> SELECTION_RULE =
      FIELDS.list(
          "selectionRule",
          ValueReader.PROSE,
          "How one of several instruments is chosen for an outcome, step by step");
  private static final Field<List<RankSource>> RANK_SOURCES =
      FIELDS.list(
          "rankSources",
          SOURCE_FIELDS.reader(VocabularyReader::source),
          "What ranks of instruments rest on");
  private static final Field<List<Instrument>> INSTRUMENTS =
      FIELDS.list("instruments", InstrumentReader.READER, "Instruments and kinds of measurement");
  private static final Field<List<AdverseEventTerm>> ADVERSE_EVENTS =
      FIELDS.list(
          "adverseEvents", EVENT_FIELDS.reader(VocabularyReader::event), "Kinds of adverse events");
  private static final Field<List<OutcomeEntry>> OUTCOMES =
      FIELDS.list(
          "outcomes",
          OUTCOME_FIELDS.reader(VocabularyReader::outcome),
          "What the library knows of each outcome");

  static final ValueReader<Vocabulary> READER = FIELDS.reader(VocabularyReader::read);

  private VocabularyReader() {}

  private static @Nullable Vocabulary read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Vocabulary(
                v.get(INSTRUMENTS),
                v.get(ADVERSE_EVENTS),
                v.get(OUTCOMES),
                v.get(SELECTION_RULE),
                v.get(RANK_SOURCES)));
  }

  private static @Nullable RankSource source(JsonCursor in) {
    return in.object(SOURCE_FIELDS, v -> new RankSource(v.get(SOURCE_ID), v.get(SOURCE_TEXT)));
  }

  private static @Nullable AdverseEventTerm event(JsonCursor in) {
    return in.object(
        EVENT_FIELDS,
        v ->
            new AdverseEventTerm(
                v.get(EVENT_ID),
                v.get(TERM),
                v.get(GROUP),
                v.get(SERIOUS),
                v.get(BEARS_ON),
                v.get(EVENT_NOTE),
                v.get(AS_WRITTEN)));
  }

  private static @Nullable OutcomeEntry outcome(JsonCursor in) {
    return in.object(
        OUTCOME_FIELDS,
        v ->
            new OutcomeEntry(
                v.get(OUTCOME),
                v.get(FAMILY),
                v.get(SCALE),
                v.get(HEALTH),
                v.get(MANIFOLD),
                v.get(WORDS),
                v.get(IMPORTANT_DIFFERENCES),
                v.get(OUTCOME_NOTE)));
  }
}
