package org.microdosing.evidence.summary;

import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;

/**
 * A map of the evidence on one substance, as JSON has it.
 *
 * @param substance the substance
 * @param cells a cell for each outcome and each dose band, with zeros where nothing was found
 * @param inclusionRule the rule by which studies come into the library
 */
record DoseBandMapForm(
    Substance substance,
    Map<Outcome, Map<DoseBand, MapCell>> cells,
    Optional<InclusionRule> inclusionRule) {}
