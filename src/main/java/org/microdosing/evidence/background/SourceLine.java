package org.microdosing.evidence.background;

import java.util.Locale;
import java.util.Optional;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.page.Line;

/**
 * Where a statement was read: the short name of the source, which leads to the list of sources, the
 * place in it, and how well it was read.
 */
public final class SourceLine {

  private SourceLine() {}

  public static Line of(Source source, String locator) {
    return of(source, Optional.of(locator));
  }

  public static Line of(Source source, Optional<String> locator) {
    return of(source.id(), source, locator);
  }

  /** Names a source by another short name than its own. */
  public static Line of(String name, Source source, Optional<String> locator) {
    return Line.EMPTY
        .link(name, "#" + place(name))
        .text(locator.map(place -> ", " + place).orElse(""))
        .text(" [" + source.reading() + "]");
  }

  /** Names a source in full, for the lines that lead to it. */
  public static Line inFull(String name, Source source) {
    Line line =
        Line.EMPTY
            .anchor(place(name))
            .strong(name)
            .text(": ")
            .links(source.what(), source.address().orElse(""))
            .text(" [" + source.reading() + "]");
    return line.text(source.note().map(note -> "; " + note).orElse(""));
  }

  private static String place(String name) {
    return "source-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
  }
}
