package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@DisplayName("Hostile and broken input ends in problems, never in anything else")
class HostileInputTest {

  private static final String ID = "carhart-harris-2021";
  private static final Path VALID = Path.of("src/test/resources/valid/studies/" + ID + ".json");

  @TempDir private Path directory;
  private Path file;
  private String valid;

  @BeforeEach
  void start() throws IOException {
    valid = Files.readString(VALID);
    file = Files.createDirectory(directory.resolve("studies")).resolve(ID + ".json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  @DisplayName("another encoding is named")
  void encodings(String charset) throws IOException {
    Files.write(file, valid.getBytes(Charset.forName(charset)));
    assertThat(message()).isEqualTo("expected text in UTF-8, found UTF-16 or UTF-32");
  }

  @Test
  @DisplayName("a byte order mark of UTF-8 does no harm")
  void byteOrderMark() throws IOException {
    Files.writeString(file, "\ufeff" + valid);
    assertThat(EvidenceLoader.load(directory).studies()).hasSize(1);
  }

  @Test
  @DisplayName("bytes that are no UTF-8")
  void brokenUtf8() throws IOException {
    byte[][] wrong = {
      {(byte) 0xff},
      {(byte) 0x80},
      {(byte) 0xc3},
      {(byte) 0xe2, (byte) 0x82},
      {(byte) 0xf8, 0, 0, 0},
      {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
      {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
    };
    for (byte[] bytes : wrong) {
      Files.write(file, withNotes(bytes));
      assertThat(problem().pointer()).as(Arrays.toString(bytes)).isEqualTo("/notes");
    }
  }

  @Test
  @DisplayName("texts in every script, emoji included")
  void otherScripts() throws IOException {
    Files.write(file, withNotes("Größe µg 微剂量 дозы מינון 🍄".getBytes(StandardCharsets.UTF_8)));
    assertThat(EvidenceLoader.load(directory).studies().get(0).notes())
        .contains("Größe µg 微剂量 дозы מינון 🍄");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  @DisplayName("nesting 100,000 deep")
  void nesting(String level) throws IOException {
    insert("\"extra\": " + level.repeat(100_000));
    assertThat(problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("at most 32 levels of objects and lists"));
    insert("\"findings\": " + level.repeat(100_000));
    assertThat(problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("at most 32 levels of objects and lists"));
  }

  @Test
  @DisplayName("numbers of 100,000 digits, before and behind the point, and in the exponent")
  void longNumbers() throws IOException {
    for (String number :
        List.of("9".repeat(100_000), "0." + "3".repeat(100_000), "1e" + "9".repeat(100_000))) {
      insert("\"preregistered\": " + number);
      assertThat(problems())
          .extracting(Problem::message)
          .anyMatch(m -> m.contains("at most 100 characters in a number"));
    }
  }

  @Test
  @DisplayName("a text of 100 MB, one of 200,000 characters, and a name of 100,000")
  void longTexts() throws IOException {
    insert("\"notes\": \"" + "x".repeat(200_000) + "\"");
    assertThat(message()).contains("at most 100000 characters in a text");
    insert("\"" + "x".repeat(100_000) + "\": 1");
    assertThat(message()).contains("at most 200 characters in the name of a property");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"notes\": \"");
      String part = "x".repeat(1 << 20);
      for (int i = 0; i < 100; i++) {
        out.write(part);
      }
      out.write("\"}");
    }
    assertThat(message()).contains("at most 100000 characters in a text");
  }

  @Test
  @DisplayName("a file above the largest size")
  void largeFile() throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(valid.stripTrailing());
      String part = " ".repeat(1 << 20);
      for (int i = 0; i < 17; i++) {
        out.write(part);
      }
    }
    assertThat(message()).contains("at most 16 MiB in a file");
  }

  @Test
  @DisplayName("a file of a few megabytes is read as any other")
  void streamedFile() throws IOException {
    Files.writeString(file, valid.stripTrailing() + " ".repeat(3 << 20));
    assertThat(EvidenceLoader.load(directory).studies())
        .isEqualTo(EvidenceLoader.load(VALID.getParent().getParent()).studies());
  }

  @Test
  @DisplayName("a million bad values: the first hundred and how many more")
  void manyProblems() throws IOException {
    insert("\"limitations\": [" + "1,".repeat(999_999) + "1]");
    assertThat(problems()).hasSize(101);
    assertThat(problems().get(100).message()).isEqualTo("and 999900 more problems in this file");
    assertThat(problems().get(1).pointer()).isEqualTo("/limitations/1");
  }

  @Test
  @DisplayName("more references than anybody writes")
  void manyReferences() throws IOException {
    String list = "[" + "\"x-f1\",".repeat(299_999) + "\"x-f1\"]";
    Files.writeString(
        file,
        valid.replaceFirst(
            "\"poolable\"|\"locator\"", "\"disagreesWith\": " + list + ", \"locator\""));
    List<Problem> problems = problems();
    assertThat(problems).hasSize(101);
    assertThat(problems.get(0).message()).isEqualTo("expected at most 100000 ids in a file");
    // The first of the hundred thousand is the substance of an arm.
    assertThat(problems.get(0).pointer()).isEqualTo("/findings/0/disagreesWith/99999");
  }

  @Test
  @DisplayName("texts made to collide in a hash table")
  void collidingTexts() throws IOException {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int i = 0; i < 16; i++) {
      List<String> longer = new ArrayList<>();
      for (String text : texts) {
        longer.add(text + "Aa");
        longer.add(text + "BB");
      }
      texts = longer;
    }
    insert("\"limitations\": [\"" + String.join("\",\"", texts) + "\"]");
    assertThat(EvidenceLoader.load(directory).studies().get(0).limitations())
        .startsWith(texts.get(0))
        .endsWith(texts.get(texts.size() - 1))
        .contains(texts.get(4711));
  }

