package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.Comparator;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Participants;
import org.microdosing.evidence.model.Population;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;

/** Reads studies. */
final class StudyReader {

  private static final Fields FIELDS = Fields.ofFile();
  private static final Field<String> ID = FIELDS.required("id", Ids.ofFile(IdKind.STUDY));
  private static final Field<Citation> CITATION = FIELDS.required("citation", CitationReader::read);
  private static final Field<List<String>> REGISTRATIONS =
      FIELDS.list("registrations", ValueReader.PROSE);
  private static final Field<List<Source>> SOURCES =
      FIELDS.requiredList("sources", SourceReader::read);
  private static final Field<Design> DESIGN = FIELDS.required("design", Terms.of(Design.class));
  private static final Field<Optional<String>> SAMPLE_OF =
      FIELDS.optional("sampleOf", Ids.reference(IdKind.STUDY));
  private static final Field<Blinding> BLINDING =
      FIELDS.required("blinding", Terms.of(Blinding.class));
  private static final Field<Comparator> COMPARATOR =
      FIELDS.required("comparator", ComparatorReader::read);
  private static final Field<Optional<Setting>> SETTING =
      FIELDS.optional("setting", Terms.of(Setting.class));
  private static final Field<Optional<String>> SETTING_TEXT = FIELDS.text("settingText");
  private static final Field<Optional<String>> COUNTRY = FIELDS.text("country");
  private static final Field<Optional<Boolean>> PREREGISTERED =
      FIELDS.optional("preregistered", ValueReader.FLAG);
  private static final Field<Population> POPULATION =
      FIELDS.required("population", PopulationReader::read);
  private static final Field<Participants> PARTICIPANTS =
      FIELDS.required("participants", ParticipantsReader::read);
  private static final Field<List<Arm>> ARMS = FIELDS.list("arms", ArmReader::read);
  private static final Field<List<Values>> FINDINGS = FIELDS.list("findings", FindingReader::read);
  private static final Field<List<String>> LIMITATIONS =
      FIELDS.list("limitations", ValueReader.PROSE);
  private static final Field<Optional<String>> FUNDING = FIELDS.prose("funding");
  private static final Field<Optional<String>> CONFLICTS = FIELDS.prose("conflicts");
  private static final Field<Optional<String>> NOTES = FIELDS.prose("notes");

  private StudyReader() {}

  static @Nullable Study read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Study(
                v.get(ID),
                v.get(CITATION),
                v.get(REGISTRATIONS),
                v.get(SOURCES),
                v.get(DESIGN),
                v.get(SAMPLE_OF),
                v.get(BLINDING),
                v.get(COMPARATOR),
                v.get(SETTING),
                v.get(SETTING_TEXT),
                v.get(COUNTRY),
                v.get(PREREGISTERED),
                v.get(POPULATION),
                v.get(PARTICIPANTS),
                v.get(ARMS),
                findings(v),
                v.get(LIMITATIONS),
                v.get(FUNDING),
                v.get(CONFLICTS),
                v.get(NOTES)));
  }

  private static List<Finding> findings(Values v) {
    return v.get(FINDINGS).stream()
        .map(values -> FindingReader.make(values, v.get(ID), v.get(SOURCES)))
        .toList();
  }
}
