package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Reporting;
import org.microdosing.evidence.model.ReportingStatus;

/** Reads what a study reports of the topics of short answers. */
final class ReportingReader {

  private static final Fields FIELDS =
      new Fields(
          "reporting",
          "What a study reports of the topics that short answers speak of; a topic left out was not"
              + " read.");
  private static final Field<ReportingStatus> BLINDING =
      status("blinding", "Whether participants could tell what they were given");
  private static final Field<ReportingStatus> EXPECTANCY =
      status("expectancy", "What participants expected");
  private static final Field<ReportingStatus> HARMS = status("harms", "Adverse events");
  private static final Field<ReportingStatus> DISCONTINUATION =
      status("discontinuation", "Who stopped and why");
  private static final Field<ReportingStatus> SEX = status("sex", "Whether women took part");

  static final ValueReader<Reporting> READER = FIELDS.reader(ReportingReader::read);

  private ReportingReader() {}

  private static @Nullable Reporting read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Reporting(
                v.get(BLINDING),
                v.get(EXPECTANCY),
                v.get(HARMS),
                v.get(DISCONTINUATION),
                v.get(SEX)));
  }

  private static Field<ReportingStatus> status(String topic, String description) {
    return FIELDS.orElse(
        topic, Terms.of(ReportingStatus.class), ReportingStatus.NOT_READ, description);
  }
}
