package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.Paint;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.SampleVote;
import org.microdosing.evidence.summary.SignTest;

/** Lays an effect-direction plot out: samples from top to bottom, outcomes from left to right. */
final class DirectionDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double LABEL_WIDTH = 260;
  private static final double LEAST_COLUMN = 30;

  /** From the tip of an arrow to the number of its findings, and from there to the next arrow. */
  private static final double BESIDE = 2;

  private static final double TURN = 55;
  private static final double PADDING = 7;
  private static final String SIGN_TEST = "Sign test, p";

  private final String title;
  private final String description;
  private final List<DirectionGroup> groups;
  private final List<Outcome> outcomes;
  private final TextColumn labels;
  private final TextColumn people;
  private final double left;
  private final double column;
  private final double right;
  private final double width;
  private final Drawing drawing = new Drawing();
  private final DirectionMark mark = new DirectionMark(drawing);

  DirectionDrawing(String title, List<DirectionGroup> groups, String description) {
    this.title = title;
    this.description = description;
    this.groups = groups;
    outcomes =
        Arrays.stream(Outcome.values())
            .filter(o -> groups.stream().anyMatch(g -> g.outcomes().containsKey(o)))
            .toList();
    List<DirectionGroup.Row> rows = groups.stream().flatMap(g -> g.rows().stream()).toList();
    labels =
        TextColumn.left(
            MARGIN,
            LABEL_WIDTH,
            List.of("Sample"),
            Stream.concat(rows.stream().map(DirectionGroup.Row::name), Stream.of(SIGN_TEST))
                .toList());
    people =
        TextColumn.right(
            labels.right() + 14,
            80,
            List.of("n"),
            rows.stream().map(DirectionGroup.Row::people).toList());
    left = people.right() + 14;
    double counts =
        rows.stream()
            .flatMap(r -> r.votes().values().stream())
            .mapToDouble(v -> TextSize.width(count(v), Theme.SMALL_SIZE))
            .max()
            .orElse(0);
    double tests =
        groups.stream()
            .flatMap(g -> outcomes.stream().flatMap(o -> g.signTest(o).stream()))
            .mapToDouble(p -> TextSize.width(p, Theme.SMALL_SIZE) + BESIDE)
            .max()
            .orElse(0);
    double half = DirectionMark.WIDEST + BESIDE + counts;
    column = Math.max(Math.max(LEAST_COLUMN, tests), half + BESIDE + DirectionMark.WIDEST);
    right =
        Math.max(
            left + (outcomes.size() - 0.5) * column + Math.max(half, column / 2),
            MARGIN + headingWidth());
    double beyond =
        outcomes.isEmpty()
            ? 0
            : width(outcomes.get(outcomes.size() - 1)) * Math.cos(Math.toRadians(TURN));
    width =
        Math.max(
            Math.max(Frame.LEAST_WIDTH, right + MARGIN),
            left + (outcomes.size() - 0.5) * column + beyond + MARGIN + 8);
  }

  private double headingWidth() {
    return groups.stream().mapToDouble(g -> TextSize.boldWidth(heading(g), TEXT)).max().orElse(0);
  }

  private static String heading(DirectionGroup group) {
    return Phrases.capitalised(group.label());
  }

  private static double width(Outcome outcome) {
    return TextSize.width(outcome.label(), TEXT);
  }

  /** The findings of a vote, where they are more than one. */
  private static String count(SampleVote vote) {
    int findings = vote.counts().directed();
    return findings > 1 ? Integer.toString(findings) : "";
  }

  String toSvg() {
    double y = Frame.heading(drawing, title, subtitle(), width);
    double tallest = outcomes.stream().mapToDouble(DirectionDrawing::width).max().orElse(0);
    y += tallest * Math.sin(Math.toRadians(TURN)) + TEXT;
    labels.drawHeading(drawing, y);
    people.drawHeading(drawing, y);
    for (int i = 0; i < outcomes.size(); i++) {
      drawing.turnedText(centre(i) + 4, y, TURN, outcomes.get(i).label(), "f-ink");
    }
    y += 8;
    drawing.line(MARGIN, y, right, y, "s-ink");
    for (DirectionGroup group : groups) {
      y = group(group, y);
    }
    y = legend(y + 24);
    return drawing.toSvg(width, Frame.notes(drawing, notes(), y, width), title, description);
  }

  private String subtitle() {
    long samples =
        groups.stream()
            .flatMap(g -> g.rows().stream())
            .map(DirectionGroup.Row::name)
            .distinct()
            .count();
    return Phrases.samples(samples) + ", " + Phrases.count(outcomes.size(), "outcome", "outcomes");
  }

  private double centre(int index) {
    return left + (index + 0.5) * column;
  }

  private double group(DirectionGroup group, double top) {
    double y = top + Drawing.height(1, TEXT) + 6;
    drawing.text(MARGIN, y - 4, heading(group), "bold f-ink");
    boolean shaded = false;
    for (DirectionGroup.Row row : group.rows()) {
      double text = Drawing.height(labels.lines(row.name()).size(), TEXT);
      double height = Math.max(text, 2 * DirectionMark.LARGEST) + PADDING;
      if (shaded) {
        drawing.rect(MARGIN, y, right - MARGIN, height, Paint.band(0).fill());
      }
      row(row, y + height / 2);
      y += height;
      shaded = !shaded;
    }
    if (outcomes.stream().anyMatch(o -> group.signTest(o).isPresent())) {
      signTests(group, y + 10);
      y += 20;
    }
    y += 4;
    drawing.line(MARGIN, y, right, y, "s-grid");
    return y;
  }

  private void signTests(DirectionGroup group, double middle) {
    labels.draw(drawing, SIGN_TEST, middle, "f-muted");
    for (int i = 0; i < outcomes.size(); i++) {
      double x = centre(i);
      group
          .signTest(outcomes.get(i))
          .ifPresent(p -> drawing.text(x, middle + 4, p, "small middle f-muted"));
    }
  }

  private void row(DirectionGroup.Row row, double middle) {
    labels.draw(drawing, row.name(), middle, "f-ink");
    people.draw(drawing, row.people(), middle, "f-ink");
    for (int i = 0; i < outcomes.size(); i++) {
      SampleVote vote = row.votes().get(outcomes.get(i));
      if (vote == null) {
        continue;
      }
      drawing.open(row.name() + ", " + outcomes.get(i).label() + ": " + vote.counts());
      SampleSize size = SampleSize.of(vote.people());
      mark.draw(vote.direction(), centre(i), middle, size);
      if (!count(vote).isEmpty()) {
        double beside = centre(i) + DirectionMark.WIDEST * size.factor() + BESIDE;
        drawing.text(beside, middle + 9, count(vote), "small f-muted");
      }
      drawing.close();
    }
  }

  private double legend(double y) {
    Set<Direction> used = EnumSet.noneOf(Direction.class);
    groups.stream()
        .flatMap(g -> g.rows().stream())
        .flatMap(r -> r.votes().values().stream())
        .forEach(v -> used.add(v.direction()));
    return mark.legend(used, y, width) - 10;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Arrows are larger for larger samples: "
            + String.join(", ", Arrays.stream(SampleSize.values()).map(SampleSize::label).toList())
            + "."
            + (hasCounts() ? " A number beside an arrow counts its findings." : ""));
    if (groups.stream().anyMatch(g -> outcomes.stream().anyMatch(o -> g.signTest(o).isPresent()))) {
      notes.add(
          "The sign test sets samples that point to better against samples that point to worse; it"
              + " says nothing on the size of an effect and stands where "
              + SignTest.LEAST_VOTES
              + " samples or more point.");
    }
    return notes;
  }

  private boolean hasCounts() {
    return groups.stream()
        .flatMap(g -> g.rows().stream())
        .flatMap(r -> r.votes().values().stream())
        .anyMatch(v -> !count(v).isEmpty());
  }
}
