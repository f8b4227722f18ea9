package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;

/** Gathers findings by the sample they come from; findings without a direction do not vote. */
final class SampleVotes {

  private final Map<String, List<Cast>> bySample = new TreeMap<>();

  private record Cast(Study study, Finding finding) {}

  SampleVotes add(StudyEvidence evidence, Finding finding) {
    if (finding.direction().isPresent()) {
      bySample
          .computeIfAbsent(evidence.sample(), id -> new ArrayList<>())
          .add(new Cast(evidence.study(), finding));
    }
    return this;
  }

  /** Returns one vote for each sample, in the order of their ids. */
  List<SampleVote> votes() {
    List<SampleVote> votes = new ArrayList<>();
    bySample.forEach((sample, cast) -> votes.add(vote(sample, cast)));
    return List.copyOf(votes);
  }

  private static SampleVote vote(String sample, List<Cast> cast) {
    DirectionCounts counts = DirectionCounts.of(cast.stream().map(Cast::finding).toList());
    Optional<Direction> direction = SampleVote.agreed(counts);
    return new SampleVote(
        sample,
        cast.stream().map(c -> c.study().id()).distinct().toList(),
        cast.stream().map(c -> c.finding().id()).toList(),
        counts,
        direction.orElseThrow(),
        people(cast));
  }

  private static OptionalInt people(List<Cast> cast) {
    return cast.stream()
        .map(Cast::study)
        .filter(Study::isHuman)
        .flatMapToInt(s -> s.participants().counted().stream())
        .max();
  }
}
