package org.microdosing.evidence.data;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.Baseline;
import org.microdosing.evidence.model.Group;

/** Reads the figures of groups behind findings. */
final class GroupReader {

  private static final Fields BASELINE_FIELDS = new Fields();
  private static final Field<OptionalInt> BASELINE_N = BASELINE_FIELDS.count("n");
  private static final Field<OptionalDouble> BASELINE_MEAN = BASELINE_FIELDS.number("mean");
  private static final Field<OptionalDouble> BASELINE_SD =
      BASELINE_FIELDS.number("sd", 0, Double.MAX_VALUE);

  private static final Fields FIELDS = new Fields();
  private static final Field<ArmRef> ARM = FIELDS.required("arm", GroupReader::arm);
  private static final Field<Optional<String>> TIMEPOINT = FIELDS.text("timepoint");
  private static final Field<OptionalInt> N = FIELDS.count("n");
  private static final Field<OptionalDouble> MEAN = FIELDS.number("mean");
  private static final Field<OptionalDouble> SD = FIELDS.number("sd", 0, Double.MAX_VALUE);
  private static final Field<OptionalDouble> SE = FIELDS.number("se", 0, Double.MAX_VALUE);
  private static final Field<OptionalDouble> MEDIAN = FIELDS.number("median");
  private static final Field<Optional<Interval>> INTERVAL =
      FIELDS.optional("interval", IntervalReader::read);
  private static final Field<OptionalDouble> EVENTS = FIELDS.number("events", 0, Double.MAX_VALUE);
  private static final Field<OptionalDouble> TOTAL = FIELDS.number("total", 0, Double.MAX_VALUE);
  private static final Field<Optional<Baseline>> BASELINE =
      FIELDS.optional("baseline", GroupReader::baseline);
  private static final Field<Optional<String>> NOTE = FIELDS.prose("note");

  private static final ValueReader<String> ARM_ID = Ids.reference(IdKind.ARM);

  private GroupReader() {}

  static @Nullable Group read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Group(
                v.get(ARM),
                v.get(TIMEPOINT),
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

  /** Reads the id of an arm, or the word that means all of them. */
  static @Nullable ArmRef arm(JsonCursor in) {
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
