package org.microdosing.evidence.data;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Participants;

/** Reads numbers of participants. */
final class ParticipantsReader {

  private static final Fields FIELDS =
      new Fields(
          "participants",
          "Numbers of participants at the stages of the study. No stage may exceed `enrolled`.");
  private static final Field<OptionalInt> ENROLLED = FIELDS.count("enrolled", "People enrolled");
  private static final Field<OptionalInt> RANDOMISED =
      FIELDS.count("randomised", "People randomised");
  private static final Field<OptionalInt> ANALYSED = FIELDS.count("analysed", "People analysed");
  private static final Field<OptionalInt> PLANNED =
      FIELDS.count("planned", "People planned, for registered trials");
  private static final Field<Optional<String>> NOTES =
      FIELDS.prose("notes", "What else the source says");

  static final ValueReader<Participants> READER = FIELDS.reader(ParticipantsReader::read);

  private ParticipantsReader() {}

  private static @Nullable Participants read(JsonCursor in) {
    return in.object(FIELDS, ParticipantsReader::make);
  }

  private static Participants make(Values v) {
    Participants participants =
        new Participants(
            v.get(ENROLLED), v.get(RANDOMISED), v.get(ANALYSED), v.get(PLANNED), v.get(NOTES));
    notAbove("analysed", participants.analysed(), participants.enrolled());
    notAbove("randomised", participants.randomised(), participants.enrolled());
    return participants;
  }

  private static void notAbove(String stage, OptionalInt reached, OptionalInt enrolled) {
    if (reached.isPresent() && enrolled.isPresent() && reached.getAsInt() > enrolled.getAsInt()) {
      throw new IllegalArgumentException(
          "expected at most the "
              + enrolled.getAsInt()
              + " enrolled, found "
              + reached.getAsInt()
              + " "
              + stage);
    }
  }
}
