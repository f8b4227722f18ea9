package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microdosing.evidence.model.Study;

/**
 * Looks for studies that name each other in a circle as the first report of one sample; no study of
 * such a circle could be counted.
 */
final class SampleCircles {

  private static final int SHOWN = 6;

  private SampleCircles() {}

  /** Reports every study that lies on a circle. */
  static void report(List<Study> studies, List<Problem> problems) {
    Map<String, String> first = new HashMap<>();
    for (Study study : studies) {
      study.sampleOf().ifPresent(sample -> first.put(study.id(), sample));
    }
    Set<String> done = new HashSet<>();
    for (String start : first.keySet()) {
      List<String> way = new ArrayList<>();
      Set<String> onWay = new HashSet<>();
      String id = start;
      while (id != null && !done.contains(id) && onWay.add(id)) {
        way.add(id);
        id = first.get(id);
      }
      if (id != null && onWay.contains(id)) {
        reportCircle(way.subList(way.indexOf(id), way.size()), problems);
      }
      done.addAll(way);
    }
  }

  private static void reportCircle(List<String> circle, List<Problem> problems) {
    for (int i = 0; i < circle.size(); i++) {
      List<String> shown = new ArrayList<>();
      for (int step = 0; step <= Math.min(circle.size(), SHOWN); step++) {
        shown.add(circle.get((i + step) % circle.size()));
      }
      int more = circle.size() - SHOWN;
      problems.add(
          new Problem(
              "studies/" + circle.get(i) + DataLayout.ENDING,
              "/sampleOf",
              Wording.bounded(
                  "expected the study that first reported these participants, found a circle: "
                      + String.join(" -> ", shown)
                      + (more > 0 ? " and " + more + " more" : ""))));
    }
  }
}
