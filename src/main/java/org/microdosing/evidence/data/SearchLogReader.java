package org.microdosing.evidence.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.CoverageCheck;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.ListedWork;
import org.microdosing.evidence.model.SearchLog;
import org.microdosing.evidence.model.SearchQuery;
import org.microdosing.evidence.model.SearchRound;
import org.microdosing.evidence.model.SearchedCorpus;
import org.microdosing.evidence.model.StatedDate;

/** Reads how the evidence was found. */
final class SearchLogReader {

  private static final Fields RULE_FIELDS =
      new Fields("inclusionRule", "Which evidence is held, and which is not.");
  private static final Field<String> RULE_COMPLETE =
      RULE_FIELDS.required(
          "complete",
          ValueReader.TEXT,
          "The evidence that is gathered as completely as it is known");
  private static final Field<String> RULE_SELECTION =
      RULE_FIELDS.required(
          "selection", ValueReader.TEXT, "The evidence of which there is only a selection");
  private static final Field<Optional<String>> RULE_COMPLETE_IN_SHORT =
      RULE_FIELDS.text("completeInShort", "The first in a few words, for a sentence");
  private static final Field<Optional<String>> RULE_SELECTION_IN_SHORT =
      RULE_FIELDS.text("selectionInShort", "The second in a few words, for a sentence");
  private static final Field<LocalDate> RULE_AS_OF =
      RULE_FIELDS.required("asOf", Dates.DAY, "The day up to which this holds");
  private static final Field<List<String>> RULE_NOT_COVERED =
      RULE_FIELDS.list("notCovered", ValueReader.TEXT, "What is not looked for");

  private static final Fields CORPUS_FIELDS =
      new Fields("searchedCorpus", "A collection that was searched.");
  private static final Field<String> CORPUS_NAME =
      CORPUS_FIELDS.required("name", ValueReader.TEXT, "What the queries call it");
  private static final Field<String> CORPUS_WHAT =
      CORPUS_FIELDS.required("what", ValueReader.TEXT, "What it holds");
  private static final Field<Optional<String>> CORPUS_LIMIT =
      CORPUS_FIELDS.text("limit", "What it does not show");

  private static final Fields QUERY_FIELDS =
      new Fields("searchQuery", "A query, or several of one purpose.");
  private static final Field<String> QUERY_CORPUS =
      QUERY_FIELDS.required("corpus", ValueReader.TEXT, "The collection");
  private static final Field<String> QUERY_QUERY =
      QUERY_FIELDS.required("query", ValueReader.TEXT, "What was asked");
  private static final Field<String> QUERY_PURPOSE =
      QUERY_FIELDS.required(
          "purpose", ValueReader.TEXT, "What it was meant to find, and what came of it");

  private static final Fields ROUND_FIELDS = new Fields("searchRound", "One round of searching.");
  private static final Field<String> ROUND_ROUND =
      ROUND_FIELDS.required("round", ValueReader.TEXT, "Name of the round");
  private static final Field<Optional<StatedDate>> ROUND_DATE =
      ROUND_FIELDS.optional("date", StatedDateReader.READER, "When it was");
  private static final Field<Optional<String>> ROUND_OUTLINE =
      ROUND_FIELDS.text("outline", "What was done, in short");
  private static final Field<OptionalInt> ROUND_LOOK_UPS =
      ROUND_FIELDS.count("lookUps", "Number of look-ups");
  private static final Field<OptionalInt> ROUND_LOOK_UPS_APPROX =
      ROUND_FIELDS.count("lookUpsApprox", "About how many look-ups, where they were not counted");
  private static final Field<Optional<Boolean>> ROUND_QUERIES_KEPT =
      ROUND_FIELDS.optional(
          "queriesKept", ValueReader.FLAG, "False where the single queries were not kept");
  private static final Field<List<SearchQuery>> ROUND_QUERIES =
      ROUND_FIELDS.list(
          "queries", QUERY_FIELDS.reader(SearchLogReader::query), "The queries that were kept");

  private static final Fields COVERAGE_FIELDS =
      new Fields(
          "coverageCheck",
          "The reports of one kind that the library holds, set against the number that a review"
              + " counted.");
  private static final Field<String> COVERAGE_SUBJECT =
      COVERAGE_FIELDS.required("subject", ValueReader.TEXT, "What was counted");
  private static final Field<String> COVERAGE_REVIEW =
      COVERAGE_FIELDS.required(
          "review", ValueReader.TEXT, "What a review says, and whether it can be compared");
  private static final Field<Optional<StatedDate>> COVERAGE_PUBLISHED_BEFORE =
      COVERAGE_FIELDS.optional("publishedBefore", StatedDateReader.READER, "Up to when");
  private static final Field<List<String>> COVERAGE_STUDIES =
      COVERAGE_FIELDS.list(
          "studies", Ids.reference(IdKind.STUDY), "Ids of the studies of the library that fit");
  private static final Field<Optional<String>> COVERAGE_NOTE =
      COVERAGE_FIELDS.text("note", "What that shows");

