package org.microdosing.evidence.dose;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Source;

/** The page that an assessment prints as. */
final class AssessmentPage {

  private static final int COLUMNS = 100;

  private final StringBuilder text = new StringBuilder();

  private AssessmentPage() {}

  static String of(DoseAssessment a) {
    AssessmentPage page = new AssessmentPage();
    page.line("", a.dose().substance().orElse("no single substance") + ", " + a.dose());
    page.line("", "Band: " + a.band().label() + (a.straddles() ? ", not clear-cut" : ""));
    if (a.fractionHigh().isPresent()) {
      page.line("", "Fraction of a typical full dose: " + fraction(a));
    }
    page.line("", "");
    page.line("", "Reasoning");
    a.reasoning().forEach(step -> page.line("- ", step));
    page.definitions(a.definitions());
    page.sources(a.sources());
    return page.text.toString().stripTrailing();
  }

  private static String fraction(DoseAssessment a) {
    double high = a.fractionHigh().getAsDouble();
    String range =
        a.fractionLow().isPresent()
            ? new Span(a.fractionLow().getAsDouble(), high).words()
            : "up to " + Numbers.significant(high, 2);
    return a.fractionTypical().isPresent()
        ? range + " (typically " + Numbers.significant(a.fractionTypical().getAsDouble(), 2) + ")"
        : range;
  }

  private void definitions(List<DefinitionComparison> comparisons) {
    if (comparisons.isEmpty()) {
      return;
    }
    Map<DefinitionMatch, List<DefinitionComparison>> byMatch =
        comparisons.stream()
            .collect(
                Collectors.groupingBy(
                    DefinitionComparison::match,
                    () -> new EnumMap<>(DefinitionMatch.class),
                    Collectors.toList()));
    line("", "");
    line("", "Published definitions of a microdose");
    byMatch.forEach(
        (match, of) -> {
          if (match == DefinitionMatch.NOT_COMPARABLE) {
            line("- ", of.size() + " more give no figure that this dose can be set against");
          } else {
            of.forEach(c -> line("- ", c.toString()));
          }
        });
  }

  private void sources(List<Source> sources) {
    if (sources.isEmpty()) {
      return;
    }
    line("", "");
    line("", "Sources");
    sources.forEach(s -> line("- ", s.id() + ": " + s.what() + Steps.reading(s)));
  }

  private void line(String bullet, String words) {
    String indent = " ".repeat(bullet.length());
    StringBuilder line = new StringBuilder(bullet);
    for (String word : words.split(" ", -1)) {
      if (line.length() > bullet.length() && line.length() + 1 + word.length() > COLUMNS) {
        text.append(line).append('\n');
        line = new StringBuilder(indent);
      }
      if (line.length() > bullet.length()) {
        line.append(' ');
      }
      line.append(word);
    }
    text.append(line).append('\n');
  }

  static String range(DoseBand band) {
    return switch (band) {
      case BELOW_MICRODOSE -> "below " + Numbers.plain(band.fractionHigh());
      case FULL -> "from " + Numbers.plain(band.fractionLow());
      case UNKNOWN -> "no fraction";
      default -> Numbers.plain(band.fractionLow()) + " to " + Numbers.plain(band.fractionHigh());
    };
  }
}
