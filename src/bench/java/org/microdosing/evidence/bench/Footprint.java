package org.microdosing.evidence.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;

/**
 * What the bundled library takes: heap after loading and after a first answer, the size of the jar,
 * and the classes that the first answer has loaded, those of the JDK and hidden ones among them.
 *
 * <p>Run without arguments on the class path of the benchmarks, which has the library's jar.
 */
public final class Footprint {

  private Footprint() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    long before = used();
    EvidenceLibrary library = EvidenceLibrary.bundled();
    long loaded = used() - before;
    int text =
        library
            .answer(
                Question.about(Outcome.DEPRESSION)
                    .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
                    .substances("psilocybin", "lsd", "ketamine"))
            .toString()
            .length();
    long classes = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    long asked = used() - before;
    String jar =
        EvidenceLibrary.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    System.out.printf(
        "heap %.1f MB, after an answer of %d characters %.1f MB; jar %.1f MB; %d classes loaded%n",
        loaded / 1e6, text, asked / 1e6, new File(jar).length() / 1e6, classes);
    if (List.of(library).isEmpty()) {
      throw new IllegalStateException("keeps the library");
    }
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
