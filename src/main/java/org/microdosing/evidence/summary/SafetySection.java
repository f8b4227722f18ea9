package org.microdosing.evidence.summary;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.page.PageWords;
import org.microdosing.evidence.page.PlainPage;

/** The part of a page about harms: microdoses in full, higher doses by kind of event. */
final class SafetySection {

  private static final int KINDS_SHOWN = 12;
  private static final int DETAILS_SHOWN = 6;

  private final PlainPage page;
  private final Safety safety;

  private SafetySection(PlainPage page, Safety safety) {
    this.page = page;
    this.safety = safety;
  }

  static void write(PlainPage page, Safety safety) {
    new SafetySection(page, safety).write();
  }

  private void write() {
    page.heading("Safety in people");
    for (DoseBand band : List.of(DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE)) {
      events(band);
    }
    for (DoseBand band : List.of(DoseBand.LOW, DoseBand.FULL, DoseBand.UNKNOWN)) {
      if (count(band) > DETAILS_SHOWN) {
        kinds(band);
      } else if (count(band) > 0) {
        events(band);
      }
    }
    rows("serious or severe", safety.serious());
    rows("stopped", safety.discontinuation());
    rows("heart", safety.cardiovascular());
    if (!safety.silent().isEmpty()) {
      page.entry("nothing reported by", String.join(", ", safety.silent()));
    }
    StringJoiner answered = new StringJoiner("; ").setEmptyValue("");
    safety
        .longTerm()
        .forEach(
            (question, findings) -> {
              if (!findings.isEmpty()) {
                answered.add(question.label() + " (" + String.join(", ", findings) + ")");
              }
            });
    if (answered.length() > 0) {
      page.entry("long term, findings", answered.toString());
    }
    page.entry(
        "long term, open",
        safety.open().isEmpty()
            ? "none of the questions asked"
            : safety.open().stream()
                .map(LongTermQuestion::label)
                .collect(Collectors.joining("; ")));
  }

  private void events(DoseBand band) {
    List<AdverseEvent> events = safety.adverseEvents(band);
    if (events.isEmpty()) {
      page.entry(band.label(), "no finding about adverse events");
      return;
    }
    String label = band.label();
    for (AdverseEvent event : events.subList(0, Math.min(KINDS_SHOWN, events.size()))) {
      page.entry(
          label,
          event.kind()
              + ": "
              + event.findings().stream()
                  .map(SafetyFinding::toString)
                  .collect(Collectors.joining("; ")));
      label = "";
    }
    if (events.size() > KINDS_SHOWN) {
      page.entry("", "and " + more(events) + " more in safety()");
    }
  }

  private static String more(List<AdverseEvent> events) {
    return PageWords.count(events.size() - KINDS_SHOWN, "kind", "kinds");
  }

  private int count(DoseBand band) {
    return safety.adverseEvents(band).stream().mapToInt(e -> e.findings().size()).sum();
  }

  private void kinds(DoseBand band) {
    List<AdverseEvent> events = safety.adverseEvents(band);
    if (!events.isEmpty()) {
      page.entry(
          band.label(),
          events.stream()
                  .limit(KINDS_SHOWN)
                  .map(e -> e.kind() + " (" + String.join(", ", e.studies()) + ")")
                  .collect(Collectors.joining("; "))
              + (events.size() > KINDS_SHOWN ? "; and " + more(events) + " more in safety()" : ""));
    }
  }

  private void rows(String label, List<SafetyFinding> findings) {
    String head = label;
    for (SafetyFinding finding : findings) {
      page.entry(
          head, finding.band().label() + ", " + finding.finding().measure() + ": " + finding);
      head = "";
    }
  }
}
