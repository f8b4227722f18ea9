package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ActiveMetabolite;
import org.microdosing.evidence.model.AliasSource;
import org.microdosing.evidence.model.AmbiguousName;
import org.microdosing.evidence.model.Bioavailability;
import org.microdosing.evidence.model.ChemicalForm;
import org.microdosing.evidence.model.ConfusableName;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.HalfLife;
import org.microdosing.evidence.model.Identifier;
import org.microdosing.evidence.model.MolarMass;
import org.microdosing.evidence.model.NamedMaterial;
import org.microdosing.evidence.model.SafetyStatement;
import org.microdosing.evidence.model.SaltConversion;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Statement;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Target;
import org.microdosing.evidence.model.TimeCourse;
import org.microdosing.evidence.model.TreatyStatus;

/** Reads a file of {@code data/substances}. */
final class SubstanceReader {

  private static final Fields FIELDS =
      Fields.ofFile(
          "substance",
          "A substance that is microdosed: names, chemistry, pharmacology and published figures"
              + " about doses, each with its source. The file is substances/<id>.json. Sources that"
              + " disagree stand side by side.");
  private static final Field<String> ID =
      FIELDS.required(
          "id",
          Ids.ofFile(IdKind.SUBSTANCE),
          "Id, which is also the name of the file, for example lsd");
  private static final Field<String> NAME = FIELDS.required("name", ValueReader.TEXT, "Usual name");
  private static final Field<List<String>> ALIASES =
      FIELDS.list("aliases", ValueReader.TEXT, "Other names, brands and natural sources");
  private static final Field<String> DRUG_CLASS =
      FIELDS.required("drugClass", ValueReader.TEXT, "Class of drug");
  private static final Field<List<Sourced<AliasSource>>> ALIAS_SOURCES =
      FIELDS.list("aliasSources", AliasSourceReader.READER, "Where aliases were read");
  private static final Field<List<Sourced<NamedMaterial>>> MATERIALS =
      FIELDS.list(
          "materials",
          NamedMaterialReader.READER,
          "Products, salts, plants and brews that contain it, by their names");
  private static final Field<List<String>> EXACT_MATCH_ONLY =
      FIELDS.list(
          "exactMatchOnly",
          ValueReader.TEXT,
          "Aliases that are also words of other meanings, to be understood only where they stand"
              + " alone");
  private static final Field<List<Sourced<AmbiguousName>>> AMBIGUOUS_NAMES =
      FIELDS.list(
          "ambiguousNames",
          AmbiguousNameReader.READER,
          "Names that stand for it among other things");
  private static final Field<List<Sourced<ConfusableName>>> NOT_TO_BE_CONFUSED_WITH =
      FIELDS.list(
          "notToBeConfusedWith",
          ConfusableNameReader.READER,
          "What is taken for it and is something else");
  private static final Field<List<Sourced<SafetyStatement>>> SAFETY =
      FIELDS.list("safety", SafetyStatementReader.READER, "Known harms and interactions");
  private static final Field<Optional<Sourced<Statement>>> IUPAC_NAME =
      FIELDS.optional("iupacName", StatementReader.READER, "IUPAC name");
  private static final Field<Optional<Sourced<Statement>>> CHEMICAL_NAME =
      FIELDS.optional(
          "chemicalName", StatementReader.READER, "Systematic name of another nomenclature");
  private static final Field<Optional<Sourced<Statement>>> MOLECULAR_FORMULA =
      FIELDS.optional("molecularFormula", StatementReader.READER, "Molecular formula");
  private static final Field<Optional<Sourced<SaltConversion>>> SALT_CONVERSION =
      FIELDS.optional(
          "saltConversion",
          SaltConversionReader.READER,
          "How amounts of a salt convert to the base");
  private static final Field<Optional<Sourced<ActiveMetabolite>>> ACTIVE_METABOLITE =
      FIELDS.optional(
          "activeMetabolite", ActiveMetaboliteReader.READER, "The metabolite that acts");
  private static final Field<Optional<Sourced<TreatyStatus>>> TREATY_STATUS =
      FIELDS.optional(
          "treatyStatus", TreatyStatusReader.READER, "How an international treaty treats it");
  private static final Field<List<Sourced<Identifier>>> IDENTIFIERS =
      FIELDS.list("identifiers", IdentifierReader.READER, "What registries call it");
  private static final Field<List<Sourced<MolarMass>>> MOLAR_MASSES =
      FIELDS.list(
          "molarMasses", MolarMassReader.READER, "Molar masses of the base as sources give them");
  private static final Field<List<Sourced<ChemicalForm>>> FORMS =
      FIELDS.list("forms", ChemicalFormReader.READER, "Forms in which it is weighed");
  private static final Field<List<Sourced<Target>>> TARGETS =
      FIELDS.list("targets", TargetReader.READER, "What it acts on");
  private static final Field<List<Sourced<TimeCourse>>> TIME_COURSE =
      FIELDS.list("timeCourse", TimeCourseReader.READER, "Onset, peak and duration");
  private static final Field<List<Sourced<Bioavailability>>> BIOAVAILABILITY =
      FIELDS.list(
          "bioavailability",
          BioavailabilityReader.READER,
          "Share of a dose that reaches the circulation");
  private static final Field<List<Sourced<HalfLife>>> HALF_LIVES =
      FIELDS.list("halfLives", HalfLifeReader.READER, "Half-lives");
  private static final Field<List<Sourced<DoseFact>>> DOSE_FACTS =
      FIELDS.list("doseFacts", DoseFactReader.READER, "Published figures about doses");
  private static final Field<List<Sourced<Statement>>> MICRODOSE_EVIDENCE =
      FIELDS.list(
          "microdoseEvidence",
          StatementReader.READER,
          "What sources say about evidence on its microdoses");
  private static final Field<List<Sourced<Statement>>> OTHER_FACTS =
      FIELDS.list("otherFacts", StatementReader.READER, "Other facts");
  private static final Field<List<Source>> SOURCES =
      FIELDS.requiredList("sources", SourceReader.READER, "What was read, at least one");
  private static final Field<Optional<String>> NOTES =
      FIELDS.text("notes", "What could not be found, what disagrees");

