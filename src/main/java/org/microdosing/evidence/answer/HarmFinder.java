package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.HarmInPeople;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Vocabulary;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.query.FindingQuery;

/** Finds what samples report of harms at microdoses against a control. */
final class HarmFinder {

  /** Events without counts that are named of one sample. */
  private static final int MOST_NAMED = 3;

  private final Vocabulary vocabulary;

  HarmFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns one line for each sample. */
  List<HarmLine> find(Substance substance, FindingQuery doses) {
    return List.copyOf(bySample(substance, doses).values());
  }

  /** Returns the line of each sample, from the study that tells of most events. */
  Map<String, HarmLine> bySample(Substance substance, FindingQuery doses) {
    Map<String, List<HarmLine>> bySample = new LinkedHashMap<>();
    List<StudyEvidence> evidence =
        doses.placeboControlled().where(FindingVote::isOfVotingKind).evidence().toList();
    for (StudyEvidence some : evidence) {
      line(substance, some)
          .ifPresent(
              line -> bySample.computeIfAbsent(some.sample(), s -> new ArrayList<>()).add(line));
    }
    Map<String, HarmLine> fullest = new LinkedHashMap<>();
    bySample.forEach(
        (sample, lines) ->
            lines.stream()
                .max(Comparator.comparingInt(line -> line.events().size()))
                .ifPresent(line -> fullest.put(sample, line)));
    return fullest;
  }

  private Optional<HarmLine> line(Substance substance, StudyEvidence evidence) {
    List<Event> events = new ArrayList<>();
    for (Finding finding : evidence.findings()) {
      if (HarmInPeople.isShownBy(evidence.study(), finding)
          && finding.outcome() != Outcome.COMPLETION) {
        event(finding).ifPresent(events::add);
      }
    }
    if (events.isEmpty()) {
      return Optional.empty();
    }
    events.sort(Comparator.comparingDouble(Event::share).reversed());
    Set<String> named = new HashSet<>();
    events.removeIf(event -> !named.add(event.name()));
    Finding first = events.get(0).finding();
    return Optional.of(
        new HarmLine(
            substance,
            evidence.study(),
            given(substance, evidence.study(), first),
            words(events),
            first.verification()));
  }

  private static String given(Substance substance, Study study, Finding finding) {
    return Attribution.arms(study, finding).stream()
        .findFirst()
        .flatMap(Arm::dose)
        .filter(d -> d.amount().isPresent() || d.max().isPresent())
        .map(d -> Phrases.inSentence(substance.name()) + " " + d)
        .orElse(Phrases.inSentence(substance.name()));
  }

  /** Counts one by one; what was only told, together behind them. */
  private static List<String> words(List<Event> events) {
    List<String> words = new ArrayList<>();
    events.stream().filter(Event::isCounted).map(Event::words).forEach(words::add);
    told(events, true).ifPresent(w -> words.add("more of " + w + " (counts not read)"));
    told(events, false)
        .ifPresent(w -> words.add("no significant difference in " + w + " (counts not read)"));
    return words;
  }

  private static Optional<String> told(List<Event> events, boolean more) {
    return events.stream()
        .filter(e -> !e.isCounted() && e.isMore() == more)
        .map(Event::name)
        .limit(MOST_NAMED)
        .reduce((one, other) -> one + ", " + other);
  }

  private record Event(Finding finding, double share, String name, String counts) {

    boolean isCounted() {
      return !counts.isEmpty();
    }

    boolean isMore() {
      Direction direction = finding.direction().orElse(Direction.NO_DIFFERENCE);
      return direction == Direction.WORSENED || direction == Direction.INCREASED;
    }

    String words() {
      return name + " " + counts;
    }
  }

  /** An event with the counts of both sides, else told without counts. */
  private Optional<Event> event(Finding finding) {
    String name = name(finding);
    Optional<Group> own = counted(finding, finding.arm().id());
    if (own.isPresent()
        && finding.versus().arm().flatMap(arm -> counted(finding, arm)).isPresent()) {
      double total = own.get().total().orElse(0);
      double share = total > 0 ? own.get().events().orElseThrow() / total : 1;
      return finding.counts().map(counts -> new Event(finding, share, name, counts));
    }
    return finding.direction().map(d -> new Event(finding, -1, name, ""));
  }

  private static Optional<Group> counted(Finding finding, String arm) {
    return finding.groups().stream()
        .filter(g -> g.arm().id().equals(arm) && g.counts().isPresent())
        .findFirst();
  }

  private String name(Finding finding) {
    return vocabulary.adverseEvent(finding).map(AdverseEventTerm::term).orElse(finding.measure());
  }
}
