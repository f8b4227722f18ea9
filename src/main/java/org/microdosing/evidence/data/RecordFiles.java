package org.microdosing.evidence.data;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records as the files that they would be written as, so that objects pass the very checks that
 * files pass.
 */
final class RecordFiles implements EvidenceFiles {

  private final String origin;
  private final Map<String, WrittenFile> files = new HashMap<>();
  private final Map<String, Integer> copies = new HashMap<>();

  RecordFiles(EvidenceData data) {
    origin = data.origin();
    for (WrittenFile file : EvidenceWriter.files(data)) {
      files.putIfAbsent(file.path(), file);
      copies.merge(file.path(), 1, Integer::sum);
    }
  }

  @Override
  public String origin() {
    return origin;
  }

  @Override
  public List<String> list(List<Problem> problems) {
    copies.forEach(
        (path, count) -> {
          if (count > 1) {
            problems.add(
                new Problem(path, "/id", "expected an id of its own, found " + count + " of it"));
          }
        });
    return files.keySet().stream().sorted(DataLayout.ORDER).toList();
  }

  @Override
  public InputStream open(String path) throws IOException {
    WrittenFile file = files.get(path);
    if (file == null) {
      throw new FileNotFoundException(path);
    }
    StringWriter text = new StringWriter();
    EvidenceWriter.write(text, file.content());
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
