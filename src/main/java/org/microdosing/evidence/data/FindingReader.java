package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AnalysisKind;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.InferenceKind;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.ReportedDoses;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Timing;

/**
 * Reads the findings of a study. A finding holds the source itself, and properties come in any
 * order, so findings are made when the whole study has been read.
 */
final class FindingReader {

  private static final Fields DOSES_FIELDS =
      new Fields("reportedDoses", "Doses that people of a finding reported to have taken.");
  private static final Field<DoseUnit> UNIT =
      DOSES_FIELDS.required(
          "unit", Terms.ofUnits(DoseUnit.class, DoseUnit::find), "Unit of the amounts");
  private static final Field<OptionalInt> N = DOSES_FIELDS.count("n", "People who reported");
  private static final Field<OptionalDouble> MEDIAN =
      DOSES_FIELDS.number("median", 0, Double.MAX_VALUE, "Median amount, in `unit`");
  private static final Field<OptionalDouble> MIN =
      DOSES_FIELDS.number("min", 0, Double.MAX_VALUE, "Least amount, in `unit`");
  private static final Field<OptionalDouble> MAX =
      DOSES_FIELDS.number("max", 0, Double.MAX_VALUE, "Greatest amount, in `unit`");

  private static final Fields FIELDS =
      new Fields(
          "finding",
          "One result: an outcome, measured in some way, in one arm against something, with"
              + " direction, figures and the place it was read.");
  private static final Field<String> ID =
      FIELDS.required(
          "id",
          Ids.ofPart(IdKind.FINDING),
          "Id, unique in the library; the id of the study, a hyphen and more, for example"
              + " bershad-2019-f1");
  private static final Field<Outcome> OUTCOME =
      FIELDS.required("outcome", Terms.of(Outcome.class), "Normalised outcome");
  private static final Field<Optional<String>> OUTCOME_TEXT =
      FIELDS.text("outcomeText", "The outcome in the words of the source, where they say more");
  private static final Field<String> MEASURE =
      FIELDS.required(
          "measure", ValueReader.TEXT, "Instrument or measure, in the words of the source");
  private static final Field<Optional<Measurement>> MEASUREMENT =
      FIELDS.optional(
          "measurement", MeasurementReader.READER, "What is measured, in terms of the vocabulary");
  private static final Field<ArmRef> ARM =
      FIELDS.required(
          "arm", GroupReader.ARM_REF, "Id of the arm, or all for all participants together");
  private static final Field<Comparison> VERSUS =
      FIELDS.orElse(
          "versus",
          ComparisonReader.READER,
          Comparison.NONE,
          "What the arm is compared with; left out where with nothing");
  private static final Field<RelationKind> RELATION =
      FIELDS.orElse(
          "relation",
          Terms.of(RelationKind.class),
          RelationKind.COMPARISON,
          "What the figure relates");
  private static final Field<Optional<ComparatorClass>> CONTRAST =
      FIELDS.optional(
          "contrast",
          ControlConditionReader.CLASS,
          "What kind of comparison it is, where arm and versus do not tell rightly");
  private static final Field<Optional<String>> TIMEPOINT =
      FIELDS.text("timepoint", "When it was measured, in the words of the source");
  private static final Field<Optional<Timing>> TIMING =
      FIELDS.optional("timing", TimingReader.READER, "When it was measured, as numbers");
  private static final Field<Optional<CrossoverPeriod>> PERIOD =
      FIELDS.optional(
          "period",
          Terms.of(CrossoverPeriod.class),
          "Which part of a crossover it is about; all periods if left out");
  private static final Field<Optional<Direction>> DIRECTION =
      FIELDS.optional(
          "direction",
          Terms.of(Direction.class).except(Direction.NOT_READ),
          "Which way it points, judged from the participant's side; left out where a finding only"
              + " describes");
  private static final Field<Optional<FavouredSide>> ESTIMATE_FAVOURS =
      FIELDS.optional(
          "estimateFavours",
          Terms.of(FavouredSide.class),
          "Which side the estimate favours, whatever its size");
  private static final Field<Optional<InferenceKind>> INFERRED =
      FIELDS.optional(
          "inferred",
          Terms.of(InferenceKind.class),
          "How the result was inferred, where its source does not state it");
  private static final Field<Optional<AnalysisKind>> ANALYSIS =
      FIELDS.optional(
          "analysis", Terms.of(AnalysisKind.class), "What kind of analysis the source calls it");
  private static final Field<Optional<Boolean>> SIGNIFICANT =
      FIELDS.optional(
          "significant", ValueReader.FLAG, "Whether the source calls it statistically significant");
  private static final Field<Optional<Statistic>> STATISTIC =
      FIELDS.optional("statistic", StatisticReader.READER, "The reported statistic");
  private static final Field<List<Group>> GROUPS =
      FIELDS.list("groups", GroupReader.READER, "Figures of each group");
  private static final Field<Optional<CountUnit>> COUNT_UNIT =
      FIELDS.optional(
          "countUnit", Terms.of(CountUnit.class), "What the events of groups are counted in");
  private static final Field<OptionalInt> COMPARED =
      FIELDS.count(
          "compared",
          "People in this comparison, each once, where it differs from the sum of the arms");
  private static final Field<Boolean> MIXES_ARMS =
      FIELDS.orElse(
          "mixesArms",
          ValueReader.FLAG,
          false,
          "Whether the figure joins people on drug and on placebo");
  private static final Field<Boolean> SUBGROUP =
      FIELDS.orElse(
          "subgroup",
          ValueReader.FLAG,
          false,
          "True where only part of the people of its arms are in it, such as those with one form of"
              + " an illness; `compared` says how many, where that was read");
  private static final Field<String> SOURCE = SourceField.notFromMemory(FIELDS);
  private static final Field<String> LOCATOR = FIELDS.exactPlace();
  private static final Field<Optional<String>> NOTE = FIELDS.prose("note", "What else to know");
  private static final Field<Boolean> POOLABLE =
      FIELDS.orElse(
          "poolable",
          ValueReader.FLAG,
          true,
          "False where the note says why the figures must not be pooled");
  private static final Field<List<String>> DISAGREES_WITH =
      FIELDS.list(
          "disagreesWith",
          Ids.reference(IdKind.FINDING),
          "Ids of findings that report the same thing differently");
  private static final Field<OptionalDouble> PRE_POST_CORRELATION =
      FIELDS.number(
          "prePostCorrelation",
          -1,
          1,
          "Correlation between the same people's scores before and after, -1 to 1");
  private static final Field<Optional<ReportedDoses>> REPORTED_DOSES =
      FIELDS.optional(
          "reportedDoses",
          DOSES_FIELDS.reader(FindingReader::reportedDoses),
          "Doses that people reported");
  private static final Field<OptionalInt> PEOPLE =
      FIELDS.count("people", "People behind the finding, where they are not the arm's");
  private static final Field<Optional<String>> SUBSTANCE =
      FIELDS.optional(
          "substance",
          Ids.reference(IdKind.SUBSTANCE),
          "Id of the substance that a finding of a mixed arm is about");

