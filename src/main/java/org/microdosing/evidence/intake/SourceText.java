package org.microdosing.evidence.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.name.QuotedText;

/**
 * The text of a file of another program, with line feeds only, whatever its encoding: UTF-8 with or
 * without a mark, UTF-16 with one, else Windows-1252, which is noted as a problem.
 *
 * @param text the text; empty where the file cannot be read
 * @param log what is wrong with it
 */
record SourceText(String text, ProblemLog log) {

  /** Bytes that a file may have: 64 MiB. */
  static final int LONGEST = 64 << 20;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static SourceText read(Path path) {
    String name = path.toString().replace('\\', '/');
    try (InputStream in = Files.newInputStream(path)) {
      return read(name, in);
    } catch (NoSuchFileException e) {
      return unreadable(name, "expected a file, found none of this name");
    } catch (IOException e) {
      return unreadable(name, "cannot be read: " + e.getMessage());
    }
  }

  /** Reads a stream, which stays open. */
  static SourceText read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    return bytes.length > LONGEST
        ? unreadable(name, "expected at most " + (LONGEST >> 20) + " MiB")
        : decode(name, bytes);
  }

  /** Takes a text that was decoded already. */
  static SourceText of(String name, String text) {
    return new SourceText(plainLines(text), new ProblemLog(name));
  }

  private static SourceText unreadable(String name, String problem) {
    ProblemLog log = new ProblemLog(name);
    log.add(0, problem);
    return new SourceText("", log);
  }

  private static SourceText decode(String name, byte[] bytes) {
    ProblemLog log = new ProblemLog(name);
    Charset marked = marked(bytes);
    if (marked != null) {
      return new SourceText(plainLines(new String(bytes, marked)), log);
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(rest, decoded, true);
    if (!result.isError()) {
      decoder.flush(decoded);
      return new SourceText(plainLines(decoded.flip().toString()), log);
    }
    log.add(
        line(bytes, rest.position()),
        "expected text in UTF-8, found the byte 0x"
            + Integer.toHexString(bytes[rest.position()] & 0xff).toUpperCase(Locale.ROOT)
            + "; the file was read as Windows-1252");
    return new SourceText(plainLines(new String(bytes, WINDOWS)), log);
  }

  private static @Nullable Charset marked(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : null;
  }

  private static int line(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
      line += ends ? 1 : 0;
    }
    return line;
  }

  private static String plainLines(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Returns the text in which what is UTF-8 that was once read as Windows-1252, such as {@code Ã¼}
   * for {@code ü}, is put right; each line of which that is so is noted.
   */
  String repaired() {
    if (!maybeMisread(text)) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    int number = 0;
    int at = 0;
    while (at <= text.length()) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      String line = text.substring(at, end);
      String right = repaired(line);
      number++;
      if (!right.equals(line)) {
        log.add(
            number,
            "expected text that was read as UTF-8, found "
                + QuotedText.of(line.strip())
                + "; it was read as "
                + QuotedText.of(right.strip()));
      }
      whole.append(right).append(feed < 0 ? "" : "\n");
      at = end + 1;
    }
    return whole.toString();
  }

  /** Puts a line right; every run of characters beyond ASCII counts by itself. */
  private static String repaired(String line) {
    if (!maybeMisread(line)) {
      return line;
    }
    StringBuilder repaired = new StringBuilder(line.length());
    int i = 0;
    while (i < line.length()) {
      int end = i;
      while (end < line.length() && line.charAt(end) >= 0x80) {
        end++;
      }
      if (end == i) {
        repaired.append(line.charAt(i++));
      } else {
        String run = line.substring(i, end);
        repaired.append(repairedRun(run));
        i = end;
      }
    }
    return repaired.toString();
  }

  private static boolean maybeMisread(String line) {
    for (int i = 0; i + 1 < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0xc2 && c <= 0xf4 && line.charAt(i + 1) >= 0x80) {
        return true;
      }
    }
    return false;
  }

  private static String repairedRun(String run) {
    try {
      ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(run));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return run;
    }
  }
}
