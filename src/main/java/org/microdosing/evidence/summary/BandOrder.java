package org.microdosing.evidence.summary;

import java.util.Comparator;
import java.util.List;
import org.microdosing.evidence.model.DoseBand;

/** The order of dose bands in a summary: what the library is about comes first. */
final class BandOrder {

  private static final List<DoseBand> ORDER =
      List.of(
          DoseBand.MICRODOSE,
          DoseBand.BELOW_MICRODOSE,
          DoseBand.LOW,
          DoseBand.FULL,
          DoseBand.UNKNOWN);

  /** Microdoses, then lower and higher doses, then what is not known. */
  static final Comparator<DoseBand> MICRODOSE_FIRST = Comparator.comparingInt(ORDER::indexOf);

  private BandOrder() {}
}
