package org.microdosing.evidence.summary;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.DoseFactKind;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.PageWords;
import org.microdosing.evidence.page.PlainPage;

/** The part of a page about doses: what is published as a full dose, then what studies gave. */
final class DoseSection {

  private DoseSection() {}

  static void write(PlainPage page, EvidenceSummary summary) {
    Optional<Substance> substance = summary.scope().substance();
    List<DoseFact> full = substance.map(s -> s.doseFacts(DoseFactKind.FULL_DOSE)).orElse(List.of());
    if (full.isEmpty() && summary.doses().isEmpty()) {
      return;
    }
    page.heading("Doses, as their sources state them");
    String label = "full dose in print";
    for (DoseFact fact : full) {
      page.entry(
          label,
          fact.range() + " " + fact.basis() + route(fact) + " [" + readIn(fact.source()) + "]");
      label = "";
    }
    if (!full.isEmpty() && full.stream().allMatch(f -> f.source().greyLiterature())) {
      page.entry("", "All of these rest on sources that are not scholarly.");
    }
    Object last = "";
    for (DoseSpan span : summary.doses()) {
      page.entry(
          span.band().equals(last) ? "" : span.band().label(),
          span.describe() + ": " + PageWords.ids(span.studies()));
      last = span.band();
    }
  }

  private static String route(DoseFact fact) {
    String routes = String.join(" or ", fact.routes().stream().map(Route::label).toList());
    return routes.isEmpty() ? "" : ", " + routes;
  }

  private static String readIn(Source source) {
    return source.what() + ", " + source.reading();
  }
}
