package org.microdosing.evidence.report;

import java.util.List;
import org.microdosing.evidence.model.Statement;
import org.microdosing.evidence.model.Substance;

/** The table of substances. */
final class SubstanceRow {

  static final TableLayout<Substance> LAYOUT =
      new TableLayout<>(
          "substances",
          "one substance",
          List.of("substance_id"),
          List.of(),
          List.of(
              Column.text("substance_id", "id of the substance", Substance::id),
              Column.text("name", "name", Substance::name),
              Column.text("drug_class", "class of drugs", Substance::drugClass),
              Column.texts("aliases", "other names", Substance::aliases),
              Column.optional(
                  "iupac_name", "systematic name", s -> s.iupacName().map(Statement::text)),
              Column.optional(
                  "molecular_formula",
                  "molecular formula",
                  s -> s.molecularFormula().map(Statement::text)),
              Column.texts(
                  "identifiers",
                  "names in registries of chemicals, each with its registry",
                  s ->
                      s.identifiers().stream()
                          .map(i -> i.scheme().id() + " " + i.value())
                          .toList()),
              Column.optional("notes", "what else to know", Substance::notes)));

  private SubstanceRow() {}
}
