package org.microdosing.evidence.summary;

import java.util.List;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.page.PageWords;
import org.microdosing.evidence.page.PlainPage;

/** The part of a page about blinding and expectancy. */
final class BlindingSection {

  private BlindingSection() {}

  static void write(PlainPage page, EvidenceSummary summary) {
    List<BlindingReport> reports = summary.blinding();
    if (reports.isEmpty()) {
      return;
    }
    page.heading("Blinding and expectancy in placebo-controlled studies");
    for (BlindingStatus status : BlindingStatus.values()) {
      List<BlindingReport> some = reports.stream().filter(r -> r.status() == status).toList();
      String label = status.label();
      if (status == BlindingStatus.NOT_MEASURED && !some.isEmpty()) {
        page.entry(label, PageWords.ids(some.stream().map(BlindingReport::study).toList()));
        continue;
      }
      for (BlindingReport report : some) {
        page.entry(label, decisive(report));
        label = "";
      }
    }
    List<String> expectancy =
        reports.stream().flatMap(r -> r.expectancy().stream().map(Finding::id)).toList();
    page.entry(
        "expectancy", expectancy.isEmpty() ? "no study reports on it" : PageWords.ids(expectancy));
  }

  private static String decisive(BlindingReport report) {
    Finding first = report.decisive().get(0);
    int more = report.decisive().size() - 1;
    return first.id()
        + ", "
        + first.measure()
        + first.note().map(n -> ": " + n).orElse("")
        + (more > 0 ? " And " + PageWords.count(more, "finding", "findings") + " more." : "");
  }
}
