package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.page.WordWrap;
import org.microdosing.evidence.table.ArmColumns;
import org.microdosing.evidence.table.DoseKey;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.LazyList;

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
    arms = LazyList.copyOf(arms);
    studies = LazyList.copyOf(studies);
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

  /** Returns band, amounts, design and studies on one line. */
  @Override
  public String toString() {
    return WordWrap.hanging(
        band.label()
            + ": "
            + range()
            + (control ? " as control" : "")
            + ", "
            + design.label()
            + " ("
            + String.join(", ", studies)
            + ")");
  }

  static List<DoseSpan> of(FindingRows rows) {
    ArmColumns columns = rows.columns().arms();
    int[] arms = IntStream.of(rows.arms()).filter(arm -> !columns.isPooled(arm)).toArray();
    int[] counts = new int[columns.keys().size()];
    for (int arm : arms) {
      counts[columns.key(arm)]++;
    }
    int[][] byKey = new int[counts.length][];
    for (int arm : arms) {
      int key = columns.key(arm);
      if (byKey[key] == null) {
        byKey[key] = new int[counts[key]];
        counts[key] = 0;
      }
      byKey[key][counts[key]++] = arm;
    }
    return IntStream.range(0, counts.length)
        .filter(key -> counts[key] > 0)
        .boxed()
        .sorted(Comparator.comparing(columns.keys()::get))
        .map(key -> of(rows.columns(), columns.keys().get(key), byKey[key]))
        .toList();
  }

  private static DoseSpan of(EvidenceColumns all, DoseKey key, int[] arms) {
    ArmColumns columns = all.arms();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int[] studies = new int[arms.length];
    int count = 0;
    for (int arm : arms) {
      low = columns.low(arm) < low ? columns.low(arm) : low;
      high = columns.high(arm) > high ? columns.high(arm) : high;
      if (count == 0 || columns.studyOf(arm) != studies[count - 1]) {
        studies[count++] = columns.studyOf(arm);
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
        LazyList.of(arms.length, i -> columns.name(arms[i])),
        all.studyIds(Arrays.copyOf(studies, count)));
  }
}
