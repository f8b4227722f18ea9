package org.microdosing.evidence.intake;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microdosing.evidence.name.QuotedText;

/** Texts of references without what databases leave in them: tags and entities of HTML. */
final class PlainMarkup {

  private static final int LONGEST = 10_000;

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:i|b|em|strong|u|sub|sup|sc|scp|span|p|br|jats:[a-z]{1,20})(?:\\s[^<>]{0,200})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,6})|#[xX]([0-9a-fA-F]{1,5})|(amp|lt|gt|quot|apos|nbsp));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private PlainMarkup() {}

  /** Returns a text on one line, without markup and control characters, cut where it is endless. */
  static String text(String raw) {
    String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    if (text.indexOf('<') >= 0) {
      text = TAG.matcher(text).replaceAll("");
    }
    if (text.indexOf('&') >= 0) {
      text = ENTITY.matcher(text).replaceAll(e -> Matcher.quoteReplacement(decoded(e)));
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isBlank = Character.isWhitespace(c) || QuotedText.isInvisible(c) || c == '\u00A0';
      if (!isBlank && !isHalf(text, i)) {
        plain.append(c);
      } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    boolean opens = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
    boolean closes = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c);
    return Character.isSurrogate(c) && !opens && !closes;
  }

  private static String decoded(MatchResult entity) {
    if (entity.group(3) != null) {
      return NAMED.getOrDefault(entity.group(3), entity.group());
    }
    int point =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
  }
}
