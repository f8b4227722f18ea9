package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.effect.NotPoolableException;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.UnknownNameException;
import org.microdosing.evidence.report.EvidenceBrief;
import org.microdosing.evidence.summary.EvidenceSummary;

class RowsTest {

  private final EvidenceLibrary library = EvidenceLibrary.bundled();

  @Test
  void usesTheVersionsOfTheProgram() {
    assertEquals(System.getProperty("own.jackson"), new ObjectMapper().version().toString());
    String guava =
        ImmutableTable.class.getProtectionDomain().getCodeSource().getLocation().toString();
    assertTrue(guava.endsWith("/guava-" + System.getProperty("own.guava") + ".jar"), guava);
  }

  @Test
  void readsTheExportWithJackson2() throws Exception {
    assertEquals(library.findings().count(), Rows.findings().size());
    assertTrue(Rows.findings().containsEntry("bershad-2019", "bershad-2019-f1"));
  }

  @Test
  void writesResultsWithJackson2() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    EvidenceSummary summary = library.summarise("lsd");
    JsonNode own = mapper.readTree(summary.toJson());

    assertTrue(own.get("participants").asInt() > 0);
    assertEquals(own, mapper.readTree(mapper.writeValueAsString(summary)));
    assertEquals(own.toString(), mapper.valueToTree(summary).toString());
  }

  // What follows goes through every use that the library makes of Guava.

  @Test
  void mapsAndDescribesWithThatGuava() {
    assertFalse(library.map().cells().isEmpty());
    for (Substance substance : library.substances()) {
      String id = substance.id();
      assertFalse(library.map(id).cells().isEmpty());
      assertEquals(library.map(id).cells(), library.map(id).cells());
      assertFalse(library.summarise(id).toString().isEmpty());
    }
    assertTrue(EvidenceBrief.of(library, "lsd").toHtml().contains("</html>"));
    assertFalse(library.findings().effects().toString().isEmpty());
    assertFalse(library.answer(Question.about(Outcome.MOOD)).toHtml().isEmpty());
    assertFalse(library.readingQueue().toString().isEmpty());
    assertFalse(library.compare("lsd", "psilocybin").toString().isEmpty());
  }

  @Test
  void refusesWithThatGuava() throws Exception {
    UnknownNameException unknown =
        assertThrows(UnknownNameException.class, () -> library.substance("psylocibin"));
    assertEquals("psilocybin", unknown.nearest().orElseThrow());
    assertEquals(
        unknown.known(), assertInstanceOf(UnknownNameException.class, copy(unknown)).known());
    assertThrows(NotPoolableException.class, () -> library.findings().pool());
    assertThrows(
        EvidenceDataException.class, () -> EvidenceLibrary.load(Path.of("no such directory")));
  }

  private static Object copy(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
