package org.microdosing.evidence;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.thread.OwnThreads;

/**
 * The library of the bundled evidence, made once. Not a memoised lambda: initialising or linking
 * one takes more stack than the caller may have left, and would stay broken if that failed.
 */
final class BundledLibrary implements Supplier<EvidenceLibrary> {

  private static volatile @Nullable EvidenceLibrary bundled;

  private BundledLibrary() {}

  static EvidenceLibrary library() {
    EvidenceLibrary library = bundled;
    return library != null ? library : OwnThreads.call(new BundledLibrary());
  }

  @Override
  public EvidenceLibrary get() {
    synchronized (BundledLibrary.class) {
      EvidenceLibrary library = bundled;
      if (library == null) {
        EvidenceData data = EvidenceLoader.bundled();
        library = new EvidenceLibrary(data, BundledBands.read(data.studies()));
        bundled = library;
      }
      return library;
    }
  }
}
