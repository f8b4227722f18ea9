package org.microdosing.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Loads the bundled evidence for the first time in a virtual machine, in a bad moment, and then
 * again in a good one.
 */
final class FirstLoadProgram {

  private static int failures;

  private FirstLoadProgram() {}

  public static void main(String[] args) {
    // A program that names the class has loaded it; what a class loader does is not the library's.
    String library = EvidenceLibrary.class.getSimpleName();
    switch (args[0]) {
      case "stack" -> onTheLastBitOfStack();
      case "interrupt" -> interrupted();
      case "once" -> EvidenceLibrary.bundled();
      case "memory" -> withLittleMemory(Integer.parseInt(args[1]));
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.out.println(
        library
            + (failures == 0 ? " at once" : " at last")
            + ": "
            + (EvidenceLibrary.bundled().summarise("lsd").participants() > 0)
            + ", interrupted: "
            + Thread.currentThread().isInterrupted());
  }

  /** Tries at the very end of the stack, then one call further up, and so on. */
  @SuppressWarnings("InfiniteRecursion") // It is to use up the stack.
  private static boolean onTheLastBitOfStack() {
    try {
      if (onTheLastBitOfStack()) {
        return true;
      }
    } catch (StackOverflowError e) {
      failures++;
    }
    EvidenceLibrary.bundled();
    return true;
  }

  private static void interrupted() {
    Thread.currentThread().interrupt();
    EvidenceLibrary.bundled();
  }

  private static void withLittleMemory(int kilobytes) {
    List<byte[]> full = new ArrayList<>();
    try {
      while (true) {
        full.add(new byte[1 << 16]);
      }
    } catch (OutOfMemoryError e) {
      full.subList(0, Math.min(full.size(), kilobytes / 64)).clear();
    }
    try {
      EvidenceLibrary.bundled();
    } catch (OutOfMemoryError e) {
      failures++;
    } finally {
      full.clear();
    }
  }
}
