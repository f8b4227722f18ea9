package org.microdosing.evidence.drawing;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.page.CutText;

/**
 * How wide text will be, and where to break it.
 *
 * <p>The reader's font is not known, so widths are those of DejaVu Sans, one of the widest fonts
 * that browsers use for {@code sans-serif}: what fits by these widths fits in narrower fonts too.
 */
public final class TextSize {

  /** Widths of the characters from space to tilde, in hundredths of the font size. */
  private static final int[] WIDTHS = {
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84
  };

  private static final int LATIN_AND_GREEK = 72;
  private static final int WIDE = 110;

  /** How much wider bold text is. */
  public static final double BOLD = 1.14;

  private static final String ELLIPSIS = "…";

  private TextSize() {}

  /** Returns the width of a text in pixels. */
  public static double width(String text, double fontSize) {
    return text.codePoints().map(TextSize::hundredths).sum() * fontSize / 100;
  }

  /** Returns the width of a bold text in pixels. */
  public static double boldWidth(String text, double fontSize) {
    return BOLD * width(text, fontSize);
  }

  private static int hundredths(int c) {
    if (c >= ' ' && c <= '~') {
      return WIDTHS[c - ' '];
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return c < 0x400 ? LATIN_AND_GREEK : WIDE;
  }

  /**
   * Breaks a text into lines at spaces, and within words that are too long for a line.
   *
   * @param width the width of a line in pixels
   * @param maxLines the lines to use at most; the last ends in an ellipsis if text is left, and in
   *     the year behind it if the text ends in one
   * @return at least one line
   */
  public static List<String> wrap(String text, double fontSize, double width, int maxLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String rest = word;
      String joined = line.isEmpty() ? rest : line + " " + rest;
      if (width(joined, fontSize) <= width) {
        line.setLength(0);
        line.append(joined);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (width(rest, fontSize) > width && rest.codePointCount(0, rest.length()) > 1) {
        int cut = Math.max(fitting(rest, fontSize, width), rest.offsetByCodePoints(0, 1));
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    if (lines.size() <= maxLines) {
      return List.copyOf(lines);
    }
    List<String> kept = new ArrayList<>(lines.subList(0, maxLines));
    String last =
        CutText.endsInYear(text.strip())
            ? String.join(" ", lines.subList(maxLines - 1, lines.size()))
            : kept.get(maxLines - 1) + ELLIPSIS;
    kept.set(maxLines - 1, shortened(last, fontSize, width));
    return List.copyOf(kept);
  }

  /**
   * Returns a text, cut with an ellipsis if it is wider than it may be; a year at its end stays, as
   * studies of one author are told apart by it.
   */
  public static String shortened(String text, double fontSize, double width) {
    return CutText.of(text, some -> width(some, fontSize) <= width);
  }

  private static int fitting(String text, double fontSize, double width) {
    double used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      used += hundredths(c) * fontSize / 100;
      if (used > width) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }
}