  static final ValueReader<Values> READER = FIELDS.reader(FindingReader::read);

  private FindingReader() {}

  /** Reads what a finding is made of. */
  private static @Nullable Values read(JsonCursor in) {
    return in.object(FIELDS, v -> v);
  }

  /** Makes the finding of a study, which is to have its source. */
  static Finding make(Values v, String studyId, List<Source> sources) {
    return new Finding(
        v.get(ID),
        studyId,
        v.get(OUTCOME),
        v.get(OUTCOME_TEXT),
        v.get(MEASURE),
        v.get(MEASUREMENT),
        v.get(ARM),
        v.get(VERSUS),
        v.get(RELATION),
        v.get(CONTRAST),
        v.get(TIMEPOINT),
        v.get(TIMING),
        v.get(PERIOD),
        v.get(DIRECTION),
        v.get(ESTIMATE_FAVOURS),
        v.get(INFERRED),
        v.get(ANALYSIS),
        v.get(SIGNIFICANT),
        v.get(STATISTIC),
        v.get(GROUPS),
        v.get(COUNT_UNIT),
        v.get(COMPARED),
        v.get(MIXES_ARMS),
        v.get(SUBGROUP),
        source(v.get(SOURCE), sources),
        v.get(LOCATOR),
        v.get(NOTE),
        v.get(POOLABLE),
        v.get(DISAGREES_WITH),
        v.get(PRE_POST_CORRELATION),
        v.get(REPORTED_DOSES),
        v.get(PEOPLE),
        v.get(SUBSTANCE));
  }

  private static Source source(String id, List<Source> sources) {
    for (Source source : sources) {
      if (source.id().equals(id)) {
        return source;
      }
    }
    // The log has the reference as a problem of its own; the first source only stands in for it.
    return sources.get(0);
  }

  private static @Nullable ReportedDoses reportedDoses(JsonCursor in) {
    return in.object(
        DOSES_FIELDS,
        v -> new ReportedDoses(v.get(UNIT), v.get(N), v.get(MEDIAN), v.get(MIN), v.get(MAX)));
  }
}
