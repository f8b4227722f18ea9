package org.microdosing.evidence.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.ScheduleBreak;
import org.microdosing.evidence.model.ScheduleCourse;
import org.microdosing.evidence.model.ScheduleNote;
import org.microdosing.evidence.model.ScheduleUse;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.SubstanceContext;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** How microdoses are spaced, and which of the studies of a page spaced them so. */
public final class ScheduleSection {

  private final Set<String> studies;
  private final CitedSources sources;

  private ScheduleSection(Set<String> studies, CitedSources sources) {
    this.studies = studies;
    this.sources = sources;
  }

  public static List<Block> of(
      SubstanceContext context, Set<String> studies, CitedSources sources) {
    ScheduleSection section = new ScheduleSection(studies, sources);
    List<Block.Item> used = new ArrayList<>();
    List<Block.Item> others = new ArrayList<>();
    for (Schedule schedule : context.schedules()) {
      List<ScheduleUse> uses = schedule.uses().stream().filter(section::isHere).toList();
      (uses.isEmpty() ? others : used).add(section.item(schedule, uses));
    }
    List<Line> notes =
        context.scheduleNotes().stream()
            .filter(note -> note.studies().stream().anyMatch(studies::contains))
            .map(section::line)
            .toList();
    List<Block> blocks = new ArrayList<>();
    section.add(blocks, "Schedules that studies of this page used", used);
    section.add(
        blocks,
        "Other dosing in these studies",
        notes.stream().map(note -> new Block.Item(note, List.of())).toList());
    section.add(blocks, "Schedules that no study of this page used", others);
    if (!blocks.isEmpty()) {
      blocks.add(0, new Block.Heading(2, "Schedules of microdosing"));
    }
    return blocks;
  }

  private void add(List<Block> blocks, String heading, List<Block.Item> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.Heading(3, heading));
      blocks.add(new Block.Bullets(items));
    }
  }

  private boolean isHere(ScheduleUse use) {
    return use.studies().stream().anyMatch(studies::contains);
  }

  private Block.Item item(Schedule schedule, List<ScheduleUse> uses) {
    StringJoiner words = new StringJoiner("; ");
    days(schedule).ifPresent(words::add);
    if (!schedule.stack().isEmpty()) {
      words.add("together with one another: " + String.join(", ", schedule.stack()));
    }
    schedule.note().ifPresent(words::add);
    Line line =
        Line.EMPTY
            .strong(schedule.name())
            .text(words.length() == 0 ? "" : ": " + words)
            .text(". Source: ")
            .plus(sources.cite(schedule.source(), schedule.locator()));
    List<Line> below = new ArrayList<>();
    for (ScheduleUse use : uses) {
      below.add(
          sourced(
              named(use.studies(), use.study()).text(": " + Phrases.open(use.detail())),
              use.source(),
              Optional.of(use.locator())));
    }
    for (ScheduleCourse course : schedule.courses()) {
      below.add(sourced(Line.of("Length: " + course.length()), course.source(), Optional.empty()));
    }
    for (ScheduleBreak pause : schedule.breaks()) {
      below.add(
          sourced(
              Line.of("Break: " + pause.minWeeks() + " to " + pause.maxWeeks() + " weeks"),
              pause.source(),
              Optional.empty()));
    }
    return new Block.Item(line, below);
  }

  private static Optional<String> days(Schedule schedule) {
    if (schedule.daysOn().isPresent() && schedule.daysOff().isPresent()) {
      return Optional.of(
          Phrases.count(schedule.daysOn().getAsInt(), "day on", "days on")
              + ", "
              + Phrases.count(schedule.daysOff().getAsInt(), "day off", "days off"));
    }
    return schedule.cycleLengthDays().isPresent()
        ? Optional.of("repeats every " + schedule.cycleLengthDays().getAsInt() + " days")
        : Optional.empty();
  }

  private Line line(ScheduleNote note) {
    return sourced(
        Line.EMPTY
            .strong(Phrases.capitalised(note.kind().label()))
            .text(", ")
            .plus(named(note.studies(), note.study().orElse("")))
            .text(": " + Phrases.open(note.detail()))
            .text(note.note().map(words -> " (" + words + ")").orElse("")),
        note.source(),
        Optional.of(note.locator()));
  }

  private Line sourced(Line line, Source source, Optional<String> locator) {
    return line.text(". Source: ").plus(sources.cite(source, locator));
  }

  /** Names the studies of the page by their ids, and the rest in the words of the source. */
  private Line named(List<String> ids, String words) {
    return ids.isEmpty() || !studies.containsAll(ids)
        ? Line.of(words.isEmpty() ? String.join(", ", ids) : words)
        : Line.EMPTY.studies(ids);
  }
}
