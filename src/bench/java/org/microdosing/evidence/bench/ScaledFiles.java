package org.microdosing.evidence.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.ScaledEvidence;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.StudyQuery;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bundled evidence at another size, as files: {@code studies/} with a file for each study, and
 * the same studies in {@code studies.jsonl}, one a line.
 */
final class ScaledFiles {

  private ScaledFiles() {}

  /** Returns the file of lines in a directory. */
  static Path lines(Path directory) {
    return directory.resolve("studies.jsonl");
  }

  /** Writes the files, unless they are there, and returns the bytes of the directory of files. */
  static long write(Path data, Path target, int findings) throws IOException {
    Path studies = target.resolve("studies");
    if (Files.exists(lines(target))) {
      return bytes(studies);
    }
    JsonMapper mapper = new JsonMapper();
    Files.createDirectories(studies);
    long bytes = 0;
    Path unfinished = target.resolve("unfinished");
    try (BufferedWriter lines = Files.newBufferedWriter(unfinished)) {
      for (ScaledEvidence.Copy copy : new ScaledEvidence(findings, 1).copies()) {
        Path template = data.resolve("studies").resolve(copy.template().id() + ".json");
        ObjectNode study = (ObjectNode) mapper.readTree(Files.readAllBytes(template));
        study.put("id", copy.id());
        study.remove("overlaps");
        // No two studies cite one work.
        ObjectNode citation = (ObjectNode) study.get("citation");
        citation.remove(List.of("pmid", "pmcid"));
        if (citation.has("doi")) {
          citation.put("doi", citation.get("doi").stringValue() + "-r" + copy.round());
        }
        copy.template().sampleOf().ifPresent(of -> study.put("sampleOf", copy.id(of)));
        ArrayNode known = (ArrayNode) study.get("findings");
        ArrayNode drawn = mapper.createArrayNode();
        for (int i = 0; i < copy.findings().length; i++) {
          ObjectNode finding = (ObjectNode) known.get(copy.findings()[i]).deepCopy();
          finding.put("id", copy.findingId(i));
          finding.remove("disagreesWith");
          drawn.add(finding);
        }
        if (known != null) {
          study.set("findings", drawn);
        }
        byte[] text = mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(study);
        bytes += text.length;
        Files.write(studies.resolve(copy.id() + ".json"), text);
        lines.write(mapper.writeValueAsString(study));
        lines.write('\n');
      }
    }
    Files.move(unfinished, lines(target));
    return bytes;
  }

  private static long bytes(Path studies) throws IOException {
    try (Stream<Path> files = Files.list(studies)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Reads the lines and returns them as a query over the bundled substances. */
  static StudyQuery query(Path directory) {
    EvidenceLibrary bundled = EvidenceLibrary.bundled();
    DoseAssessor doses = DoseAssessor.of(bundled.substances(), bundled.definitions());
    List<Study> studies = StudyLines.readAll(lines(directory));
    return StudyQuery.over(bundled.substances(), studies, doses::effectiveBand);
  }
}
