package org.microdosing.evidence.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.ActiveMetabolite;
import org.microdosing.evidence.model.ChemicalForm;
import org.microdosing.evidence.model.SaltConversion;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Statement;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** What a substance is chemically: its metabolite, its salts, its formula and its identifiers. */
final class ChemistrySection {

  private ChemistrySection() {}

  static List<Block> of(Substance substance) {
    List<Block> blocks = new ArrayList<>();
    substance.activeMetabolite().map(ChemistrySection::metabolite).ifPresent(blocks::addAll);
    blocks.addAll(forms(substance));
    blocks.addAll(identity(substance));
    return blocks;
  }

  private static List<Block> metabolite(ActiveMetabolite metabolite) {
    StringJoiner words = new StringJoiner("; ");
    metabolite.formula().ifPresent(words::add);
    metabolite.gramsPerMole().ifPresent(mass -> words.add(mass(mass)));
    metabolite.cas().ifPresent(number -> words.add("CAS number " + number));
    metabolite.unii().ifPresent(number -> words.add("UNII " + number));
    metabolite.chembl().ifPresent(number -> words.add("ChEMBL " + number));
    Line sources = Line.EMPTY;
    for (Source source : metabolite.sources()) {
      sources =
          sources
              .text(sources.equals(Line.EMPTY) ? "" : "; ")
              .plus(SourceLine.of(source, Optional.empty()));
    }
    return new FactTable()
        .row(metabolite.name(), words.toString(), sources)
        .under("Active metabolite");
  }

  private static List<Block> forms(Substance substance) {
    FactTable table = new FactTable();
    for (ChemicalForm form : substance.forms()) {
      table.row(name(form), stated(form), form.source(), Optional.empty());
    }
    substance
        .saltConversion()
        .flatMap(SaltConversion::equivalence)
        .ifPresent(
            pair ->
                table.row(
                    "salt and base",
                    Numbers.plain(pair.saltMilligrams())
                        + " mg of the salt stand for "
                        + Numbers.plain(pair.baseMilligrams())
                        + " mg of the base",
                    pair.source(),
                    pair.locator()));
    List<Block> blocks = new ArrayList<>(table.under("Salts and forms"));
    substance.saltConversion().map(ChemistrySection::conversion).ifPresent(blocks::add);
    return blocks;
  }

  private static String name(ChemicalForm form) {
    String label = form.material().label();
    return label + form.name().filter(n -> !n.equals(label)).map(n -> " (" + n + ")").orElse("");
  }

  private static String stated(ChemicalForm form) {
    StringJoiner words = new StringJoiner("; ");
    form.formula().ifPresent(words::add);
    words.add(mass(form.gramsPerMole()));
    form.stoichiometry().ifPresent(ratio -> words.add("stoichiometry " + ratio));
    if (form.basesPerFormula() > 1) {
      words.add(form.basesPerFormula() + " molecules of the base in a formula unit");
    }
    form.cas().ifPresent(number -> words.add("CAS number " + number));
    return words.toString();
  }

  private static Block conversion(SaltConversion conversion) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            Phrases.capitalised(conversion.salt().label())
                + " weighs "
                + Numbers.plain(conversion.ratio())
                + " times its base ("
                + conversion.ratioNote()
                + ")."));
    for (Statement statement : conversion.statements()) {
      lines.add(
          Line.of(Phrases.open(statement.text()) + ". Source: ")
              .plus(SourceLine.of(statement.source(), statement.locator())));
    }
    conversion.caution().ifPresent(words -> lines.add(Line.of(words)));
    return Block.Bullets.of(lines);
  }

  private static List<Block> identity(Substance substance) {
    FactTable table = new FactTable();
    substance.iupacName().ifPresent(name -> row(table, "IUPAC name", name));
    substance.chemicalName().ifPresent(name -> row(table, "systematic name", name));
    substance.molecularFormula().ifPresent(formula -> row(table, "formula", formula));
    substance
        .molarMasses()
        .forEach(
            mass ->
                table.row(
                    "molar mass", mass(mass.gramsPerMole()), mass.source(), Optional.empty()));
    substance
        .identifiers()
        .forEach(
            identifier ->
                table.row(
                    identifier.scheme().label(),
                    identifier.value()
                        + identifier.note().map(note -> " (" + note + ")").orElse(""),
                    identifier.source(),
                    Optional.empty()));
    return table.under("Formula and identifiers");
  }

  private static void row(FactTable table, String what, Statement statement) {
    table.row(
        what,
        statement.text() + statement.note().map(note -> " (" + note + ")").orElse(""),
        statement.source(),
        statement.locator());
  }

  private static String mass(double gramsPerMole) {
    return Numbers.plain(gramsPerMole) + " g/mol";
  }
}
