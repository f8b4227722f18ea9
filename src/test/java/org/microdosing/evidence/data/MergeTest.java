package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.DataCounts;
import org.microdosing.evidence.model.DataVersion;
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
import org.microdosing.evidence.model.Vocabulary;

@DisplayName("Merged evidence")
class MergeTest {

  private static final EvidenceData ALL = EvidenceLoader.bundled();
  private static final EvidenceData NOTHING =
      new EvidenceData("nothing", List.of(), List.of(), EvidenceContext.empty(), Optional.empty());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  @DisplayName("is the same however it was split, and whichever parts were merged first")
  void parts(long seed) {
    Random random = new Random(seed);
    List<EvidenceData> parts = split(ALL, 3, random);
    EvidenceData left = parts.get(0).merge(parts.get(1)).merge(parts.get(2));
    EvidenceData right = parts.get(0).merge(parts.get(1).merge(parts.get(2)));
    assertSame(left, right, seed);
    assertThat(left.substances()).as("seed %d", seed).isEqualTo(ALL.substances());
    assertThat(left.studies())
        .as("seed %d", seed)
        .isEqualTo(ALL.studies().stream().sorted(Comparator.comparing(Study::id)).toList());
    assertThat(left.context().claims())
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(ALL.context().claims());
    DataVersion version = left.version().orElseThrow();
    assertThat(ALL.version().map(v -> v.withCounts(version.counts())))
        .as("seed %d", seed)
        .contains(version);
    assertThat(version.counts())
        .as("seed %d", seed)
        .isEqualTo(DataCounts.of(left.substances(), left.studies(), left.context()));
    EvidenceData turned = parts.get(2).merge(parts.get(1)).merge(parts.get(0));
    assertThat(turned.studies()).as("seed %d", seed).isEqualTo(left.studies());
    assertThat(turned.substances()).as("seed %d", seed).isEqualTo(left.substances());
  }

  @Test
  @DisplayName("is unchanged by nothing, and says where both came from")
  void identity() {
    assertSame(ALL.merge(NOTHING), ALL, 0);
    assertSame(NOTHING.merge(ALL), ALL, 0);
    assertThat(NOTHING.merge(ALL).origin()).isEqualTo("nothing and " + ALL.origin());
  }

  @Test
  @DisplayName("with itself has a problem for each id of everything, which names both places")
  void everyClash() {
    EvidenceDataException clash =
        catchThrowableOfType(EvidenceDataException.class, () -> ALL.merge(ALL));
    EvidenceContext context = ALL.context();
    List<Finding> findings = ALL.studies().stream().flatMap(s -> s.findings().stream()).toList();
    List<PooledResult> pooled =
        context.reviews().stream().flatMap(r -> r.pooled().stream()).toList();
    assertClashes(clash, "substance", ALL.substances(), Substance::id, s -> "substances/" + s.id());
    assertClashes(clash, "study", ALL.studies(), Study::id, s -> "studies/" + s.id());
    assertClashes(clash, "finding", findings, Finding::id, f -> "studies/" + f.studyId());
    assertClashes(
        clash, "definition", context.definitions(), MicrodoseDefinition::id, d -> "context");
    assertClashes(clash, "schedule", context.schedules(), Schedule::id, s -> "context");
    assertClashes(clash, "mechanism", context.mechanisms(), Mechanism::id, m -> "context");
    assertClashes(clash, "review", context.reviews(), Review::id, r -> "context");
    assertClashes(clash, "pooled result", pooled, PooledResult::id, p -> "context");
    assertClashes(clash, "claim", context.claims(), Claim::id, c -> "context");
    assertClashes(
        clash, "registration", context.registrations(), Registration::number, r -> "context");
    Vocabulary words = context.vocabulary();
    assertClashes(clash, "instrument", words.instruments(), Instrument::id, i -> "context");
    assertClashes(
        clash, "adverse event", words.adverseEvents(), AdverseEventTerm::id, e -> "context");
    assertClashes(clash, "source of ranks", words.rankSources(), RankSource::id, r -> "context");
    assertThat(clash.problems())
        .hasSize(
            ALL.substances().size()
                + ALL.studies().size()
                + findings.size()
                + context.definitions().size()
                + context.schedules().size()
                + context.mechanisms().size()
                + context.reviews().size()
                + pooled.size()
                + context.claims().size()
                + context.registrations().size()
                + words.instruments().size()
                + words.adverseEvents().size()
                + words.rankSources().size());
  }

  private static <T> void assertClashes(
      EvidenceDataException clash,
      String what,
      List<T> things,
      Function<T, String> id,
      Function<T, String> place) {
    Set<String> messages = new HashSet<>();
    clash.problems().forEach(p -> messages.add(p.file() + ": " + p.message()));
    assertThat(things).isNotEmpty();
    for (T thing : things) {
      String file = place.apply(thing) + (place.apply(thing).equals("context") ? "" : ".json");
      assertThat(messages)
          .contains(
              file
                  + ": expected another id for the "
                  + what
                  + ", found \""
                  + id.apply(thing)
                  + "\" both in "
                  + file
                  + " of "
                  + ALL.origin()
                  + " and in "
                  + file
                  + " of "
                  + ALL.origin());
    }
  }

  private static void assertSame(EvidenceData one, EvidenceData other, long seed) {
    assertThat(one.substances()).as("seed %d", seed).isEqualTo(other.substances());
    assertThat(one.studies()).as("seed %d", seed).isEqualTo(other.studies());
    assertThat(one.context()).as("seed %d", seed).isEqualTo(other.context());
    assertThat(one.version()).as("seed %d", seed).isEqualTo(other.version());
  }

  /** Splits evidence into parts that have each record once and only the last the version. */
  private static List<EvidenceData> split(EvidenceData data, int parts, Random random) {
    List<List<Substance>> substances = dealt(data.substances(), parts, random);
    List<List<Study>> studies = dealt(data.studies(), parts, random);
    List<List<MicrodoseDefinition>> definitions =
        dealt(data.context().definitions(), parts, random);
    List<List<Claim>> claims = dealt(data.context().claims(), parts, random);
    List<EvidenceData> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      EvidenceContext context =
          Changed.with(
              Changed.with(
                  Changed.with(EvidenceContext.empty(), "definitions", definitions.get(i)),
                  "definitionNotes",
                  List.of("note " + i)),
              "claims",
              claims.get(i));
      Optional<DataVersion> version = i == parts - 1 ? data.version() : Optional.empty();
      split.add(new EvidenceData("part " + i, substances.get(i), studies.get(i), context, version));
    }
    return split;
  }

  private static <T> List<List<T>> dealt(List<T> all, int parts, Random random) {
    List<List<T>> hands = Stream.generate(() -> (List<T>) new ArrayList<T>()).limit(parts).toList();
    all.forEach(one -> hands.get(random.nextInt(parts)).add(one));
    return hands;
  }
}