  @Test
  @DisplayName(
      "10,000 files of which 300 are bad: all 300, in the order of their names, every time")
  void manyFiles() throws IOException {
    List<String> bad = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String id = String.format("s%05d", i);
      String text = valid.replace(ID, id).replace("10.1056/NEJMoa2032994", "10.5555/" + id);
      if (i % 33 == 7 && bad.size() < 300) {
        text = text.replace("\"value\": 0.17", "\"value\": 17");
        bad.add("studies/" + id + ".json");
      }
      Files.writeString(directory.resolve("studies/" + id + ".json"), text);
    }
    assertThat(bad).hasSize(300);
    List<Problem> once = problems();
    assertThat(once).extracting(Problem::file).isEqualTo(bad);
    assertThat(once).extracting(Problem::pointer).containsOnly("/findings/0/statistic/p/value");
    assertThat(problems()).isEqualTo(once);
  }

  @Test
  @DisplayName("links that go round, lead nowhere or name what is no file")
  void links() throws IOException {
    Path studies = directory.resolve("studies");
    Files.createSymbolicLink(studies.resolve("loop.json"), studies.resolve("loop.json"));
    Files.createSymbolicLink(studies.resolve("nowhere.json"), Path.of("gone.json"));
    Files.createSymbolicLink(studies.resolve("up.json"), directory);
    Files.createSymbolicLink(studies.resolve("round"), studies);
    assertThat(problems())
        .extracting(Problem::toString)
        .containsExactly(
            "studies/loop.json: cannot be read: the link leads nowhere",
            "studies/nowhere.json: cannot be read: the link leads nowhere",
            "studies/round: expected no folders within folders",
            "studies/up.json: expected a regular file");
  }

  @Test
  @DisplayName("a device that never ends")
  void device() throws IOException {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero));
    Files.createSymbolicLink(file, zero);
    try {
      assertThat(message()).isEqualTo("expected a regular file");
    } finally {
      Files.delete(file); // of the link, which the clean-up of the directory would warn about
    }
  }

  @Test
  @DisplayName("a file that may not be read")
  void unreadable() {
    assertThat(whereOpeningFails(new AccessDeniedException("carhart-harris-2021.json")))
        .isEqualTo("cannot be read: access denied");
  }

  @Test
  @DisplayName("a file whose disk fails")
  void broken() {
    assertThat(whereOpeningFails(new IOException("Input/output error")))
        .isEqualTo("cannot be read: Input/output error");
  }

  /** Permissions do not stop the owner of a machine, so the files are made to fail themselves. */
  private static String whereOpeningFails(IOException failure) {
    EvidenceFiles files =
        new EvidenceFiles() {
          @Override
          public String origin() {
            return "files that cannot be opened";
          }

          @Override
          public List<String> list(List<Problem> problems) {
            return List.of("studies/" + ID + ".json");
          }

          @Override
          public InputStream open(String path) throws IOException {
            throw failure;
          }
        };
    EvidenceDataException thrown =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLoader.load(files, false));
    assertThat(thrown.problems()).hasSize(1);
    assertThat(thrown.problems().get(0).file()).isEqualTo("studies/" + ID + ".json");
    return thrown.problems().get(0).message();
  }

  @Test
  @DisplayName("no directory, a file instead of one, and a directory of other things")
  void noDirectory() throws IOException {
    Path gone = directory.resolve("gone");
    assertThat(refusal(gone).get(0).message()).startsWith("expected a directory of data at");
    Files.writeString(file, valid);
    assertThat(refusal(file).get(0).message()).startsWith("expected a directory of data at");
    Path other = Files.createDirectories(directory.resolve("other/study"));
    assertThat(refusal(other.getParent()).get(0).message())
        .startsWith("expected a folder context or studies or substances or vocabulary in");
  }

  @Test
  @DisplayName("hidden files and files of other endings are left alone")
  void otherFiles() throws IOException {
    Files.writeString(file, valid);
    Files.writeString(directory.resolve("studies/.draft.json"), "{");
    Files.writeString(directory.resolve("studies/README.md"), "# Notes");
    Files.writeString(directory.resolve("studies/" + ID + ".json~"), "{");
    Files.createDirectories(directory.resolve("schema/old"));
    assertThat(EvidenceLoader.load(directory).studies()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @DisplayName("a valid file with bytes changed, dropped and doubled at random")
  void mutations(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] original = valid.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 200; round++) {
      byte[] bytes = original.clone();
      int length = bytes.length;
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(length - 1);
        switch (random.nextInt(4)) {
          case 0 -> bytes[at] = (byte) random.nextInt(256);
          case 1 -> bytes[at] = (byte) "\"{}[],:0-e.\\\n".charAt(random.nextInt(13));
          case 2 -> length = at + 1;
          default -> bytes[at] = bytes[random.nextInt(length)];
        }
      }
      Files.write(file, Arrays.copyOf(bytes, length));
      try {
        assertThat(EvidenceLoader.load(directory).studies()).hasSize(1);
      } catch (EvidenceDataException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
  }

  private void insert(String property) throws IOException {
    String body = valid.substring(valid.indexOf('{') + 1);
    String name = property.substring(0, property.indexOf(':') + 1);
    int again = body.indexOf("\n  " + name);
    if (again >= 0) {
      body = body.replace("\n  " + name, "\n  \"was-" + name.substring(1));
    }
    Files.writeString(file, "{" + property + "," + body);
  }

  private byte[] withNotes(byte[] notes) {
    String mark = "\"notes\": \"~\"";
    String text = valid.stripTrailing();
    text = text.substring(0, text.length() - 1).stripTrailing() + ", " + mark + "}";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] with = Arrays.copyOf(bytes, bytes.length - 1 + notes.length);
    System.arraycopy(notes, 0, with, bytes.length - 3, notes.length);
    System.arraycopy(bytes, bytes.length - 2, with, with.length - 2, 2);
    return with;
  }

  private String message() {
    return problem().message();
  }

  private Problem problem() {
    List<Problem> problems = problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private List<Problem> problems() {
    return refusal(directory);
  }

  private static List<Problem> refusal(Path directory) {
    EvidenceDataException refusal =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLoader.load(directory));
    assertThat(refusal).isNotNull();
    return refusal.problems();
  }
}
