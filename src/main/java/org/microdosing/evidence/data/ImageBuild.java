package org.microdosing.evidence.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks the bundled evidence and writes its image, when the library is built. */
final class ImageBuild {

  private ImageBuild() {}

  /**
   * Writes the image.
   *
   * @param arguments the folder of the data files among the classes
   * @throws EvidenceDataException if the data has a problem
   */
  public static void main(String[] arguments) throws IOException {
    EvidenceData data = EvidenceLoader.load(new BundledFiles(), false).data();
    byte[] image = ImageWriter.write(data);
    if (!ImageReader.read(image).equals(data)) {
      throw new IllegalStateException("the image differs from the files");
    }
    Files.write(Path.of(arguments[0]).resolve(BundledImage.FILE), image);
  }
}
