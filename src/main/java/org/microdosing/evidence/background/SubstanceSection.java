package org.microdosing.evidence.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Statement;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.TimeCourse;
import org.microdosing.evidence.model.TreatyStatus;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** What the record of a substance says of the substance itself, each line with its source. */
public final class SubstanceSection {

  private SubstanceSection() {}

  public static List<Block> of(Substance substance) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "The substance"));
    blocks.add(
        new Block.Paragraph(
            Line.EMPTY
                .strong(substance.name())
                .text(
                    ": "
                        + substance.drugClass()
                        + ". Sources that differ stand side by side; brackets hold the widest range.")));
    blocks.addAll(legalStatus(substance));
    blocks.addAll(timeCourse(substance));
    blocks.addAll(uptake(substance));
    blocks.addAll(targets(substance));
    blocks.addAll(ChemistrySection.of(substance));
    blocks.addAll(facts("Said of microdoses", substance.microdoseEvidence()));
    blocks.addAll(facts("Other facts", substance.otherFacts()));
    blocks.addAll(NamesSection.of(substance));
    substance
        .notes()
        .ifPresent(
            notes -> {
              blocks.add(new Block.Heading(3, "What this record lacks"));
              blocks.add(new Block.Paragraph(Line.of(notes)));
            });
    return blocks;
  }

  private static List<Block> legalStatus(Substance substance) {
    FactTable table = new FactTable();
    substance
        .treatyStatus()
        .ifPresent(
            status ->
                table.row(
                    status.treaty(),
                    stated(status),
                    status
                        .source()
                        .map(source -> SourceLine.of(source, status.locator()))
                        .orElse(Line.of("none"))));
    return table.under("Legal status under treaties");
  }

  private static String stated(TreatyStatus status) {
    StringJoiner words = new StringJoiner("; ");
    status.schedule().ifPresent(schedule -> words.add("Schedule " + schedule));
    status.status().ifPresent(words::add);
    status.note().ifPresent(words::add);
    return words.length() == 0 ? "no schedule read" : words.toString();
  }

  private static List<Block> timeCourse(Substance substance) {
    FactTable table = new FactTable();
    for (TimeCourse course : substance.timeCourse()) {
      table.row(
          routes(course.routes(), course.routeText()) + course.dose().map(d -> ", " + d).orElse(""),
          stated(course),
          course.source(),
          course.locator());
    }
    return table.under("Time course");
  }

  private static String stated(TimeCourse course) {
    StringJoiner words = new StringJoiner("; ");
    course.onset().ifPresent(time -> words.add("onset " + time));
    course.onsetText().ifPresent(text -> words.add("onset " + text));
    course.peak().ifPresent(time -> words.add("peak of effects " + time));
    course.peakPlasma().ifPresent(time -> words.add("peak in plasma " + time));
    course.duration().ifPresent(time -> words.add("duration " + time));
    course.durationText().ifPresent(text -> words.add("duration " + text));
    course.durationMean().ifPresent(time -> words.add("mean duration " + time));
    return words.toString();
  }

  /** The route in the words of the source where it has them, else as the vocabulary calls it. */
  private static String routes(List<Route> routes, Optional<String> words) {
    return words.orElseGet(
        () ->
            routes.isEmpty()
                ? "route not stated"
                : String.join(", ", routes.stream().map(Route::label).toList()));
  }

  private static List<Block> uptake(Substance substance) {
    FactTable table = new FactTable();
    substance
        .halfLives()
        .forEach(
            half ->
                table.row(
                    "half-life" + half.form().map(form -> " of " + form).orElse(""),
                    half.quantity().toString(),
                    half.source(),
                    half.locator()));
    substance
        .bioavailability()
        .forEach(
            share ->
                table.row(
                    "bioavailability, " + routes(share.routes(), share.routeText()),
                    share.quantity().toString(),
                    share.source(),
                    share.locator()));
    return table.under("Half-life and bioavailability");
  }

  private static List<Block> targets(Substance substance) {
    FactTable table = new FactTable();
    substance
        .targets()
        .forEach(
            target -> table.row(target.name(), target.action(), target.source(), target.locator()));
    return table.under("Targets");
  }

  private static List<Block> facts(String heading, List<Statement> statements) {
    if (statements.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Heading(3, heading),
        Block.Bullets.of(statements.stream().map(SubstanceSection::line).toList()));
  }

  private static Line line(Statement statement) {
    Source source = statement.source();
    return Line.of(Phrases.capitalised(Phrases.open(statement.text())))
        .text(statement.note().map(note -> " (" + note + ")").orElse(""))
        .text(". Source: ")
        .plus(SourceLine.of(source, statement.locator()));
  }
}
