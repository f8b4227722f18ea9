package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.SilentTrial;

/**
 * The step for what was not published.
 *
 * <p>Publication bias is suspected where trials are registered and silent, or where there are only
 * small studies that all found benefit (Murad and others 2017, Evid Based Med 22, 85-87). A level
 * is lost if silent randomised trials whose results are overdue are at least half as many as the
 * samples that reported, or if two or more samples all improved and none has as many people as one
 * powered trial needs. A silent trial counts for a body that it would inform: it gives one of the
 * substances at the band to people with a condition that the body has, or with a narrower one: a
 * trial in treatment-resistant depression informs a body on major depressive disorder, and not the
 * other way round. What it measured records do not tell. Trials that are not due, or of which that
 * is not known, are named and not counted.
 */
final class PublicationBias {

  private static final List<ResultsDue> NOT_COUNTED =
      List.of(ResultsDue.NOT_DUE, ResultsDue.POSTED, ResultsDue.NOT_KNOWN);

  private PublicationBias() {}

  static CertaintyStep judge(BodyOfEvidence body) {
    Map<ResultsDue, List<SilentTrial>> silent = byDue(body);
    List<SilentTrial> overdue = silent.getOrDefault(ResultsDue.OVERDUE, List.of());
    int samples = body.samples().size();
    String others = others(silent);
    if (2 * overdue.size() >= samples && !overdue.isEmpty()) {
      return new CertaintyStep(
          CertaintyDomain.PUBLICATION_BIAS,
          -1,
          Phrases.count(overdue.size(), "randomised trial with", "randomised trials with")
              + " results overdue, "
              + Phrases.people(planned(overdue))
              + " planned, beside "
              + Phrases.samples(samples)
              + " with results"
              + others,
          studies(overdue));
    }
    return samples > 1 && areAllSmallAndGood(body)
        ? step(-1, "only small samples, and all improved" + others)
        : step(
            0,
            (overdue.isEmpty()
                    ? "no trial in this library is known to be silent though due"
                    : overdue.size()
                        + " with results overdue beside "
                        + Phrases.samples(samples)
                        + " with results")
                + others);
  }

  private static boolean areAllSmallAndGood(BodyOfEvidence body) {
    for (BodySample sample : body.samples()) {
      // What nobody counted is not known to be small.
      boolean isSmall = sample.people() > 0 && sample.people() < InformationSize.ONE_TRIAL;
      if (sample.direction() != Direction.IMPROVED || !isSmall) {
        return false;
      }
    }
    return true;
  }

  private static int planned(List<SilentTrial> trials) {
    int planned = 0;
    for (SilentTrial trial : trials) {
      planned += trial.planned();
    }
    return planned;
  }

  private static List<String> studies(List<SilentTrial> trials) {
    List<String> studies = new ArrayList<>();
    for (SilentTrial trial : trials) {
      studies.add(trial.study());
    }
    return studies;
  }

  private static Map<ResultsDue, List<SilentTrial>> byDue(BodyOfEvidence body) {
    Map<ResultsDue, List<SilentTrial>> byDue = new EnumMap<>(ResultsDue.class);
    for (SilentTrial trial : body.silent()) {
      List<SilentTrial> alike = byDue.get(trial.due());
      if (alike == null) {
        alike = new ArrayList<>();
        byDue.put(trial.due(), alike);
      }
      alike.add(trial);
    }
    return byDue;
  }

  /** Returns how many other trials would inform the body, by what is known of them. */
  private static String others(Map<ResultsDue, List<SilentTrial>> silent) {
    StringBuilder others = new StringBuilder();
    for (ResultsDue due : NOT_COUNTED) {
      int trials = silent.getOrDefault(due, List.of()).size();
      if (trials > 0) {
        others.append("; ").append(trials).append(" registered, ").append(due.label());
      }
    }
    return others.toString();
  }

  private static CertaintyStep step(int change, String reason) {
    return CertaintyStep.of(CertaintyDomain.PUBLICATION_BIAS, change, reason);
  }
}
