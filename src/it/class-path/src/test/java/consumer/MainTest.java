package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.EvidenceLibrary;

class MainTest {

  @Test
  void tellsAndWrites(@TempDir Path directory) throws Exception {
    Path brief = directory.resolve("lsd.html");
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Main.main(new String[] {"lsd", brief.toString()});
    } finally {
      System.setOut(before);
    }

    assertEquals(
        EvidenceLibrary.bundled().findings().substance("lsd").placeboControlled().human().count(),
        printed.toString(StandardCharsets.UTF_8).lines().count());
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("Bershad"));
    assertTrue(Files.readString(brief).startsWith("<!DOCTYPE html>"));
  }

  @Test
  void hasTheLibraryFromItsJarOnTheClassPath() {
    String place =
        EvidenceLibrary.class.getProtectionDomain().getCodeSource().getLocation().toString();

    assertTrue(place.endsWith(".jar"), place);
    assertFalse(EvidenceLibrary.class.getModule().isNamed());
  }
}
