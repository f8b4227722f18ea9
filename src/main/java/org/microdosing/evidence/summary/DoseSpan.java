package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;

/**
 * The doses that arms of one design gave in one dose band, in one unit of one material, as their
 * sources report them: nothing is converted.
 *
 * @param band the dose band
 * @param design the design of the studies
 * @param material what the amounts are amounts of
 * @param control true for arms that only serve as the control of another dose
 * @param unit unit of the amounts; empty if no arm of the row states an amount
 * @param low the lowest amount in {@code unit}
 * @param high the highest amount in {@code unit}
 * @param arms the arms behind the row, each as {@code study/arm}
 * @param studies ids of the studies behind the row
 * @since 0.1
 */
public record DoseSpan(
    DoseBand band,
    Design design,
    Material material,
    boolean control,
    Optional<DoseUnit> unit,
    OptionalDouble low,
    OptionalDouble high,
    List<String> arms,
    List<String> studies) {

  /** Copies the lists. */
  public DoseSpan {
    arms = List.copyOf(arms);
    studies = List.copyOf(studies);
  }

  /**
   * Returns the amounts with unit and material.
   *
   * @return for example {@code 5-26 µg} or {@code amount not stated}
   */
  public String range() {
    String what = material == Material.COMPOUND ? "" : " " + material.label();
    if (low.isEmpty() || high.isEmpty()) {
      return "amount not stated" + (what.isEmpty() ? "" : "," + what);
    }
    String amounts = Numbers.plain(low.getAsDouble());
    if (low.getAsDouble() != high.getAsDouble()) {
      amounts += "-" + Numbers.plain(high.getAsDouble());
    }
    return amounts + unit.map(u -> " " + u.label()).orElse("") + what;
  }

  /** Returns amounts, role and design in words. */
  String describe() {
    return range() + (control ? " as control" : "") + ", " + design.label();
  }

  /** Returns band, amounts, design and studies on one line. */
  @Override
  public String toString() {
    return PageWords.fit(band.label() + ": " + describe() + " (" + PageWords.ids(studies) + ")");
  }

  static List<DoseSpan> of(Collection<StudyEvidence> evidence, SummaryScope scope) {
    Map<Key, List<Given>> rows = new HashMap<>();
    for (StudyEvidence one : evidence) {
      for (Arm arm : scope.arms(one)) {
        rows.computeIfAbsent(Key.of(one, arm), k -> new ArrayList<>()).add(new Given(one, arm));
      }
    }
    return rows.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Key.ORDER))
        .map(e -> of(e.getKey(), e.getValue()))
        .toList();
  }

  private static DoseSpan of(Key key, List<Given> given) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    String[] arms = new String[given.size()];
    List<String> studies = new ArrayList<>(given.size());
    for (int i = 0; i < arms.length; i++) {
      Arm arm = given.get(i).arm();
      StudyEvidence evidence = given.get(i).evidence();
      if (arm.dose().isPresent()) {
        Dose dose = arm.dose().get();
        low = Math.min(low, or(dose.amount(), dose.max()).orElse(low));
        high = Math.max(high, or(dose.max(), dose.amount()).orElse(high));
      }
      arms[i] = evidence.id() + "/" + arm.id();
      if (i == 0 || !evidence.id().equals(given.get(i - 1).evidence().id())) {
        studies.add(evidence.id());
      }
    }
    return new DoseSpan(
        key.band(),
        key.design(),
        key.material(),
        key.control(),
        key.unit(),
        low <= high ? OptionalDouble.of(low) : OptionalDouble.empty(),
        low <= high ? OptionalDouble.of(high) : OptionalDouble.empty(),
        List.of(arms),
        studies);
  }

  private static OptionalDouble or(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() ? one : other;
  }

  private record Given(StudyEvidence evidence, Arm arm) {}

  private record Key(
      DoseBand band, Design design, Material material, boolean control, Optional<DoseUnit> unit) {

    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::band, BandOrder.MICRODOSE_FIRST)
            .thenComparing(Key::control)
            .thenComparing(Key::design)
            .thenComparing(Key::material)
            .thenComparing(k -> k.unit().map(Enum::ordinal).orElse(Integer.MAX_VALUE));

    static Key of(StudyEvidence evidence, Arm arm) {
      Material material = arm.dose().map(Dose::material).orElse(materialOf(arm));
      return new Key(
          evidence.band(arm),
          evidence.study().design(),
          material,
          arm.servesAs().isPresent(),
          arm.dose()
              .filter(d -> d.amount().isPresent() || d.max().isPresent())
              .flatMap(Dose::unit));
    }

    private static Material materialOf(Arm arm) {
      return arm.exposures().size() == 1
          ? arm.exposures().get(0).material()
          : Material.SELF_SELECTED;
    }
  }
}
