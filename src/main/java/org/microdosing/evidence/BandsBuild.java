package org.microdosing.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.dose.DoseAssessor;

/** Writes the dose bands of the bundled arms; the build runs it on the classes that it packs. */
final class BandsBuild {

  private BandsBuild() {}

  /**
   * Writes the bands.
   *
   * @param arguments the folder of the bundled data among the classes
   */
  public static void main(String[] arguments) throws IOException {
    EvidenceData data = EvidenceLoader.bundled();
    DoseAssessor doses = DoseAssessor.of(data.substances(), data.context().definitions());
    Files.write(
        Path.of(arguments[0]).resolve(BundledBands.FILE),
        BundledBands.write(data.studies(), doses::effectiveBand));
  }
}
