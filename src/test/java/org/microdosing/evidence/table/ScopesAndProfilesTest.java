package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;

@DisplayName("Studies are alike")
class ScopesAndProfilesTest {

  @Test
  @DisplayName("in profile where nothing that a profile asks is different")
  void profiles() {
    ProfileKey one = ProfileKey.of(BundledEvidence.study("murphy-2023"));
    ProfileKey again = ProfileKey.of(BundledEvidence.study("murphy-2023"));
    assertThat(one).isEqualTo(again).hasSameHashCodeAs(again).isNotEqualTo("murphy-2023");
    List<ProfileKey> others =
        List.of(
            Changed.with(one, "design", Design.RANDOMISED_CROSSOVER),
            Changed.with(one, "blinding", Blinding.NONE),
            Changed.with(one, "setting", Optional.<Setting>empty()),
            Changed.with(one, "conditions", List.of(Condition.MAJOR_DEPRESSIVE_DISORDER)),
            Changed.with(one, "species", Species.MOUSE),
            Changed.with(one, "comparators", List.of(ComparatorClass.LOW_DOSE)),
            Changed.with(one, "country", Optional.of("Netherlands")),
            Changed.with(one, "year", OptionalInt.empty()));
    assertThat(others).doesNotContain(one).doesNotHaveDuplicates();
    assertThat(new HashSet<>(others.stream().map(ProfileKey::hashCode).toList()))
        .hasSizeGreaterThan(1);
  }

  @Test
  @DisplayName("in what they would inform where they give the same to the same people")
  void scopes() {
    Set<Condition> within = EnumSet.of(Condition.HEALTHY_VOLUNTEERS);
    Map<DoseBand, Set<String>> given = Map.of(DoseBand.MICRODOSE, Set.of("lsd"));
    TrialScope one = new TrialScope(within, given, true);
    assertThat(one)
        .isEqualTo(new TrialScope(EnumSet.copyOf(within), Map.copyOf(given), true))
        .hasSameHashCodeAs(new TrialScope(EnumSet.copyOf(within), Map.copyOf(given), true))
        .isNotEqualTo("lsd");
    List<TrialScope> others =
        List.of(
            new TrialScope(EnumSet.allOf(Condition.class), given, true),
            new TrialScope(within, Map.of(DoseBand.MICRODOSE, Set.of("psilocybin")), true),
            new TrialScope(within, Map.of(DoseBand.FULL, Set.of("lsd")), true),
            new TrialScope(within, given, false));
    assertThat(others).doesNotContain(one).doesNotHaveDuplicates();
    assertThat(
            new HashSet<>(
                Stream.concat(Stream.of(one), others.stream()).map(TrialScope::hashCode).toList()))
        .hasSizeGreaterThan(1);
  }
}
