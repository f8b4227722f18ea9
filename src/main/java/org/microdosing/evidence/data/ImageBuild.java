package org.microdosing.evidence.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks the bundled evidence and writes its images, when the library is built. */
final class ImageBuild {

  private ImageBuild() {}

  /**
   * Writes the images.
   *
   * @param arguments the folder of the data files among the classes
   * @throws EvidenceDataException if the data has a problem
   */
  public static void main(String[] arguments) throws IOException {
    EvidenceData data = EvidenceLoader.load(new BundledFiles(), false).data();
    byte[] records = EvidenceImage.records(data);
    byte[] background = EvidenceImage.background(data.context());
    if (!EvidenceImage.read(records, () -> background).equals(data)) {
      throw new IllegalStateException("the images differ from the files");
    }
    Path folder = Path.of(arguments[0]);
    Files.write(folder.resolve(BundledImage.RECORDS), records);
    Files.write(folder.resolve(BundledImage.BACKGROUND), background);
  }
}
