package org.microdosing.evidence.background;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

/**
 * The sources of a page besides its studies, each in full once.
 *
 * <p>Short names are unique in a record only, so one that two records use for two sources gets a
 * number.
 */
public final class CitedSources {

  private final Map<String, Source> byName = new LinkedHashMap<>();

  public CitedSources(List<Source> sources) {
    sources.forEach(source -> byName.put(source.id(), source));
  }

  /** Names a source, which is then in the list. */
  public Line cite(Source source, String locator) {
    return cite(source, Optional.of(locator));
  }

  /** Names a source, which is then in the list. */
  public Line cite(Source source, Optional<String> locator) {
    String name = source.id();
    for (int next = 2; !isFree(name, source); next++) {
      name = source.id() + "-" + next;
    }
    byName.putIfAbsent(name, source);
    return SourceLine.of(name, source, locator);
  }

  private boolean isFree(String name, Source source) {
    Source known = byName.get(name);
    return known == null
        || (known.what().equals(source.what()) && known.address().equals(source.address()));
  }

  /** Lists the sources in the order in which they were first named. */
  public List<Block> list() {
    List<Line> lines =
        byName.entrySet().stream().map(e -> SourceLine.inFull(e.getKey(), e.getValue())).toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "Sources besides the studies"), Block.Bullets.of(lines));
  }
}
