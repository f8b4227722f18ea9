package org.microdosing.evidence.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * The arms of all studies, numbered through the studies: what was given, how much, in which row.
 */
public final class ArmColumns {

  private final List<StudyEvidence> studies;
  private final int[] first;
  private final int[] studyOf;
  private final int[] key;
  private final int[] exposures;
  private final double[] low;
  private final double[] high;
  private final boolean[] disputed;
  private final boolean[] pooled;
  private final ExposureSets sets = new ExposureSets();
  private final Numbering<DoseKey> keys = new Numbering<>();

  private ArmColumns(List<StudyEvidence> studies) {
    this.studies = studies;
    first = new int[studies.size() + 1];
    for (int s = 0; s < studies.size(); s++) {
      first[s + 1] = first[s] + studies.get(s).study().arms().size();
    }
    int size = first[studies.size()];
    studyOf = new int[size];
    key = new int[size];
    exposures = new int[size];
    low = new double[size];
    high = new double[size];
    disputed = new boolean[size];
    pooled = new boolean[size];
    for (int s = 0; s < studies.size(); s++) {
      int number = first[s];
      for (Arm arm : studies.get(s).study().arms()) {
        studyOf[number] = s;
        read(number++, studies.get(s), arm);
      }
    }
  }

  public static ArmColumns of(List<StudyEvidence> studies) {
    return new ArmColumns(studies);
  }

  private void read(int number, StudyEvidence evidence, Arm arm) {
    key[number] = keys.numberOf(DoseKey.of(evidence, arm));
    exposures[number] = sets.numberOf(arm.exposures());
    Optional<Dose> dose = arm.dose();
    low[number] = dose.isEmpty() ? Double.NaN : either(dose.get().amount(), dose.get().max());
    high[number] = dose.isEmpty() ? Double.NaN : either(dose.get().max(), dose.get().amount());
    pooled[number] = arm.isPooled();
    disputed[number] =
        arm.claimedBand().equals(Optional.of(DoseBand.MICRODOSE))
            && evidence.band(arm).disputes(DoseBand.MICRODOSE)
            && dose.flatMap(Dose::formInferredFrom).isEmpty();
  }

  private static double either(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() ? one.getAsDouble() : other.orElse(Double.NaN);
  }

  /** Returns the numbers of exposures that {@link #exposures(int)} refers to. */
  public ExposureSets sets() {
    return sets;
  }

  /** Returns the first arm of a study; that of the next study ends its arms. */
  public int first(int study) {
    return first[study];
  }

  public int exposures(int arm) {
    return exposures[arm];
  }

  /** Returns the number of the row of {@link #keys} in which the dose of an arm is shown. */
  public int key(int arm) {
    return key[arm];
  }

  public List<DoseKey> keys() {
    return keys.values();
  }

  /** Returns the dose band of an arm. */
  public DoseBand band(int arm) {
    return keys.values().get(key[arm]).band();
  }

  /** Tells whether an arm is only there to compare with. */
  public boolean isControl(int arm) {
    return keys.values().get(key[arm]).control();
  }

  /** Tells whether an arm only joins others. */
  public boolean isPooled(int arm) {
    return pooled[arm];
  }

  /** Returns the lowest amount of an arm, not a number if none is stated. */
  public double low(int arm) {
    return low[arm];
  }

  /** Returns the highest amount of an arm, not a number if none is stated. */
  public double high(int arm) {
    return high[arm];
  }

  /**
   * Tells whether authors call the dose of an arm a microdose and arithmetic does not. Where the
   * chemical form of the dose is inferred, arithmetic proves nobody wrong.
   */
  public boolean isDisputedMicrodose(int arm) {
    return disputed[arm];
  }

  public int studyOf(int arm) {
    return studyOf[arm];
  }

  /** Returns an arm as study and arm, for example {@code bershad-2019/lsd-13}. */
  public String name(int arm) {
    StudyEvidence evidence = studies.get(studyOf[arm]);
    return evidence.id() + "/" + evidence.study().arms().get(arm - first[studyOf[arm]]).id();
  }
}
