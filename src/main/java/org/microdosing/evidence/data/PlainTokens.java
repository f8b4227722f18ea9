package org.microdosing.evidence.data;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The tokens of a file that lies in memory and is as it should be, in as little code as that takes:
 * most of the time of a first load goes into running and compiling code that is not compiled yet. A
 * file with anything unusual, or with a problem of any kind, is refused as a whole ({@link
 * Unusual}); what reads it then has all of JSON, and words for what is wrong.
 */
final class PlainTokens implements Tokens {

  /** What bytes are within a text. */
  private static final byte[] KINDS = kinds();

  private static final byte PLAIN = 0;
  private static final byte END = 1;
  private static final byte ESCAPE = 2;
  private static final byte BEYOND_ASCII = 3;
  private static final byte REFUSED = 4;

  private final byte[] bytes;
  private final int end;
  private final boolean isLine;
  private final String file;
  private final SharedTexts texts;

  private final Nesting nesting = new Nesting();
  private JsonToken current = JsonToken.NOT_AVAILABLE;
  private int at;
  private int start;
  private int textStart;
  private boolean isAscii;
  private final PlainNumber number;

  /**
   * Begins before the first token.
   *
   * @param bytes holds the file from {@code start} to {@code end}
   * @param isLine whether a value ends with its line, and others may follow
   */
  PlainTokens(byte[] bytes, int start, int end, boolean isLine, String file, SharedTexts texts) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.isLine = isLine;
    this.file = file;
    this.texts = texts;
    this.number = new PlainNumber(bytes, end);
  }

  /** A file is not plain and good, and must be read in another way. It has no stack: it is flow. */
  static final class Unusual extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Unusual() {
      super("not plain", null, false, false);
    }
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (int i = 0; i < kinds.length; i++) {
      boolean isControl = i < ' ' || i == 0x7f;
      kinds[i] = i >= 0x80 ? BEYOND_ASCII : isControl ? REFUSED : PLAIN;
    }
    kinds['"'] = END;
    kinds['\\'] = ESCAPE;
    return kinds;
  }

  @Override
  public JsonToken current() {
    return current;
  }

  @Override
  public @Nullable JsonToken next() {
    int c = afterSpace();
    if (nesting.isInList()) {
      if (c == ']') {
        return close(JsonToken.END_ARRAY);
      }
      if (nesting.advance()) {
        c = afterComma(c);
      }
    } else if (nesting.isRoot() && current != JsonToken.NOT_AVAILABLE) {
      return c < 0 || c == '\n' ? null : refuse();
    }
    current = value(c);
    return current;
  }

  @Override
  public int nextName(FieldNames known) {
    int c = afterSpace();
    if (c == '}') {
      close(JsonToken.END_OBJECT);
      return END_OF_OBJECT;
    }
    if (nesting.advance()) {
      c = afterComma(c);
    }
    if (c != '"') {
      refuse();
    }
    int from = at + 1;
    int to = from;
    int hash = 0;
    while (to < end && bytes[to] != '"') {
      hash = 31 * hash + bytes[to++];
    }
    int found = known.find(bytes, from, to, hash);
    if (found < 0) {
      refuse();
    }
    nesting.name(known.name(found));
    at = to + 1;
    if (afterSpace() != ':') {
      refuse();
    }
    at++;
    return found;
  }

  @Override
  public String name() {
    return nesting.name();
  }

  @Override
  public void skip() {
    refuse();
  }

  @Override
  public String text(boolean repeats) {
    int length = at - 1 - textStart;
    if (length == 0 || length > Limits.TEXT || bytes[textStart] == ' ' || bytes[at - 2] == ' ') {
      refuse();
    }
    if (isAscii) {
      return repeats
          ? texts.shareAscii(bytes, textStart, length)
          : new String(bytes, textStart, length, StandardCharsets.ISO_8859_1);
    }
    char[] chars = PlainText.chars(bytes, textStart, length);
    String text =
        chars == null
            ? null
            : repeats
                ? texts.share(chars, 0, chars.length)
                : SharedTexts.unshared(chars, 0, chars.length);
    return text == null ? refuse() : text;
  }

  @Override
  public String refusedText() {
    return refuse();
  }

  @Override
  public boolean isText(String text) {
    if (current != JsonToken.VALUE_STRING || at - 1 - textStart != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[textStart + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public double number() {
    return number.value();
  }

  @Override
  public String found() {
    return refuse();
  }

  @Override
  public void beforeProblem() {
    refuse();
  }

  @Override
  public Place place() {
    return nesting.place(file, start);
  }

  @Override
  public Place idPlace() {
    return nesting.idPlace(file, start);
  }

  /** Where reading has come to. */
  int position() {
    return at;
  }

  private JsonToken close(JsonToken token) {
    at++;
    nesting.leave();
    current = token;
    return token;
  }

  private JsonToken open(JsonToken token, boolean isList) {
    at++;
    if (!nesting.enter(isList)) {
      refuse();
    }
    return token;
  }

  private JsonToken value(int c) {
    start = at;
    return switch (c) {
      case '"' -> text();
      case '{' -> open(JsonToken.START_OBJECT, false);
      case '[' -> open(JsonToken.START_ARRAY, true);
      case 't' -> literal("true", JsonToken.VALUE_TRUE);
      case 'f' -> literal("false", JsonToken.VALUE_FALSE);
      default -> numeral();
    };
  }

  private JsonToken text() {
    int to = at + 1;
    isAscii = true;
    textStart = to;
    while (true) {
      while (to < end && KINDS[bytes[to] & 0xff] == PLAIN) {
        to++;
      }
      byte kind = to < end ? KINDS[bytes[to] & 0xff] : REFUSED;
      if (kind == END) {
        at = to + 1;
        return JsonToken.VALUE_STRING;
      }
      if (kind == REFUSED) {
        refuse();
      }
      isAscii = false;
      to += kind == ESCAPE ? 2 : 1;
    }
  }

  private JsonToken literal(String word, JsonToken token) {
    for (int i = 0; i < word.length(); i++, at++) {
      if (at >= end || bytes[at] != word.charAt(i)) {
        refuse();
      }
    }
    return token;
  }

  private JsonToken numeral() {
    if (!number.read(at)) {
      refuse();
    }
    at = number.end();
    return number.isWhole() ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
  }

  /** Passes by white space; returns what follows, -1 at the end. */
  private int afterSpace() {
    while (at < end) {
      byte c = bytes[at];
      if (c > ' ' || (c != ' ' && c != '\r' && c != '\t' && (c != '\n' || isLine))) {
        return c & 0xff;
      }
      at++;
    }
    return -1;
  }

  private int afterComma(int c) {
    if (c != ',') {
      refuse();
    }
    at++;
    return afterSpace();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // never returns
  private static <T> T refuse() {
    throw new Unusual();
  }
}
