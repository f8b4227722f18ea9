package org.microdosing.evidence.intake;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microdosing.evidence.name.QuotedText;
import org.microdosing.evidence.name.TypedText;

/**
 * How a table writes its numbers: which decimal signs its columns of numbers have, and whether
 * cells are separated by commas.
 *
 * @param hasCommas whether a number has a comma that can only be a decimal sign
 * @param hasPoints whether a number has a point that can only be a decimal sign
 * @param separator what separates cells
 */
record DecimalSigns(boolean hasCommas, boolean hasPoints, char separator) {

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?[0-9]{0,300})(?:([.,])([0-9]{1,300}))?([eE][+-]?[0-9]{1,3})?");
  private static final int THOUSAND = 3;
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "-", "nan", "null", ".");

  /** Looks at every column whose cells are numbers, as far as they hold anything. */
  static DecimalSigns of(List<List<String>> rows, int columns, char separator) {
    boolean commas = false;
    boolean points = false;
    for (int column = 0; column < columns; column++) {
      boolean comma = false;
      boolean point = false;
      boolean numbers = true;
      for (List<String> row : rows) {
        String cell = column < row.size() ? TypedText.plain(row.get(column)) : "";
        Matcher number = NUMBER.matcher(cell);
        if (isMissing(cell)) {
          continue;
        }
        numbers &= number.matches();
        if (numbers && number.group(2) != null && number.group(3).length() != THOUSAND) {
          comma |= number.group(2).equals(",");
          point |= number.group(2).equals(".");
        }
      }
      commas |= numbers && comma;
      points |= numbers && point;
    }
    return new DecimalSigns(commas, points, separator);
  }

  /** Tells whether a cell says that there is nothing. */
  static boolean isMissing(String cell) {
    return MISSING.contains(TypedText.plain(cell).toLowerCase(Locale.ROOT));
  }

  /**
   * Reads a number.
   *
   * @return the number, empty where the text is none
   * @throws IllegalArgumentException if it can be read in two ways, which the message names
   */
  OptionalDouble read(String cell) {
    Matcher number = NUMBER.matcher(TypedText.plain(cell));
    if (!number.matches() || !(hasDigits(number.group(1)) || number.group(3) != null)) {
      return OptionalDouble.empty();
    }
    String sign = number.group(2);
    if (sign != null) {
      boolean isComma = sign.equals(",");
      boolean isOther = isComma ? hasPoints : hasCommas;
      boolean maybeThousand = isComma && separator == ',' && !hasCommas;
      if (isOther || (maybeThousand && number.group(3).length() == THOUSAND)) {
        throw new IllegalArgumentException(
            "expected one decimal sign in all numbers and none between thousands, found "
                + QuotedText.of(cell));
      }
    }
    String plain =
        number.group(1)
            + (sign == null ? "" : "." + number.group(3))
            + (number.group(4) == null ? "" : number.group(4));
    return OptionalDouble.of(Double.parseDouble(plain));
  }

  private static boolean hasDigits(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }
}
