package org.microdosing.evidence.report;

import java.util.Optional;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PageRange;

/** Writes RIS records: lines of a tag of two characters and a value. */
final class Ris {

  private Ris() {}

  static void append(StringBuilder text, CitedWork work) {
    Citation citation = work.citation();
    line(text, "TY", work.kind().ris);
    line(text, "ID", work.key());
    work.authors().forEach(author -> line(text, "AU", name(author)));
    citation.title().ifPresent(title -> line(text, "TI", title));
    citation.journal().ifPresent(j -> line(text, work.kind().isPart() ? "T2" : "PB", j));
    citation.year().ifPresent(year -> line(text, "PY", Integer.toString(year)));
    citation.volume().ifPresent(volume -> line(text, "VL", volume));
    citation.issue().ifPresent(issue -> line(text, "IS", issue));
    citation.pages().ifPresent(pages -> pages(text, pages));
    citation.doi().ifPresent(doi -> line(text, "DO", doi));
    citation.pmid().ifPresent(pmid -> line(text, "AN", pmid));
    citation.pmcid().ifPresent(pmcid -> line(text, "C2", pmcid));
    work.address().ifPresent(address -> line(text, "UR", address));
    work.note().ifPresent(note -> line(text, "N1", note));
    line(text, "ER", "");
  }

  private static void pages(StringBuilder text, String pages) {
    Optional<PageRange> range = PageRange.parse(pages);
    line(text, "SP", range.map(PageRange::first).orElse(pages));
    range.ifPresent(r -> line(text, "EP", r.last()));
  }

  /** A person as {@code Family, I. N., Suffix}; the name of a group as it is. */
  private static String name(AuthorName name) {
    return name.fullFamily()
        + name.pointedInitials().map(i -> ", " + i).orElse("")
        + name.suffix().map(s -> ", " + s).orElse("");
  }

  /** A value stays on its line, whatever it holds, so that it cannot pass for another tag. */
  private static void line(StringBuilder text, String tag, String value) {
    text.append(tag)
        .append("  - ")
        .append(value.replaceAll("[\\s\\p{Cc}]+", " ").strip())
        .append("\r\n");
  }
}
