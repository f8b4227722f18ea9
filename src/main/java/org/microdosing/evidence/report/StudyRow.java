package org.microdosing.evidence.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verification;

/**
 * A row of the table of studies.
 *
 * @param study the study
 * @param shortName what it is called beside the others
 */
record StudyRow(Study study, String shortName) {

  static final TableLayout<StudyRow> LAYOUT =
      new TableLayout<>(
          "studies",
          "one study",
          List.of("study_id"),
          List.of(new TableReference("sample_of", "studies", "study_id")),
          List.of(
              Column.text("study_id", "id of the study", r -> r.study.id()),
              Column.optional(
                  "sample_of", "study with the same people, if any", r -> r.study.sampleOf()),
              Column.text("citation", "short citation", StudyRow::shortName),
              Column.optional("title", "title as printed", r -> r.study.citation().title()),
              Column.optional(
                  "journal", "journal, or what stands in", r -> r.study.citation().journal()),
              Column.count("year", "year of publication", r -> r.study.citation().year()),
              Column.optional("doi", "DOI without resolver", r -> r.study.citation().doi()),
              Column.optional("pmid", "PubMed id", r -> r.study.citation().pmid()),
              Column.optional("pmcid", "PubMed Central id", r -> r.study.citation().pmcid()),
              Column.texts(
                  "registrations", "numbers in trial registries", r -> r.study.registrations()),
              Column.term("design", "design", Design.class, r -> r.study.design()),
              Column.term(
                  "blinding",
                  "who did not know what was given",
                  Blinding.class,
                  r -> r.study.blinding()),
              Column.terms(
                  "comparators", "classes of comparators", r -> r.study.comparator().classes()),
              Column.optionalTerm("setting", "setting", Setting.class, r -> r.study.setting()),
              Column.optional("country", "country or countries, in words", r -> r.study.country()),
              Column.flag(
                  "preregistered", "whether it was preregistered", r -> r.study.preregistered()),
              Column.term("species", "species", Species.class, r -> r.study.population().species()),
              Column.terms(
                  "conditions", "conditions of the people", r -> r.study.population().conditions()),
              Column.text(
                  "population", "the people, in words", r -> r.study.population().condition()),
              Column.number("age_mean", "mean age in years", r -> r.study.population().ageMean()),
              Column.number(
                  "age_sd", "standard deviation of age", r -> r.study.population().ageSd()),
              Column.number(
                  "female_percent", "women in per cent", r -> r.study.population().femalePercent()),
              Column.count("enrolled", "people enrolled", r -> r.study.participants().enrolled()),
              Column.count(
                  "randomised", "people randomised", r -> r.study.participants().randomised()),
              Column.count("analysed", "people analysed", r -> r.study.participants().analysed()),
              Column.count("planned", "people planned", r -> r.study.participants().planned()),
              Column.texts(
                  "substances", "ids of substances that arms give", r -> substances(r.study)),
              Column.count("arms", "number of arms", r -> OptionalInt.of(r.study.arms().size())),
              Column.count(
                  "findings", "number of findings", r -> OptionalInt.of(r.study.findings().size())),
              Column.optionalTerm(
                  "best_source",
                  "how well its best source was read",
                  Verification.class,
                  r -> best(r.study)),
              Column.texts(
                  "authors",
                  "family name and initials of the authors",
                  r -> r.study.citation().authors()),
              Column.optional("volume", "volume", r -> r.study.citation().volume()),
              Column.optional("issue", "issue", r -> r.study.citation().issue()),
              Column.optional(
                  "pages", "pages, or the number of the article", r -> r.study.citation().pages()),
              Column.optionalTerm(
                  "publication",
                  "kind of publication, where the record says",
                  PublicationKind.class,
                  r -> r.study.citation().kind()),
              Column.text(
                  "comparator",
                  "what it compares with, in words",
                  r -> r.study.comparator().text()),
              Column.optional("age_range", "ages, in words", r -> r.study.population().ageRange()),
              Column.texts(
                  "sites",
                  "countries where people took part, ISO 3166-1 alpha-2",
                  r -> r.study.sites()),
              Column.flag(
                  "international",
                  "whether people were recruited online across countries",
                  r -> Optional.of(r.study.international())),
              Column.term(
                  "reports_blinding",
                  "whether it reports if people could tell what they were given",
                  ReportingStatus.class,
                  r -> r.study.reporting().blinding()),
              Column.term(
                  "reports_harms",
                  "whether it reports adverse events",
                  ReportingStatus.class,
                  r -> r.study.reporting().harms()),
              Column.term(
                  "reports_discontinuation",
                  "whether it reports who stopped",
                  ReportingStatus.class,
                  r -> r.study.reporting().discontinuation()),
              Column.term(
                  "reports_sex",
                  "whether it reports if women took part",
                  ReportingStatus.class,
                  r -> r.study.reporting().sex()),
              Column.term(
                  "reports_expectancy",
                  "whether it reports what people expected",
                  ReportingStatus.class,
                  r -> r.study.reporting().expectancy()),
              Column.texts("limitations", "limitations, in short", r -> r.study.limitations()),
              Column.optional("funding", "funding", r -> r.study.funding()),
              Column.optional(
                  "conflicts", "declared conflicts of interest", r -> r.study.conflicts()),
              Column.optional(
                  "notes",
                  "what could not be found, and where sources disagree",
                  r -> r.study.notes())));

  private static Collection<String> substances(Study study) {
    TreeSet<String> ids = new TreeSet<>();
    study.arms().forEach(a -> a.exposures().stream().map(Exposure::substance).forEach(ids::add));
    return ids;
  }

  private static Optional<Verification> best(Study study) {
    return study.sources().stream().map(Source::verification).min(Comparator.naturalOrder());
  }
}
