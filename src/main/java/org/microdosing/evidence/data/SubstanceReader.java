package org.microdosing.evidence.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final Field<List<Cited<AliasSource>>> ALIAS_SOURCES =
      FIELDS.list("aliasSources", AliasSourceReader.READER, "Where aliases were read");
  private static final Field<List<Cited<NamedMaterial>>> MATERIALS =
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
  private static final Field<List<Cited<AmbiguousName>>> AMBIGUOUS_NAMES =
      FIELDS.list(
          "ambiguousNames",
          AmbiguousNameReader.READER,
          "Names that stand for it among other things");
  private static final Field<List<Cited<ConfusableName>>> NOT_TO_BE_CONFUSED_WITH =
      FIELDS.list(
          "notToBeConfusedWith",
          ConfusableNameReader.READER,
          "What is taken for it and is something else");
  private static final Field<List<Cited<SafetyStatement>>> SAFETY =
      FIELDS.list("safety", SafetyStatementReader.READER, "Known harms and interactions");
  private static final Field<Optional<Cited<Statement>>> IUPAC_NAME =
      FIELDS.optional("iupacName", StatementReader.READER, "IUPAC name");
  private static final Field<Optional<Cited<Statement>>> CHEMICAL_NAME =
      FIELDS.optional(
          "chemicalName", StatementReader.READER, "Systematic name of another nomenclature");
  private static final Field<Optional<Cited<Statement>>> MOLECULAR_FORMULA =
      FIELDS.optional("molecularFormula", StatementReader.READER, "Molecular formula");
  private static final Field<Optional<Cited<SaltConversion>>> SALT_CONVERSION =
      FIELDS.optional(
          "saltConversion",
          SaltConversionReader.READER,
          "How amounts of a salt convert to the base");
  private static final Field<Optional<Cited<ActiveMetabolite>>> ACTIVE_METABOLITE =
      FIELDS.optional(
          "activeMetabolite", ActiveMetaboliteReader.READER, "The metabolite that acts");
  private static final Field<Optional<Cited<TreatyStatus>>> TREATY_STATUS =
      FIELDS.optional(
          "treatyStatus", TreatyStatusReader.READER, "How an international treaty treats it");
  private static final Field<List<Cited<Identifier>>> IDENTIFIERS =
      FIELDS.list("identifiers", IdentifierReader.READER, "What registries call it");
  private static final Field<List<Cited<MolarMass>>> MOLAR_MASSES =
      FIELDS.list(
          "molarMasses", MolarMassReader.READER, "Molar masses of the base as sources give them");
  private static final Field<List<Cited<ChemicalForm>>> FORMS =
      FIELDS.list("forms", ChemicalFormReader.READER, "Forms in which it is weighed");
  private static final Field<List<Cited<Target>>> TARGETS =
      FIELDS.list("targets", TargetReader.READER, "What it acts on");
  private static final Field<List<Cited<TimeCourse>>> TIME_COURSE =
      FIELDS.list("timeCourse", TimeCourseReader.READER, "Onset, peak and duration");
  private static final Field<List<Cited<Bioavailability>>> BIOAVAILABILITY =
      FIELDS.list(
          "bioavailability",
          BioavailabilityReader.READER,
          "Share of a dose that reaches the circulation");
  private static final Field<List<Cited<HalfLife>>> HALF_LIVES =
      FIELDS.list("halfLives", HalfLifeReader.READER, "Half-lives");
  private static final Field<List<Cited<DoseFact>>> DOSE_FACTS =
      FIELDS.list("doseFacts", DoseFactReader.READER, "Published figures about doses");
  private static final Field<List<Cited<Statement>>> MICRODOSE_EVIDENCE =
      FIELDS.list(
          "microdoseEvidence",
          StatementReader.READER,
          "What sources say about evidence on its microdoses");
  private static final Field<List<Cited<Statement>>> OTHER_FACTS =
      FIELDS.list("otherFacts", StatementReader.READER, "Other facts");
  private static final Field<List<Source>> SOURCES =
      FIELDS.requiredList("sources", SourceReader.READER, "What was read, at least one");
  private static final Field<Optional<String>> NOTES =
      FIELDS.text("notes", "What could not be found, what disagrees");

  static final ValueReader<Substance> READER = FIELDS.reader(SubstanceReader::read);

  private SubstanceReader() {}

  private static @Nullable Substance read(JsonCursor in) {
    Values v = in.values(FIELDS);
    if (v == null || !v.isComplete()) {
      return null;
    }
    Map<String, Source> sources =
        v.get(SOURCES).stream().collect(Collectors.toMap(Source::id, s -> s, (a, b) -> a));
    // A source that is missing is noted at the end of the file, where all ids are known.
    return cited(v).map(Cited::ids).allMatch(sources.keySet()::containsAll)
        ? in.make("", () -> substance(v, id -> Objects.requireNonNull(sources.get(id), id)))
        : null;
  }

  private static Stream<Cited<?>> cited(Values v) {
    return Stream.concat(
        Stream.of(
                IUPAC_NAME,
                CHEMICAL_NAME,
                MOLECULAR_FORMULA,
                SALT_CONVERSION,
                ACTIVE_METABOLITE,
                TREATY_STATUS)
            .flatMap(field -> v.get(field).stream()),
        Stream.of(
                IDENTIFIERS,
                MOLAR_MASSES,
                FORMS,
                TARGETS,
                TIME_COURSE,
                BIOAVAILABILITY,
                HALF_LIVES,
                DOSE_FACTS,
                MICRODOSE_EVIDENCE,
                OTHER_FACTS,
                ALIAS_SOURCES,
                MATERIALS,
                AMBIGUOUS_NAMES,
                NOT_TO_BE_CONFUSED_WITH,
                SAFETY)
            .flatMap(field -> v.get(field).stream()));
  }

  private static Substance substance(Values v, Cited.Sources sources) {
    return new Substance(
        v.get(ID),
        v.get(NAME),
        v.get(ALIASES),
        all(v.get(ALIAS_SOURCES), sources),
        all(v.get(MATERIALS), sources),
        v.get(EXACT_MATCH_ONLY),
        all(v.get(AMBIGUOUS_NAMES), sources),
        all(v.get(NOT_TO_BE_CONFUSED_WITH), sources),
        v.get(DRUG_CLASS),
        one(v.get(IUPAC_NAME), sources),
        one(v.get(CHEMICAL_NAME), sources),
        one(v.get(MOLECULAR_FORMULA), sources),
        all(v.get(IDENTIFIERS), sources),
        all(v.get(MOLAR_MASSES), sources),
        all(v.get(FORMS), sources),
        one(v.get(SALT_CONVERSION), sources),
        one(v.get(ACTIVE_METABOLITE), sources),
        all(v.get(TARGETS), sources),
        one(v.get(TREATY_STATUS), sources),
        all(v.get(TIME_COURSE), sources),
        all(v.get(BIOAVAILABILITY), sources),
        all(v.get(HALF_LIVES), sources),
        all(v.get(DOSE_FACTS), sources),
        all(v.get(MICRODOSE_EVIDENCE), sources),
        all(v.get(OTHER_FACTS), sources),
        all(v.get(SAFETY), sources),
        v.get(SOURCES),
        v.get(NOTES));
  }

  private static <T> Optional<T> one(Optional<Cited<T>> fact, Cited.Sources sources) {
    return fact.map(f -> f.with(sources));
  }

  private static <T> List<T> all(List<Cited<T>> facts, Cited.Sources sources) {
    return facts.stream().map(f -> f.with(sources)).toList();
  }
}
