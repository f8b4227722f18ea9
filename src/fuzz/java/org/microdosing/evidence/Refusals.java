package org.microdosing.evidence;

/** What every refusal of foreign text must be: short, and nothing that a terminal would obey. */
public final class Refusals {

  private static final int LONGEST = 20_000;

  private Refusals() {}

  /**
   * Prints what was read and not refused, which must not fail.
   *
   * @param read what was read
   */
  public static void print(Object read) {
    if (read.toString() == null) {
      throw new AssertionError("nothing to print");
    }
  }

  /**
   * Checks the message of a refusal.
   *
   * @param refusal the exception
   */
  public static void check(RuntimeException refusal) {
    String message = String.valueOf(refusal.getMessage());
    if (message.length() > LONGEST) {
      throw new AssertionError("a message of " + message.length() + " characters", refusal);
    }
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if ((c < ' ' && c != '\n') || (c >= 0x202a && c <= 0x202e)) {
        throw new AssertionError("a message with U+" + Integer.toHexString(c), refusal);
      }
    }
  }
}
