package org.microdosing.evidence.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;

/**
 * A row of the table of studies.
 *
 * @param study the study
 * @param shortName what it is called beside the others
 */
record StudyRow(Study study, String shortName) {

  static final List<Column<StudyRow>> COLUMNS =
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
          Column.term("design", "design", r -> r.study.design()),
          Column.term("blinding", "who did not know what was given", r -> r.study.blinding()),
          Column.terms(
              "comparators", "classes of comparators", r -> r.study.comparator().classes()),
          Column.optionalTerm("setting", "setting", r -> r.study.setting()),
          Column.optional("country", "country or countries, in words", r -> r.study.country()),
          Column.flag(
              "preregistered", "whether it was preregistered", r -> r.study.preregistered()),
          Column.term("species", "species", r -> r.study.population().species()),
          Column.terms(
              "conditions", "conditions of the people", r -> r.study.population().conditions()),
          Column.text("population", "the people, in words", r -> r.study.population().condition()),
          Column.number("age_mean", "mean age in years", r -> r.study.population().ageMean()),
          Column.number("age_sd", "standard deviation of age", r -> r.study.population().ageSd()),
          Column.number(
              "female_percent", "women in per cent", r -> r.study.population().femalePercent()),
          Column.count("enrolled", "people enrolled", r -> r.study.participants().enrolled()),
          Column.count("randomised", "people randomised", r -> r.study.participants().randomised()),
          Column.count("analysed", "people analysed", r -> r.study.participants().analysed()),
          Column.count("planned", "people planned", r -> r.study.participants().planned()),
          Column.texts("substances", "ids of substances that arms give", r -> substances(r.study)),
          Column.count("arms", "number of arms", r -> OptionalInt.of(r.study.arms().size())),
          Column.count(
              "findings", "number of findings", r -> OptionalInt.of(r.study.findings().size())),
          Column.optional("best_source", "how well its best source was read", r -> best(r.study)));

  private static Collection<String> substances(Study study) {
    TreeSet<String> ids = new TreeSet<>();
    study.arms().forEach(a -> a.exposures().stream().map(Exposure::substance).forEach(ids::add));
    return ids;
  }

  private static Optional<String> best(Study study) {
    return study.sources().stream()
        .map(Source::verification)
        .min(Comparator.naturalOrder())
        .map(v -> v.id());
  }
}
