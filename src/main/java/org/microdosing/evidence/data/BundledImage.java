package org.microdosing.evidence.data;

import java.util.Optional;
import org.microdosing.evidence.file.PackedFile;

/**
 * The bundled evidence as the build checked it: an image of its records, which is read in a small
 * part of the time that its files take.
 *
 * <p>{@link ImageBuild} writes the image from the very classes and files that it packs, and fails
 * unless reading it gives what the files give. Classes in a folder, as during development, may be
 * newer than an image beside them, so there the files are read.
 */
final class BundledImage {

  /** The file among the bundled data. */
  static final String FILE = "records.bin";

  private BundledImage() {}

  /** Returns the bundled evidence, empty if the classes lie in a folder or have no image. */
  static Optional<EvidenceData> read() {
    Optional<byte[]> image = PackedFile.read(BundledImage.class, "bundled/" + FILE);
    return image.isPresent() ? Optional.of(ImageReader.read(image.get())) : Optional.empty();
  }
}
