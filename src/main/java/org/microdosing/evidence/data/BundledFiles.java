package org.microdosing.evidence.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The data that the library brings along, found relative to this class and so in the same jar,
 * folder or module, whatever class loaders are about. A jar cannot be listed; the build writes an
 * index of the files.
 */
final class BundledFiles implements EvidenceFiles {

  private static final String ROOT = "bundled/";
  private static final String INDEX = "index.txt";

  @Override
  public String origin() {
    return "the bundled evidence";
  }

  @Override
  public List<String> list(List<Problem> problems) {
    try (InputStream in = open(INDEX)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(DataLayout::isData)
          .sorted(DataLayout.ORDER)
          .toList();
    } catch (IOException e) {
      problems.add(new Problem(INDEX, "", "cannot be read: " + e.getMessage()));
      return List.of();
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    InputStream in = BundledFiles.class.getResourceAsStream(ROOT + path);
    if (in == null) {
      throw new FileNotFoundException(
          "not found beside the library's classes: the library was built without it, or a security"
              + " manager does not let this program read it");
    }
    return in;
  }
}
