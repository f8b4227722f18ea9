package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.answer.DosedSample;
import org.microdosing.evidence.drawing.BiasMark;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.Paint;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;

/** Lays an effect-direction plot over doses out: samples down, dose bands across. */
final class DoseDirectionDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double GAP = 12;
  private static final double BAND = 82;
  private static final double PEOPLE = 60;
  private static final double NAMES = 122;

  /**
   * Texts take so much of the printed width where they have it, and never less than a few words.
   */
  private static final double GIVEN = 190;

  private static final double HARMS = 250;
  private static final double LEAST_TEXT = 130;
  private static final double PADDING = 8;

  /** Regimens are told whole in all records; a text beyond this is cut. */
  private static final int MOST_LINES = 15;

  private static final List<String> RISK_OF_BIAS = List.of("Risk of", "bias");

  private final String title;
  private final List<DosedSample> samples;
  private final List<DosedGroup> groups;
  private final List<String> notes;
  private final List<DoseBand> bands;
  private final TextColumn names;
  private final TextColumn doses;
  private final TextColumn people;
  private final double lights;
  private final double left;
  private final TextColumn harms;
  private final double width;
  private final Drawing drawing = new Drawing();
  private final DirectionMark mark = new DirectionMark(drawing);
  private final BiasMark light = new BiasMark(drawing);

  DoseDirectionDrawing(String title, List<DosedSample> samples, List<String> notes) {
    this.title = title;
    this.samples = samples;
    this.groups = DosedGroup.of(samples);
    this.notes = notes;
    bands =
        Arrays.stream(DoseBand.values())
            .filter(band -> samples.stream().anyMatch(s -> s.band() == band))
            .toList();
    names = column(MARGIN, NAMES, "Sample", samples.stream().map(this::name).toList());
    int judges = samples.stream().mapToInt(s -> s.riskOfBias().size()).max().orElse(0);
    double judged = judges == 0 ? 0 : Math.max(64, judges * BiasMark.PITCH) + GAP;
    List<String> sizes = samples.stream().map(s -> SampleSize.people(s.vote())).toList();
    double counted = TextColumn.right(0, PEOPLE, List.of("n"), sizes).width();
    double room =
        Frame.PRINTED_WIDTH
            - (names.right() + counted + judged + bands.size() * BAND + 4 * GAP + MARGIN);
    doses =
        column(
            names.right() + GAP,
            share(GIVEN, room),
            "Dose, regimen, design",
            samples.stream().map(DosedWords::given).toList());
    people = TextColumn.right(doses.right() + GAP, PEOPLE, List.of("n"), sizes);
    lights = people.right() + GAP;
    left = lights + judged;
    double right = left + bands.size() * BAND + GAP;
    harms =
        column(
            right,
            share(HARMS, room),
            "Harms, with it v placebo",
            samples.stream().flatMap(s -> DosedWords.harms(s).stream()).toList());
    width = harms.right() + MARGIN;
  }

  /** Shares room among the columns of texts, as they would like it. */
  private static double share(double most, double room) {
    return Math.max(LEAST_TEXT, Math.min(most, Math.floor(room * most / (GIVEN + HARMS))));
  }

  private static TextColumn column(double x, double most, String heading, List<String> cells) {
    return TextColumn.left(x, most, List.of(heading), cells).ofLines(MOST_LINES);
  }

  private String name(DosedSample sample) {
    return StudyName.of(sample.study(), sample.shortName());
  }

  String toSvg(String description) {
    double y = Frame.heading(drawing, title, DosedWords.counted(samples), width);
    double last = y + Drawing.height(headingLines(), TEXT) + 4;
    for (TextColumn column : List.of(names, doses, people, harms)) {
      column.drawHeading(drawing, last);
    }
    if (left > lights) {
      List<String> lines = RISK_OF_BIAS;
      drawing.lines(
          lights, last - Drawing.height(lines.size() - 1, TEXT), lines, TEXT, "bold f-ink");
    }
    double top = last + 8;
    shade(top, last);
    drawing.line(MARGIN, top, width - MARGIN, top, "s-ink");
    y = top;
    for (DosedGroup group : groups) {
      y = group(group, y);
    }
    y = legends(y + 26);
    return drawing.toSvg(width, Frame.notes(drawing, allNotes(), y, width), title, description);
  }

  /** Shades the bands behind the rows and writes their names. */
  private void shade(double top, double last) {
    double bottom = top;
    for (DosedGroup group : groups) {
      bottom += headingHeight(group) + 4;
      for (DosedSample sample : group.samples()) {
        bottom += height(sample);
      }
    }
    for (int i = 0; i < bands.size(); i++) {
      double x = left + i * BAND;
      drawing.rect(x, top, BAND, bottom - top, Paint.behind(bands.get(i)).fill());
      List<String> lines = bandName(bands.get(i));
      double first = last - Drawing.height(lines.size() - 1, TEXT);
      drawing.lines(x + BAND / 2, first, lines, TEXT, "bold middle f-ink");
    }
  }

  private static List<String> bandName(DoseBand band) {
    return TextSize.wrap(DosedGroup.label(band), TEXT * TextSize.BOLD, BAND - 4, 3);
  }

  /** Headings stand on one line unless one of them needs more. */
  private int headingLines() {
    int most = left > lights ? RISK_OF_BIAS.size() : 1;
    for (TextColumn column : List.of(names, doses, people, harms)) {
      most = Math.max(most, column.headingLines());
    }
    for (DoseBand band : bands) {
      most = Math.max(most, bandName(band).size());
    }
    return most;
  }

  private List<String> heading(DosedGroup group) {
    return TextSize.wrap(group.label(), TEXT * TextSize.BOLD, left - MARGIN - GAP, 3);
  }

  private double headingHeight(DosedGroup group) {
    return Drawing.height(heading(group).size(), TEXT) + 6;
  }

  private double height(DosedSample sample) {
    int harmLines = DosedWords.harms(sample).stream().mapToInt(h -> harms.lines(h).size()).sum();
    int lines =
        Math.max(
            Math.max(
                names.lines(name(sample)).size(), doses.lines(DosedWords.given(sample)).size()),
            harmLines);
    return Math.max(Drawing.height(lines, TEXT), 2 * DirectionMark.LARGEST) + PADDING;
  }

  private double group(DosedGroup group, double top) {
    double y = top + headingHeight(group);
    List<String> heading = heading(group);
    double first = y - 4 - Drawing.height(heading.size() - 1, TEXT);
    drawing.lines(MARGIN, first, heading, TEXT, "bold f-ink");
    for (DosedSample sample : group.samples()) {
      double height = height(sample);
      row(sample, y + height / 2);
      y += height;
    }
    y += 4;
    drawing.line(MARGIN, y, width - MARGIN, y, "s-grid");
    return y;
  }

  private void row(DosedSample sample, double middle) {
    names.draw(drawing, name(sample), middle, "f-ink");
    doses.draw(drawing, DosedWords.given(sample), middle, "f-ink");
    people.draw(drawing, SampleSize.people(sample.vote()), middle, "f-ink");
    for (int i = 0; i < sample.riskOfBias().size(); i++) {
      RiskOfBiasJudgement judgement = sample.riskOfBias().get(i);
      drawing.open(BiasMark.words(judgement));
      double x = lights + BiasMark.RADIUS + 1 + i * BiasMark.PITCH;
      light.draw(judgement.overall(), x, middle);
      drawing.close();
    }
    drawing.open(name(sample) + ": " + sample.vote().counts());
    double x = left + (bands.indexOf(sample.band()) + 0.5) * BAND;
    mark.draw(sample.vote().direction(), x, middle, SampleSize.of(sample.vote().people()));
    drawing.close();
    harms(DosedWords.harms(sample), middle);
  }

  private void harms(List<String> events, double middle) {
    int lines = events.stream().mapToInt(e -> harms.lines(e).size()).sum();
    double y = middle - Drawing.height(lines, TEXT) / 2;
    for (String event : events) {
      double height = Drawing.height(harms.lines(event).size(), TEXT);
      harms.draw(drawing, event, y + height / 2, "f-ink");
      y += height;
    }
    if (events.isEmpty()) {
      harms.draw(drawing, "no counts against placebo read", middle, "f-muted");
    }
  }

  private double legends(double y) {
    Set<Direction> used = EnumSet.noneOf(Direction.class);
    samples.forEach(s -> used.add(s.vote().direction()));
    double next = mark.legend(used, y, width);
    if (left == lights) {
      return next - 10;
    }
    Set<Optional<RiskOfBiasLevel>> levels = new HashSet<>();
    samples.forEach(s -> s.riskOfBias().forEach(j -> levels.add(j.overall())));
    return light.legend(levels, next + 2, width) - 10;
  }

  private List<String> allNotes() {
    List<String> all = new ArrayList<>();
    all.add(
        "Arrows are larger for larger samples: "
            + String.join(", ", Arrays.stream(SampleSize.values()).map(SampleSize::label).toList())
            + ". They are directions of estimates, whatever their significance and size.");
    if (left > lights) {
      all.add(
          "Risk of bias: overall judgements as published, one light for each judge; nothing is"
              + " computed here. No light: no published judgement in this library.");
    }
    all.add(
        "Harms: events of people in the arm and in its control, those first whose share is furthest"
            + " above that of the control; sessions are named where a source counts these.");
    all.addAll(notes);
    return all;
  }
}
