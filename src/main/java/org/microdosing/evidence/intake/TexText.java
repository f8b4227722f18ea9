package org.microdosing.evidence.intake;

import java.text.Normalizer;
import java.util.Map;

/** TeX as plain text: accents, letters and signs by their commands, braces and dollars left out. */
final class TexText {

  /** Commands that put an accent on what follows, with the combining character. */
  private static final Map<Character, String> ACCENTS =
      Map.ofEntries(
          Map.entry('"', "\u0308"),
          Map.entry('\'', "\u0301"),
          Map.entry('`', "\u0300"),
          Map.entry('^', "\u0302"),
          Map.entry('~', "\u0303"),
          Map.entry('=', "\u0304"),
          Map.entry('.', "\u0307"),
          Map.entry('u', "\u0306"),
          Map.entry('v', "\u030C"),
          Map.entry('H', "\u030B"),
          Map.entry('c', "\u0327"),
          Map.entry('d', "\u0323"),
          Map.entry('b', "\u0331"),
          Map.entry('k', "\u0328"),
          Map.entry('r', "\u030A"));

  /** Commands that stand for characters. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("i", "i"),
          Map.entry("j", "j"),
          Map.entry("dh", "ð"),
          Map.entry("th", "þ"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("textquoteright", "’"),
          Map.entry("textquoteleft", "‘"),
          Map.entry("textquotedblleft", "“"),
          Map.entry("textquotedblright", "”"),
          Map.entry("textmu", "µ"),
          Map.entry("mu", "µ"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("Delta", "Δ"),
          Map.entry("kappa", "κ"),
          Map.entry("pm", "±"),
          Map.entry("times", "×"),
          Map.entry("geq", "≥"),
          Map.entry("leq", "≤"),
          Map.entry("textdegree", "°"),
          Map.entry("textregistered", "®"),
          Map.entry("texttrademark", "™"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textbraceleft", "{"),
          Map.entry("textbraceright", "}"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textless", "<"),
          Map.entry("textgreater", ">"));

  /** Accents on each other; no letter has more. */
  private static final int DEEPEST = 4;

  private final String tex;
  private final StringBuilder plain = new StringBuilder();
  private int at;
  private int depth;

  private TexText(String tex) {
    this.tex = tex;
  }

  static String plain(String tex) {
    if (tex.indexOf('\\') < 0
        && tex.indexOf('{') < 0
        && tex.indexOf('$') < 0
        && tex.indexOf('~') < 0
        && !tex.contains("--")
        && !tex.contains("''")
        && !tex.contains("``")) {
      return tex;
    }
    TexText text = new TexText(tex);
    while (text.at < tex.length()) {
      text.step();
    }
    return Normalizer.normalize(text.plain, Normalizer.Form.NFC);
  }

  private void step() {
    char c = tex.charAt(at++);
    switch (c) {
      case '{', '}', '$' -> {}
      case '~' -> plain.append(' ');
      case '\\' -> command();
      case '-', '\'', '`' -> repeated(c);
      default -> plain.append(c);
    }
  }

  private void repeated(char c) {
    int run = 1;
    while (at < tex.length() && tex.charAt(at) == c && run < 3) {
      run++;
      at++;
    }
    if (run == 1) {
      plain.append(c);
    } else if (c == '-') {
      plain.append(run == 2 ? '–' : '—');
    } else {
      plain.append(c == '`' ? '“' : '”').append(run == 3 ? String.valueOf(c) : "");
    }
  }

  private void command() {
    if (at >= tex.length()) {
      return;
    }
    char c = tex.charAt(at);
    if (!isLetter(c)) {
      at++;
      String accent = ACCENTS.get(c);
      if (accent != null) {
        accented(accent);
      } else {
        plain.append(c == '\\' ? " " : String.valueOf(c));
      }
      return;
    }
    int start = at;
    while (at < tex.length() && isLetter(tex.charAt(at))) {
      at++;
    }
    String name = tex.substring(start, at);
    String accent = name.length() == 1 ? ACCENTS.get(c) : null;
    String sign = SIGNS.get(name);
    boolean hadBlank = at < tex.length() && tex.charAt(at) == ' ';
    while (at < tex.length() && tex.charAt(at) == ' ') {
      at++;
    }
    if (accent != null) {
      accented(accent);
    } else if (sign != null) {
      plain.append(sign);
    } else if (hadBlank && plain.length() > 0) {
      plain.append(' ');
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Puts an accent on the next letter, which may stand in braces or be dotless. */
  private void accented(String accent) {
    while (at < tex.length() && (tex.charAt(at) == '{' || tex.charAt(at) == ' ')) {
      at++;
    }
    if (at < tex.length() && tex.charAt(at) == '\\') {
      if (depth == DEEPEST) {
        return;
      }
      int before = plain.length();
      at++;
      depth++;
      command();
      depth--;
      if (plain.length() == before) {
        return;
      }
    } else if (at < tex.length() && tex.charAt(at) != '}') {
      int end = tex.offsetByCodePoints(at, 1);
      plain.append(tex, at, end);
      at = end;
    } else {
      return;
    }
    plain.append(accent);
  }
}
