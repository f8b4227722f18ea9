package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.StatedDate;

/** Reads dates that are known to the year, the month or the day. */
final class StatedDateReader {

  private static final Fields FIELDS =
      new Fields(
          "statedDate", "A date as exactly as a source states it: a year, a month or a day.");
  private static final Field<String> DATE =
      FIELDS.required("date", Dates.PARTIAL, "Year, month or day");
  private static final Field<Optional<String>> REMARK =
      FIELDS.text("remark", "What the source adds, for example anticipated");

  static final ValueReader<StatedDate> READER = FIELDS.reader(StatedDateReader::read);

  private StatedDateReader() {}

  private static @Nullable StatedDate read(JsonCursor in) {
    return in.object(FIELDS, v -> new StatedDate(v.get(DATE), v.get(REMARK)));
  }
}
