package org.microdosing.evidence.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;

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

  private static final String FOLDER = "file";

  private BundledImage() {}

  /** Returns the bundled evidence, empty if the classes lie in a folder or have no image. */
  static Optional<EvidenceData> read() {
    URL image = BundledImage.class.getResource("bundled/" + FILE);
    if (image == null || image.getProtocol().equals(FOLDER)) {
      return Optional.empty();
    }
    try (InputStream in = image.openStream()) {
      return Optional.of(ImageReader.read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled evidence", e);
    }
  }
}
