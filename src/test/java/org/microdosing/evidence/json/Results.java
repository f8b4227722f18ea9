package org.microdosing.evidence.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.effect.EffectSelection;
import org.microdosing.evidence.intake.References;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.synthesis.BayesianMetaAnalysis;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.MetaRegression;
import org.microdosing.evidence.synthesis.RobustMethod;
import org.microdosing.evidence.synthesis.ThreeLevel;

/** Results of every kind that can be written as JSON, from the bundled evidence, by their names. */
final class Results {

  private Results() {}

  static Map<String, List<JsonResult>> all() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    Map<String, List<JsonResult>> results = new LinkedHashMap<>();
    for (Substance substance : library.substances()) {
      String id = substance.id();
      add(results, "summary", library.summarise(id));
      add(results, "dose-bands", library.map(id));
      add(results, "comparison", library.compare(id, "lsd"));
      add(
          results,
          "answer",
          library.answer(Question.about(Outcome.DEPRESSION, Outcome.ANXIETY).substances(id)));
      library.summarise(id).gaps().forEach(gap -> add(results, "gap", gap));
    }
    add(
        results,
        "answer",
        library.answer(
            Question.about(Outcome.DEPRESSION)
                .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
                .substances("psilocybin", "lsd", "ketamine")));
    add(results, "findings", library.findings());
    add(results, "studies", library.studies());
    add(results, "map", library.map());
    add(results, "certainty", library.summarise("lsd").certainty(Outcome.DEPRESSION));
    add(results, "reading-queue", library.readingQueue());
    add(results, "dose-assessment", library.assess(Dose.parse("lsd", "10-20 µg oral")));
    for (String file : List.of("pubmed.nbib", "zotero.ris", "zotero.bib")) {
      add(
          results,
          "known-references",
          library.known(References.read(Path.of("src/test/resources/intake", file))));
    }
    synthesis(results, library);
    return results;
  }

  private static void synthesis(Map<String, List<JsonResult>> results, EvidenceLibrary library) {
    EffectSelection selection =
        library
            .findings()
            .substance("psilocybin")
            .doseBand(DoseBand.FULL)
            .outcome(Outcome.DEPRESSION)
            .human()
            .placeboControlled()
            .pooling()
            .allEffects()
            .selection();
    add(results, "effect-selection", selection);
    MetaAnalysis pooled = MetaAnalysis.of(selection.effects()).fit();
    add(results, "meta-analysis", pooled);
    add(results, "equivalence", pooled.equivalence(-0.3, 0.3));
    add(results, "robust", pooled.robust(selection.clusters(), RobustMethod.CR2));
    add(results, "three-level", ThreeLevel.of(selection.effects(), selection.clusters()).fit());
    add(results, "bayesian-meta-analysis", BayesianMetaAnalysis.of(selection.effects()).fit());
    List<Double> order = new ArrayList<>();
    selection.effects().forEach(e -> order.add((double) order.size()));
    add(
        results,
        "meta-regression",
        MetaRegression.of(selection.effects())
            .moderator("order", order.stream().mapToDouble(d -> d).toArray())
            .fit());
  }

  private static void add(Map<String, List<JsonResult>> results, String name, JsonResult result) {
    results.computeIfAbsent(name, n -> new ArrayList<>()).add(result);
  }
}
