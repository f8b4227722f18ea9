package org.microdosing.evidence.page;

/**
 * A column of a table.
 *
 * @param head its head; may be empty
 * @param limit characters of its widest cell in plain text, at least 2; longer cells end in an
 *     ellipsis
 * @param toRight whether cells end at the right edge, as numbers do
 * @since 0.2
 */
public record TableColumn(String head, int limit, boolean toRight) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the limit is below 2
   */
  public TableColumn {
    if (limit < 2) {
      throw new IllegalArgumentException("no limit of a column: " + limit);
    }
  }

  /**
   * Returns a column of any width whose cells begin at the left edge.
   *
   * @param head its head
   * @return the column
   */
  public static TableColumn left(String head) {
    return left(head, Integer.MAX_VALUE);
  }

  /**
   * Returns a column whose cells begin at the left edge.
   *
   * @param head its head
   * @param limit characters of the widest cell
   * @return the column
   */
  public static TableColumn left(String head, int limit) {
    return new TableColumn(head, limit, false);
  }

  /**
   * Returns a column of any width whose cells end at the right edge.
   *
   * @param head its head
   * @return the column
   */
  public static TableColumn right(String head) {
    return new TableColumn(head, Integer.MAX_VALUE, true);
  }
}