  private static final Fields LISTED_FIELDS =
      new Fields("listedWork", "A work that was met and has no record of its own.");
  private static final Field<String> LISTED_WHAT =
      LISTED_FIELDS.required("what", ValueReader.TEXT, "The work");
  private static final Field<String> LISTED_WHY =
      LISTED_FIELDS.required("why", ValueReader.TEXT, "Why it is no record of its own");

  private static final Fields FIELDS =
      new Fields(
          "searchLog", "How the evidence was found: the rule, what was searched, what was not.");
  private static final Field<InclusionRule> INCLUSION_RULE =
      FIELDS.required(
          "inclusionRule", RULE_FIELDS.reader(SearchLogReader::rule), "Which evidence is held");
  private static final Field<List<SearchedCorpus>> CORPORA =
      FIELDS.list("corpora", CORPUS_FIELDS.reader(SearchLogReader::corpus), "What was searched");
  private static final Field<List<String>> NOT_REACHABLE =
      FIELDS.list("notReachable", ValueReader.TEXT, "What could not be searched");
  private static final Field<List<SearchRound>> ROUNDS =
      FIELDS.list("rounds", ROUND_FIELDS.reader(SearchLogReader::round), "The rounds of searching");
  private static final Field<List<CoverageCheck>> COVERAGE =
      FIELDS.list(
          "coverage",
          COVERAGE_FIELDS.reader(SearchLogReader::coverage),
          "How complete the result is, where that can be told");
  private static final Field<List<ListedWork>> LISTED_ONLY =
      FIELDS.list(
          "listedOnly",
          LISTED_FIELDS.reader(SearchLogReader::listed),
          "Works that were met and have no record of their own");

  static final ValueReader<SearchLog> READER = FIELDS.reader(SearchLogReader::read);

  private SearchLogReader() {}

  private static @Nullable InclusionRule rule(JsonCursor in) {
    return in.object(
        RULE_FIELDS,
        v ->
            new InclusionRule(
                v.get(RULE_COMPLETE),
                v.get(RULE_SELECTION),
                v.get(RULE_COMPLETE_IN_SHORT),
                v.get(RULE_SELECTION_IN_SHORT),
                v.get(RULE_AS_OF),
                v.get(RULE_NOT_COVERED)));
  }

  private static @Nullable SearchedCorpus corpus(JsonCursor in) {
    return in.object(
        CORPUS_FIELDS,
        v -> new SearchedCorpus(v.get(CORPUS_NAME), v.get(CORPUS_WHAT), v.get(CORPUS_LIMIT)));
  }

  private static @Nullable SearchQuery query(JsonCursor in) {
    return in.object(
        QUERY_FIELDS,
        v -> new SearchQuery(v.get(QUERY_CORPUS), v.get(QUERY_QUERY), v.get(QUERY_PURPOSE)));
  }

  private static @Nullable SearchRound round(JsonCursor in) {
    return in.object(
        ROUND_FIELDS,
        v ->
            new SearchRound(
                v.get(ROUND_ROUND),
                v.get(ROUND_DATE),
                v.get(ROUND_OUTLINE),
                v.get(ROUND_LOOK_UPS),
                v.get(ROUND_LOOK_UPS_APPROX),
                v.get(ROUND_QUERIES_KEPT),
                v.get(ROUND_QUERIES)));
  }

  private static @Nullable CoverageCheck coverage(JsonCursor in) {
    return in.object(
        COVERAGE_FIELDS,
        v ->
            new CoverageCheck(
                v.get(COVERAGE_SUBJECT),
                v.get(COVERAGE_REVIEW),
                v.get(COVERAGE_PUBLISHED_BEFORE),
                v.get(COVERAGE_STUDIES),
                v.get(COVERAGE_NOTE)));
  }

  private static @Nullable ListedWork listed(JsonCursor in) {
    return in.object(LISTED_FIELDS, v -> new ListedWork(v.get(LISTED_WHAT), v.get(LISTED_WHY)));
  }

  private static @Nullable SearchLog read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new SearchLog(
                v.get(INCLUSION_RULE),
                v.get(CORPORA),
                v.get(NOT_REACHABLE),
                v.get(ROUNDS),
                v.get(COVERAGE),
                v.get(LISTED_ONLY)));
  }
}
