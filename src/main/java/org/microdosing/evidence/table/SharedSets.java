package org.microdosing.evidence.table;

import java.util.Map;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.DoseBand;

/** The sets that studies and findings have both, each for their own rows. */
public record SharedSets(
    Map<String, Bits> substance,
    Map<String, Bits> related,
    Map<DoseBand, Bits> band,
    Map<ComparatorClass, Bits> comparator) {}
