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

/** The columns of the table of studies. */
final class StudyRow {

  static final List<Column<Study>> COLUMNS =
      List.of(
          Column.text("study_id", "id of the study", Study::id),
          Column.optional("sample_of", "study with the same people, if any", Study::sampleOf),
          Column.text("citation", "short citation", s -> s.citation().shortName()),
          Column.optional("title", "title as printed", s -> s.citation().title()),
          Column.optional("journal", "journal, or what stands in", s -> s.citation().journal()),
          Column.count("year", "year of publication", s -> s.citation().year()),
          Column.optional("doi", "DOI without resolver", s -> s.citation().doi()),
          Column.optional("pmid", "PubMed id", s -> s.citation().pmid()),
          Column.optional("pmcid", "PubMed Central id", s -> s.citation().pmcid()),
          Column.texts("registrations", "numbers in trial registries", Study::registrations),
          Column.term("design", "design", Study::design),
          Column.term("blinding", "who did not know what was given", Study::blinding),
          Column.terms("comparators", "classes of comparators", s -> s.comparator().classes()),
          Column.optionalTerm("setting", "setting", Study::setting),
          Column.optional("country", "country or countries, in words", Study::country),
          Column.flag("preregistered", "whether it was preregistered", Study::preregistered),
          Column.term("species", "species", s -> s.population().species()),
          Column.terms("conditions", "conditions of the people", s -> s.population().conditions()),
          Column.text("population", "the people, in words", s -> s.population().condition()),
          Column.number("age_mean", "mean age in years", s -> s.population().ageMean()),
          Column.number("age_sd", "standard deviation of age", s -> s.population().ageSd()),
          Column.number("female_percent", "women in per cent", s -> s.population().femalePercent()),
          Column.count("enrolled", "people enrolled", s -> s.participants().enrolled()),
          Column.count("randomised", "people randomised", s -> s.participants().randomised()),
          Column.count("analysed", "people analysed", s -> s.participants().analysed()),
          Column.count("planned", "people planned", s -> s.participants().planned()),
          Column.texts("substances", "ids of substances that arms give", StudyRow::substances),
          Column.count("arms", "number of arms", s -> OptionalInt.of(s.arms().size())),
          Column.count("findings", "number of findings", s -> OptionalInt.of(s.findings().size())),
          Column.optional("best_source", "how well its best source was read", StudyRow::best));

  private StudyRow() {}

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
