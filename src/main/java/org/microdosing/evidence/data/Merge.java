package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.PooledResult;
import org.microdosing.evidence.model.RankSource;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.name.QuotedText;

/** Joins two loads, unless they use one id for two things. */
final class Merge {

  private final EvidenceData first;
  private final EvidenceData second;
  private final List<Problem> problems = new ArrayList<>();

  private Merge(EvidenceData first, EvidenceData second) {
    this.first = first;
    this.second = second;
  }

  /** Joins two loads; records are in the order of their ids again. */
  static EvidenceData of(EvidenceData first, EvidenceData second) {
    return new Merge(first, second).merged();
  }

  private EvidenceData merged() {
    compare(
        "substance", d -> d.substances().stream(), Substance::id, s -> file("substances", s.id()));
    compare("study", d -> d.studies().stream(), Study::id, s -> file("studies", s.id()));
    compare(
        "finding",
        d -> d.studies().stream().flatMap(s -> s.findings().stream()),
        Finding::id,
        f -> file("studies", f.studyId()));
    compareContext("definition", EvidenceContext::definitions, MicrodoseDefinition::id);
    compareContext("schedule", EvidenceContext::schedules, Schedule::id);
    compareContext("mechanism", EvidenceContext::mechanisms, Mechanism::id);
    compareContext("review", EvidenceContext::reviews, Review::id);
    compare(
        "pooled result",
        d -> d.context().reviews().stream().flatMap(r -> r.pooled().stream()),
        PooledResult::id,
        p -> "context");
    compareContext("registration", EvidenceContext::registrations, Registration::number);
    compareContext("claim", EvidenceContext::claims, Claim::id);
    compareContext("instrument", c -> c.vocabulary().instruments(), Instrument::id);
    compareContext("adverse event", c -> c.vocabulary().adverseEvents(), AdverseEventTerm::id);
    compareContext("source of ranks", c -> c.vocabulary().rankSources(), RankSource::id);
    SameWorks.report(first.studies(), first.origin(), second.studies(), problems);
    List<Study> studies = joined(EvidenceData::studies, Study::id);
    PeopleTotals.report(studies, problems);
    if (!problems.isEmpty()) {
      throw new EvidenceDataException(problems);
    }
    return new EvidenceData(
        first.origin() + " and " + second.origin(),
        joined(EvidenceData::substances, Substance::id),
        studies,
        first.context().plus(second.context()),
        first.version().or(second::version));
  }

  private <T> void compareContext(
      String what, Function<EvidenceContext, List<T>> list, Function<T, String> id) {
    compare(what, d -> list.apply(d.context()).stream(), id, t -> "context");
  }

  private static String file(String folder, String id) {
    return folder + "/" + id + DataLayout.ENDING;
  }

  private <T> void compare(
      String what,
      Function<EvidenceData, Stream<T>> things,
      Function<T, String> id,
      Function<T, String> file) {
    Map<String, T> taken = new HashMap<>();
    things.apply(first).forEach(t -> taken.put(id.apply(t), t));
    things
        .apply(second)
        .forEach(
            t -> {
              T other = taken.get(id.apply(t));
              if (other != null) {
                clash(what, id.apply(t), file.apply(other), file.apply(t));
              }
            });
  }

  private void clash(String what, String id, String firstFile, String secondFile) {
    problems.add(
        new Problem(
            secondFile,
            "",
            "expected another id for the "
                + what
                + ", found "
                + QuotedText.of(id)
                + " both in "
                + firstFile
                + " of "
                + first.origin()
                + " and in "
                + secondFile
                + " of "
                + second.origin()));
  }

  private <T> List<T> joined(Function<EvidenceData, List<T>> list, Function<T, String> id) {
    return Stream.concat(list.apply(first).stream(), list.apply(second).stream())
        .sorted(Comparator.comparing(id))
        .toList();
  }
}