  static final ValueReader<Substance> READER = FIELDS.reader(SubstanceReader::read);

  private SubstanceReader() {}

  private static @Nullable Substance read(JsonCursor in) {
    return in.object(FIELDS, v -> substance(v, new Sourced.Table(v.get(SOURCES))));
  }

  private static Substance substance(Values v, Sourced.Table sources) {
    return new Substance(
        v.get(ID),
        v.get(NAME),
        v.get(ALIASES),
        sources.all(v.get(ALIAS_SOURCES)),
        sources.all(v.get(MATERIALS)),
        v.get(EXACT_MATCH_ONLY),
        sources.all(v.get(AMBIGUOUS_NAMES)),
        sources.all(v.get(NOT_TO_BE_CONFUSED_WITH)),
        v.get(DRUG_CLASS),
        sources.one(v.get(IUPAC_NAME)),
        sources.one(v.get(CHEMICAL_NAME)),
        sources.one(v.get(MOLECULAR_FORMULA)),
        sources.all(v.get(IDENTIFIERS)),
        sources.all(v.get(MOLAR_MASSES)),
        sources.all(v.get(FORMS)),
        sources.one(v.get(SALT_CONVERSION)),
        sources.one(v.get(ACTIVE_METABOLITE)),
        sources.all(v.get(TARGETS)),
        sources.one(v.get(TREATY_STATUS)),
        sources.all(v.get(TIME_COURSE)),
        sources.all(v.get(BIOAVAILABILITY)),
        sources.all(v.get(HALF_LIVES)),
        sources.all(v.get(DOSE_FACTS)),
        sources.all(v.get(MICRODOSE_EVIDENCE)),
        sources.all(v.get(OTHER_FACTS)),
        sources.all(v.get(SAFETY)),
        v.get(SOURCES),
        v.get(NOTES));
  }
}
