package org.microdosing.evidence.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.name.QuotedText;

/**
 * A row of a table, whose cells are asked for by the name of their column.
 *
 * <p>Names are compared without case, spaces and punctuation: {@code "mean arm"} finds {@code
 * mean_arm}. A cell that is blank, {@code NA}, {@code n/a}, {@code -} or a dash is missing.
 *
 * @since 0.2
 */
public final class CsvRow {

  private final CsvHeader header;
  private final int line;
  private final List<String> cells;

  CsvRow(CsvHeader header, int line, List<String> cells) {
    this.header = header;
    this.line = line;
    this.cells = List.copyOf(cells);
  }

  /**
   * Returns the line at which the row begins.
   *
   * @return the line, counted from 1
   */
  public int line() {
    return line;
  }

  /**
   * Returns the text of a cell.
   *
   * @param column the name of the column
   * @return the text without spaces at its ends
   * @throws IntakeException if there is no such column, or the cell is missing
   */
  public String text(String column) {
    return findText(column).orElseThrow(() -> problem(column, "expected a text, found nothing"));
  }

  /**
   * Returns the text of a cell that may be missing.
   *
   * @param column the name of the column
   * @return the text without spaces at its ends, empty where the cell is missing
   * @throws IntakeException if there is no such column
   */
  public Optional<String> findText(String column) {
    String cell = cell(column);
    return DecimalSigns.isMissing(cell) ? Optional.empty() : Optional.of(cell.strip());
  }

  /**
   * Returns the number of a cell, with a decimal comma or point.
   *
   * @param column the name of the column
   * @return the number, always finite
   * @throws IntakeException if there is no such column, the cell is missing or no number, or the
   *     number can be read in two ways
   */
  public double number(String column) {
    return findNumber(column)
        .orElseThrow(() -> problem(column, "expected a number, found nothing"));
  }

  /**
   * Returns the number of a cell that may be missing.
   *
   * @param column the name of the column
   * @return the number, always finite; empty where the cell is missing
   * @throws IntakeException if there is no such column, the cell is no number, or the number can be
   *     read in two ways
   */
  public OptionalDouble findNumber(String column) {
    String cell = cell(column);
    if (DecimalSigns.isMissing(cell)) {
      return OptionalDouble.empty();
    }
    try {
      OptionalDouble number = header.signs().read(cell);
      if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
        return number;
      }
    } catch (IllegalArgumentException e) {
      throw problem(column, String.valueOf(e.getMessage()));
    }
    throw problem(column, "expected a number, found " + QuotedText.of(cell.strip()));
  }

  /**
   * Returns the whole number of a cell.
   *
   * @param column the name of the column
   * @return the number
   * @throws IntakeException if there is no such column, or the cell is missing or no whole number
   */
  public int whole(String column) {
    return findWhole(column)
        .orElseThrow(() -> problem(column, "expected a whole number, found nothing"));
  }

  /**
   * Returns the whole number of a cell that may be missing.
   *
   * @param column the name of the column
   * @return the number, empty where the cell is missing
   * @throws IntakeException if there is no such column, or the cell is no whole number
   */
  public OptionalInt findWhole(String column) {
    OptionalDouble number = findNumber(column);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    double value = number.getAsDouble();
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw problem(
          column, "expected a whole number, found " + QuotedText.of(cell(column).strip()));
    }
    return OptionalInt.of((int) value);
  }

  /** Returns a cell as it is. */
  String cell(String column) {
    int place = header.place(column).orElseThrow(() -> header.unknown(column));
    return place < cells.size() ? cells.get(place) : "";
  }

  IntakeException problem(String column, String message) {
    return new IntakeException(
        List.of(
            new LineProblem(
                header.file(), line, "column " + QuotedText.of(column) + ": " + message)));
  }

  /** Returns line and cells. */
  @Override
  public String toString() {
    return "line " + line + ": " + String.join(" | ", cells);
  }
}
