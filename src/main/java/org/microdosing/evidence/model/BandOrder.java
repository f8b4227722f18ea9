package org.microdosing.evidence.model;

import java.util.Comparator;
import java.util.List;

/** The order of dose bands in a summary: what the library is about comes first. */
@SuppressWarnings("EnumOrdinal") // ranks are looked up by ordinal
public final class BandOrder {

  private static final List<DoseBand> ORDER =
      List.of(
          DoseBand.MICRODOSE,
          DoseBand.BELOW_MICRODOSE,
          DoseBand.LOW,
          DoseBand.FULL,
          DoseBand.UNKNOWN);

  /** Microdoses, then lower and higher doses, then what is not known. */
  public static final Comparator<DoseBand> MICRODOSE_FIRST =
      Comparator.comparingInt(BandOrder::rank);

  private static final int[] RANKS = ranks();

  private BandOrder() {}

  /** Returns the place of a band in the order, counted from 0. */
  public static int rank(DoseBand band) {
    return RANKS[band.ordinal()];
  }

  public static DoseBand[] microdoseFirst() {
    return ORDER.toArray(DoseBand[]::new);
  }

  private static int[] ranks() {
    int[] ranks = new int[DoseBand.values().length];
    for (DoseBand band : DoseBand.values()) {
      ranks[band.ordinal()] = ORDER.indexOf(band);
    }
    return ranks;
  }
}
