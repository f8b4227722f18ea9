package org.microdosing.evidence.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.RegistrationStatus;
import org.microdosing.evidence.model.StatedDate;

/** Reads registered trials. */
final class RegistrationReader {

  private static final Fields FIELDS =
      new Fields(
          "registration", "A registered trial, in the state in which its record was last read.");
  private static final Field<String> NUMBER =
      FIELDS.required(
          "number", Ids.freshNumber(), "Number in its registry, for example NCT05259943");
  private static final Field<Boolean> LOOKED_UP =
      FIELDS.required(
          "lookedUp",
          ValueReader.FLAG,
          "Whether the record or a copy of it was looked up; what was not says nothing but its"
              + " number");
  private static final Field<Optional<String>> REGISTRY = FIELDS.text("registry", "The registry");
  private static final Field<Optional<String>> TITLE = FIELDS.text("title", "Title of the record");
  private static final Field<Optional<RegistrationStatus>> STATUS =
      FIELDS.optional(
          "status",
          Terms.of(RegistrationStatus.class),
          "The state that was read; empty where none was, or where copies contradict each other");
  private static final Field<Optional<String>> STATUS_TEXT =
      FIELDS.text("statusText", "The states in words, where copies contradict each other");
  private static final Field<Optional<StatedDate>> STATUS_AS_OF =
      FIELDS.optional("statusAsOf", StatedDateReader.READER, "The date of that state");
  private static final Field<Optional<LocalDate>> READ_ON =
      FIELDS.optional("readOn", Dates.DAY, "The day up to which it was looked up");
  private static final Field<Optional<StatedDate>> LAST_UPDATE =
      FIELDS.optional("lastUpdate", StatedDateReader.READER, "Last change of the record");
  private static final Field<Optional<StatedDate>> REGISTERED =
      FIELDS.optional("registered", StatedDateReader.READER, "When it was registered");
  private static final Field<Optional<StatedDate>> START =
      FIELDS.optional("start", StatedDateReader.READER, "When the trial began or should begin");
  private static final Field<Optional<StatedDate>> PRIMARY_COMPLETION =
      FIELDS.optional(
          "primaryCompletion",
          StatedDateReader.READER,
          "When its main outcome is or should be complete");
  private static final Field<Optional<StatedDate>> COMPLETION =
      FIELDS.optional("completion", StatedDateReader.READER, "When it ended or should end");
  private static final Field<OptionalInt> PLANNED = FIELDS.count("planned", "People planned");
  private static final Field<OptionalInt> ENROLLED = FIELDS.count("enrolled", "People who entered");
  private static final Field<Optional<Boolean>> RESULTS_POSTED =
      FIELDS.optional(
          "resultsPosted",
          ValueReader.FLAG,
          "Whether the registry shows results; empty where that was not read");
  private static final Field<Optional<StatedDate>> RESULTS_DATE =
      FIELDS.optional("resultsDate", StatedDateReader.READER, "When results were posted");
  private static final Field<List<String>> CONDITIONS =
      FIELDS.list("conditions", ValueReader.TEXT, "Who takes part, in the words of the record");
  private static final Field<Optional<String>> DOSE =
      FIELDS.text("dose", "What is given, in words");
  private static final Field<Optional<String>> REGIMEN =
      FIELDS.text("regimen", "Single doses or a course, in words");
  private static final Field<Optional<Boolean>> MICRODOSE =
      FIELDS.optional("microdose", ValueReader.FLAG, "Whether the trial tests a low dose as such");
  private static final Field<List<String>> SECONDARY_NUMBERS =
      FIELDS.list(
          "secondaryNumbers",
          Ids.REGISTRATION_NUMBER,
          "Numbers of the same trial in other registries");
  private static final Field<Optional<String>> SAME_TRIAL_AS =
      FIELDS.optional("sameTrialAs", Ids.number(), "Number of the entry that describes this trial");
  private static final Field<List<String>> STUDIES =
      FIELDS.list(
          "studies",
          Ids.reference(IdKind.STUDY),
          "Ids of the studies of the library that report it");
  private static final Field<Optional<String>> SOURCE =
      FIELDS.optional("source", Ids.reference(IdKind.SOURCE), "Where it was read");
  private static final Field<Optional<String>> LOCATOR = FIELDS.locator();
  private static final Field<List<String>> OTHER_SOURCES =
      FIELDS.list("otherSources", Ids.reference(IdKind.SOURCE), "What else was read for it");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<Registration>> READER = FIELDS.reader(RegistrationReader::read);

  private RegistrationReader() {}

  private static @Nullable Sourced<Registration> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new Registration(
                v.get(NUMBER),
                v.get(LOOKED_UP),
                v.get(REGISTRY),
                v.get(TITLE),
                v.get(STATUS),
                v.get(STATUS_TEXT),
                v.get(STATUS_AS_OF),
                v.get(READ_ON),
                v.get(LAST_UPDATE),
                v.get(REGISTERED),
                v.get(START),
                v.get(PRIMARY_COMPLETION),
                v.get(COMPLETION),
                v.get(PLANNED),
                v.get(ENROLLED),
                v.get(RESULTS_POSTED),
                v.get(RESULTS_DATE),
                v.get(CONDITIONS),
                v.get(DOSE),
                v.get(REGIMEN),
                v.get(MICRODOSE),
                v.get(SECONDARY_NUMBERS),
                v.get(SAME_TRIAL_AS),
                v.get(STUDIES),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(OTHER_SOURCES).stream().map(s::get).toList(),
                v.get(NOTE)));
  }
}
