package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.name.QuotedText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The tokens of a parser, which knows all of JSON and tells what is wrong and where. */
final class ParsedTokens implements Tokens {

  private final JsonParser parser;
  private final String file;
  private final SharedTexts texts;

  ParsedTokens(JsonParser parser, String file, SharedTexts texts) {
    this.parser = parser;
    this.file = file;
    this.texts = texts;
  }

  @Override
  public JsonToken current() {
    return parser.currentToken();
  }

  @Override
  public @Nullable JsonToken next() {
    return parser.nextToken();
  }

  @Override
  public int nextName(FieldNames names) {
    return parser.nextNameMatch(names.matcher());
  }

  @Override
  public String name() {
    return parser.currentName();
  }

  @Override
  public void skip() {
    parser.skipChildren();
  }

  @Override
  public @Nullable String text(boolean repeats) {
    char[] chars = parser.getStringCharacters();
    int offset = parser.getStringOffset();
    int length = parser.getStringLength();
    if (length == 0 || chars[offset] == ' ' || chars[offset + length - 1] == ' ') {
      return null;
    }
    return repeats
        ? texts.share(chars, offset, length)
        : SharedTexts.unshared(chars, offset, length);
  }

  @Override
  public String refusedText() {
    String text = parser.getString();
    if (text.isEmpty()) {
      return "expected a text, found an empty one; leave out what is unknown";
    }
    return text.startsWith(" ") || text.endsWith(" ")
        ? "expected a text without spaces at its ends"
        : "expected a text without control characters, direction overrides and halves of"
            + " characters, found "
            + QuotedText.of(text);
  }

  @Override
  public boolean isText(String text) {
    return parser.currentToken() == JsonToken.VALUE_STRING && parser.getString().equals(text);
  }

  @Override
  public double number() {
    return parser.getDoubleValue();
  }

  @Override
  public String found() {
    return Wording.found(parser);
  }

  @Override
  public void beforeProblem() {
    // A parser can tell what is wrong.
  }

  @Override
  public Place place() {
    return Places.of(file, parser);
  }

  @Override
  public Place idPlace() {
    return Places.ofId(file, parser);
  }
}
