package consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.io.StringWriter;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.report.EvidenceTable;

/** Reads what the library exports with the program's own Jackson into its own Guava's table. */
public final class Rows {

  private Rows() {}

  /** Returns the ids of findings by study. */
  public static ImmutableSetMultimap<String, String> findings() throws IOException {
    StringWriter lines = new StringWriter();
    EvidenceTable.findings(EvidenceLibrary.bundled().findings()).writeJsonLines(lines);
    ImmutableSetMultimap.Builder<String, String> ids = ImmutableSetMultimap.builder();
    try (MappingIterator<JsonNode> rows =
        new ObjectMapper().readerFor(JsonNode.class).readValues(lines.toString())) {
      while (rows.hasNext()) {
        JsonNode row = rows.next();
        ids.put(row.get("study_id").asText(), row.get("finding_id").asText());
      }
    }
    return ids.build();
  }
}
