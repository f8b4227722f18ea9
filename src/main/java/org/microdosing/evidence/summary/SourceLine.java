package org.microdosing.evidence.summary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

/**
 * Where a statement was read: the short name of the source, which leads to the list of sources, the
 * place in it, and how well it was read.
 */
final class SourceLine {

  private SourceLine() {}

  static Line of(Source source, String locator) {
    return of(source, Optional.of(locator));
  }

  static Line of(Source source, Optional<String> locator) {
    return Line.EMPTY
        .link(source.id(), "#" + place(source))
        .text(locator.map(place -> ", " + place).orElse(""))
        .text(" [" + source.reading() + "]");
  }

  /** Lists sources in full, for the lines that lead to them. */
  static Block list(List<Source> sources) {
    return Block.Bullets.of(sources.stream().map(SourceLine::inFull).toList());
  }

  private static Line inFull(Source source) {
    Line line =
        Line.EMPTY
            .anchor(place(source))
            .strong(source.id())
            .text(": ")
            .links(source.what(), source.address().orElse(""))
            .text(" [" + source.reading() + "]")
            .text(source.note().map(note -> "; " + note).orElse(""));
    return source.study().map(study -> line.text("; study ").study(study)).orElse(line);
  }

  private static String place(Source source) {
    return "source-" + source.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
  }
}
