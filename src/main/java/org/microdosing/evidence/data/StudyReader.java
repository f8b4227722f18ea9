package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.ControlCondition;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.ExplainedWarning;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Participants;
import org.microdosing.evidence.model.Population;
import org.microdosing.evidence.model.Reporting;
import org.microdosing.evidence.model.SampleOverlap;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.name.QuotedText;

/** Reads studies. */
final class StudyReader {

  private static final Set<String> COUNTRY_CODES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final ValueSchema COUNTRY_CODE =
      new ValueSchema(Map.of("enum", COUNTRY_CODES.stream().sorted().toList()));

  private static final Fields FIELDS =
      Fields.ofFile(
          "study",
          "One study with its arms and findings, as far as its sources were read. The file is"
              + " studies/<id>.json. What is unknown is left out; null is never written.");
  private static final Field<String> ID =
      FIELDS.required(
          "id",
          Ids.ofFile(IdKind.STUDY),
          "Id, which is also the name of the file: family name of the first author and year, for"
              + " example bershad-2019");
  private static final Field<Citation> CITATION =
      FIELDS.required("citation", CitationReader.READER, "Where it was published");
  private static final Field<List<String>> REGISTRATIONS =
      FIELDS.list("registrations", Ids.REGISTRATION_NUMBER, "Numbers in trial registries");
  private static final Field<List<Source>> SOURCES =
      FIELDS.requiredList("sources", SourceReader.READER, "What was read, at least one");
  private static final Field<Optional<String>> RESULTS_FROM =
      FIELDS.optional(
          "resultsFrom",
          Ids.reference(IdKind.SOURCE),
          "Id of the source that the results come from, where that is not the cited work");
  private static final Field<Design> DESIGN =
      FIELDS.required("design", Terms.of(Design.class), "The design");
  private static final Field<Optional<String>> SAMPLE_OF =
      FIELDS.optional(
          "sampleOf",
          Ids.reference(IdKind.STUDY),
          "Id of the study that first reported these participants; left out if this one did");
  private static final Field<List<SampleOverlap>> OVERLAPS =
      FIELDS.list(
          "overlaps",
          SampleOverlapReader.READER,
          "Studies that people of this one probably or possibly took part in too");
  private static final Field<Blinding> BLINDING =
      FIELDS.required("blinding", Terms.of(Blinding.class), "Who was blinded");
  private static final Field<ControlCondition> COMPARATOR =
      FIELDS.required("comparator", ControlConditionReader.READER, "What it compares with");
  private static final Field<Optional<Setting>> SETTING =
      FIELDS.optional("setting", Terms.of(Setting.class), "Where it took place");
  private static final Field<Optional<String>> SETTING_TEXT =
      FIELDS.text("settingText", "The setting in the words of the source, where they say more");
  private static final Field<Optional<String>> COUNTRY =
      FIELDS.text("country", "Country, in the words of the source");
  private static final Field<List<String>> SITES =
      FIELDS.list(
          "sites",
          new DescribedReader<>(StudyReader::site, COUNTRY_CODE),
          "Countries where people took part, as ISO 3166-1 alpha-2 codes such as GB");
  private static final Field<Boolean> INTERNATIONAL =
      FIELDS.orElse(
          "international",
          ValueReader.FLAG,
          false,
          "Whether people were recruited online across countries");
  private static final Field<Optional<Boolean>> PREREGISTERED =
      FIELDS.optional(
          "preregistered", ValueReader.FLAG, "Whether it was registered before it began");
  private static final Field<Reporting> REPORTING =
      FIELDS.orElse(
          "reporting",
          ReportingReader.READER,
          Reporting.NOT_READ,
          "What it reports of blinding, expectancy, harms, discontinuation and sex");
  private static final Field<Population> POPULATION =
      FIELDS.required("population", PopulationReader.READER, "Whom it is about");
  private static final Field<Participants> PARTICIPANTS =
      FIELDS.required("participants", ParticipantsReader.READER, "Numbers of participants");
  private static final Field<List<Arm>> ARMS =
      FIELDS.list("arms", ArmReader.READER, "The arms, in the order of the source");
  private static final Field<List<Values>> FINDINGS =
      FIELDS.list(
          "findings", FindingReader.READER, "The findings; left out for trials without results");
  private static final Field<List<String>> LIMITATIONS =
      FIELDS.list("limitations", ValueReader.PROSE, "Limitations, in short");
  private static final Field<Optional<String>> FUNDING = FIELDS.prose("funding", "Funding");
  private static final Field<Optional<String>> CONFLICTS =
      FIELDS.prose("conflicts", "Declared conflicts of interest");
  private static final Field<Optional<String>> NOTES =
      FIELDS.prose("notes", "What could not be found and where sources disagree");
  private static final Field<List<ExplainedWarning>> EXPLAINED =
      FIELDS.list(
          "explained",
          ExplainedWarningReader.READER,
          "Why implausible things in it stand as they do");

  static final ValueReader<Study> READER = FIELDS.reader(StudyReader::read);

  private StudyReader() {}

  private static @Nullable Study read(JsonCursor in) {
    Values v = in.values(FIELDS);
    if (v == null || !v.isComplete()) {
      return null;
    }
    List<Finding> findings = findings(in, v);
    return findings.size() < v.get(FINDINGS).size() ? null : in.make("", () -> make(v, findings));
  }

  private static Study make(Values v, List<Finding> findings) {
    return new Study(
        v.get(ID),
        v.get(CITATION),
        v.get(REGISTRATIONS),
        v.get(SOURCES),
        v.get(RESULTS_FROM),
        v.get(DESIGN),
        v.get(SAMPLE_OF),
        v.get(OVERLAPS),
        v.get(BLINDING),
        v.get(COMPARATOR),
        v.get(SETTING),
        v.get(SETTING_TEXT),
        v.get(COUNTRY),
        v.get(SITES),
        v.get(INTERNATIONAL),
        v.get(PREREGISTERED),
        v.get(REPORTING),
        v.get(POPULATION),
        v.get(PARTICIPANTS),
        v.get(ARMS),
        findings,
        v.get(LIMITATIONS),
        v.get(FUNDING),
        v.get(CONFLICTS),
        v.get(NOTES),
        v.get(EXPLAINED));
  }

  /** Makes the findings; one that its record refuses is noted and left out. */
  private static List<Finding> findings(JsonCursor in, Values v) {
    List<Values> all = v.get(FINDINGS);
    List<Finding> made = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Values values = all.get(i);
      Finding finding =
          in.make("/findings/" + i, () -> FindingReader.make(values, v.get(ID), v.get(SOURCES)));
      if (finding != null) {
        made.add(finding);
      }
    }
    return made;
  }

  private static @Nullable String site(JsonCursor in) {
    String code = in.text();
    return code == null || COUNTRY_CODES.contains(code)
        ? code
        : in.bad(
            "expected the ISO 3166-1 alpha-2 code of a country, such as GB, found "
                + QuotedText.of(code));
  }
}
