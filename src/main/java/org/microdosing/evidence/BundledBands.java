package org.microdosing.evidence;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.file.PackedFile;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Study;

/**
 * The dose bands of the bundled arms, as the build worked them out: a byte for each arm, in the
 * order of studies and arms. {@link BandsBuild} writes them; the doses of other evidence are
 * assessed when it is loaded.
 */
final class BundledBands implements BiFunction<Study, Arm, DoseBand> {

  /** The file among the bundled data. */
  static final String FILE = "bands.bin";

  /** The bands of no study. */
  static final BundledBands NONE = new BundledBands(List.of(), new byte[0]);

  private static final DoseBand[] BANDS = DoseBand.values();

  private final Map<String, Integer> firstOf = new HashMap<>();
  private final byte[] bands;

  private BundledBands(List<Study> studies, byte[] bands) {
    int first = 0;
    for (Study study : studies) {
      firstOf.put(study.id(), first);
      first += study.arms().size();
    }
    if (bands.length != first) {
      throw new IllegalStateException(
          "expected the bands of " + first + " arms, found " + bands.length);
    }
    this.bands = bands;
  }

  /** Reads the bands of the bundled studies; none if the classes lie in a folder. */
  static BundledBands read(List<Study> studies) {
    Optional<byte[]> file = PackedFile.read(BundledBands.class, "data/bundled/" + FILE);
    return file.isPresent() ? of(studies, file.get()) : NONE;
  }

  /** Returns these bands; where there are none, those that doses are assessed to have. */
  BiFunction<Study, Arm, DoseBand> or(DoseAssessor doses) {
    return bands.length > 0 ? this : doses::effectiveBand;
  }

  static BundledBands of(List<Study> studies, byte[] bands) {
    return new BundledBands(studies, bands);
  }

  /** Writes the bands of studies. */
  @SuppressWarnings("EnumOrdinal") // the file belongs to the classes beside it
  static byte[] write(
      List<Study> studies, BiFunction<? super Study, ? super Arm, DoseBand> assessed) {
    ByteArrayOutputStream bands = new ByteArrayOutputStream();
    for (Study study : studies) {
      for (Arm arm : study.arms()) {
        bands.write(assessed.apply(study, arm).ordinal());
      }
    }
    return bands.toByteArray();
  }

  @Override
  public DoseBand apply(Study study, Arm arm) {
    int place = firstOf.getOrDefault(study.id(), bands.length);
    for (Arm own : study.arms()) {
      if (place < bands.length && own.id().equals(arm.id())) {
        return BANDS[bands[place]];
      }
      place++;
    }
    throw new IllegalArgumentException("not bundled: " + study.id() + "/" + arm.id());
  }
}
