package org.microdosing.evidence.data;

import java.util.Optional;
import org.microdosing.evidence.file.PackedFile;

/**
 * The bundled evidence as the build checked it: images of its records, which are read in a small
 * part of the time that its files take, the second one when somebody first asks for it.
 *
 * <p>{@link ImageBuild} writes the images from the very classes and files that it packs, and fails
 * unless reading it gives what the files give. Classes in a folder, as during development, may be
 * newer than images beside them, so there the files are read.
 */
final class BundledImage {

  /** The file of what every question asks of, among the bundled data. */
  static final String RECORDS = "records.bin";

  /** The file of what only pages, claims and the like ask of. */
  static final String BACKGROUND = "background.bin";

  private BundledImage() {}

  /** Returns the bundled evidence, empty if the classes lie in a folder or have no images. */
  static Optional<EvidenceData> read() {
    Optional<byte[]> records = file(RECORDS);
    return records.isPresent()
        ? Optional.of(EvidenceImage.read(records.get(), BundledImage::background))
        : Optional.empty();
  }

  private static byte[] background() {
    return file(BACKGROUND).orElseThrow();
  }

  private static Optional<byte[]> file(String name) {
    return PackedFile.read(BundledImage.class, "bundled/" + name);
  }
}
