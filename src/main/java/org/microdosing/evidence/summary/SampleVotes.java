package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;

/** Gathers findings by the sample they come from; findings without a direction do not vote. */
final class SampleVotes {

  private final Map<String, List<Cast>> bySample = new TreeMap<>();
  private final Map<String, OptionalInt> known;

  private SampleVotes(Map<String, OptionalInt> known) {
    this.known = known;
  }

  /** Returns what gathers votes, given the people of each sample. */
  static Supplier<SampleVotes> of(Collection<StudyEvidence> evidence) {
    Map<String, OptionalInt> known =
        Sample.of(evidence).stream().collect(Collectors.toMap(Sample::id, Sample::people));
    return () -> new SampleVotes(known);
  }

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

  private SampleVote vote(String sample, List<Cast> cast) {
    DirectionCounts counts = DirectionCounts.of(cast.stream().map(Cast::finding).toList());
    Optional<Direction> direction = SampleVote.agreed(counts);
    return new SampleVote(
        sample,
        cast.stream().map(c -> c.study().id()).distinct().toList(),
        cast.stream().map(c -> c.finding().id()).toList(),
        counts,
        direction.orElseThrow(),
        people(sample, cast));
  }

  /** The largest number of the voting studies; where they give none, that of the sample. */
  private OptionalInt people(String sample, List<Cast> cast) {
    OptionalInt own =
        cast.stream()
            .map(Cast::study)
            .filter(Study::isHuman)
            .flatMapToInt(s -> s.participants().counted().stream())
            .max();
    return own.isPresent() ? own : known.getOrDefault(sample, OptionalInt.empty());
  }
}
