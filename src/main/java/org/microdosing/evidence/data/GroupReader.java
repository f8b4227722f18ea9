package org.microdosing.evidence.data;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.Baseline;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Timing;

/** Reads the figures of groups behind findings. */
final class GroupReader {

  private static final ValueReader<String> ARM_ID = Ids.reference(IdKind.ARM);

  /** The id of an arm, or the word that means all of them. */
  static final ValueReader<ArmRef> ARM_REF =
      new DescribedReader<>(GroupReader::arm, ValueSchema.ID);

  private static final Fields BASELINE_FIELDS =
      new Fields("baseline", "Figures of a group before treatment.");
  private static final Field<OptionalInt> BASELINE_N =
      BASELINE_FIELDS.count("n", "People measured");
  private static final Field<OptionalDouble> BASELINE_MEAN =
      BASELINE_FIELDS.number("mean", "Mean, in the unit of the measure");
  private static final Field<OptionalDouble> BASELINE_SD =
      BASELINE_FIELDS.number(
          "sd", 0, Double.MAX_VALUE, "Standard deviation, in the unit of the measure");

  private static final Fields FIELDS =
      new Fields(
          "group",
          "Figures of one group behind a finding. `events` without `total` counts events, not"
              + " people.");
  private static final Field<ArmRef> ARM = FIELDS.required("arm", ARM_REF, "Id of the arm, or all");
  private static final Field<Optional<String>> TIMEPOINT =
      FIELDS.text("timepoint", "When, where it differs from the finding");
  private static final Field<Optional<Timing>> TIMING =
      FIELDS.optional("timing", TimingReader.READER, "The same time as numbers");
  private static final Field<OptionalInt> N = FIELDS.count("n", "People in the group");
  private static final Field<OptionalDouble> MEAN =
      FIELDS.number("mean", "Mean, in the unit of the measure");
  private static final Field<OptionalDouble> SD =
      FIELDS.number("sd", 0, Double.MAX_VALUE, "Standard deviation, in the unit of the measure");
  private static final Field<OptionalDouble> SE =
      FIELDS.number(
          "se", 0, Double.MAX_VALUE, "Standard error of the mean, in the unit of the measure");
  private static final Field<OptionalDouble> MEDIAN =
      FIELDS.number("median", "Median, in the unit of the measure");
  private static final Field<Optional<Interval>> INTERVAL =
      FIELDS.optional("interval", IntervalReader.READER, "Interval of the mean");
  private static final Field<OptionalDouble> EVENTS =
      FIELDS.number(
          "events", 0, Double.MAX_VALUE, "People with the event if `total` is given, else events");
  private static final Field<OptionalDouble> TOTAL =
      FIELDS.number(
          "total",
          0,
          Double.MAX_VALUE,
          "People (or sessions, as the note says) at risk; not below `events`");
  private static final Field<Optional<Baseline>> BASELINE =
      FIELDS.optional(
          "baseline", BASELINE_FIELDS.reader(GroupReader::baseline), "Figures before treatment");
  private static final Field<Optional<String>> NOTE =
      FIELDS.prose("note", "What else the source says");

  static final ValueReader<Group> READER = FIELDS.reader(GroupReader::read);

  private GroupReader() {}

  private static @Nullable Group read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Group(
                v.get(ARM),
                v.get(TIMEPOINT),
                v.get(TIMING),
                v.get(N),
                v.get(MEAN),
                v.get(SD),
                v.get(SE),
                v.get(MEDIAN),
                v.get(INTERVAL),
                v.get(EVENTS),
                v.get(TOTAL),
                v.get(BASELINE),
                v.get(NOTE)));
  }

  private static @Nullable ArmRef arm(JsonCursor in) {
    if (in.isText(ArmRef.ALL.id())) {
      return ArmRef.ALL;
    }
    String id = ARM_ID.read(in);
    return id == null ? null : ArmRef.of(id);
  }

  private static @Nullable Baseline baseline(JsonCursor in) {
    return in.object(
        BASELINE_FIELDS,
        v -> new Baseline(v.get(BASELINE_N), v.get(BASELINE_MEAN), v.get(BASELINE_SD)));
  }
}
