package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
@DisplayName("Every kind of data file, when it is hostile or broken, ends in problems")
class HostileKindsTest {

  static Stream<Arguments> broken() {
    return Stream.of(HostileKind.values()).flatMap(HostileKindsTest::brokenOf);
  }

  private static Stream<Arguments> brokenOf(HostileKind kind) {
    String rest = kind.text.substring(1);
    String first = rest.substring(0, rest.indexOf(':'));
    return Stream.of(
            Arguments.of("empty", ""),
            Arguments.of("only white space", " \n\t\r\n "),
            Arguments.of("a list", "[]"),
            Arguments.of("a text", "\"text\""),
            Arguments.of("a number", "1"),
            Arguments.of("null", "null"),
            Arguments.of("an empty object within", "{" + first + ": {}," + rest),
            Arguments.of("a duplicate key", "{" + first + ": 1, " + rest),
            Arguments.of("two documents", kind.text + kind.text),
            Arguments.of("NaN", kind.withNumber("NaN")),
            Arguments.of("Infinity", kind.withNumber("-Infinity")),
            Arguments.of("1e999", kind.withNumber("1e999")),
            Arguments.of("-1e999", kind.withNumber("-1e999")),
            Arguments.of("a number of 100,000 digits", kind.withNumber("9".repeat(100_000))),
            Arguments.of("100,000 decimals", kind.withNumber("0." + "3".repeat(100_000))),
            Arguments.of(
                "an exponent of 100,000 digits", kind.withNumber("1e" + "9".repeat(100_000))),
            Arguments.of("lists 100,000 deep", kind.withText("[".repeat(100_000))),
            Arguments.of("objects 100,000 deep", kind.withText("{\"a\":".repeat(100_000))),
            Arguments.of(
                "a list 100,000 deep and closed", "[".repeat(100_000) + "]".repeat(100_000)),
            Arguments.of("a raw control character", kind.withText("\"a\u0001b\"")),
            Arguments.of("an escaped control character", kind.withText("\"a\\u0000b\"")),
            Arguments.of("a direction override", kind.withText("\"a\u202eb\"")),
            Arguments.of("an escaped direction override", kind.withText("\"a\\u2066b\"")),
            Arguments.of("the first half of a character", kind.withText("\"a\\ud83d\"")),
            Arguments.of("the second half of a character", kind.withText("\"\\udf44a\"")),
            Arguments.of("halves in the wrong order", kind.withText("\"\\udf44\\ud83d\"")),
            Arguments.of("a property nobody knows", "{\"x\\u202ey\": 1, " + rest))
        .map(a -> Arguments.of(kind, a.get()[0], a.get()[1]));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  @DisplayName("as text:")
  void broken(HostileKind kind, String what, String text) {
    assertThat(problems(kind, text.getBytes(StandardCharsets.UTF_8))).as(what).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("as bytes: in UTF-16 and UTF-32, and with bytes that are no UTF-8")
  void brokenBytes(HostileKind kind) {
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      byte[] bytes = kind.text.getBytes(Charset.forName(charset));
      assertThat(problems(kind, bytes))
          .extracting(Problem::message)
          .containsExactly("expected text in UTF-8, found UTF-16 or UTF-32");
    }
    // In ISO 8859-1 each of these characters is the byte of its number.
    for (String bytes :
        List.of("\u00ff", "\u00c3", "\u00e2\u0082", "\u00ed\u00a0\u0080", "\u00c0\u0080")) {
      byte[] file = kind.withText("\"a" + bytes + "\"").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(problems(kind, file)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("cut off anywhere")
  void truncated(HostileKind kind) {
    byte[] whole = kind.text.getBytes(StandardCharsets.UTF_8);
    int step = 1 + whole.length / 500;
    for (int length = 0; length < whole.length; length += step) {
      assertThat(problems(kind, Arrays.copyOf(whole, length))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("with a text of 100 MB, of which hardly any is read")
  void longText(HostileKind kind) {
    String mark = kind.withText("\"~\"");
    int at = mark.indexOf("\"~\"") + 1;
    long[] read = {0};
    EvidenceFiles files =
        kind.read(
            () ->
                new SequenceInputStream(
                    Collections.enumeration(
                        List.of(
                            bytes(mark.substring(0, at)),
                            new Endless(100L << 20, read),
                            bytes(mark.substring(at + 1))))));
    assertThat(problems(files))
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("at most 100000 characters in a text"));
    assertThat(read[0]).isLessThan(4 << 20);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("that cannot be opened or breaks off while it is read")
  void unreadable(HostileKind kind) {
    assertThat(
            problems(
                kind.read(
                    () -> {
                      throw new AccessDeniedException(kind.path);
                    })))
        .containsExactly(new Problem(kind.path, "", "cannot be read: access denied"));
    InputStream start = bytes(kind.text.substring(0, kind.text.length() / 2));
    assertThat(problems(kind.read(() -> new SequenceInputStream(start, new Broken()))))
        .containsExactly(new Problem(kind.path, "", "cannot be read: the disk is gone"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("but not for a byte order mark of UTF-8")
  void byteOrderMark(HostileKind kind) {
    byte[] marked = ("\ufeff" + kind.text).getBytes(StandardCharsets.UTF_8);
    EvidenceData data =
        EvidenceLoader.load(kind.read(() -> new ByteArrayInputStream(marked)), true).data();
    EvidenceData plain = EvidenceLoader.load(kind.read(() -> bytes(kind.text)), true).data();
    assertThat(data).isEqualTo(plain);
  }

  static Stream<Arguments> seeds() {
    return Stream.of(HostileKind.values())
        .flatMap(kind -> IntStream.range(0, 5).mapToObj(seed -> Arguments.of(kind, seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("seeds")
  @DisplayName("or in data, whatever bytes are changed")
  void mutations(HostileKind kind, int seed) {
    Random random = new Random(seed);
    byte[] original = kind.text.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 40; round++) {
      byte[] bytes = original.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(bytes.length);
        bytes[at] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) "\"{}[],:0-e.\\\n".charAt(random.nextInt(13));
      }
      try {
        EvidenceLoader.load(kind.read(() -> new ByteArrayInputStream(bytes)), true);
      } catch (EvidenceDataException e) {
        assertThat(e.problems()).extracting(Problem::file).containsOnly(kind.path);
      }
    }
  }

  private static List<Problem> problems(HostileKind kind, byte[] content) {
    return problems(kind.read(() -> new ByteArrayInputStream(content)));
  }

  private static List<Problem> problems(EvidenceFiles files) {
    EvidenceDataException refusal =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLoader.load(files, true));
    assertThat(refusal).isNotNull();
    assertThat(refusal.problems()).extracting(Problem::file).isSubsetOf(files.list(List.of()));
    return refusal.problems();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Very many letters, and how many of them were asked for. */
  private static final class Endless extends InputStream {

    private final long[] read;
    private long left;

    Endless(long length, long[] read) {
      this.left = length;
      this.read = read;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      read[0]++;
      return 'x';
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(into, offset, offset + count, (byte) 'x');
      left -= count;
      read[0] += count;
      return count;
    }
  }

  /** What a disk gives that fails. */
  private static final class Broken extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("the disk is gone");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      throw new IOException("the disk is gone");
    }
  }
}
